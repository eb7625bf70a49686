import Client
import Conversation
import Foundation
import LineProtocol
import NIOCore
import NIOPosix
import Server
import Store
import Synchronization

/// `bench --turn`: gateway turns in this process, from a parsed SAY to its commit and the settling of its replies.
struct TurnBench {
    let responder: ConversationResponder
    let questions: LoadQuestions
    let sessions: Int
    let seconds: Double

    /// What is used on the loop alone.
    private final class State {
        var latencies = LatencyRecord()
        var answered = 0
        var refused = 0
        var next = 0
        var isEnding = false
        var under = 0
    }

    /// - Parameter inFlight: turns that are under way at once, each of a session of its own.
    func run(inFlight: Int, progress: BenchProgress) async throws -> BenchReport.Part {
        progress.say("turn: \(inFlight) in flight")
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let loop = group.next()
        let queue = LoopQueue(on: loop)
        let run = "\(UInt32.random(in: 0...(.max)))"
        let state = try await loop.submit { NIOLoopBound(State(), eventLoop: loop) }.get()
        let cpu = ProcessUsage.ownCPU
        let begin = ContinuousClock.now
        let width = min(inFlight, sessions)
        try await loop.submit {
            for lane in 0..<width { next(lane, of: width, on: queue, state, run) }
        }.get()
        try await Task.sleep(for: .seconds(seconds))
        try await loop.submit { state.value.isEnding = true }.get()
        while try await loop.submit({ state.value.under > 0 }).get() { try await Task.sleep(for: .milliseconds(5)) }
        let passed = Double((ContinuousClock.now - begin).nanoseconds) / 1e9
        let used = ProcessUsage.ownCPU - cpu
        let part = try await loop.submit {
            var part = BenchReport.Part(name: "turn, committed and synced, \(width) in flight")
            let answered = Double(state.value.answered)
            part.add("turns/s", answered / passed)
            part.add("CPU µs a turn", used * 1e6 / max(1, answered))
            part.add("commit", state.value.latencies.summary)
            if state.value.refused > 0 { part.add("refused", Double(state.value.refused)) }
            return part
        }.get()
        try await group.shutdownGracefully()
        return part
    }

    /// Says the next message of a lane; its sessions take their turns.
    private func next(
        _ lane: Int, of width: Int, on queue: LoopQueue, _ state: NIOLoopBound<State>, _ run: String
    ) {
        guard !state.value.isEnding else { return }
        let number = state.value.next
        state.value.next += 1
        state.value.under += 1
        let round = number / width % max(1, sessions / width)
        let say = Say(id: "\(run).\(number)", session: "s\(lane + width * round)", content: .text(questions[number]))
        let since = ContinuousClock.now
        responder.say(say, from: "bench", on: queue) { outcome in
            state.value.latencies.record((ContinuousClock.now - since).nanoseconds)
            guard case .committed(let replies, _) = outcome else {
                state.value.refused += 1
                state.value.under -= 1
                return queue.execute { next(lane, of: width, on: queue, state, run) }
            }
            state.value.answered += 1
            settle(replies[...], on: queue) {
                state.value.under -= 1
                next(lane, of: width, on: queue, state, run)
            }
        }
    }

    /// One after another, as a gateway's ACKs come; then goes on.
    private func settle(
        _ replies: ArraySlice<Server.OwedReply>, on queue: LoopQueue, then: @escaping @Sendable () -> Void
    ) {
        guard let reply = replies.first else { return queue.execute(then) }
        responder.settle(reply.number, isGone: false, of: "bench", on: queue) { _ in
            settle(replies.dropFirst(), on: queue, then: then)
        }
    }
}
