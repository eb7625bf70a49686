/// An exact decimal number: its digits, and how many of them stand after the point. 1 and 1.0 are the same number, but
/// they show differently and take different plurals: «1 час», «1,0 часа».
public struct FluentNumber: Hashable, Sendable {
    /// The number times 10 to the power of `fractionDigits`.
    public let unscaled: Int64
    /// Digits shown after the point, 0 to 18.
    public var fractionDigits: Int { Int(scale) }

    private let scale: UInt8

    /// A whole number.
    public init(_ integer: Int64) {
        self.init(unscaled: integer, scale: 0)
    }

    /// `unscaled` divided by 10 as many times as there are fraction digits; nil outside 0 to 18 of them.
    public init?(unscaled: Int64, fractionDigits: Int) {
        guard (0...18).contains(fractionDigits) else { return nil }
        self.init(unscaled: unscaled, scale: UInt8(fractionDigits))
    }

    /// The number rounded to at most so many fraction digits, without zeros at the end; nil for NaN, infinities and what
    /// has more than 18 digits before the point.
    public init?(_ double: Double, maximumFractionDigits: Int = 3) {
        guard double.isFinite, abs(double) < 1e18 else { return nil }
        var digits = min(max(maximumFractionDigits, 0), 15)
        while digits > 0, abs(double) * Double(Self.power(digits)) >= 1e18 { digits -= 1 }
        var unscaled = Self.rounded(double * Double(Self.power(digits)))
        while digits > 0, unscaled % 10 == 0 {
            unscaled /= 10
            digits -= 1
        }
        self.init(unscaled: unscaled, scale: UInt8(digits))
    }

    /// The number written as `-3.140`: a sign, digits, a point and digits; nil for anything else, and for more than 18
    /// digits.
    public init?(_ text: some StringProtocol) {
        var digits: Int64 = 0
        var count = 0
        var scale: UInt8?
        let isNegative = text.utf8.first == ASCII.minus
        for byte in text.utf8.dropFirst(isNegative ? 1 : 0) {
            if byte == ASCII.dot, scale == nil, count > 0 {
                scale = 0
                continue
            }
            guard ASCII.isDigit(byte), digits < Self.power(17) else { return nil }
            digits = digits * 10 + Int64(byte - UInt8(ascii: "0"))
            count += 1
            if let places = scale { scale = places + 1 }
        }
        guard count > 0, scale != 0, (scale ?? 0) <= 18 else { return nil }
        self.init(unscaled: isNegative ? -digits : digits, scale: scale ?? 0)
    }

    private init(unscaled: Int64, scale: UInt8) {
        self.unscaled = unscaled
        self.scale = scale
    }

    /// True for the same number, however many zeros stand at its end.
    func isSame(as other: FluentNumber) -> Bool {
        if scale == other.scale { return unscaled == other.unscaled }
        return trimmed == other.trimmed
    }

    private var trimmed: FluentNumber {
        var (digits, scale) = (unscaled, scale)
        while scale > 0, digits % 10 == 0 {
            digits /= 10
            scale -= 1
        }
        return FluentNumber(unscaled: digits, scale: scale)
    }

    /// The nearest whole number to one below 10 to the power of 18, halves away from zero. Without the C library's
    /// `round`, which a program that imports nothing else is not linked with.
    private static func rounded(_ double: Double) -> Int64 {
        let whole = Int64(double)
        let rest = double - Double(whole)
        return rest >= 0.5 ? whole + 1 : rest <= -0.5 ? whole - 1 : whole
    }

    /// 10 to a power of 0 to 18; beyond, to the nearest of these.
    static func power(_ exponent: Int) -> Int64 {
        var power: Int64 = 1
        for _ in 0..<min(max(exponent, 0), 18) { power *= 10 }
        return power
    }
}

extension FluentNumber: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int64) {
        self.init(value)
    }
}
