/// The verbs of version 1.
enum Verb: String, CaseIterable {
    case info = "INFO"
    case hello = "HELLO"
    case welcome = "WELCOME"
    case say = "SAY"
    case ok = "OK"
    case err = "ERR"
    case reply = "REPLY"
    case ack = "ACK"
    case nack = "NACK"
    case erase = "ERASE"
    case ping = "PING"
    case pong = "PONG"
    case drain = "DRAIN"
    case bye = "BYE"
    case quit = "QUIT"

    /// Letters that a verb has at least and at most, known or not.
    static let lengths = 2...12

    /// Prints a frame with an object, its members appended by `members`.
    func print(into bytes: inout [UInt8], _ members: (inout [UInt8]) -> Void) {
        bytes.append(contentsOf: rawValue.utf8)
        bytes.append(contentsOf: " {".utf8)
        members(&bytes)
        bytes.append(contentsOf: "}\n".utf8)
    }

    /// Prints a frame that is its verb alone.
    func printAlone(into bytes: inout [UInt8]) {
        bytes.append(contentsOf: rawValue.utf8)
        bytes.append(UInt8(ascii: "\n"))
    }
}
