/// Reads what stands behind a `~`.
enum TroubleParser {
    static func trouble(_ line: [Unicode.Scalar], from start: Int) throws(ScriptFlaw) -> Trouble {
        // What an operator says, and a folder, are words as they are, without quotation marks.
        let text = LineParser.trimmed(line[start...])
        if let said = rest(of: text, behind: ["operator", "says"]) { return .operatorSays(said) }
        if let folder = rest(of: text, behind: ["reload"]) { return .reload(folder) }
        var words = try WordReader(line, from: start)
        let word = try words.next(among: Trouble.words, "what can happen behind a ~")
        let (trouble, form) = try read(word.text, &words)
        try words.end(form)
        return trouble
    }

    private static func read(_ word: String, _ words: inout WordReader) throws(ScriptFlaw) -> (Trouble, String) {
        switch word {
        case "wait":
            let word = try words.next("how long")
            guard let duration = ScriptDuration(word.text) else {
                throw ScriptFlaw(word.column, "«\(word.text)» is no length of time.", "Write it so: 90s, 20m, 2h, 7d.")
            }
            return (.wait(duration), "~ wait 20m")
        case "reload":
            throw ScriptFlaw(words.column, "Here the folder is missing.", "The line has the form: ~ reload DIR")
        case "drop":
            try words.expect("connection", in: "~ drop connection")
            return (.dropConnection, "~ drop connection")
        case "kill":
            try words.expect("server", in: "~ kill server")
            return (.killServer, "~ kill server")
        case "person": return (.person(try words.next("the name of a person").text), "~ person B")
        case "operator":
            switch try words.next(among: ["says", "takes", "leaves", "ends"], "what an operator does").text {
            case "takes": return (.operatorTakes, "~ operator takes")
            case "leaves": return (.operatorLeaves, "~ operator leaves")
            case "ends": return (.operatorEnds, "~ operator ends")
            default:
                throw ScriptFlaw(
                    words.column, "Here the words are missing.", "The line has the form: ~ operator says TEXT")
            }
        case "cut":
            try words.expect("bytes", in: "~ cut bytes 7")
            return (.cutBytes(try words.number(1...65_536, "the length of the pieces")), "~ cut bytes 7")
        default: return (.knowledge(try CircumstanceParser.stub(&words)), "~ knowledge rents down")
        }
    }

    /// What stands behind these words; nil where they do not stand there, or nothing behind them.
    private static func rest(of text: String, behind words: [String]) -> String? {
        var scalars = Array(text.unicodeScalars)[...]
        for word in words {
            let end = scalars.firstIndex(where: WordSplitter.isBlank) ?? scalars.endIndex
            guard LineParser.text(scalars[..<end]) == word else { return nil }
            scalars = scalars[end...].drop(while: WordSplitter.isBlank)
        }
        return scalars.isEmpty ? nil : LineParser.text(scalars)
    }
}
