/// The suffixes of Kazakh nouns, a row a case. In each pair the first is for back vowels, the second for front ones.
enum KazakhSuffixes {
    private typealias Row = [String]

    // By the last letter: vowel; м н ң; ж з; л р й у ю и; the others.
    private static let genitive: Row = ["ның/нің", "ның/нің", "дың/дің", "дың/дің", "тың/тің"]
    private static let dative: Row = ["ға/ге", "ға/ге", "ға/ге", "ға/ге", "қа/ке"]
    private static let accusative: Row = ["ны/ні", "ды/ді", "ды/ді", "ды/ді", "ты/ті"]
    private static let locative: Row = ["да/де", "да/де", "да/де", "да/де", "та/те"]
    private static let ablative: Row = ["дан/ден", "нан/нен", "дан/ден", "дан/ден", "тан/тен"]
    private static let instrumental: Row = ["мен/мен", "мен/мен", "бен/бен", "мен/мен", "пен/пен"]
    private static let plural: Row = ["лар/лер", "дар/дер", "дар/дер", "лар/лер", "тар/тер"]
    private static let question: Row = ["ма/ме", "ба/бе", "ба/бе", "ма/ме", "па/пе"]

    /// The suffix of a case; empty for the nominative.
    static func suffix(of grammaticalCase: GrammaticalCase, after sound: KazakhSound) -> String {
        switch grammaticalCase {
        case .nominative: ""
        case .genitive: pick(genitive, sound)
        case .dative: pick(dative, sound)
        case .accusative: pick(accusative, sound)
        case .locative: pick(locative, sound)
        case .ablative: pick(ablative, sound)
        case .instrumental: pick(instrumental, sound)
        }
    }

    /// The suffix of a case after a possessive of the third person: «облысында».
    static func possessedSuffix(of grammaticalCase: GrammaticalCase, isBack: Bool) -> String {
        switch grammaticalCase {
        case .nominative: ""
        case .genitive: isBack ? "ның" : "нің"
        case .dative: isBack ? "на" : "не"
        case .accusative: "н"
        case .locative: isBack ? "нда" : "нде"
        case .ablative: isBack ? "нан" : "нен"
        case .instrumental: "мен"
        }
    }

    static func pluralSuffix(after sound: KazakhSound) -> String {
        sound.endsInL ? (sound.isBack ? "дар" : "дер") : pick(plural, sound)
    }

    /// The particle that makes a question, a word of its own.
    static func questionParticle(after sound: KazakhSound) -> String {
        pick(question, sound)
    }

    private static func pick(_ row: Row, _ sound: KazakhSound) -> String {
        let pair = row[sound.ending.rawValue].split(separator: "/")
        return String((sound.isBack ? pair.first : pair.last) ?? "")
    }
}
