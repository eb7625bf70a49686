package import Content
import Dialog

/// What people of the centre are told of a case, in the newcomer's language, from `operator.ftl`.
package struct CaseWords {
    /// Choice ids that belong to no state (PROTOCOL.md 2.1, rule 9).
    package static let take = "take"
    package static let end = "end"

    /// What `operator.ftl` must have in every language.
    package static let texts = [
        RequiredText("operator.waiting"), RequiredText("operator.waiting-topic", variables: ["topic"]),
        RequiredText("operator.taken"), RequiredText("operator.over"), RequiredText("operator.gone"),
        RequiredText("operator.media"), RequiredText("operator.choice"), RequiredText("operator.label-take"),
        RequiredText("operator.label-end"),
    ]

    let content: ContentBundle
    let language: String

    init(_ content: ContentBundle, _ language: String?) {
        self.content = content
        self.language = language ?? content.languages.first ?? ""
    }

    /// A newcomer waits; what they spoke of last, if anything.
    func waiting(topic: String?) -> Bubble {
        let take = Bubble.Choice(id: Self.take, label: text("label-take"))
        guard let topic else { return bubble(.handoff, text("waiting"), take) }
        let words = content.text("operator.waiting-topic", arguments: ["topic": .topic(topic)], in: language)
        return bubble(.handoff, words, take)
    }

    func taken() -> Bubble { bubble(.handoff, text("taken"), Bubble.Choice(id: Self.end, label: text("label-end"))) }

    func over() -> Bubble { bubble(.handoff, text("over")) }

    /// What was just said reaches nobody.
    func gone() -> Bubble { bubble(.notice, text("gone")) }

    /// The newcomer's own words, masked already, or what stands for something that is none.
    func said(_ input: Input, masked: (String) -> String) -> Bubble {
        switch input {
        case .text(let words): bubble(.newcomer, masked(words))
        case .media: bubble(.newcomer, text("media"))
        case .choice, .command: bubble(.newcomer, text("choice"))
        }
    }

    private func text(_ name: String) -> String { content.text("operator." + name, in: language) }

    private func bubble(_ kind: ReplyKind, _ text: String, _ choices: Bubble.Choice...) -> Bubble {
        Bubble(
            kind: kind, topic: nil, state: nil, language: language, text: text, choices: choices, takesNumbers: false,
            confidence: nil)
    }
}
