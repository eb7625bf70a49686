import Dialog
import Testing

@Suite struct ValueTests {
    private static func entity(_ kind: EntityDefinition.Kind) -> EntityDefinition {
        EntityDefinition(name: "e", kind: kind)
    }

    @Test(
        arguments: [
            (.text("a b"), "a b"), (.number(-3), "-3"), (.money(200, currency: "KZT"), "200"),
            (.date(20_635), "2026-07-01"), (.time(65), "01:05"), (.time(-5), "00:00"), (.time(5000), "23:59"),
            (.named(entity: "city", value: "omsk"), "omsk"), (.list([.number(1), .time(0)]), "1,00:00"),
            (.secret(.iin, "123456789012"), ""),
        ] as [(Value, String)])
    func aValueIsOneWord(value: Value, word: String) {
        #expect(value.word == word)
    }

    @Test func aWordIsReadAsAValueOfItsEntity() {
        #expect(Value("x", of: Self.entity(.values(["x", "y"]))) == .named(entity: "e", value: "x"))
        #expect(Value("z", of: Self.entity(.values(["x", "y"]))) == nil)
        #expect(Value("5", of: Self.entity(.number(1...8))) == .number(5))
        #expect(Value("9", of: Self.entity(.number(1...8))) == nil)
        #expect(Value("2026-07-01", of: Self.entity(.date)) == .date(20_635))
        #expect(Value("2026-7-1", of: Self.entity(.date)) == nil)
        #expect(Value("9:05", of: Self.entity(.time)) == .time(545))
        for wrong in ["24:00", "9:5", "9:60", "-1:00", "905", "9:05:00"] {
            #expect(Value(wrong, of: Self.entity(.time)) == nil)
        }
        for kind in [EntityDefinition.Kind.money, .text, .secret(.iin)] {
            #expect(Value("5", of: Self.entity(kind)) == nil)
        }
    }

    @Test func aValueFitsItsOwnEntityAlone() {
        let long = String(repeating: "x", count: 201)
        let fitting: [(EntityDefinition.Kind, Value)] = [
            (.values(["x"]), .named(entity: "e", value: "x")), (.values([]), .named(entity: "e", value: "any")),
            (.number(1...8), .number(8)), (.date, .date(0)), (.time, .time(0)), (.money, .money(1, currency: "KZT")),
            (.text, .text("x")), (.secret(.iin), .secret(.iin, "")),
        ]
        for (index, (kind, _)) in fitting.enumerated() {
            for (other, (_, value)) in fitting.enumerated() {
                let isBoth = index == other || (index, other) == (1, 0)
                #expect(Self.entity(kind).fits(value) == isBoth, "\(kind) \(value)")
            }
        }
        for (kind, value) in [
            (.values(["x"]), .named(entity: "other", value: "x")), (.values([]), .named(entity: "e", value: "")),
            (.values([]), .named(entity: "e", value: long)), (.number(1...8), .number(9)),
            (.secret(.iin), .secret(.card, "")), (.money, .money(1, currency: long)), (.text, .list([.text("x")])),
        ] as [(EntityDefinition.Kind, Value)] {
            #expect(!Self.entity(kind).fits(value))
        }
    }

    @Test func valuesStandInTheOrderOfTheirNames() {
        var values: Values = ["b": .number(2), "a": .number(1), "c": .number(3), "a": .number(4)]
        #expect(values.names == ["a", "b", "c"])
        #expect(values["a"] == .number(4))
        values["b"] = nil
        values["zz"] = nil
        #expect(values.names == ["a", "c"])
        values.merge(["c": .number(5), "d": .number(6)])
        #expect(values == ["a": .number(4), "c": .number(5), "d": .number(6)])
        values.cut(to: 1)
        #expect(values == ["a": .number(4)])
        values.cut(to: 5)
        values.removeAll { $0.name == "a" }
        #expect(values.isEmpty)
    }

    @Test func aVerdictThatItsCandidatesDoNotBearIsUnknown() {
        let intents = (0..<5).map { Intent(topic: "t\($0)", confidence: 0.5) }
        #expect(Verdict(.sure, []).decision == .unknown)
        #expect(Verdict(.torn, [intents[0]]).decision == .unknown)
        #expect(Verdict(.torn, intents).candidates.count == 3)
        #expect(Verdict(.sure, intents).sure == intents[0])
        #expect(Verdict(.torn, intents).sure == nil)
    }

    @Test func theMatterOfAMessageIsDangerElseWhatIsFirstSure() {
        let (danger, topic) = (Intent(topic: "danger", confidence: 1), Intent(topic: "t", confidence: 1))
        let clauses = [Clause(), Clause(verdict: Verdict(.sure, [topic]))]
        #expect(Interpretation(clauses: clauses).matter == topic)
        #expect(Interpretation(clauses: clauses, emergency: danger).matter == danger)
        #expect(Interpretation().matter == nil)
    }
}
