import Dialog
import Testing

@Suite struct DialogMachineTests {
    private typealias Bot = SampleBot

    private func error(_ flows: [FlowDefinition], settings: BotSettings = Bot.settings) -> DialogError? {
        do throws(DialogError) {
            _ = try DialogMachine(settings: settings, flows: flows)
            return nil
        } catch {
            return error
        }
    }

    @Test func theSampleIsRight() {
        #expect(error(Bot.flows) == nil)
    }

    @Test func theOrderOfFlowsDoesNotMatter() throws {
        let one = try DialogMachine(settings: Bot.settings, flows: Bot.flows)
        let other = try DialogMachine(settings: Bot.settings, flows: Bot.flows.reversed())
        #expect(one.states == other.states)
        #expect(one.starts == other.starts)
    }

    @Test func theMachineListsEveryTextThatMayBeSaid() throws {
        let flows = Bot.flows.filter { ["unknown", "human", "home", "thanks"].contains($0.topic) }.map { flow in
            var flow = flow
            if flow.topic == "home" { flow.states[0].choices = [Bot.offer("paper", .named("thanks"))] }
            return flow
        }
        let machine = try DialogMachine(settings: Bot.settings, flows: flows)
        #expect(
            machine.textKeys == [
                "general.media", "general.stale-choice", "home.all", "home.label-paper", "human.label-menu",
                "human.phones", "thanks.welcome", "unknown.label-menu", "unknown.label-person", "unknown.sorry",
            ])
    }

    @Test func nextPartsOffersEveryPart() throws {
        let part = StateDefinition(name: "one", isPart: true)
        let flow = Bot.flow("a", "say", [StateDefinition(name: "say", next: .parts), part])
        let machine = try DialogMachine(settings: Bot.settings, flows: Bot.flows + [flow])
        let step = machine.step(from: Session(), on: Bot.message("a"))
        #expect(step.actions == [.say(Bot.reply("a", "say", offering: ["one"], as: "a", confidence: 0.9))])
        #expect(step.session.position == Bot.position("a", "say"))
    }

    @Test func aRingOfStatesStopsAfterFourReplies() throws {
        let ring = Bot.flow(
            "ring", "a",
            [StateDefinition(name: "a", next: .named("b")), StateDefinition(name: "b", next: .named("a"))])
        let machine = try DialogMachine(settings: Bot.settings, flows: Bot.flows + [ring])
        let step = machine.step(from: Session(), on: Bot.message("ring"))
        #expect(step.actions.count == 4)
        #expect(step.session.position == Bot.position("ring", "b"))
    }

    @Test func anUnknownTargetIsRefused() {
        #expect(error(Bot.flows + [Bot.flow("a", "no", [])]) == .unknownTarget("a/no"))
        #expect(
            error(Bot.flows + [Bot.flow("a", "b", [StateDefinition(name: "b", next: .named("c"))])])
                == .unknownTarget("c"))
        #expect(error(Bot.flows.filter { $0.topic != "home" }) == .unknownTarget("home"))
        #expect(error(Bot.flows.filter { $0.topic != "human" }) == .unknownTarget("person"))
    }

    @Test func contradictingTargetsAreRefused() {
        let both = StateDefinition(name: "b", choices: [Bot.offer("x", .menu)], next: .end)
        let silent = StateDefinition(name: "b", choices: [Bot.offer("x", .end)])
        for state in [both, silent] {
            #expect(error(Bot.flows + [Bot.flow("a", "b", [state])]) == .misplacedTarget(Bot.position("a", "b")))
        }
    }

    @Test func oneNameTwiceIsRefused() {
        let state = StateDefinition(name: "b")
        #expect(error(Bot.flows + [Bot.flow("a", "b", [state, state])]) == .twice("a/b"))
        #expect(error(Bot.flows + [Bot.flow("thanks", "b", [state])]) == .twice("thanks"))
        let doubled = StateDefinition(name: "b", choices: [Bot.offer("x", .menu), Bot.offer("x", .person)])
        #expect(error(Bot.flows + [Bot.flow("a", "b", [doubled])]) == .twice("a/b"))
    }

    @Test func namesThatASessionCouldNotKeepAreRefused() {
        let long = String(repeating: "a", count: 33)
        #expect(
            error(Bot.flows + [Bot.flow("a", long, [StateDefinition(name: long)])]) == .tooLong("a/" + long))
        let topic = long + long
        #expect(error(Bot.flows + [Bot.flow(topic, "b", [StateDefinition(name: "b")])]) == .tooLong(topic))
        let many = (0..<11).map { Bot.offer("c\($0)", .menu) }
        #expect(
            error(Bot.flows + [Bot.flow("a", "b", [StateDefinition(name: "b", choices: many)])]) == .tooLong("a/b"))
    }

    @Test func aBotNeedsALanguage() {
        var settings = Bot.settings
        settings.languages = []
        #expect(error(Bot.flows, settings: settings) == .noLanguage)
        settings.languages = ["ru", "ru"]
        #expect(error(Bot.flows, settings: settings) == .twice("ru"))
    }

    @Test func twoStatesWithOneTagAreRefused() throws {
        // Any two of some thousand names share their 20 bits sooner or later: look for the first pair.
        var seen: [String: Position] = [:]
        var pair: (Position, Position)?
        for number in 0..<20_000 where pair == nil {
            let position = Bot.position("a", "s\(number)")
            let tag = ChoiceTag.tag(of: position)
            if let other = seen[tag] { pair = (other, position) }
            seen[tag] = position
        }
        let (one, other) = try #require(pair)
        let states = [one, other].map { StateDefinition(name: $0.state) }
        #expect(error(Bot.flows + [Bot.flow("a", one.state, states)]) == .sameTag(one, other))
    }

    @Test func tagsAreFourLettersAndNeverChange() {
        #expect(
            ChoiceTag.tag(of: Bot.position("documents.iin", "what"))
                == ChoiceTag.tag(of: Bot.position("documents.iin", "what")))
        for number in 0..<200 {
            let tag = ChoiceTag.tag(of: Bot.position("t\(number)", "s"))
            #expect(tag.utf8.count == 4)
            #expect(tag.allSatisfy { "abcdefghijklmnopqrstuvwxyz234567".contains($0) })
        }
    }
}
