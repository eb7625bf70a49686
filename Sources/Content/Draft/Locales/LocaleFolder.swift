import Knowledge
import Localization

/// One language's folder: its texts and its phrases.
struct LocaleFolder: Sendable {
    let language: String
    /// The path to show.
    let path: String
    /// Its text files as they were read.
    let parts: [FluentBundle.Part]
    /// The texts of all its files, by full key.
    let texts: FluentBundle
    /// The full keys that texts refer to.
    let references: Set<String>
    /// The full keys of texts that are there and could not be read.
    let brokenKeys: Set<String>
    /// What is wrong in the text files.
    let flaws: [TextFileFlaw]
    let phrases: [PhraseFile]
    /// Short ways to ask for the parts of any topic; nil where there is no such file.
    let partPhrases: PhraseFile?
    /// The words that understanding is told.
    let lexicon: LexiconFiles
    /// Which sources its translators have seen.
    let lock: TranslationLock
    /// Every path below the folder that is there, read or not.
    let files: [SourceFile]

    /// The path of the short ways below the folder.
    static let partsPath = "parts.txt"

    /// `files` have their path below this folder.
    init(
        language: String, path: String, files: [SourceFile], lock: TranslationLock = TranslationLock(),
        limits: ContentLimits, facts: FactBook = FactBook()
    ) {
        var parts: [FluentBundle.Part] = []
        var findings: [FluentFinding] = []
        for file in files where file.path.hasSuffix(".ftl") && file.text != nil {
            let (resource, found) = FluentParser.parse(file.bytes, file: file.shownPath)
            parts.append(FluentBundle.Part(prefix: file.topic, resource: resource))
            findings += found
        }
        let (texts, found) = FluentBundle.compile(parts, .bagdar(language) { FactText.value(of: $0, in: facts) })
        self.language = language
        self.path = path
        self.lock = lock
        self.parts = parts
        self.texts = texts
        references = texts.referencedMessages
        brokenKeys = Set(parts.flatMap(\.brokenKeys))
        flaws = (findings + found).map(TextFileFlaw.init)
        self.files = files
        let phrases = files.filter { $0.path.hasSuffix(".txt") && $0.text != nil }.map(PhraseFile.init)
        self.phrases = phrases.filter { $0.file.path != Self.partsPath }
        partPhrases = phrases.first { $0.file.path == Self.partsPath }
        lexicon = LexiconFiles(files, language: language, limits: limits)
    }

    /// The path to show of a text file, whether it is there or not: `Locales/ru/documents/iin.ftl`.
    func textPath(of prefix: String) -> String {
        path + "/" + prefix.split(separator: ".").joined(separator: "/") + ".ftl"
    }

    /// The full keys of all texts, sorted.
    var keys: [String] { texts.keys }

    func has(_ key: String) -> Bool { texts.has(key) }

    /// Where a text stands; nil where there is none of that key.
    func place(of key: String) -> Place? { texts.place(of: key).map(Place.init) }

    /// The names of the variables of a text and of all that it refers to, sorted.
    func variables(of key: String) -> [String] { texts.variables(of: key).sorted() }

    /// Its texts as they are written, by full key.
    var sources: [String: String] {
        Dictionary(parts.flatMap(\.sources).map { ($0.key, $0.source) }) { first, _ in first }
    }

    /// Characters of a text as people see it.
    func length(of key: String) -> Int { texts.format(key).text.count }
}

extension Place {
    init(_ place: FluentPlace) {
        self.init(file: place.file, line: place.line, column: place.column)
    }
}
