import Dialog

/// Something that staff want to hold for ever, in words of the field: one entry of `laws.yaml`.
package struct Law: Hashable, Sendable {
    package enum Kind: Hashable, Sendable, CaseIterable {
        /// Of every reply in its places.
        case always
        /// Of no reply there.
        case never
        /// On every way through a flow of its places, before the flow is over.
        case eventually
    }

    /// Laws of one bot, at most.
    package static let limit = 64

    package let name: String
    /// Areas, topics or states, where `*` stands for any letters; empty: everywhere.
    package let places: [LawPattern]
    /// Only of replies of which this holds.
    package let when: LawCondition?
    package let kind: Kind
    package let condition: LawCondition
    package let place: Place

    /// Whether a state of a topic is one of its places; without a state, whether any is.
    func isConcerned(with topic: String, state: String? = nil) -> Bool {
        places.isEmpty || places.contains { $0.names(topic, state: state) }
    }

    /// Whether a turn breaks it: always for what must always be, never for what must be in the end.
    package func isBroken(by sight: TurnSight) -> Bool {
        sight.scenes.contains { scene in
            guard let position = scene.state?.position else { return false }
            return isConcerned(with: position.topic, state: position.state) && isBroken(by: scene, sight)
        }
    }

    /// Whether a reply of one of its places breaks it.
    func isBroken(by scene: LawScene, _ sight: TurnSight) -> Bool {
        guard when?.holds(scene, sight) ?? true else { return false }
        switch kind {
        case .always: return !condition.holds(scene, sight)
        case .never: return condition.holds(scene, sight)
        case .eventually: return false
        }
    }

    /// Whether a turn brings what must come in the end.
    package func isFulfilled(by sight: TurnSight) -> Bool {
        kind == .eventually && sight.scenes.contains { condition.holds($0, sight) }
    }
}

/// A reply with the state that says it; the engine's own lines have none.
struct LawScene {
    let reply: Reply
    let state: State?
}
