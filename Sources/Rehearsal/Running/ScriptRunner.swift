import Content
import Conversation
import Dialog
import LineProtocol
import Understanding

/// Runs one conversation of a script in one language, in this process.
struct ScriptRunner {
    /// Ends a conversation: what was wrong.
    struct Stop: Error {
        var failure: Failure
    }

    let conversation: ScriptedConversation
    let language: String
    let material: RunMaterial
    private(set) var stage: Stage
    private(set) var exchange = Exchange()
    private(set) var turns = 0
    private(set) var transcript = Transcript()
    private(set) var uses = ContentUses()
    private(set) var outbox: [String] = []

    private var expected: ExpectedReplies
    private var rules: RuleJudge
    private var lastStep: ScriptPlace
    private var phraseCount = 0

    init(_ conversation: ScriptedConversation, in language: String, _ material: RunMaterial) {
        self.conversation = conversation
        self.language = language
        self.material = material
        stage = Stage(
            content: material.content, at: material.start(of: conversation), languageHint: language,
            knowing: material.settings.knowing)
        expected = ExpectedReplies(Exchange())
        rules = RuleJudge(conversation.rules)
        lastStep = conversation.place
        transcript.languageHint = language
        transcript.obstacle = WireObstacles.first(in: conversation)
    }

    /// nil where everything holds.
    mutating func run() -> Failure? {
        do throws(Stop) {
            try arrange()
            for step in conversation.steps { try take(step) }
            try finishExchange()
            return nil
        } catch {
            return error.failure
        }
    }

    private mutating func arrange() throws(Stop) {
        let values = values
        let situation = Situation(
            conversation.given.map(\.content), values: values, machine: material.content.machine)
        do throws(Situation.Impossible) {
            try situation.arrange(&stage)
        } catch {
            let place = conversation.given.first?.place ?? conversation.place
            throw stop(place, "This cannot be given. " + error.sentence, expected: [error.advice])
        }
    }

    private mutating func take(_ step: ScriptedConversation.Step) throws(Stop) {
        switch step.content {
        case .says(let utterance):
            guard utterance.language ?? language == language else { return }
            try finishExchange()
            lastStep = step.place
            let input = try input(utterance.content, at: step.place)
            turns += 1
            exchange = stage.say(input)
            transcript.entries.append((step.place, .says(input, by: stage.speaker, exchange.bubbles)))
            try begin(at: step.place)
        case .trouble(let trouble):
            try finishExchange()
            lastStep = step.place
            exchange = try happen(trouble, at: step.place)
            try begin(at: step.place)
        case .reply(let reply):
            guard reply.language ?? language == language else { return }
            guard let mismatch = expected.take(reply.content, ReplyMatcher(values: values)) else { return }
            throw stop(step.place, mismatch)
        case .fact(let fact):
            let judge = FactJudge(
                stage: stage, exchange: exchange, values: values, names: material.names, outbox: outbox)
            guard let difference = judge.difference(fact) else { return }
            throw stop(
                step.place, "This is not so after the last message.", expected: ["= " + ScriptPrinter.words(fact)],
                got: [difference])
        }
    }

    var values: ScriptValues {
        ScriptValues(clock: material.clock, entities: material.content.entities, now: stage.now)
    }

    private mutating func begin(at place: ScriptPlace) throws(Stop) {
        expected = ExpectedReplies(exchange)
        outbox += exchange.bubbles.map(\.text)
        uses.add(exchange, material.content.machine, material.speakers)
        guard let (rulePlace, rule, breach) = rules.take(exchange, turns: turns) else { return }
        throw stop(
            place, "The rule in line \(rulePlace.line) is broken.", expected: [ScriptPrinter.words(rule)], got: [breach]
        )
    }

    private func finishExchange() throws(Stop) {
        guard let leftOver = expected.leftOver else { return }
        throw stop(lastStep, leftOver)
    }
}

/// What happens.
extension ScriptRunner {
    private mutating func input(_ content: Utterance.Content, at place: ScriptPlace) throws(Stop) -> Input {
        switch content {
        case .text(let text): return try message(text, at: place)
        case .media: return .media
        case .phrase(let topic, let part):
            phraseCount += 1
            var dice = Dice(seed: seed, words: conversation.title, language, "\(phraseCount)")
            let phrase = material.phrases.phrase(of: topic, part: part, in: language, seed: dice.next())
            guard let phrase else {
                throw stop(
                    place, "Locales/\(language) has no phrase of \(topic)\(part.map { "[\($0)]" } ?? "").",
                    expected: ["Write one into the phrase file, or say which language this is for: >ru \u{2026}"])
            }
            return try message(phrase.text, at: place)
        case .choice(let name): return .choice(try choice(name, at: place))
        }
    }

    /// The words as they come out of the edge: with the slips that are wanted, and clean.
    private func message(_ text: String, at place: ScriptPlace) throws(Stop) -> Input {
        var dice = Dice(seed: seed, words: conversation.title, language, text)
        let noisy = material.settings.noise.reduce(text) { $1.applied(to: $0, with: &dice) }
        let limit = Limits().textScalars
        guard let clean = TextHygiene.clean(noisy, limit: limit) else {
            throw stop(place, "The message has more than \(limit) characters.", expected: ["A server refuses it."])
        }
        return .text(clean)
    }

    private var seed: UInt64 {
        let given = conversation.given.lazy.compactMap { given -> UInt64? in
            if case .seed(let seed) = given.content { seed } else { nil }
        }
        return material.settings.seed ^ (given.first ?? 0)
    }

    /// The id of the choice of that name: one that is offered now, or else the newest earlier one.
    private func choice(_ name: String, at place: ScriptPlace) throws(Stop) -> String {
        let name = values.choice(name)
        let now = stage.person.session?.lastReplies.last?.choices.map(\.id) ?? []
        let ids = now + stage.person.offered.reversed()
        if let id = ids.first(where: { material.names.name(of: $0) == name }) { return id }
        let shown = now.map(material.names.name(of:))
        let offer = shown.isEmpty ? "Nothing is offered here." : "Offered are: \(shown.joined(separator: " "))."
        throw stop(
            place, "No choice is called «\(name)».",
            expected: [Nearest.advice(for: name, among: shown, or: offer)]
        )
    }

    private mutating func happen(_ trouble: Trouble, at place: ScriptPlace) throws(Stop) -> Exchange {
        switch trouble {
        case .wait(let duration): return stage.wait(duration.milliseconds)
        case .person(let name): stage.turn(to: name)
        case .operatorTakes: return stage.happen(.operated(.taken))
        case .operatorSays(let text): return stage.happen(.operated(.said(text)))
        case .operatorLeaves: return stage.happen(.operated(.away))
        case .operatorEnds: return stage.happen(.operated(.ended))
        case .knowledge(let stub): stage.knowledge.add(stub)
        case .dropConnection: transcript.entries.append((place, .dropConnection))
        case .cutBytes(let length): transcript.entries.append((place, .cutBytes(length)))
        case .killServer:
            stage.killServer()
            transcript.entries.append((place, .killServer))
        case .reload(let folder):
            guard let bundle = material.load(ScriptAssembly.path(folder, seenFrom: place.file)) else {
                throw stop(
                    place, "The content of \(folder) cannot go live.",
                    expected: ["A folder with Dialogs and Locales in it that bagdar check finds good."])
            }
            stage.reload(bundle)
        }
        return Exchange()
    }
}

/// What is told of a failure.
extension ScriptRunner {
    private func stop(_ place: ScriptPlace, _ mismatch: ExpectedReplies.Mismatch) -> Stop {
        var stop = stop(place, mismatch.sentence, expected: mismatch.expected, got: said)
        if let key = mismatch.key { stop.failure.nearestPhrase = nearestPhrase(for: key) }
        return stop
    }

    private func stop(
        _ place: ScriptPlace, _ sentence: String, expected: [String] = [], got: [String] = []
    ) -> Stop {
        let account = FailureAccount(content: stage.content, exchange: exchange)
        return Stop(
            failure: Failure(
                place: place, sentence: sentence, said: account.said, expected: expected, got: got,
                spoke: account.spoke, way: account.way,
                command: material.command(for: conversation, in: language)))
    }

    private var said: [String] { FailureAccount(content: stage.content, exchange: exchange).replies }

    /// What the person could have said to hear this text, where another topic was understood.
    private func nearestPhrase(for key: String) -> String? {
        guard case .text(let text)? = exchange.input, let dot = key.lastIndex(of: ".") else { return nil }
        let topic = String(key[..<dot])
        guard exchange.replies.first?.topic != topic, material.content.machine.starts[topic] != nil else { return nil }
        let name = String(key[key.index(after: dot)...])
        let hasPart = material.phrases.parts(of: topic).contains(name)
        let nearest = NearestPhrase(content: stage.content, phrases: material.phrases)
            .phrase(to: text, of: topic, part: hasPart ? name : nil, in: language)
        return nearest.map { "«\($0)» (a phrase of \(topic))" }
    }
}
