/// What one file and one formatted text may cost. Crossing a limit is a finding or an error, never a hang.
public struct FluentLimits: Hashable, Sendable {
    /// Bytes of one file. A locale file of a thousand texts has about 200,000.
    public var sourceBytes = 4 << 20
    /// Placeables inside placeables. The parser recurses, so this bounds its stack.
    public var nesting = 100
    /// Arguments of one call.
    public var arguments = 100
    /// Findings kept of one file; the rest of the file is then not read.
    public var findings = 200
    /// Variables and references that one text may resolve, those of texts it refers to included.
    public var placeables = 100
    /// Bytes of one formatted text.
    public var textBytes = 1 << 16

    /// The ordinary limits.
    public init() {}
}
