/// Where a choice or a `next:` leads, as it stands in a flow file.
package enum Target: Hashable, Sendable {
    /// Offers the parts of this flow. Only a `next:` may say so.
    case parts
    /// The flow is over; the conversation stands where it stood before. Only a `next:` may say so.
    case end
    /// The home flow of the bot.
    case menu
    /// The state whose command is `person`.
    case person
    /// A state or part of this flow, or else the start of the flow with that topic id.
    case named(String)

    /// Words with a meaning of their own, and nobody's names.
    package static let reservedWords = ["parts", "end", "menu", "person"]

    package init(_ word: String) {
        switch word {
        case "parts": self = .parts
        case "end": self = .end
        case "menu": self = .menu
        case "person": self = .person
        default: self = .named(word)
        }
    }
}
