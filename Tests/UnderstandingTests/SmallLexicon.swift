import Dialog
import Understanding

/// Words and entities of the tests' own.
enum SmallLexicon {
    static let entities = [
        EntityDefinition(name: "city", kind: .values(["astana", "almaty", "semey"])),
        EntityDefinition(name: "place", kind: .values(["omsk"])),
        EntityDefinition(name: "rooms", kind: .number(1...8)),
        EntityDefinition(name: "date", kind: .date), EntityDefinition(name: "time", kind: .time),
        EntityDefinition(name: "money", kind: .money), EntityDefinition(name: "iin", kind: .secret(.iin)),
    ]

    static let russian = Lexicon(
        language: "ru", cuts: ["а", "ь", "й", "ы"],
        endings: [["а", "у", "е", "ы", "и", "ом", "ой", "й", "ь", "ами", "ей", "ов"]],
        roles: [
            .init(role: .from, before: ["из"], endings: []), .init(role: .at, before: ["в"], endings: ["е", "ы"]),
            .init(role: .to, before: ["в"], endings: []),
        ],
        entries: entries([
            (.value(entity: "city", value: "astana"), "Астана, столица"),
            (.value(entity: "city", value: "almaty"), "Алматы"),
            (.value(entity: "city", value: "semey"), "Семей"), (.value(entity: "place", value: "omsk"), "Омск"),
            (.value(entity: "rooms", value: "2"), "двушка"), (.unit(entity: "rooms"), "комната, комнат"),
            (.currency("KZT"), "тенге"), (.number(2), "две=, два="), (.number(20), "двадцать="), (.number(5), "пять="),
            (.number(3), "три="), (.number(1000), "тысяч"),
            (.answer(.agreed), "да, верно"), (.answer(.refused), "нет, не надо"), (.answer(.unsure), "не знаю"),
            (.filler, "пожалуйста, давайте"), (.correction, "я имел в виду"), (.negation(.before), "не="),
            (.ordinal(2), "второй"), (.ordinal(-1), "последний"), (.ask, "как, где"), (.join, "и="),
            (.day(1), "завтра"), (.weekday(2), "вторник"), (.next, "следующий"), (.month(12), "декабрь, декабря"),
            (.span(.day), "день, дня"), (.later(.before), "через"), (.ago(.after), "назад"),
            (.dayPart(840), "после обеда"), (.hours(.before), "в="), (.hours(.after), "часа, часов"),
            (.evening, "дня="),
        ]))

    static let kazakh = Lexicon(
        language: "kk", endings: [["ның", "ға", "ге", "да", "де", "дан", "ден"]],
        roles: [
            .init(role: .from, before: [], endings: ["дан", "ден"]),
            .init(role: .to, before: [], endings: ["ға", "ге"]),
            .init(role: .at, before: [], endings: ["да", "де"]),
        ],
        entries: entries([
            (.value(entity: "city", value: "astana"), "Астана"), (.value(entity: "city", value: "almaty"), "Алматы"),
            (.value(entity: "place", value: "omsk"), "Омбы"), (.answer(.refused), "жоқ"), (.negation(.after), "емес"),
            (.ordinal(2), "екіншісі"), (.day(1), "ертең"), (.number(10), "он, онда"), (.hours(.before), "сағат"),
            (.number(3), "үш, үште"), (.span(.day), "күн, күннен"), (.later(.after), "кейін"),
        ]))

    static let interpreter = Interpreter(
        training: TrainingSet(
            languages: SmallTraining.languages, phrases: SmallTraining.phrases, entities: entities,
            lexicons: [russian, kazakh], fallback: SmallTraining.fallback, urgent: ["danger"]))

    private static func entries(_ words: [(WordMeaning, String)]) -> [Lexicon.Entry] {
        words.flatMap { meaning, list in
            list.split(separator: ",").map { Lexicon.Entry(meaning, $0.trimmingPrefix(" ").description) }
        }
    }
}
