extension Finding {
    /// The line that GitHub's runners turn into a note at the place in the change: a workflow command.
    package var gitHub: String {
        let properties = [
            ("file", place.file), ("line", String(place.line)), ("col", String(place.column)), ("title", check),
        ]
        return "::\(severity.rawValue) " + properties.map { "\($0.0)=\(Self.property($0.1))" }.joined(separator: ",")
            + "::" + Self.message(sentence + " " + advice)
    }

    /// A line break would end the command, and a percent sign begins what stands for one.
    private static func message(_ text: String) -> String {
        text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }

    /// Colons and commas part the properties.
    private static func property(_ text: String) -> String {
        message(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}
