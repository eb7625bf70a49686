/// What a line turned out to be, at either end.
package enum ParsedFrame<Frame: Equatable & Sendable>: Equatable, Sendable {
    case frame(Frame)
    /// Well-formed, but of a verb that this end does not know. The server answers `unknown-verb`, a gateway
    /// ignores it.
    case unknownVerb(id: String?)
    case fault(FrameFault)
}
