/// What of a script cannot be played to a server that nobody can look into or set up.
enum WireObstacles {
    /// Seconds that a player over the wire really waits.
    static let patience: Int64 = 5

    /// The first reason; nil where the whole conversation can be played.
    static func first(in conversation: ScriptedConversation) -> String? {
        for given in conversation.given {
            if let obstacle = obstacle(given.content) { return obstacle }
        }
        for step in conversation.steps {
            if case .trouble(let trouble) = step.content, let obstacle = obstacle(trouble) { return obstacle }
            if case .says(let utterance) = step.content, case .means = utterance.content {
                return "a server is sent words, not what they mean"
            }
        }
        return nil
    }

    private static func obstacle(_ given: Circumstance) -> String? {
        switch given {
        case .seed: nil
        case .slot, .language, .stack, .open: "a situation that is given cannot be set up in a server"
        case .clock: "a server's clock cannot be set"
        case .booking: "the board of a server cannot be set up"
        case .knowledge: "the sources of a server cannot be stubbed"
        }
    }

    private static func obstacle(_ trouble: Trouble) -> String? {
        switch trouble {
        case .dropConnection, .person, .cutBytes, .killServer: nil
        case .wait(let duration):
            duration.milliseconds > patience * 1000 ? "it waits \(duration), which takes as long with a server" : nil
        case .reload: "the content of a server cannot be exchanged over the wire"
        case .operatorTakes, .operatorSays, .operatorLeaves, .operatorEnds: "no operator answers over the wire"
        case .knowledge: "the sources of a server cannot be stubbed"
        }
    }
}
