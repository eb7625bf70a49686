/// Why a line is not a frame that can be taken. The text is for the author of the other end and never holds a byte
/// of the line.
package struct FrameFault: Error, Equatable, Sendable {
    package let code: ErrorCode
    /// The id of the SAY or ERASE, where it could be read.
    package let id: String?
    package let text: String

    package init(_ code: ErrorCode, id: String? = nil, text: String) {
        self.code = code
        self.id = id
        self.text = text
    }

    /// Whether the connection must close: a fatal code, or `bad-field` without an id, since the other end could
    /// not tell which of its frames is meant.
    package var isFatal: Bool { code.isFatal || (code == .badField && id == nil) }

    /// The fault for LineScanner's `.tooLong`.
    package static func tooLong(limit: Int) -> FrameFault {
        FrameFault(.tooLong, text: "a frame has at most \(limit) bytes")
    }
}
