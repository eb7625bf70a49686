import Dialog
import TestSupport
import Testing
import Understanding

/// Ten thousand personal numbers of every kind as people type them, and ten thousand numbers that are none.
@Suite struct GeneratedNumbersTests {
    private static let count = 10_000

    @Test func noMoreThanFiftyPersonalNumbersAreMissed() {
        var random = SeededGenerator(seed: 11)
        var missed: [String] = []
        for number in 0..<Self.count {
            let (kind, text) = Self.personal(number, &random)
            let found = SecretScanner.find(in: text.utf8.span)
            if !found.contains(where: { $0.kind == kind }) { missed.append(text) }
        }
        #expect(missed.count <= Self.count / 200, "\(missed.prefix(20))")
    }

    @Test func noMoreThanFiftyOrdinaryNumbersAreTakenForPersonalOnes() {
        var random = SeededGenerator(seed: 12)
        var taken: [String] = []
        for number in 0..<Self.count {
            let text = Self.ordinary(number, &random)
            if !SecretScanner.find(in: text.utf8.span).isEmpty { taken.append(text) }
        }
        #expect(taken.count <= Self.count / 200, "\(taken.prefix(20))")
    }

    /// An IIN, phone, card, passport, account or address between words.
    private static func personal(_ number: Int, _ random: inout SeededGenerator) -> (SecretKind, String) {
        let gap = ["", " ", "-", "\u{A0}", "\u{2009}", "\u{2011}"][random.below(6)]
        let before = ["", "мой ", "ЖСН: ", "вот, ", "нөмірім "][random.below(5)]
        let (kind, text): (SecretKind, String) =
            switch number % 6 {
            case 0: (.iin, birthDay(&random) + gap + digits(6, &random))
            case 1: (.phone, phone(gap, &random))
            case 2: (.card, card(gap, &random))
            case 3:
                (
                    .passport,
                    ["", "N"][number / 6 % 2]
                        + (number / 6 % 2 == 0 ? digits(2, &random) + " " + digits(7, &random) : digits(8, &random))
                )
            case 4:
                (
                    .iban,
                    "KZ" + digits(2, &random) + gap + "125K" + gap + "ZT50" + gap + digits(4, &random) + gap
                        + digits(4, &random)
                )
            default: (.email, "name\(random.below(1000))@mail.kz")
            }
        return (kind, before + text + ["", " спасибо", ", рақмет", "."][random.below(4)])
    }

    private static func phone(_ gap: String, _ random: inout SeededGenerator) -> String {
        let area = "7" + digits(2, &random)
        let start = ["+7", "8", "7"][random.below(3)]
        let code = random.below(3) == 0 ? "(\(area))" : gap + area
        return start + code + gap + digits(3, &random) + gap + digits(2, &random) + gap + digits(2, &random)
    }

    /// Sixteen digits that pass the check of cards.
    private static func card(_ gap: String, _ random: inout SeededGenerator) -> String {
        var numbers = [4] + (0..<14).map { _ in random.below(10) }
        let sum = numbers.reversed().enumerated().reduce(0) { sum, next in
            let doubled = next.offset.isMultiple(of: 2) ? next.element * 2 : next.element
            return sum + (doubled > 9 ? doubled - 9 : doubled)
        }
        numbers.append((10 - sum % 10) % 10)
        return stride(from: 0, to: 16, by: 4).map { numbers[$0..<$0 + 4].map(String.init).joined() }
            .joined(separator: gap)
    }

    private static func birthDay(_ random: inout SeededGenerator) -> String {
        padded(random.below(100)) + padded(random.below(12) + 1) + padded(random.below(28) + 1)
    }

    /// A price, a date, a fee, the number of a law, an hour, a distance.
    private static func ordinary(_ number: Int, _ random: inout SeededGenerator) -> String {
        let day = "\(padded(random.below(28) + 1)).\(padded(random.below(12) + 1)).\(2000 + random.below(30))"
        let price = "\(random.below(900) + 50) 000"
        switch number % 10 {
        case 0: return "квартира за \(price) тенге"
        case 1: return "\(price)-\(random.below(900) + 50) 000 теңге айына"
        case 2: return "с \(day) по \(day)"
        case 3: return "госпошлина \(random.below(90_000) + 100) тг, \(random.below(20)).5 МРП"
        case 4: return "закон № \(random.below(900) + 1)-IV от \(day)"
        case 5: return "\(random.below(500) + 1)-бап, \(random.below(9) + 1)-тармақ, \(2000 + random.below(30)) жыл"
        case 6: return "от \(random.below(9) + 1) \(padded(random.below(10)))0 000 до \(random.below(90) + 10)000000"
        case 7:
            return "\(padded(random.below(24))):\(padded(random.below(60))) - \(padded(random.below(24))):00, \(day)"
        case 8:
            return
                "приказ \(random.below(900) + 100) от \(2010 + random.below(18))-\(padded(random.below(12) + 1))-\(padded(random.below(28) + 1))"
        default:
            return
                "\(random.below(90) + 1) дней из 180, до границы \(random.below(900)) км, дом \(random.below(200)) кв \(random.below(300))"
        }
    }

    private static func digits(_ count: Int, _ random: inout SeededGenerator) -> String {
        (0..<count).map { _ in String(random.below(10)) }.joined()
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
