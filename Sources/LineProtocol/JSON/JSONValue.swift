/// One JSON value as the frames need it: strings decoded, integers told from fractions.
package enum JSONValue: Equatable, Sendable {
    case null
    case bool(Bool)
    /// Written without fraction and exponent, within +-(2^53 - 1).
    case integer(Int64)
    /// Written with a fraction or an exponent, finite.
    case fraction(Double)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)
}
