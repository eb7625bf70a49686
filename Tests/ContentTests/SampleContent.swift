import Content
import Dialog
import Foundation

/// A small content without a finding, written to a folder of its own; tests change files of it.
struct SampleContent {
    /// Marks a place in a file where a finding must be.
    static let mark = "1️⃣"

    /// Path to text; a nil takes the file away.
    var files: [String: String] = Self.base
    /// The same as bytes, for what is no text.
    var raw: [String: [UInt8]] = [:]
    var required: [RequiredText] = [RequiredText("terminal.too-long", variables: ["limit"])]
    var limits = ContentLimits()

    init(_ changes: [String: String?] = [:]) {
        for (path, text) in changes { files[path] = text }
    }

    /// A text for every line of the engine's own.
    static let engineLines = EngineText.allCases.map { "\($0.key.dropFirst(EngineText.sharedPath.count + 1)) = E\n" }
        .joined()

    static let base: [String: String] = {
        var files = [
            "Dialogs/bot.yaml": "languages: [ru, kk]\nzone: Asia/Almaty\nhome: talk\nfallback: lost\n",
            "Dialogs/lost.yaml": "start: sorry\nstates:\n  sorry: { choices: { menu: menu, person: person } }\n",
            "Dialogs/docs/paper.yaml": "start: what\nparts:\n  what: {}\n  cost: {}\n",
            "Dialogs/talk.yaml": """
            start: hello
            states:
              hello: { choices: { paper: docs.paper } }
              undo: { command: back }
              again: { command: repeat }
              plain: { command: simpler }
              where: { command: where-were-we }
              stopped: { command: stop }
              anew: { command: restart, next: menu }
              phones: { command: person }
              gone: { command: forget }
              russian: { command: language ru }
              kazakh: { command: language kk }

            """,
        ]
        for language in ["ru", "kk"] {
            files["Locales/\(language)/general.ftl"] =
                "label-menu = Menu\nlabel-person = Person\n" + engineLines
            files["Locales/\(language)/names.ftl"] = "-city-almaty = Almaty\n-city-oral = Oral\n"
            files["Locales/\(language)/lost.ftl"] = "sorry = Sorry\n"
            files["Locales/\(language)/lost.txt"] = "buy a yacht\nwhat is love\n"
            files["Locales/\(language)/docs/paper.ftl"] =
                "title = Paper\nwhat = A paper\ncost = Free, \(language)\nlabel-what = What\nlabel-cost = Cost\n"
            files["Locales/\(language)/docs/paper.txt"] =
                "# Asked often.\npaper\n[what]\nwhat is it\n[cost]\nhow much\n"
            files["Locales/\(language)/talk.ftl"] = """
                hello = Hello
                label-paper = Paper
                undo = U
                title = Talk
                again = A
                plain = S
                where = W
                stopped = X
                anew = N
                phones = P
                gone = G
                russian = R
                kazakh = K

                """
            files["Locales/\(language)/terminal.ftl"] = "too-long = Over { $limit }\n"
        }
        return files
    }()

    /// Writes the files, loads them, and takes them away again. Paths in findings are below the folder.
    func load() throws -> (bundle: ContentBundle?, findings: [Finding]) {
        try inFolder { folder in
            var loaded = ContentLoader.load(
                dialogs: folder + "/Dialogs", locales: folder + "/Locales", required: required, limits: limits)
            for index in loaded.findings.indices {
                for path in [\Finding.place.file, \.advice] as [WritableKeyPath<Finding, String>] {
                    loaded.findings[index][keyPath: path].replace(folder + "/", with: "")
                }
            }
            return loaded
        }
    }

    /// The places of the marks, and the content without them.
    func withoutMarks() -> (content: SampleContent, places: [Place]) {
        var content = self
        var places: [Place] = []
        for (path, text) in files where text.contains(Self.mark) {
            content.files[path] = text.replacing(Self.mark, with: "")
            for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                var before = ""
                for piece in line.split(separator: Self.mark, omittingEmptySubsequences: false).dropLast() {
                    before += piece
                    let column = before.unicodeScalars.count + 1
                    places.append(Place(file: path, line: number + 1, column: column))
                }
            }
        }
        return (content, places.sorted())
    }

    func inFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bagdar-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let texts = files.map { ($0.key, Array($0.value.utf8)) }
        for (path, bytes) in texts + raw.map({ ($0.key, $0.value) }) {
            let file = folder.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
        return try body(folder.path)
    }
}
