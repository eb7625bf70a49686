extension Finding {
    /// One JSON object in one line, its members in a fixed order.
    package var json: String {
        JSONDocument.object([
            ("file", .text(place.file)), ("line", .number(place.line)), ("column", .number(place.column)),
            ("severity", .text(severity.rawValue)), ("sentence", .text(sentence)), ("advice", .text(advice)),
            ("check", .text(check)),
        ]).line
    }
}
