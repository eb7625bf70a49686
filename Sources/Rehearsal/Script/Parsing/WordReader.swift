import Content

/// Takes the words of a line one by one, and says what was wanted where there is none.
struct WordReader {
    private let words: [Word]
    private let endColumn: Int
    private var place = 0

    init(_ line: [Unicode.Scalar], from start: Int) throws(ScriptFlaw) {
        words = try WordSplitter.words(of: line, from: start)
        endColumn = line.count + 1
    }

    var isAtEnd: Bool { place >= words.count }
    var peek: Word? { place < words.count ? words[place] : nil }
    /// Where the next word begins, or the line ends.
    var column: Int { peek?.column ?? endColumn }

    mutating func next() -> Word? {
        guard place < words.count else { return nil }
        defer { place += 1 }
        return words[place]
    }

    /// Takes the next word if it is this one.
    mutating func take(_ word: String) -> Bool {
        guard peek?.bare == word else { return false }
        place += 1
        return true
    }

    /// The next word, whatever it is.
    mutating func next(_ wanted: String) throws(ScriptFlaw) -> Word {
        guard let word = next() else {
            throw ScriptFlaw(endColumn, "Here \(wanted) is missing.", "Put it at the end of the line.")
        }
        return word
    }

    /// One of these words.
    mutating func next(among words: [String], _ wanted: String) throws(ScriptFlaw) -> Word {
        let word = try next(wanted)
        guard let bare = word.bare, words.contains(bare) else {
            throw ScriptFlaw(
                word.column, "«\(word.text)» is not \(wanted).",
                Nearest.advice(for: word.text, among: words, or: "It may be \(words.joined(separator: ", ")).")
            )
        }
        return word
    }

    /// This very word.
    mutating func expect(_ word: String, in form: String) throws(ScriptFlaw) {
        let column = column
        guard take(word) else {
            throw ScriptFlaw(column, "Here the word «\(word)» is missing.", "The line has the form: \(form)")
        }
    }

    /// Nothing more may stand in the line.
    func end(_ form: String) throws(ScriptFlaw) {
        guard let word = peek else { return }
        throw ScriptFlaw(word.column, "«\(word.text)» is more than this line takes.", "The line has the form: \(form)")
    }
}

/// Words that must have a form.
extension WordReader {
    /// Letters a-z, digits, `-`, `_`, `.` and `/`: what topics, states, slots and keys are named with.
    mutating func name(_ wanted: String) throws(ScriptFlaw) -> String {
        let word = try next(wanted)
        guard !word.isQuoted, word.pair == nil, Self.isName(word.text) else {
            throw ScriptFlaw(
                word.column, "«\(word.text)» cannot be \(wanted).",
                "Names have the letters a-z, digits, - and dots, as in documents.iin.papers.")
        }
        return word.text
    }

    static func isName(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy {
                switch $0 {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
                case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"): true
                default: false
                }
            }
    }

    /// `ru`: 2 to 8 letters a-z.
    mutating func language() throws(ScriptFlaw) -> String {
        let word = try next("a language")
        guard let bare = word.bare, Self.isLanguage(bare) else {
            throw ScriptFlaw(word.column, "«\(word.text)» is no language code.", "Write it as Locales does: ru, kk.")
        }
        return bare
    }

    static func isLanguage(_ text: some StringProtocol) -> Bool {
        2...8 ~= text.utf8.count && text.utf8.allSatisfy { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
    }

    /// `"words"`.
    mutating func quotation() throws(ScriptFlaw) -> String {
        let word = try next("a quotation")
        guard word.isQuoted, !word.text.isEmpty else {
            throw ScriptFlaw(word.column, "Here words in quotation marks are wanted.", "Write them so: \"4400\"")
        }
        return word.text
    }

    mutating func number(_ range: ClosedRange<Int>, _ wanted: String) throws(ScriptFlaw) -> Int {
        let word = try next(wanted)
        guard let bare = word.bare, bare.utf8.allSatisfy({ 48...57 ~= $0 }), let number = Int(bare),
            range.contains(number)
        else {
            throw ScriptFlaw(
                word.column, "«\(word.text)» is not \(wanted).",
                "It is a number from \(range.lowerBound) to \(range.upperBound).")
        }
        return number
    }

    mutating func value() throws(ScriptFlaw) -> ScriptValue {
        let word = try next("a value")
        return word.isQuoted ? .text(word.text) : try Self.value(word.text, at: word.column)
    }

    /// `name=value`.
    mutating func pair() throws(ScriptFlaw) -> NamedValue {
        let word = try next("name=value")
        guard !word.isQuoted, let pair = word.pair, Self.isName(pair.name) else {
            throw ScriptFlaw(
                word.column, "«\(word.text)» is not name=value.", "Write it without blanks: city=almaty, day=+2d.")
        }
        return NamedValue(
            pair.name, pair.isQuoted ? .text(pair.text) : try Self.value(pair.text, at: pair.column))
    }

    /// Every `name=value` that comes next.
    mutating func pairs() throws(ScriptFlaw) -> [NamedValue] {
        var pairs: [NamedValue] = []
        while let word = peek, !word.isQuoted, word.pair != nil { pairs.append(try pair()) }
        return pairs
    }

    private static func value(_ text: String, at column: Int) throws(ScriptFlaw) -> ScriptValue {
        if text == "*" { return .any }
        guard let first = text.first else {
            throw ScriptFlaw(column, "There is no value behind the =.", "Write one, or * for any.")
        }
        guard first == "+" || first == "-", let last = text.last, ScriptValue.Unit(rawValue: last) != nil else {
            return .word(text)
        }
        let digits = text.dropFirst().dropLast()
        guard !digits.isEmpty, digits.utf8.allSatisfy({ 48...57 ~= $0 }) else { return .word(text) }
        guard let value = ScriptValue(relative: text) else {
            throw ScriptFlaw(column, "«\(text)» lies too far away.", "Write at most 100000 of a unit: +2d, +3h, -90m.")
        }
        return value
    }
}
