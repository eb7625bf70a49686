/// What one line of a script says; `Tests/README.md` shows each kind.
package enum Statement: Equatable, Sendable {
    case blank
    /// Everything behind the `#`.
    case comment(String)
    case conversation(String)
    case tags([String])
    case languages([String])
    /// The lines of another file stand here.
    case include(String)
    case only
    case skip(until: ScriptDay)
    /// Somebody answers for it that this does not hold yet.
    case expectedToFail(String)
    case given([Circumstance])
    case says(Utterance)
    case reply(ExpectedReply)
    case fact(Fact)
    case trouble(Trouble)
    case rule(Rule)
    /// A line that could not be read, as it stands; a finding says why.
    case unread(String)
}
