/// The order of the parts of a date or time and the marks between them, read from a pattern of CLDR: `d MMMM y 'г'.`
struct DatePattern: Hashable, Sendable {
    enum Part: Hashable, Sendable {
        case literal(String)
        case day, month, monthName, year, weekday, hour, minute, second
        /// The name of a month that stands without a day.
        case monthAlone
        /// The hour from 1 to 12, and the word for its half of the day.
        case twelveHour, half
    }

    /// A part, and whether it has two digits at least.
    struct Field: Hashable, Sendable {
        let part: Part
        let isPadded: Bool
    }

    let fields: [Field]

    init(_ pattern: String) {
        var fields: [Field] = []
        var literal = ""
        var isQuoted = false
        var rest = pattern[...]
        while let letter = rest.first {
            let run = letter == "'" ? rest.prefix(1) : rest.prefix { $0 == letter }
            rest = rest.dropFirst(run.count)
            if letter == "'" {
                isQuoted.toggle()
            } else if !isQuoted, let part = Self.part(letter, run.count) {
                if !literal.isEmpty { fields.append(Field(part: .literal(literal), isPadded: false)) }
                literal = ""
                fields.append(Field(part: part, isPadded: run.count == 2))
            } else {
                literal += run
            }
        }
        if !literal.isEmpty { fields.append(Field(part: .literal(literal), isPadded: false)) }
        self.fields = fields
    }

    private static func part(_ letter: Character, _ count: Int) -> Part? {
        switch letter {
        case "d": .day
        case "M": count > 2 ? .monthName : .month
        case "L": count > 2 ? .monthAlone : .month
        case "y": .year
        case "E", "c": .weekday
        case "H": .hour
        case "h": .twelveHour
        case "m": .minute
        case "s": .second
        case "a": .half
        default: nil
        }
    }
}
