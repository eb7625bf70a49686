/// Finds lines that end with LF in a buffer that grows, without looking at a byte twice.
///
///     bytes of the buffer    S A Y   { … } CR LF S A
///                            └───── length ─────┘     caller consumes length + 1
///
/// The scanner keeps only numbers, never bytes. The caller shows it the whole unread part of its buffer each time,
/// and consumes exactly what the answer says before it asks again.
package struct LineScanner: Sendable {
    /// What was found at the front of the buffer.
    package enum Scan: Equatable, Sendable {
        /// A line of so many bytes before its LF (a CR before the LF included). Consume `length + 1`.
        case line(length: Int)
        /// No LF yet and still within the limit: wait for more bytes.
        case incomplete
        /// The line has crossed the limit. Said once where long lines are skipped, for ever where they are fatal.
        case tooLong
        /// So many bytes belong to a line that is too long. Consume and forget them, then ask again.
        case skipped(count: Int)
    }

    /// What to do with a line that is too long.
    package enum LongLines: Sendable {
        /// Gateway mode: nothing behind it is ever a line.
        case areFatal
        /// Human mode: thrown away up to and with their LF, in constant memory.
        case areSkipped
    }

    private let limit: Int
    private let longLines: LongLines
    private var scanned = 0
    private var isOverLimit = false

    /// A scanner for lines of at most `limit` bytes, the LF included.
    package init(limit: Int, longLines: LongLines) {
        self.limit = limit
        self.longLines = longLines
    }

    /// Looks at the unread bytes. Each byte is looked at once, however often this is called.
    package mutating func next(in bytes: Span<UInt8>) -> Scan {
        if isOverLimit { return passLongLine(in: bytes) }
        // A caller that shows fewer bytes than before broke the rule; start over rather than miss an LF.
        if scanned > bytes.count { scanned = 0 }
        let end = min(bytes.count, limit)
        while scanned < end {
            if bytes[scanned] == UInt8(ascii: "\n") {
                defer { scanned = 0 }
                return .line(length: scanned)
            }
            scanned += 1
        }
        guard scanned >= limit else { return .incomplete }
        isOverLimit = true
        scanned = 0
        return .tooLong
    }

    private mutating func passLongLine(in bytes: Span<UInt8>) -> Scan {
        guard longLines == .areSkipped else { return .tooLong }
        for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
            isOverLimit = false
            return .skipped(count: index + 1)
        }
        return bytes.isEmpty ? .incomplete : .skipped(count: bytes.count)
    }
}
