/// Why a line of a script could not be read; becomes a finding at its place.
struct ScriptFlaw: Error, Equatable {
    var column: Int
    var sentence: String
    var advice: String

    init(_ column: Int, _ sentence: String, _ advice: String) {
        self.column = column
        self.sentence = sentence
        self.advice = advice
    }
}
