import Dialog
import TestSupport
import Testing
import Understanding

@Suite struct SecretScannerTests {
    private func kinds(_ text: String) -> [SecretKind] { SecretScanner.find(in: text.utf8.span).map(\.kind) }

    @Test(arguments: [
        ("999900100009", [SecretKind.iin]), ("мой ИИН 9999 0010 0009", [.iin]), ("ИИН999900100009", [.iin]),
        ("9999-0010-0009", [.iin]), ("+7 701 123 45 67", [.phone]), ("8(701)123-45-67", [.phone]),
        ("87011234567", [.phone]), ("4111 1111 1111 1111", [.card]), ("4111111111111111", [.card]),
        ("паспорт 45 10 123456", [.passport]), ("4510 123456", [.passport]), ("75 1234567", [.passport]),
        ("N12345678", [.passport]), ("пишите на name.last@mail.kz.", [.email]), ("KZ86125KZT5004100100", [.iban]),
        ("KZ86 125K ZT50 0410 0100", [.iban]), ("999900100009, тел 87011234567", [.iin, .phone]),
    ])
    func personalNumbersAreFound(text: String, expected: [SecretKind]) {
        #expect(kinds(text) == expected)
    }

    @Test(arguments: [
        "за 150 000 тенге", "1 000 000 000", "120 000 150 000", "150000-200000 тенге", "26.08.2013",
        "с 01.11.2025-31.12.2026", "2026-07-01", "закон № 477-IV", "приказ № 853", "ст. 513-1", "10:00-18:00",
        "1414 или 112", "3932 тенге", "500000000", "90 дней из 180", "до 25 числа",
    ])
    func ordinaryNumbersAreNone(text: String) {
        #expect(kinds(text).isEmpty)
    }

    @Test(arguments: ["-a@b.a@b.kz", "KZ86125KZT5004100100@b.kz", "a@b.cc@d.ee@f.gg 87011234567@x.kz"])
    func onesThatOverlapAreHiddenTogether(text: String) {
        let found = SecretScanner.find(in: text.utf8.span)
        #expect(zip(found, found.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
        #expect(!SecretMask.masked(text).contains("@"))
    }

    @Test func generatedNumbersAreFoundInAnySpacing() {
        var random = SeededGenerator(seed: 21)
        var missed = 0
        for number in 0..<10_000 {
            let digits = { (count: Int) in (0..<count).map { _ in String(random.below(9) + 1) }.joined() }
            let gap = [" ", "-", "", "\u{A0}", "."][random.below(5)]
            let text =
                switch number % 4 {
                case 0: "иин " + digits(6) + gap + digits(6)
                case 1: "+7" + gap + "7" + digits(2) + gap + digits(3) + gap + digits(2) + gap + digits(2)
                case 2: "паспорт " + digits(4) + " " + digits(6)
                default:
                    "карта " + [digits(4), digits(4), digits(4), digits(4)].joined(separator: gap == "." ? " " : gap)
                }
            if kinds(text).isEmpty { missed += 1 }
        }
        #expect(missed <= 50, "\(missed) of 10,000 missed")
    }

    @Test func whatIsMaskedSaysOnlyItsKind() {
        #expect(SecretMask.masked("ИИН 999900100009, карта 4111 1111 1111 1111") == "ИИН [iin], карта [card]")
        #expect(SecretMask.masked("без чисел") == "без чисел")
    }

    @Test func everyCutIsScanned() {
        let bytes = Array("é+7 701 123-45-67 a@b.kz KZ86125KZT5004100100 \u{2009}9".utf8)
        for start in bytes.indices {
            for end in start...bytes.count {
                for found in SecretScanner.find(in: bytes[start..<end].span) {
                    #expect(found.range.upperBound <= end - start)
                }
            }
        }
    }
}
