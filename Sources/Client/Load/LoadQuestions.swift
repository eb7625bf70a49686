/// What is asked, over and over, in the order of the list.
package struct LoadQuestions: Sendable {
    private let texts: [String]

    /// nil for an empty list; a line end inside a text becomes a space.
    package init?(_ texts: [String]) {
        guard !texts.isEmpty else { return nil }
        self.texts = texts.map { $0.replacing("\n", with: " ") }
    }

    /// How many there are.
    package var count: Int { texts.count }

    /// Any number has its question.
    package subscript(number: Int) -> String {
        texts[Int(UInt(bitPattern: number) % UInt(texts.count))]
    }
}
