/// The classes into which languages sort numbers, by CLDR. The names are those of variants: `[one]`, `*[other]`.
public enum PluralCategory: String, CaseIterable, Sendable {
    case zero, one, two, few, many, other
}

/// From a number as it is shown to its class.
typealias PluralRule = @Sendable (DisplayedNumber) -> PluralCategory

/// The rules of CLDR for the languages that we have.
enum PluralRules {
    static let alwaysOther: PluralRule = { _ in .other }

    static let russianCardinal: PluralRule = { number in
        guard number.fractionDigits == 0 else { return .other }
        let (ones, tens) = (number.integer % 10, number.integer / 10 % 10)
        if tens != 1, ones == 1 { return .one }
        if tens != 1, (2...4).contains(ones) { return .few }
        return .many
    }

    static let kazakhCardinal: PluralRule = { number in
        number.integer == 1 && number.fraction == 0 ? .one : .other
    }

    static let kazakhOrdinal: PluralRule = { number in
        guard number.fraction == 0 else { return .other }
        let ones = number.integer % 10
        return ones == 6 || ones == 9 || (ones == 0 && number.integer != 0) ? .many : .other
    }

    static let englishCardinal: PluralRule = { number in
        number.integer == 1 && number.fractionDigits == 0 ? .one : .other
    }

    static let englishOrdinal: PluralRule = { number in
        guard number.fraction == 0, number.integer / 10 % 10 != 1 else { return .other }
        return switch number.integer % 10 {
        case 1: .one
        case 2: .two
        case 3: .few
        default: .other
        }
    }
}
