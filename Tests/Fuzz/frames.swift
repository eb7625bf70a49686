// modules: LineProtocol
import LineProtocol

/// Any bytes, in pieces of any length, are lines to both ends of a connection: what is read is printed and reads back as
/// the same, and a connection that has closed stays closed.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFrames(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 0 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
    let pieces = feed(bytes, pieceLength: Int(start[0] & 63) + 1)
    precondition(pieces == feed(bytes, pieceLength: max(1, bytes.count)), "cut in pieces, they are other lines")
    for line in pieces { check(line) }
    run(pieces, seed: start[0])
    return 0
}

private let limits: Limits = {
    var limits = Limits()
    limits.frameBytes = 512
    return limits
}()

/// The lines that a reader takes from bytes that come in pieces, up to one that is too long.
private func feed(_ bytes: [UInt8], pieceLength: Int) -> [[UInt8]] {
    var scanner = LineScanner(limit: limits.frameBytes, longLines: .areFatal)
    var lines: [[UInt8]] = []
    var buffer: [UInt8] = []
    var read = 0
    while true {
        switch scanner.next(in: buffer.span) {
        case .line(let length):
            lines.append(Array(buffer[..<length]))
            buffer.removeFirst(length + 1)
        case .incomplete:
            guard read < bytes.count else { return lines }
            let end = min(bytes.count, read + pieceLength)
            buffer += bytes[read..<end]
            read = end
        case .tooLong, .skipped: return lines
        }
    }
}

private func check(_ line: [UInt8]) {
    if case .frame(let frame) = GatewayFrame.parse(line.span, limits: limits) {
        var again: [UInt8] = []
        frame.print(into: &again)
        precondition(again.popLast() == UInt8(ascii: "\n") && again.allSatisfy { $0 >= 0x20 }, "not one line")
        precondition(GatewayFrame.parse(again.span) == .frame(frame), "a frame that does not come back")
    }
    if case .frame(let frame) = ServerFrame.parse(line.span, limits: limits) {
        var again: [UInt8] = []
        frame.print(into: &again)
        precondition(again.popLast() == UInt8(ascii: "\n") && again.allSatisfy { $0 >= 0x20 }, "not one line")
        guard case .frame(let second) = ServerFrame.parse(again.span) else { preconditionFailure("is not read again") }
        var third: [UInt8] = []
        second.print(into: &third)
        precondition(third.dropLast() == again[...], "printed twice, it differs")
    }
}

/// Both ends hear the lines. Time passes by the seed.
private func run(_ lines: [[UInt8]], seed: UInt8) {
    let info = Info(server: "fuzz", languages: ["ru"], auth: ["token"], limits: limits)
    var server = GatewayConnectionMachine(info: info, limits: limits)
    var gateway = GatewayClientMachine(hello: Hello(version: 1, name: "g"), limits: limits)
    gateway.connected(now: 0)
    _ = server.opened(now: 0)
    var now: Int64 = 0
    for line in lines {
        now += Int64(seed) * 40
        let wasClosed = server.state == .closed
        for action in server.received(GatewayFrame.parse(line.span, limits: limits), now: now) {
            if case .authenticate = action { _ = server.authenticated(.accepted(pending: 1, epoch: 1), now: now) }
            if case .say = action { _ = server.answered(1, now: now) }
        }
        _ = server.tick(now: now)
        precondition(!wasClosed || server.state == .closed, "a closed connection has opened")
        precondition(server.inWork >= 0 && server.inWork <= limits.window, "more in work than the window")
        _ = gateway.received(ServerFrame.parse(line.span, limits: limits), now: now)
        _ = gateway.tick(now: now)
        precondition(gateway.nextDeadline != nil || gateway.state == .closed, "it waits for nothing")
    }
    _ = server.peerClosed()
    precondition(server.state == .closed && server.reading == .nothing, "it reads from nobody")
}
