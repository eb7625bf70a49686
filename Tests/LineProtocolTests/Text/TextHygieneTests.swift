import LineProtocol
import Testing

struct TextHygieneTests {
    private func clean(_ text: String) -> [UInt32]? {
        TextHygiene.clean(text, limit: 4096)?.unicodeScalars.map(\.value)
    }

    private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

    @Test(arguments: [
        "", "Как получить ИИН?\nЯ вчера приехал", "Сәлеметсіз бе, ЖСН қалай аламын?", "naïve café",
        "«да» – нет… №5, 100 ₸",
        "a\u{A0}b", "漢字", "ქართული", "👍🏽", "\u{E000}", "x\u{FE0F}",
    ])
    func aCleanTextStays(text: String) {
        #expect(clean(text) == scalars(text))
    }

    @Test(arguments: [
        ("и\u{306}", "й"), ("e\u{301}", "é"), ("\u{212B}", "Å"), ("\u{1100}\u{1161}", "가"), ("a\u{323}\u{302}", "ậ"),
        ("a\u{302}\u{323}", "ậ"), ("\u{958}", "\u{915}\u{93C}"),
    ])
    func textBecomesNFC(text: String, nfc: String) {
        #expect(clean(text) == scalars(nfc))
    }

    @Test(arguments: [
        "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202E}", "\u{2060}", "\u{2066}",
        "\u{2069}",
        "\u{FEFF}", "\u{61C}", "\u{AD}", "\u{E0041}", "\u{E007F}", "\u{0}", "\u{7}", "\u{1B}", "\u{7F}", "\u{85}",
        "\u{9B}",
        "\u{FFFF}", "\u{34F}", "\u{180E}", "\u{206F}", "\u{FFF9}",
    ])
    func whatCannotBeSeenGoes(scalar: String) {
        #expect(clean("а\(scalar)б") == scalars("аб"))
        #expect(clean(scalar) == [])
    }

    @Test(arguments: [0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF] as [UInt32])
    func aNoncharacterGoes(value: UInt32) {
        guard let scalar = Unicode.Scalar(value) else { return #expect(Bool(false)) }
        #expect(clean("а\(scalar)б") == scalars("аб"))
    }

    @Test func anInvisibleScalarDoesNotKeepAMarkFromItsLetter() {
        #expect(clean("и\u{200D}\u{306}") == scalars("й"))
    }

    @Test(arguments: [
        ("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\r", "a\n"), ("a\r\r\nb", "a\n\nb"), ("a\tb", "a b"),
        ("a\u{2028}b", "a\nb"),
        ("a\u{2029}b", "a\nb"),
    ])
    func lineEndsAndTabsBecomePlain(text: String, plain: String) {
        #expect(clean(text) == scalars(plain))
    }

    @Test func aLetterKeepsFourMarks() {
        let marks = "\u{483}\u{484}\u{485}\u{486}"
        #expect(clean("б\(marks)") == scalars("б\(marks)"))
        #expect(clean("б\(marks)\(marks)в\(marks)\u{487}г") == scalars("б\(marks)в\(marks)г"))
        #expect(clean(marks + marks) == scalars(marks))
    }

    @Test func aTextOfMarksAloneIsCutInLinearTime() {
        let storm = "б" + String(repeating: "\u{301}\u{323}", count: 16_000)
        #expect(clean(storm)?.count == 5)
    }

    @Test func theLimitCountsScalarsOfTheCleanText() {
        #expect(TextHygiene.clean("абв", limit: 3) == "абв")
        #expect(TextHygiene.clean("абвг", limit: 3) == nil)
        #expect(TextHygiene.clean("😀😀😀", limit: 3) == "😀😀😀")
        #expect(TextHygiene.clean("😀😀😀😀", limit: 3) == nil)
        #expect(TextHygiene.clean("и\u{306}и\u{306}и\u{306}", limit: 3) == "ййй")
        #expect(TextHygiene.clean("\u{200B}\u{200B}аб\u{200B}в", limit: 3) == "абв")
        #expect(TextHygiene.clean("\u{958}\u{958}", limit: 3) == nil)
    }
}
