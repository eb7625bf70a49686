extension FluentSyntax.StringLiteral {
    /// The text that the literal means. An escape of a surrogate or beyond U+10FFFF becomes U+FFFD, as the
    /// specification asks, and the text then counts as not whole.
    var unescaped: (text: String, isWhole: Bool) {
        guard value.utf8.contains(ASCII.backslash) else { return (value, true) }
        var text = String.UnicodeScalarView()
        var isWhole = true
        var rest = value.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "\\", let kind = rest.popFirst() else {
                text.append(scalar)
                continue
            }
            guard kind == "u" || kind == "U" else {
                text.append(kind)
                continue
            }
            let digits = rest.prefix(kind == "u" ? 4 : 6)
            rest = rest.dropFirst(digits.count)
            let named = UInt32(String(digits), radix: 16).flatMap(Unicode.Scalar.init)
            isWhole = isWhole && named != nil
            text.append(named ?? "\u{FFFD}")
        }
        return (String(text), isWhole)
    }
}
