/// One file as its bytes, with its path in the folder and the path to show.
struct SourceFile: Hashable, Sendable {
    /// The path below its folder, with slashes: `documents/iin.yaml`.
    let path: String
    /// The path to show in findings: `Dialogs/documents/iin.yaml`.
    let shownPath: String
    let bytes: [UInt8]
    /// The text without a byte order mark; nil where the bytes are not clean UTF-8.
    let text: String?
    /// What makes the bytes no clean text, and where.
    let flaw: TextFlaw?

    init(path: String, shownPath: String, bytes: [UInt8]) {
        self.path = path
        self.shownPath = shownPath
        self.bytes = bytes
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        flaw = TextFlaw(in: content)
        text = flaw == nil ? String(decoding: content, as: UTF8.self) : nil
    }

    /// The path without its last `.ending`, in dots: `documents.iin`, which is a topic id and a prefix of text keys.
    var topic: String {
        let name = path.utf8.lastIndex(of: UInt8(ascii: ".")).map { path[..<$0] } ?? path[...]
        return name.split(separator: "/", omittingEmptySubsequences: false).joined(separator: ".")
    }

    var start: Place { Place(file: shownPath) }
}
