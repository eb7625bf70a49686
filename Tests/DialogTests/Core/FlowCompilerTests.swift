import Dialog
import Testing

/// What each key of the flow language becomes in the small core.
@Suite struct FlowCompilerTests {
    private typealias Bot = SampleBot

    private static func machine(_ states: [StateDefinition], slots: [SlotDefinition] = []) throws -> DialogMachine {
        try Bot.machine(Bot.flows + [Bot.flow("a", states[0].name, slots: slots, states)])
    }

    private static func error(
        _ states: [StateDefinition], slots: [SlotDefinition] = [], settings: BotSettings = Bot.settings,
        without topic: String? = nil
    ) -> DialogError? {
        let flows = Bot.flows.filter { $0.topic != topic }
        let flow = states.isEmpty ? [] : [Bot.flow("a", states[0].name, slots: slots, states)]
        do throws(DialogError) {
            _ = try Bot.machine(flows + flow, settings: settings)
            return nil
        } catch {
            return error
        }
    }

    /// The states of the core that a state of the flow `a` became.
    private static func core(_ machine: DialogMachine, _ name: String) -> [State] {
        machine.states.filter { $0.position.topic == "a" && $0.position.state == name }
    }

    private static func number(_ machine: DialogMachine, _ name: String, _ slot: String? = nil) -> Int {
        machine.state(at: Bot.position("a", name, slot)) ?? -1
    }

    @Test func theOrderOfFlowsDoesNotMatter() throws {
        let (one, other) = (try Bot.machine(Bot.flows), try Bot.machine(Bot.flows.reversed()))
        #expect(one.states == other.states)
        #expect(one.starts == other.starts)
        #expect(one.flows.map(\.topic) == one.flows.map(\.topic).sorted())
    }

    @Test func everyStateHasItsNumber() throws {
        let machine = try Bot.machine()
        for (number, state) in machine.states.enumerated() {
            #expect(machine.state(at: state.position) == number)
            #expect(machine.flows[state.flow].topic == state.position.topic)
        }
        #expect(machine.state(at: Bot.position("book", "gone")) == nil)
    }

    @Test func nextLeadsOnByItself() throws {
        let machine = try Self.machine([
            StateDefinition(name: "one", next: .named("two")), StateDefinition(name: "two", next: .named("calm")),
            StateDefinition(name: "three", next: .end), StateDefinition(name: "four", next: .menu),
        ])
        let targets = ["one", "two", "three", "four"].map { Self.core(machine, $0)[0].transitions }
        #expect(
            targets == [
                [Transition(.always, to: .state(Self.number(machine, "two")))],
                [Transition(.always, to: .call(machine.starts["calm"] ?? -1))], [Transition(.always, to: .end)],
                [Transition(.always, to: .call(machine.starts["home"] ?? -1))],
            ])
    }

    @Test func choicesAreTransitionsAndAreOpenForEverWhereTheyLeadToPartsAndTopics() throws {
        let machine = try Self.machine([
            StateDefinition(
                name: "ask",
                choices: [
                    Bot.offer("own", .named("own")), Bot.offer("part", .named("part")),
                    Bot.offer("topic", .named("calm")), Bot.offer("menu", .menu), Bot.offer("person", .person),
                ]),
            StateDefinition(name: "own"), StateDefinition(name: "part", isPart: true),
        ])
        let ask = Self.core(machine, "ask")[0]
        #expect(ask.transitions.map(\.isAlwaysOpen) == [false, true, true, true, true])
        #expect(ask.choices.map(\.id) == ["own", "part", "topic", "menu", "person"].map { ask.tag + "." + $0 })
        #expect(ask.isTask)
        #expect(ask.kind == .ask)
        #expect(!Self.core(machine, "own")[0].isTask)
    }

    @Test func aPartOffersTheOthersAndIsNoTaskWhateverElseItOffers() throws {
        let machine = try Self.machine([
            StateDefinition(name: "one", isPart: true, choices: [Bot.offer("deep", .named("deep"))]),
            StateDefinition(name: "two", isPart: true), StateDefinition(name: "three", isPart: true),
            StateDefinition(name: "deep", next: .parts),
        ])
        #expect(Self.core(machine, "one")[0].choices.map(\.label) == [
            .text("a.label-two"), .text("a.label-three"), .text("a.label-deep"),
        ])
        #expect(!Self.core(machine, "one")[0].isTask)
        #expect(Self.core(machine, "one")[0].isPart)
        #expect(Self.core(machine, "deep")[0].choices.count == 3)
    }

    @Test func seeOffersTopicsByTheirTitles() throws {
        let machine = try Self.machine([StateDefinition(name: "one", see: ["calm", "docs.unwritten"])])
        #expect(Self.core(machine, "one")[0].choices == [Bot.opening("calm"), Bot.opening("docs.unwritten")])
        #expect(!Self.core(machine, "one")[0].isTask)
        #expect(Self.error([StateDefinition(name: "one", see: ["no.such"])]) == .unknownTarget("no.such"))
    }

    @Test func factsStandOnTheReply() throws {
        let machine = try Self.machine([StateDefinition(name: "one", facts: ["f.one", "f.two"])])
        #expect(machine.step(from: Session(), on: Bot.message("a")).replies.map(\.facts) == [["f.one", "f.two"]])
    }

    @Test func aFillBecomesAGateAndOneStateASlot() throws {
        let machine = try Self.machine(
            [
                StateDefinition(
                    name: "ask", work: .fill(["rooms", "city"]), facts: ["f"], next: .named("then"),
                    outcomes: [Bot.offer("none", .named("then"))]), StateDefinition(name: "then"),
            ], slots: [SlotDefinition(name: "rooms", entity: "rooms", mayBeSkipped: true)])
        let states = Self.core(machine, "ask")
        let gate = Self.number(machine, "ask")
        let slots = try #require(machine.flow("a")).slots
        #expect(states.map(\.position.slot) == [nil, "rooms", "city"])
        #expect(states[0].work == .branch)
        #expect(
            states[0].transitions == [
                Transition(.always, if: .unsettled(slots[0]), to: .state(gate + 1)),
                Transition(.always, if: .unsettled(slots[1]), to: .state(gate + 2)),
                Transition(.always, to: .state(Self.number(machine, "then"))),
            ])
        #expect(states[1].work == .ask(slots[0]))
        #expect(
            states[1].transitions == [
                Transition(.filled, to: .state(gate)),
                Transition(.outcome("none"), to: .state(Self.number(machine, "then"))),
            ])
        #expect(states[1].choices == [Choice(id: states[1].tag + ".skip", label: "general.label-skip")])
        #expect(states[2].choices.isEmpty)
        #expect(states[1].isTask && !states[0].isTask)
        #expect(states[1].facts == ["f"])
        #expect(Set(states.map(\.tag)).count == 3)
    }

    @Test func aFillWithoutNextEndsTheFlow() throws {
        let machine = try Self.machine([StateDefinition(name: "ask", work: .fill(["city"]))])
        #expect(Self.core(machine, "ask")[0].transitions.last == Transition(.always, to: .end))
    }

    @Test func aConfirmationHasTwoOrThreeWays() throws {
        var definition = StateDefinition(
            name: "sure", work: .confirm(["city"]), agreed: .end, refused: .named("sure"), unsure: .menu)
        let machine = try Self.machine([definition])
        let state = Self.core(machine, "sure")[0]
        #expect(
            state.transitions == [
                Transition(.agreed, to: .end), Transition(.refused, to: .state(Self.number(machine, "sure"))),
                Transition(.unsure, to: .call(machine.starts["home"] ?? -1)),
            ])
        #expect(state.choices.map(\.id) == [state.tag + ".agreed", state.tag + ".refused"])
        #expect(state.choices.map(\.label) == [.text("general.label-agreed"), .text("a.label-refused")])
        definition.refused = nil
        #expect(Self.error([definition]) == .misplacedTarget(Bot.position("a", "sure")))
        definition.work = .confirm(["gone"])
        #expect(Self.error([definition]) == .unknownSlot("gone", in: "a"))
    }

    @Test func casesLookUpsAndDeedsAreSilent() throws {
        let guarded = Bot.guarded("city is omsk")
        let machine = try Self.machine([
            StateDefinition(
                name: "split",
                work: .cases([
                    StateDefinition.Case(when: guarded, target: .named("find")),
                    StateDefinition.Case(target: .named("do")),
                ])),
            StateDefinition(name: "find", work: .lookUp("s.q"), outcomes: [Bot.offer("found", .end)]),
            StateDefinition(
                name: "do", work: .act("s.d"), outcomes: [Bot.offer("done", .named("split"))], undo: "calm"),
        ])
        let states = ["split", "find", "do"].map { Self.core(machine, $0)[0] }
        #expect(states.map(\.work) == [.branch, .lookUp("s.q"), .act("s.d", undo: "calm")])
        #expect(states.allSatisfy { $0.lines == nil && !$0.isTask })
        #expect(
            states[0].transitions == [
                Transition(.always, if: .holds(guarded), to: .state(Self.number(machine, "find"))),
                Transition(.always, to: .state(Self.number(machine, "do"))),
            ])
        #expect(states[1].transitions == [Transition(.outcome("found"), to: .end)])
    }

    @Test func clearTakesValuesAwayOnEntering() throws {
        let machine = try Self.machine([
            StateDefinition(
                name: "one", work: .cases([StateDefinition.Case(target: .named("two"))]), clear: ["city"]),
            StateDefinition(name: "two"),
        ])
        var session = Session()
        session.shared = ["city": Bot.city("omsk")]
        #expect(machine.step(from: session, on: Bot.message("a")).session.recent?.slots == [:])
        #expect(
            Self.error([StateDefinition(name: "one", clear: ["gone"])]) == .unknownSlot("gone", in: "a"))
        #expect(
            Self.error([StateDefinition(name: "one", work: .fill(["city"]), clear: ["city"])])
                == .misplacedTarget(Bot.position("a", "one")))
    }

    @Test func slotsKnowWhatRestsOnThem() throws {
        let flow = try #require(try Bot.machine().flow("book"))
        #expect(flow.slots.map(\.name) == ["service", "centre", "day", "people", "city", "citizenship"])
        #expect(flow.slot("city")?.dependents == ["centre", "day"])
        #expect(flow.slot("centre")?.dependents == ["day"])
        #expect(flow.slot("day")?.dependents == [])
        #expect(flow.slots.map(\.isShared) == [false, false, false, false, true, true])
    }

    @Test func aSlotOfASharedNameWithOtherValuesIsTheFlowsOwn() throws {
        let machine = try Self.machine(
            [StateDefinition(name: "one", work: .fill(["city"]))],
            slots: [SlotDefinition(name: "city", entity: "rooms")])
        #expect(machine.flow("a")?.slot("city")?.isShared == false)
        #expect(machine.shared.map(\.name) == ["city", "citizenship"])
    }

    @Test func textsAreFoundByConventionTheFlowsOwnFirst() throws {
        let machine = try Bot.machine()
        let place = try #require(machine.state(at: Bot.position("book", "ask", "city")))
        #expect(machine.states[place].lines?.base.key == "general.ask-city")
        let day = try #require(machine.state(at: Bot.position("book", "ask", "day")))
        #expect(machine.states[day].lines?.base.key == "book.ask-day")
        #expect(machine.textKeys.isSuperset(of: EngineText.allCases.map(\.key)))
        #expect(
            machine.textKeys.isSuperset(of: [
                "book.ask-day-again-2", "docs.paper.what-simpler", "docs.flat.rented-3", "docs.flat.label-own",
                "general.label-skip", "human.phones",
            ]))
    }

    // What no machine can be made of

    @Test func anUnknownTargetIsRefused() {
        #expect(Self.error([StateDefinition(name: "b", next: .named("c"))]) == .unknownTarget("c"))
        #expect(Self.error([], without: "home") == .unknownTarget("docs.paper") || Self.error([], without: "home") == .unknownTarget("home"))
        #expect(Self.error([], without: "human") == .unknownTarget("person"))
        #expect(
            Self.error([StateDefinition(name: "b", work: .act("x.y"), undo: "gone")]) == .unknownTarget("gone"))
    }

    @Test func contradictingTargetsAreRefused() {
        let both = StateDefinition(name: "b", choices: [Bot.offer("x", .menu)], next: .end)
        let silent = StateDefinition(name: "b", choices: [Bot.offer("x", .end)])
        let parts = StateDefinition(name: "b", work: .fill(["city"]), outcomes: [Bot.offer("none", .parts)])
        for state in [both, silent, parts] {
            #expect(Self.error([state]) == .misplacedTarget(Bot.position("a", "b")))
        }
    }

    @Test func whatSpeaksForTheBotMustSpeak() {
        let silent = StateDefinition(name: "b", work: .fill(["city"]), command: .menu)
        #expect(Self.error([silent]) == .misplacedTarget(Bot.position("a", "b")))
        for change in [{ $0.home = "book" }, { $0.fallback = "book" }, { $0.emergency = "book" }]
            as [(inout BotSettings) -> Void]
        {
            var settings = Bot.settings
            change(&settings)
            #expect(Self.error([], settings: settings) == .misplacedTarget(Bot.position("book", "ask")))
        }
    }

    @Test func unknownSlotsAndEntitiesAreRefused() {
        let state = StateDefinition(name: "b")
        #expect(Self.error([StateDefinition(name: "b", work: .fill(["gone"]))]) == .unknownSlot("gone", in: "a"))
        #expect(
            Self.error([state], slots: [SlotDefinition(name: "s", entity: "gone")]) == .unknownEntity("gone", in: "a"))
        #expect(
            Self.error([state], slots: [SlotDefinition(name: "s", entity: "city", needs: ["gone"])])
                == .unknownSlot("gone", in: "a"))
        #expect(
            Self.error([state], slots: [SlotDefinition(name: "s", entity: "rooms", fallback: .number(99))])
                == .unknownEntity("99", in: "a"))
    }

    @Test func oneNameTwiceIsRefused() {
        let state = StateDefinition(name: "b")
        #expect(Self.error([state, state]) == .twice("a/b"))
        let doubled = StateDefinition(name: "b", choices: [Bot.offer("x", .menu), Bot.offer("x", .person)])
        #expect(Self.error([doubled]) == .twice("a/b"))
        let slot = SlotDefinition(name: "s", entity: "city")
        #expect(Self.error([state], slots: [slot, slot]) == .twice("a"))
    }

    @Test func namesThatASessionCouldNotKeepAreRefused() {
        let long = String(repeating: "a", count: 33)
        #expect(Self.error([StateDefinition(name: long)]) == .tooLong("a/" + long))
        #expect(
            Self.error([StateDefinition(name: "b", choices: [Bot.offer(long, .menu)])]) == .tooLong(long))
        let many = (0..<11).map { Bot.offer("c\($0)", .menu) }
        #expect(Self.error([StateDefinition(name: "b", choices: many)]) == .tooLong("a/b"))
        #expect(
            Self.error([StateDefinition(name: "b", facts: (0..<17).map { "f\($0)" })]) == .tooLong("a/b"))
        #expect(
            Self.error([StateDefinition(name: "b")], slots: [SlotDefinition(name: long, entity: "city")])
                == .tooLong(long))
        let slots = (0..<23).map { SlotDefinition(name: "s\($0)", entity: "city") }
        #expect(Self.error([StateDefinition(name: "b")], slots: slots) == .tooLong("a"))
    }

    @Test func aBotNeedsLanguagesEachOnce() {
        var settings = Bot.settings
        for (languages, error) in [([], .noLanguage), (["ru", "ru"], .twice("ru")), (["r"], .tooLong("r"))]
            as [([String], DialogError)]
        {
            settings.languages = languages
            #expect(Self.error([], settings: settings) == error)
        }
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
        #expect(Self.error(states) == .sameTag(one, other))
    }

    @Test func tagsAreFourLettersOfBase32AndHangOnTheirPlaceAlone() {
        #expect(ChoiceTag.tag(of: Bot.position("docs.flat", "which")) == "lfcx")
        for number in 0..<200 {
            let tag = ChoiceTag.tag(of: Bot.position("t\(number)", "s"))
            #expect(tag.utf8.count == 4)
            #expect(tag.allSatisfy { "abcdefghijklmnopqrstuvwxyz234567".contains($0) })
        }
    }

    @Test func everyErrorIsASentence() {
        let position = Bot.position("a", "b")
        let errors: [DialogError] = [
            .noLanguage, .twice("x"), .unknownTarget("x"), .misplacedTarget(position), .unknownSlot("x", in: "a"),
            .unknownEntity("x", in: "a"), .sameTag(position, position), .tooLong("x"),
        ]
        #expect(errors.allSatisfy { $0.description.hasSuffix(".") })
        #expect(Set(errors.map(\.description)).count == errors.count)
    }
}
