/// A number cut into the digits that are shown: what is printed, and what plural rules look at.
struct DisplayedNumber: Hashable, Sendable {
    let isNegative: Bool
    /// The digits before the point.
    let integer: UInt64
    /// The digits after the point as a number: 5 of 1.05.
    let fraction: UInt64
    /// How many digits stand after the point, 0 to 18, zeros included.
    let fractionDigits: Int

    /// The number with the digits it has.
    init(_ number: FluentNumber) {
        self.init(magnitude: number.unscaled.magnitude, scale: number.fractionDigits, isNegative: number.unscaled < 0)
    }

    /// The number with the digits that a style asks for.
    init(_ number: FluentNumber, style: NumberStyle) {
        var magnitude = number.unscaled.magnitude
        var scale = number.fractionDigits
        if style.kind == .percent {
            let missing = max(0, 2 - scale)
            let (product, isTooLarge) = magnitude.multipliedReportingOverflow(by: Self.power(missing))
            magnitude = isTooLarge ? .max : product
            scale = max(0, scale - 2)
        }
        if let limit = style.maximumSignificantDigits ?? style.minimumSignificantDigits.map({ _ in 21 }) {
            Self.round(&magnitude, &scale, toSignificant: limit)
            let least = style.minimumSignificantDigits ?? 1
            while scale > 0, magnitude % 10 == 0, Self.digits(of: magnitude) > least {
                magnitude /= 10
                scale -= 1
            }
            self.init(
                magnitude: magnitude, scale: scale, isNegative: number.unscaled < 0,
                padding: max(0, least - Self.digits(of: magnitude)))
            return
        }
        let least = style.leastFractionDigits(for: scale)
        let limit = max(least, style.maximumFractionDigits ?? 18)
        if scale > limit { Self.round(&magnitude, by: scale - limit) }
        scale = min(scale, limit)
        self.init(
            magnitude: magnitude, scale: scale, isNegative: number.unscaled < 0, padding: max(0, least - scale))
    }

    private init(magnitude: UInt64, scale: Int, isNegative: Bool, padding: Int = 0) {
        let power = Self.power(scale)
        integer = scale == 0 ? magnitude : magnitude / power
        let padding = min(padding, 18 - scale)
        fraction = scale == 0 ? 0 : magnitude % power * Self.power(padding)
        fractionDigits = scale + padding
        self.isNegative = isNegative && magnitude != 0
    }

    /// Divides by a power of ten; halves go away from zero.
    private static func round(_ magnitude: inout UInt64, by places: Int) {
        let power = Self.power(places)
        let rest = magnitude % power
        magnitude = magnitude / power + (rest >= power - rest && rest != 0 ? 1 : 0)
    }

    private static func round(_ magnitude: inout UInt64, _ scale: inout Int, toSignificant limit: Int) {
        let surplus = digits(of: magnitude) - limit
        guard surplus > 0 else { return }
        round(&magnitude, by: surplus)
        // What was cut before the point comes back as zeros.
        let (product, isTooLarge) = magnitude.multipliedReportingOverflow(by: power(max(0, surplus - scale)))
        magnitude = isTooLarge ? .max : product
        scale = max(0, scale - surplus)
    }

    private static func digits(of magnitude: UInt64) -> Int {
        var (rest, count) = (magnitude, 1)
        while rest >= 10 {
            rest /= 10
            count += 1
        }
        return count
    }

    private static func power(_ exponent: Int) -> UInt64 {
        UInt64(FluentNumber.power(exponent))
    }
}
