import Client
import Foundation
import LineProtocol
import Synchronization
import TLS

/// Standard input and output as a desk of the centre: lines typed go to cases, what comes is printed.
final class OperatorTerminal: Sendable {
    /// Why the terminal closes.
    enum End: Sendable {
        case left
        case refused(String)
    }

    /// Milliseconds that whoever leaves waits for the last words to be on disk.
    private static let patience: Int64 = 10_000

    private let desk: Mutex<OperatorDesk>
    private let gateway = Mutex<LiveGateway?>(nil)
    /// Where the ids of the cases that are theirs lie while the terminal is closed.
    private let notes: String
    private let isConnected = Mutex(true)
    private let ends = AsyncStream.makeStream(of: End.self)

    /// - Parameter notes: the file of the cases that are theirs; made when there is one.
    init(notes: String) {
        self.notes = notes
        let held = (try? String(contentsOfFile: notes, encoding: .utf8)) ?? ""
        let run = "op.\(UInt64.random(in: 0...(.max)))"
        desk = Mutex(OperatorDesk(run: run, held: held.split(separator: "\n").map(String.init)))
    }

    /// Holds the desk until whoever sits there leaves, or the server does not want them.
    func hold(
        at address: Endpoint, as hello: Hello, trust: Trust, identity: ClientIdentity?
    ) async throws {
        let handlers = LiveGateway.Handlers(
            happened: { [self] in happened($0, at: address, as: hello.name) },
            show: { [self] delivered in
                let (showing, deeds) = desk.withLock { $0.received(delivered, now: Self.now) }
                perform(deeds)
                return showing
            })
        let live: LiveGateway
        do {
            live = try await LiveGateway.start(
                at: address, as: hello, trust: trust, identity: identity, seed: UInt64.random(in: 0...(.max)), handlers)
        } catch {
            throw CommandFailure("\(error)")
        }
        gateway.withLock { $0 = live }
        readLines()
        var end = End.left
        for await first in ends.stream {
            end = first
            break
        }
        await live.quit()
        if case .refused(let reason) = end { throw CommandFailure(reason) }
    }

    /// Reading blocks, so it has a thread of its own; it ends with the process.
    private func readLines() {
        Thread.detachNewThread { [self] in
            while let line = readLine() {
                perform(desk.withLock { $0.typed(line, now: Self.now) })
            }
            perform(desk.withLock { $0.leave() })
            Thread.sleep(forTimeInterval: Double(Self.patience) / 1000)
            ends.continuation.yield(.refused("the server did not take your last words"))
        }
    }

    private func happened(_ event: GatewayEvent, at address: Endpoint, as name: String) {
        switch event {
        case .live:
            isConnected.withLock { $0 = true }
            let held = desk.withLock { $0.held.count }
            let yours = held == 0 ? "" : "; \(held) of your cases not over"
            show("Connected to \(address) as \(name)\(yours). /help shows what there is.")
        case .committed(let committed): perform(desk.withLock { $0.committed(committed.id) })
        case .refused(let refusal): perform(desk.withLock { $0.refused(refusal) })
        case .lost(.replaced?, _, _):
            ends.continuation.yield(.refused("another terminal came as \(name); each needs a name of its own"))
        case .lost(_, let reason, nil): ends.continuation.yield(.refused(reason))
        case .lost(_, let reason, .some):
            let isNews = isConnected.withLock { was in
                defer { was = false }
                return was
            }
            if isNews { show("Not connected: \(reason). Trying again; what you type is kept until then.") }
        }
    }

    private func perform(_ deeds: [OperatorDesk.Deed]) {
        for deed in deeds {
            switch deed {
            case .print(let text): show(text)
            case .say(let say): gateway.withLock { $0 }?.say(say)
            case .acknowledge(let delivered): gateway.withLock { $0 }?.showed(delivered)
            case .leave: ends.continuation.yield(.left)
            }
        }
        if !deeds.isEmpty { note() }
    }

    private func note() {
        let held = desk.withLock { $0.held }
        let files = FileManager.default
        guard !held.isEmpty || files.fileExists(atPath: notes) else { return }
        let text = held.map { $0 + "\n" }.joined()
        // Whoever cannot keep notes can still talk: only a terminal that is closed in the middle of a case needs them.
        try? Data(text.utf8).write(to: URL(fileURLWithPath: notes), options: .atomic)
    }

    /// Only printable text leaves, whatever the server sends.
    private func show(_ text: String) {
        var bytes: [UInt8] = []
        HumanPrinter.print(bubbles: [text], into: &bytes)
        // The empty line that ends a turn belongs to conversations of people.
        try? FileHandle.standardOutput.write(contentsOf: Data(bytes.dropLast()))
    }

    private static var now: Int64 {
        Int64(clamping: DispatchTime.now().uptimeNanoseconds / 1_000_000)
    }
}
