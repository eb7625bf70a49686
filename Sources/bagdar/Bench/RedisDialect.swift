import Client
import NIOCore

/// Asks redis for the same value over and over.
struct RedisDialect: LoadDialect {
    private static let get = Array("*2\r\n$3\r\nGET\r\n$1\r\nk\r\n".utf8)
    private static let set = Array("*3\r\n$3\r\nSET\r\n$1\r\nk\r\n$200\r\n".utf8) + Array(repeating: 0x76, count: 200)
    private var asked = CircularBuffer<UInt64>()
    private var isOpen = false

    mutating func connected(into output: inout [UInt8]) {
        output += Self.set + Array("\r\n".utf8)
    }

    var isReady: Bool { isOpen }

    mutating func ask(since moment: UInt64, into output: inout [UInt8]) {
        asked.append(moment)
        output += Self.get
    }

    /// `+OK` answers the SET; `$200` and the value answer a GET.
    mutating func received(_ line: Span<UInt8>, into output: inout [UInt8]) -> LoadEvent? {
        switch line.isEmpty ? 0 : line[0] {
        case UInt8(ascii: "+"):
            isOpen = true
            return .opened
        case UInt8(ascii: "$"): return nil
        case UInt8(ascii: "v"):
            guard let moment = asked.popFirst() else { return .broken("an answer that nobody asked for") }
            return .answered(since: moment)
        default: return .broken("redis answers with an error")
        }
    }
}
