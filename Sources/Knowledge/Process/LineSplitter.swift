/// Cuts what a program writes into lines, and gives up on one that is too long.
struct LineSplitter: Sendable {
    private let limit: Int
    private var rest: [UInt8] = []
    /// A line was longer than the limit; nothing more comes.
    private(set) var isFlooded = false

    init(limit: Int) {
        self.limit = limit
    }

    /// The lines that are whole now, without their ends (LF or CR LF).
    mutating func take(_ bytes: some Collection<UInt8>) -> [[UInt8]] {
        guard !isFlooded else { return [] }
        var lines: [[UInt8]] = []
        for byte in bytes {
            if byte == UInt8(ascii: "\n") {
                if rest.last == UInt8(ascii: "\r") { rest.removeLast() }
                lines.append(rest)
                rest.removeAll(keepingCapacity: true)
            } else {
                guard rest.count < limit else {
                    isFlooded = true
                    rest = []
                    return lines
                }
                rest.append(byte)
            }
        }
        return lines
    }
}
