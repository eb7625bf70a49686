import LineProtocol
import TestSupport
import Testing

struct HumanPrinterTests {
    private func print(_ bubbles: [String], _ choices: [String] = []) -> String {
        var bytes: [UInt8] = []
        HumanPrinter.print(bubbles: bubbles, choices: choices, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func aTurnIsTextThenChoicesThenAnEmptyLine() {
        #expect(print(["Привет"]) == "Привет\n\n")
        #expect(print(["Один\nДва", "Три"], ["Где", "Когда"]) == "Один\nДва\nТри\n 1) Где\n 2) Когда\n\n")
        #expect(print([], ["a"]) == " 1) a\n\n")
    }

    @Test func anEmptyLineInsideIsASpace() {
        #expect(print(["a\n\nb"]) == "a\n \nb\n\n")
        #expect(print(["\na\n\n\n"]) == " \na\n \n \n\n")
        #expect(print(["a\n\u{7}\nb"]) == "a\n \nb\n\n")
        #expect(print(["\n"]) == " \n\n")
    }

    @Test func whatSaysNothingPrintsNothing() {
        #expect(print([]).isEmpty)
        #expect(print(["", "\u{7}\u{200B}"]).isEmpty)
        #expect(print(["", "a"]) == "a\n\n")
    }

    @Test func choicesAreOneLineAndAtMost99() {
        #expect(print(["x"], ["a\nb\tc\u{2028}d"]) == "x\n 1) a b c d\n\n")
        let many = print(["x"], (1...120).map { "c\($0)" })
        #expect(many.hasSuffix("\n 99) c99\n\n"))
        #expect(many.contains("\n 10) c10\n"))
    }

    @Test func noEscapeSequenceLeaves() {
        #expect(print(["\u{1B}[31mred\u{1B}[0m\u{9B}2J\u{7F}\u{202E}x"]) == "[31mred[0m2Jx\n\n")
        #expect(print(["a\tb\r\nc"]) == "a b\nc\n\n")
    }

    @Test func whateverIsPrintedOnlyTheLastLineIsEmpty() {
        var random = SeededGenerator(seed: 33)
        let scalars: [Unicode.Scalar] = [
            "\n", "\r", "\u{1B}", "a", "ж", " ", "\t", "\u{200B}", "\u{2028}", "\u{9B}", "\u{0}", "😀",
        ]
        func text() -> String {
            String(
                String.UnicodeScalarView(
                    (0..<Int.random(in: 0...8, using: &random)).compactMap { _ in
                        scalars.randomElement(using: &random)
                    }))
        }
        for _ in 0..<20_000 {
            let bubbles = (0..<Int.random(in: 0...4, using: &random)).map { _ in text() }
            let choices = (0..<Int.random(in: 0...3, using: &random)).map { _ in text() }
            let turn = print(bubbles, choices)
            if turn.isEmpty { continue }
            #expect(turn.unicodeScalars.suffix(2).elementsEqual(["\n", "\n"]))
            let lines = turn.utf8.dropLast(2).split(separator: 0x0A, omittingEmptySubsequences: false)
            #expect(lines.allSatisfy { !$0.isEmpty })
            #expect(turn.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
        }
    }

    @Test func lettersDashesQuotesAndEmojiLeaveAsTheyAre() {
        let letters = (0x400...0x52F).compactMap { Unicode.Scalar($0) }
        for text in letters.map({ "a\($0)b" }) + ["«Что — это?» № 5…", "қ ң ө ғ ү ұ һ і ә", "ok 👍🏽 ₸", "é 漢字"] {
            var bytes: [UInt8] = []
            HumanPrinter.print(bubbles: [text], choices: [text], into: &bytes)
            #expect(String(decoding: bytes, as: UTF8.self) == "\(text)\n 1) \(text)\n\n")
        }
    }

    @Test func whatMayNotLeaveIsLeftOutAtAnyPlace() {
        for scalar in [
            "\u{1B}", "\u{7F}", "\u{85}", "\u{200B}", "\u{202E}", "\u{2066}", "\u{FEFF}", "\u{E0041}", "\u{9B}",
        ] {
            for text in ["\(scalar)аб", "а\(scalar)б", "аб\(scalar)"] {
                var bytes: [UInt8] = []
                HumanPrinter.print(bubbles: [text], into: &bytes)
                let printed = String(decoding: bytes, as: UTF8.self).filter { $0 != "\n" && $0 != " " }
                #expect(printed == "аб")
            }
        }
    }
}
