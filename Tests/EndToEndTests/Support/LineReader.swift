import Foundation

/// The lines of a pipe, as they come.
struct LineReader {
    private let handle: FileHandle
    private var bytes = Data()

    init(_ handle: FileHandle) {
        self.handle = handle
    }

    /// The next line without its LF; nil at the end. Blocks until there is one.
    mutating func next() -> String? {
        while true {
            if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
                let line = String(decoding: bytes[bytes.startIndex..<end], as: UTF8.self)
                bytes.removeSubrange(bytes.startIndex...end)
                return line
            }
            let more = handle.availableData
            guard !more.isEmpty else { return nil }
            bytes.append(more)
        }
    }
}
