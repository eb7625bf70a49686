/// One training example of a linear model.
struct Example: Sendable {
    var features: [UInt32]
    /// Which label it has, counted from 0.
    var label: Int
}
