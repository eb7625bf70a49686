import LineProtocol
import TestSupport
import Testing

struct HumanLineTests {
    private func parse(_ line: String) -> HumanLine { parse(Array(line.utf8)) }

    private func parse(_ line: [UInt8]) -> HumanLine { HumanLine.parse(line.span, languages: ["ru", "kk"]) }

    @Test(
        arguments: [
            ("/help", .help), ("/menu", .menu), ("/back", .back), ("/repeat", .repeat), ("/restart", .restart),
            ("/person", .person),
            ("/forget", .forget), ("/quit", .quit), ("/ru", .language("ru")), ("/kk", .language("kk")),
            ("/KK", .language("kk")),
            ("  /Help \r", .help), ("/en", .unknown), ("/", .unknown), ("/help me", .unknown), ("//", .unknown),
            ("/тест", .unknown),
            ("/help\u{200B}", .help),
        ] as [(String, HumanCommand)])
    func aSlashBeginsACommand(line: String, command: HumanCommand) {
        #expect(parse(line) == .command(command))
    }

    @Test(arguments: [("1", 1), ("9", 9), ("10", 10), ("99", 99), ("01", 1), (" 7 ", 7), ("3\r", 3)])
    func oneOrTwoDigitsAloneAreANumber(line: String, number: Int) {
        #expect(parse(line) == .number(number))
    }

    @Test(arguments: ["0", "00", "100", "007", "1)", "1 2", "-1", "٣", "1a"]) func allElseIsText(line: String) {
        #expect(parse(line) == .text(line))
    }

    @Test func textIsCleanedAndTrimmed() {
        #expect(parse("  Как получить ИИН?\t\r") == .text("Как получить ИИН?"))
        #expect(parse("и\u{306}\u{202E}\u{1B}[31m\u{7}") == .text("й[31m"))
        #expect(parse("a\u{0}b") == .text("ab"))
        #expect(parse("\u{A0}x\u{2003}") == .text("x"))
    }

    @Test(arguments: ["", "\r", "   ", "\t", "\u{200B}\u{FEFF}", "\u{7}", "\u{A0}"]) func aBlankLineIsBlank(
        line: String
    ) {
        #expect(parse(line) == .blank)
    }

    @Test(arguments: [[0xFF], [0xD0], [0x61, 0xC0, 0xAF], [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2]] as [[UInt8]])
    func badUTF8IsBadText(bytes: [UInt8]) {
        #expect(parse(bytes) == .badText)
    }

    @Test func aLineOfLettersThatGrowInNFCIsText() {
        let line = String(repeating: "\u{FB2C}", count: 1300)
        guard case .text(let text) = parse(line) else { return #expect(Bool(false)) }
        #expect(text.unicodeScalars.count == 3900)
    }

    @Test func randomLinesNeverTrap() {
        var random = SeededGenerator(seed: 31)
        let pieces = ["/", "ru", "1", " ", "ж", "\u{306}", "\u{200D}", "\r", "\t", "😀", "é"].map { Array($0.utf8) }
        for _ in 0..<40_000 {
            var line: [UInt8] = []
            for _ in 0..<Int.random(in: 0...8, using: &random) {
                let isRandom = Int.random(in: 0..<6, using: &random) == 0
                line +=
                    isRandom ? [UInt8.random(in: 0...255, using: &random)] : pieces.randomElement(using: &random) ?? []
            }
            let isText = String(validating: line, as: UTF8.self) != nil
            #expect((parse(line) == .badText) == !isText)
        }
    }
}
