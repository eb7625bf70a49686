import Dialog

/// One slot as a flow file or `bot.yaml` writes it.
struct SlotLine: Sendable {
    let name: Word
    let entity: Word?
    let needs: [Word]
    let offer: Word?
    let allow: Word?
    let fallback: Word?
    let skip: Word?
    let role: Word?
    let secret: Word?

    init(_ entry: YAMLNode.Entry) {
        let node = entry.value
        name = Word(text: entry.key, place: entry.place)
        entity = Word(node["entity"]?.value)
        needs = Word.list(node["needs"]?.value)
        offer = Word(node["offer"]?.value)
        allow = Word(node["allow"]?.value)
        fallback = Word(node["default"]?.value)
        skip = Word(node["skip"]?.value)
        role = Word(node["role"]?.value)
        secret = Word(node["secret"]?.value)
    }

    /// The one word that `skip:` may say.
    static let skipAllowed = "allowed"

    /// nil where it has no entity.
    func definition(_ entities: [EntityDefinition]) -> SlotDefinition? {
        guard let entity else { return nil }
        let known = entities.first { $0.name == entity.text }
        return SlotDefinition(
            name: name.text, entity: entity.text, needs: needs.map(\.text), offer: offer?.text,
            allow: allow.flatMap { Guard.read($0.text, of: name.text) },
            fallback: fallback.flatMap { word in known.flatMap { Value(word.text, of: $0) } },
            mayBeSkipped: skip?.text == Self.skipAllowed, role: role.flatMap { FoundValue.Role(rawValue: $0.text) },
            secrecy: secret.flatMap { SlotDefinition.Secrecy(rawValue: $0.text) })
    }
}

extension Guard {
    /// nil where the text says nothing of a slot that can be read.
    static func read(_ text: String, of slot: String) -> Guard? {
        do throws(GuardParser.Problem) { return try GuardParser.parse(text, of: slot) } catch { return nil }
    }
}
