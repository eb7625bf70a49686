import Content
import Dialog
import Foundation
import Knowledge
import Testing

/// What the proof finds in small flows, and that what is shipped is proved.
@Suite struct ProofTests {
    /// The sample with a flow of these states, and a text for each of these names.
    private func content(_ states: String, texts: String, laws: String? = nil, bot: String = "") -> SampleContent {
        var content = SampleContent([
            "Dialogs/docs/paper.yaml": states, "Locales/ru/docs/paper.ftl": "title = T\n" + texts,
            "Locales/kk/docs/paper.ftl": "title = T\n" + texts, "Locales/ru/docs/paper.txt": "paper\n",
            "Locales/kk/docs/paper.txt": "paper\n", "Dialogs/entities.yaml": "city: { values: [almaty, astana] }\n",
        ])
        content.files["Dialogs/laws.yaml"] = laws
        content.files["Dialogs/bot.yaml"]? += bot
        return content
    }

    private func proof(of content: SampleContent) throws -> Proof {
        let (bundle, findings) = try content.load()
        #expect(findings.filter { $0.severity == .error } == [])
        return Proof.of(try #require(bundle), today: Day(number: 20_000))
    }

    @Test func soundContentIsProved() throws {
        let proof = try proof(of: SampleContent())
        #expect(proof.violations.isEmpty)
        #expect(proof.flows == 3)
        #expect(proof.cut == [])
        #expect(proof.longest == 3)
    }

    @Test func questionsThatLeadToEachOtherAreFoundWithTheConversation() throws {
        let proof = try proof(
            of: content(
                """
                start: one
                states:
                  one: { choices: { go: two, out: said } }
                  two: { choices: { go: one } }
                  said: { next: end }

                """, texts: "one = 1\ntwo = 2\nsaid = S\nlabel-go = Go\nlabel-out = Out\n", bot: "answer-within: 4\n"))
        let violation = try #require(proof.violations.first { $0.kind == .noAnswer(within: 4) })
        #expect(violation.topic == "docs.paper")
        let moves = violation.conversation.messages.map(\.move.kind)
        #expect(moves.first == .topic("docs.paper", part: nil))
        #expect(moves.suffix(4).contains { if case .choice = $0 { true } else { false } })
        #expect(moves.count > 5)
    }

    @Test func aFormThatTakesTooLongIsFound() throws {
        let form = content(
            """
            slots:
              home: { entity: city }
              work: { entity: city, role: to }
            start: ask
            states:
              ask: { fill: [home, work], next: said }
              said: { next: end }

            """, texts: "ask-home = H\nask-work = W\nsaid = S\n", bot: "answer-within: 3\n")
        let proof = try proof(of: form)
        let violation = try #require(proof.violations.first { $0.topic == "docs.paper" })
        #expect(violation.kind == .noAnswer(within: 3))
        // The opening, and for each of the two slots two slips and a value; the last one of them is answered.
        #expect(violation.conversation.messages.count == 6)
        var patient = form
        patient.files["Dialogs/bot.yaml"]?.replace("answer-within: 3", with: "answer-within: \(proof.longest)")
        #expect(try self.proof(of: patient).violations.isEmpty)
    }

    @Test func aRoundWithoutAQuestionIsFound() throws {
        let proof = try proof(
            of: content(
                """
                slots:
                  home: { entity: city }
                start: ask
                states:
                  ask: { fill: [home], next: one }
                  one: { cases: [{ when: home is almaty, go: two }, { go: said }] }
                  two: { cases: [{ go: one }] }
                  said: { next: end }

                """, texts: "ask-home = H\nsaid = S\n"))
        let violation = try #require(proof.violations.first { $0.kind == .loop })
        #expect(violation.conversation.messages.last?.move.values["home"]?.word == "almaty")
    }

    @Test func aTextWhoseValueIsNotKnownThereIsFound() throws {
        let proof = try proof(
            of: content(
                """
                slots:
                  home: { entity: city, skip: allowed }
                start: ask
                states:
                  ask: { fill: [home], next: said }
                  said: { next: end }

                """, texts: "ask-home = H\nsaid = In { $home }\n"
            ).withNames())
        let texts = proof.violations.compactMap { violation in
            if case .badText(let text, let language, _) = violation.kind { text + " " + language } else { nil }
        }
        #expect(texts.sorted() == ["docs.paper.said kk", "docs.paper.said ru"])
        #expect(proof.violations.first?.conversation.messages.last?.move.kind == .answer(.unsure))
    }

    @Test(arguments: [
        ("law: { in: [docs.paper], never: asks city }", true),
        ("law: { in: [docs.paper], never: asks }", true),
        ("law: { in: [docs.paper/said], never: asks }", false),
        ("law: { in: [docs], when: answers, always: says docs.paper.said or says docs.paper.other }", false),
        ("law: { in: [docs], when: answers, always: says docs.paper.said }", true),
        ("law: { in: [docs], always: offers a person }", true),
        ("law: { in: [docs.paper/other], always: offers a person }", false),
        ("law: { in: [docs.paper], eventually: says docs.paper.said }", true),
        ("law: { in: [docs.paper], eventually: answers or names a person }", false),
        ("law: { in: [docs.paper], when: answers, always: rests on a fact or is dated }", true),
        ("law: { never: says docs.paper.* }", true),
        ("law: { in: [talk], never: says docs.paper.said }", false),
    ])
    func aLawIsBrokenOrKept(law: String, isBroken: Bool) throws {
        let proof = try proof(
            of: content(
                """
                slots:
                  home: { entity: city }
                start: ask
                states:
                  ask: { fill: [home], next: split }
                  split: { cases: [{ when: home is almaty, go: said }, { go: other }] }
                  said: { next: end }
                  other: { choices: { person: person } }

                """, texts: "ask-home = H\nsaid = S\nother = O\nlabel-person = P\n", laws: law + "\n"))
        #expect(proof.violations.map(\.kind) == (isBroken ? [.law("law")] : []))
    }

    @Test func theManualListsWhatTheProofFindsAndTheWordsOfLaws() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
        let manual = try String(contentsOfFile: root + "/Dialogs/README.md", encoding: .utf8)
        for check in Violation.checks { #expect(manual.contains("| `\(check.name)` | \(check.summary) |")) }
        for form in LawCondition.forms { #expect(manual.contains("`\(form)`"), "\(form)") }
    }

    @Test func whatIsShippedIsProved() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
        let (bundle, _) = ContentLoader.load(dialogs: root + "/Dialogs", locales: root + "/Locales")
        let shipped = try #require(bundle)
        #expect(shipped.laws.count >= 10)
        let proof = Proof.of(shipped)
        #expect(proof.violations.map { "\($0.topic) \($0.kind)" } == [])
        #expect(proof.cut == [])
    }
}

extension SampleContent {
    /// With words for the cities.
    fileprivate func withNames() -> SampleContent {
        var content = self
        for language in ["ru", "kk"] {
            content.files["Locales/\(language)/general.ftl"]? += "label-skip = Skip\n"
            content.files["Locales/\(language)/names.ftl"] = "-city-almaty = A\n-city-astana = B\n"
        }
        return content
    }
}
