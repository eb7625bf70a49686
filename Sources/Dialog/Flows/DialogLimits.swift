/// What keeps a session within its 4,096 bytes and a reply within the line protocol, whatever the flows say.
package enum DialogLimits {
    /// Bytes of a topic id.
    package static let topic = 64
    /// Bytes of the name of a state or a choice.
    package static let name = 32
    /// Choices of one reply (PROTOCOL.md, 2.4).
    package static let choices = 10
    /// Slots of one flow, the shared ones counted.
    package static let slots = 24
    /// Facts of one reply that a session remembers.
    package static let facts = 16
    /// Bytes of a text that a person or a source gave, as it is kept in a session.
    package static let text = 200
    /// Bytes of a whole session.
    package static let session = 4096

    /// Letters of a language code (PROTOCOL.md, 2).
    package static let language = 2...8

    static func hold(for languages: [String]) throws(DialogError) {
        guard !languages.isEmpty else { throw .noLanguage }
        for code in languages where !(language ~= code.utf8.count) { throw .tooLong(code) }
        guard Set(languages).count == languages.count else { throw .twice(languages[0]) }
    }

    static func hold(
        for position: Position, offers: [StateDefinition.Offer], see: [String], facts: [String]
    ) throws(DialogError) {
        guard 1...topic ~= position.topic.utf8.count else { throw .tooLong(position.topic) }
        guard 1...name ~= position.state.utf8.count, offers.count + see.count <= choices, facts.count <= self.facts else {
            throw .tooLong(position.path)
        }
        for offer in offers where !(1...name ~= offer.name.utf8.count) { throw .tooLong(offer.name) }
        guard Set(offers.map(\.name)).count == offers.count, Set(see).count == see.count else {
            throw .twice(position.path)
        }
    }
}
