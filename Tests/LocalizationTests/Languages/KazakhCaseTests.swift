import Localization
import Testing

/// The rules of Kazakh declension, by words whose forms are known.
@Suite struct KazakhCaseTests {
    private func form(_ word: String, _ name: String, _ options: String = "") -> String {
        text("k = -{ CASE($w, \"\(name)\"\(options)) }", ["w": .text(word)], language: .kazakh).dropFirst().description
    }

    @Test(arguments: [
        "Астана Астанада", "Алматы Алматыда", "Шымкент Шымкентте", "Қарағанды Қарағандыда", "Атырау Атырауда",
        "Семей Семейде", "Тараз Таразда", "Петропавл Петропавлда", "Түркістан Түркістанда", "Мәскеу Мәскеуде",
        "Нью-Йорк Нью-Йоркте", "банк банкте", "Париж Парижде", "Берлин Берлинде", "тарих тарихта", "су суда",
        "Қызылорда Қызылордада", "Ақтөбе Ақтөбеде", "Өскемен Өскеменде", "Көкшетау Көкшетауда", "Рудный Рудныйда",
        "апрель апрельде", "ел елде", "жол жолда", "үй үйде", "ай айда", "мектеп мектепте", "қыз қызда",
        "Бішкек Бішкекте", "Ташкент Ташкентте", "Ақтау Ақтауда", "Орал Оралда",
    ])
    func theLocative(pair: String) throws {
        let words = pair.split(separator: " ").map(String.init)
        #expect(form(words[0], "locative") == words[1])
    }

    @Test(arguments: [
        ("Алматы", "Алматының Алматыға Алматыны Алматыда Алматыдан Алматымен"),
        ("орын", "орынның орынға орынды орында орыннан орынмен"),
        ("қағаз", "қағаздың қағазға қағазды қағазда қағаздан қағазбен"),
        ("үй", "үйдің үйге үйді үйде үйден үймен"), ("құжат", "құжаттың құжатқа құжатты құжатта құжаттан құжатпен"),
        ("мекеме", "мекеменің мекемеге мекемені мекемеде мекемеден мекемемен"),
        ("Медведев", "Медведевтің Медведевке Медведевті Медведевте Медведевтен Медведевпен"),
        ("Тоқаев", "Тоқаевтың Тоқаевқа Тоқаевты Тоқаевта Тоқаевтан Тоқаевпен"),
        ("Назарбаев", "Назарбаевтың Назарбаевқа Назарбаевты Назарбаевта Назарбаевтан Назарбаевпен"),
        ("клуб", "клубтың клубқа клубты клубта клубтан клубпен"),
    ])
    func allSixCases(word: String, expected: String) {
        let names = ["genitive", "dative", "accusative", "locative", "ablative", "instrumental"]
        #expect(names.map { form(word, $0) }.joined(separator: " ") == expected)
        #expect(form(word, "nominative") == word)
    }

    @Test(arguments: [
        ("облысы", "облысының облысына облысын облысында облысынан облысымен"),
        (
            "Республикасы",
            "Республикасының Республикасына Республикасын Республикасында Республикасынан Республикасымен"
        ),
        ("бөлімшесі", "бөлімшесінің бөлімшесіне бөлімшесін бөлімшесінде бөлімшесінен бөлімшесімен"),
    ])
    func aPossessedWordHasSuffixesOfItsOwn(word: String, expected: String) {
        let names = ["genitive", "dative", "accusative", "locative", "ablative", "instrumental"]
        #expect(names.map { form(word, $0, ", possessive: \"yes\"") }.joined(separator: " ") == expected)
    }

    @Test(arguments: [
        ("қала", "қалалар", "қалаларда"), ("ауыл", "ауылдар", "ауылдарда"), ("адам", "адамдар", "адамдарда"),
        ("қыз", "қыздар", "қыздарда"), ("құжат", "құжаттар", "құжаттарда"), ("дүкен", "дүкендер", "дүкендерде"),
        ("үй", "үйлер", "үйлерде"), ("журналист", "журналистер", "журналистерде"), ("факт", "фактілер", "фактілерде"),
    ])
    func thePluralStandsBeforeTheCase(word: String, plural: String, locative: String) {
        #expect(form(word, "nominative", ", plural: \"yes\"") == plural)
        #expect(form(word, "locative", ", plural: \"yes\"") == locative)
    }

    @Test(arguments: [
        ("Алматы", "nominative", "Алматы ма"), ("үй", "nominative", "үй ме"), ("адам", "nominative", "адам ба"),
        ("мектеп", "nominative", "мектеп пе"), ("қыз", "nominative", "қыз ба"), ("Алматы", "locative", "Алматыда ма"),
        ("Алматы", "ablative", "Алматыдан ба"), ("үй", "dative", "үйге ме"), ("кент", "genitive", "кенттің бе"),
        ("Тараз", "instrumental", "Таразбен бе"), ("ХҚКО", "nominative", "ХҚКО ма"),
    ])
    func theQuestionParticleIsAWordOfItsOwn(word: String, name: String, expected: String) {
        #expect(form(word, name, ", question: \"yes\"") == expected)
    }

    @Test func theParticleAfterAPossessedWordHearsItsSuffix() {
        #expect(form("облысы", "accusative", ", possessive: \"yes\", question: \"yes\"") == "облысын ба")
        #expect(form("бөлімшесі", "accusative", ", possessive: \"yes\", question: \"yes\"") == "бөлімшесін бе")
    }

    @Test(arguments: [
        ("класс", "dative", "класқа"), ("класс", "ablative", "кластан"), ("журналист", "genitive", "журналистің"),
        ("журналист", "dative", "журналистке"), ("повесть", "locative", "повесте"), ("съезд", "genitive", "съездің"),
        ("съезд", "dative", "съезге"), ("съезд", "locative", "съезде"), ("факт", "genitive", "фактінің"),
        ("факт", "dative", "фактіге"), ("хирург", "dative", "хирургке"), ("банк", "dative", "банкке"),
    ])
    func endsChangeBeforeSuffixes(word: String, name: String, expected: String) {
        #expect(form(word, name) == expected)
    }

    @Test(arguments: [
        ("АҚШ", "locative", "АҚШ-та"), ("ЖСН", "accusative", "ЖСН-ді"), ("ХҚКО", "dative", "ХҚКО-ға"),
        ("ЦОН", "ablative", "ЦОН-нан"), ("ЖСН", "genitive", "ЖСН-нің"), ("ЭЦҚ", "accusative", "ЭЦҚ-ны"),
        ("Kaspi", "locative", "Kaspi-де"), ("WhatsApp", "locative", "WhatsApp-та"),
        ("«Егемен Қазақстан»", "locative", "«Егемен Қазақстан»да"), ("25 %", "dative", "25 %-ға"),
        ("4 400 ₸", "ablative", "4 400 ₸-ден"),
    ])
    func abbreviationsAndForeignWordsTakeAHyphen(word: String, name: String, expected: String) {
        #expect(form(word, name) == expected)
    }

    @Test(arguments: [
        (0, "0-ге 0-де"), (1, "1-ге 1-де"), (2, "2-ге 2-де"), (3, "3-ке 3-те"), (4, "4-ке 4-те"), (5, "5-ке 5-те"),
        (6, "6-ға 6-да"), (7, "7-ге 7-де"), (8, "8-ге 8-де"), (9, "9-ға 9-да"), (10, "10-ға 10-да"),
        (30, "30-ға 30-да"), (20, "20-ға 20-да"), (40, "40-қа 40-та"), (50, "50-ге 50-де"), (60, "60-қа 60-та"),
        (70, "70-ке 70-те"), (80, "80-ге 80-де"), (90, "90-ға 90-да"), (100, "100-ге 100-де"),
        (1000, "1 000-ға 1 000-да"), (1_000_000, "1 000 000-ға 1 000 000-да"),
        (1_000_000_000, "1 000 000 000-қа 1 000 000 000-та"), (25, "25-ке 25-те"), (1300, "1 300-ге 1 300-де"),
        (12_006, "12 006-ға 12 006-да"), (340_000, "340 000-ға 340 000-да"),
    ])
    func digitsSoundLikeTheirLastWord(number: Int, expected: String) {
        let source = "k = { CASE($n, \"dative\") } { CASE($n, \"locative\") }"
        let shown = text(source, ["n": .number(number)], language: .kazakh)
        #expect(shown.replacing("\u{A0}", with: " ") == expected)
    }

    @Test func hoursAndDatesAreDeclinedAsTheyAreShown() {
        let source = "k = { CASE($t, \"ablative\") } { CASE($u, \"dative\") }, { CASE($d, \"locative\") }"
        let arguments: FluentArguments = [
            "t": .time(minutes: 540), "u": .time(minutes: 1110), "d": .date(days: 19_263),
        ]
        #expect(text(source, arguments, language: .kazakh) == "09:00-ден 18:30-ға, 2022\u{A0}ж. 28 қыркүйекте")
    }

    @Test(arguments: ["", "…", "  ", "-", "«»"])
    func whatHasNoWordStaysAndIsAnError(word: String) {
        let formatted = bundle(["": "k = { CASE($w, \"dative\") }"], language: .kazakh).format("k", ["w": .text(word)])
        #expect(formatted == Formatted(text: word, errors: [.undeclinable("dative")]))
    }

    @Test func onlyTheLastWordIsDeclined() {
        #expect(form("Бейбіт көшесі 10", "locative") == "Бейбіт көшесі 10-да")
        #expect(form("жаңа Алматы", "dative") == "жаңа Алматыға")
    }
}
