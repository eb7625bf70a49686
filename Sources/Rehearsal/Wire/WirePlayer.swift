import Client
import Conversation
import LineProtocol

/// Plays transcripts to a server over TLS: what it says must be what was said in this process.
package struct WirePlayer {
    private let settings: WireSettings
    /// Different in every run, so that no session is met that is there already.
    private let run: String
    private var client: GatewayClient?
    private var piece: Int?
    private var conversations = 0

    /// Milliseconds that a refused message waits for, in all.
    private static let patience: Int64 = 60_000

    package init(_ settings: WireSettings, run: String) {
        self.settings = settings
        self.run = run
    }

    /// Plays one conversation; the outcome is the one over the wire. A server that cannot be reached is a failure.
    package mutating func play(
        _ rehearsed: RehearsedConversation, _ conversation: ScriptedConversation, command: String
    ) async -> ConversationOutcome {
        var outcome = rehearsed.outcome
        guard case .passed = outcome.verdict else { return outcome }
        if let obstacle = obstacle(rehearsed.transcript) {
            outcome.verdict = .skipped("not over TLS: \(obstacle)")
            return outcome
        }
        conversations += 1
        piece = nil
        let failure = await failure(of: rehearsed.transcript, command: command)
        outcome.verdict = RehearsedConversation.verdict(of: conversation, failure, command)
        return outcome
    }

    /// Ends the connection in order.
    package mutating func quit() async {
        await client?.quit()
        client = nil
    }

    private func obstacle(_ transcript: Transcript) -> String? {
        if let obstacle = transcript.obstacle { return obstacle }
        let kills = transcript.entries.contains { entry in
            if case .killServer = entry.entry { true } else { false }
        }
        return kills && settings.restart == nil ? "this command cannot kill that server" : nil
    }

    private mutating func failure(of transcript: Transcript, command: String) async -> Failure? {
        var number = 0
        for (place, entry) in transcript.entries {
            number += 1
            do {
                switch entry {
                case .dropConnection:
                    await client?.drop()
                    client = nil
                case .killServer:
                    await client?.drop()
                    client = nil
                    try await settings.restart?()
                case .cutBytes(let length):
                    await quit()
                    piece = length
                case .says(let input, let person, let bubbles):
                    let say = say(input, by: person, number: number, transcript.languageHint)
                    let replies = try await replies(to: say)
                    if let failure = WireDifference.failure(replies, bubbles, input, place, command) { return failure }
                }
            } catch {
                client = nil
                return Failure(
                    place: place, sentence: "The server did not answer: \(error).",
                    said: WireDifference.words(input: entry),
                    command: command)
            }
        }
        if piece != nil { await quit() }
        return nil
    }

    private func say(_ input: Input, by person: String, number: Int, _ language: String?) -> Say {
        // A name may be anything, a session may not.
        let who = person.utf8.map { String($0, radix: 16) }.joined().prefix(16)
        let session = "\(run).\(conversations).\(who)"
        let content: Say.Content =
            switch input {
            case .text(let text): .text(text)
            case .choice(let id): .choice(id)
            case .media, .command: .media(.photo)
            }
        return Say(id: "\(session).\(number)", session: session, content: content, language: language)
    }

    /// Says it until it is taken: a server that is at its limits says when to come back.
    private mutating func replies(to say: Say) async throws -> [Reply] {
        var waited: Int64 = 0
        while true {
            let client = try await connected()
            switch try await client.say(say) {
            case .answered(let replies): return replies
            case .duplicate: return []
            case .refused(let refusal):
                guard let pause = refusal.retryMilliseconds, waited + pause <= Self.patience else {
                    throw ClientError.refused(refusal)
                }
                waited += max(pause, 10)
                try await Task.sleep(for: .milliseconds(max(pause, 10)))
            }
        }
    }

    private mutating func connected() async throws -> GatewayClient {
        if let client { return client }
        let client = try await GatewayClient.connect(
            to: settings.address, as: settings.hello, trust: settings.trust, piece: piece)
        self.client = client
        return client
    }
}
