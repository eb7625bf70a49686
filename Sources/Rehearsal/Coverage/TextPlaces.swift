/// Where texts stand, by the convention that the path of a file is the beginning of its keys.
struct TextPlaces {
    private let folder: String
    private let read: (String) -> [UInt8]?
    /// The line of each text, by file.
    private var files: [String: [String: Int]] = [:]

    init(locales folder: String, read: @escaping (String) -> [UInt8]?) {
        self.folder = folder
        self.read = read
    }

    /// `Locales/ru/documents/iin.ftl:12`, or the file alone where no line is the text's.
    mutating func place(of key: String, in language: String) -> String {
        guard let dot = key.lastIndex(of: ".") else { return key }
        let topic = key[..<dot].split(separator: ".").joined(separator: "/")
        let file = "\(folder)/\(language)/\(topic).ftl"
        let lines = files[file] ?? Self.lines(of: read(file) ?? [])
        files[file] = lines
        return lines[String(key[key.index(after: dot)...])].map { "\(file):\($0)" } ?? file
    }

    /// The names that begin a line and have a `=` behind them.
    private static func lines(of bytes: [UInt8]) -> [String: Int] {
        var lines: [String: Int] = [:]
        let all = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (number, line) in all.enumerated() {
            guard let equals = line.firstIndex(of: UInt8(ascii: "=")) else { continue }
            var name = line[..<equals]
            while name.last == UInt8(ascii: " ") { name.removeLast() }
            lines[String(decoding: name, as: UTF8.self)] = number + 1
        }
        return lines
    }
}
