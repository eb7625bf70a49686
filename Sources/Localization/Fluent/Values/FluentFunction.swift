/// A function that the program gives to its texts, such as `FACT("id")`: the arguments by position and by name to a value;
/// nil where there is none, which is then an error of the text. Called from any thread.
public typealias FluentFunction =
    @Sendable (_ positional: [FluentValue], _ named: [String: FluentValue]) -> FluentValue?

/// The functions that every bundle has.
enum FluentFunctions {
    static let number = "NUMBER"
    static let dateTime = "DATETIME"
    static let grammaticalCase = "CASE"

    /// For advice; `FACT` and others come from the program.
    static let listing = "NUMBER, DATETIME, CASE and those that the program adds, such as FACT"
}
