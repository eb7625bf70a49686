/// A length of time: `90s`, `20m`, `2h`, `7d`.
package struct ScriptDuration: Hashable, Sendable {
    package enum Unit: Character, Hashable, Sendable, CaseIterable {
        case seconds = "s"
        case minutes = "m"
        case hours = "h"
        case days = "d"

        fileprivate var seconds: Int64 {
            switch self {
            case .seconds: 1
            case .minutes: 60
            case .hours: 3600
            case .days: 86_400
            }
        }
    }

    /// 1 to 100,000.
    package let amount: Int
    package let unit: Unit

    package init?(_ amount: Int, _ unit: Unit) {
        guard 1...100_000 ~= amount else { return nil }
        self.amount = amount
        self.unit = unit
    }

    package init?(_ text: String) {
        guard let last = text.last, let unit = Unit(rawValue: last) else { return nil }
        let digits = text.dropLast()
        guard 1...6 ~= digits.utf8.count, digits.utf8.allSatisfy({ 48...57 ~= $0 }), let amount = Int(digits) else {
            return nil
        }
        self.init(amount, unit)
    }

    package var milliseconds: Int64 { Int64(amount) * unit.seconds * 1000 }
}

extension ScriptDuration: CustomStringConvertible {
    package var description: String { "\(amount)\(unit.rawValue)" }
}
