import Dialog

/// What makes «from», «to» or «at» of a value: the word before it and the ending of its form, by language.
struct RoleMarks: Sendable {
    private struct Mark: Sendable {
        var role: FoundValue.Role
        var before: [[UInt16]]
        var endings: [[UInt16]]
    }

    private let marks: [[Mark]]

    init(_ lexicons: [Lexicon], by alphabet: Alphabet) {
        marks = lexicons.map { lexicon in
            lexicon.roles.map { mark in
                Mark(
                    role: mark.role, before: mark.before.map { alphabet.letters(of: $0) },
                    endings: mark.endings.map { alphabet.letters(of: $0) })
            }
        }
    }

    /// The first mark of the match's language that applies.
    ///
    /// One without words before it needs an ending that is none of the stem: «Астана» ends like a dative and is none.
    func role(of match: WordMatch, in text: FoldedText) -> FoundValue.Role? {
        let form = text.letters(of: match.words.upperBound - 1)
        let first = match.words.lowerBound
        let before = first > 0 && text.gaps[first].strength == .none ? Array(text.letters(of: first - 1)) : []
        for mark in marks[match.language] {
            if mark.before.isEmpty {
                let rest = form.dropFirst(match.stemLength)
                if mark.endings.contains(where: { rest.count >= $0.count && rest.suffix($0.count).elementsEqual($0) }) {
                    return mark.role
                }
            } else if mark.before.contains(before) {
                let fits = mark.endings.isEmpty || mark.endings.contains { form.suffix($0.count).elementsEqual($0) }
                if fits { return mark.role }
            }
        }
        return nil
    }

    func isMark(_ word: ArraySlice<UInt16>) -> Bool {
        marks.contains { $0.contains { $0.before.contains { word.elementsEqual($0) } } }
    }
}
