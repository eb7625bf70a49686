import LineProtocol
import Testing

struct JSONReaderNumberTests {
    @Test(
        arguments: [
            ("0", 0), ("-0", 0), ("7", 7), ("-7", -7), ("9007199254740991", 9_007_199_254_740_991),
            ("-9007199254740991", -9_007_199_254_740_991),
        ] as [(String, Int64)])
    func integersAreExact(text: String, number: Int64) {
        #expect(value(of: text) == .integer(number))
    }

    @Test(
        arguments: [
            ("0.0", 0), ("1.0", 1), ("0.94", 0.94), ("-2.5", -2.5), ("1e2", 100), ("1E+2", 100), ("25e-1", 2.5),
            ("1e-400", 0),
        ] as [(String, Double)])
    func whatHasAFractionOrExponentIsNoInteger(text: String, number: Double) {
        #expect(value(of: text) == .fraction(number))
    }

    @Test(arguments: [
        "9007199254740992", "-9007199254740992", "10000000000000000", "99999999999999999999999999", "1e999", "-1e400",
    ])
    func whatADoubleCannotHoldIsRefused(text: String) {
        #expect(json("{\"a\":\(text)}") == .failure(.numberOutOfRange))
    }

    @Test(arguments: ["-", "01", "-01", "00", "1.", "1.e5", "1e", "1e+", "-x", "0123"])
    func looseNumbersAreRefused(text: String) {
        #expect(json("{\"a\":\(text)}") == .failure(.badNumber))
    }

    @Test(arguments: ["1.5.5", "1-1", "0x10", "1_000", "12a", "--1"]) func numbersEndWhereTheyEnd(text: String) {
        let fault = text == "--1" ? JSONFault.badNumber : .unexpectedByte
        #expect(json("{\"a\":\(text)}") == .failure(fault))
    }

    @Test func aNumberHasAtMost64Bytes() {
        #expect(value(of: "0." + String(repeating: "1", count: 62)) != nil)
        #expect(json("{\"a\":0." + String(repeating: "1", count: 63) + "}") == .failure(.badNumber))
        #expect(json("{\"a\":" + String(repeating: "9", count: 60_000) + "}") == .failure(.badNumber))
    }
}
