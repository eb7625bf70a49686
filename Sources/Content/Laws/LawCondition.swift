import Dialog
import Knowledge

/// What a law asks of a reply, in words: `answers`, `offers a person or reads borders`. One of its tests must hold.
package struct LawCondition: Hashable, Sendable {
    package enum Test: Hashable, Sendable {
        /// The reply is an answer: it asks nothing.
        case answers
        /// The reply asks something: for this slot, or a value of this entity, where one is named.
        case asks(String?)
        /// The reply is one of these texts.
        case says(LawPattern)
        /// The reply rests on facts: on one of these.
        case rests(LawPattern?)
        /// Below the reply stands where each of its facts is from and when it was checked.
        case dated
        /// A button of the turn opens one of these topics, or is the choice of that name.
        case offers(LawPattern)
        /// A button of the turn leads to a person.
        case offersPerson
        /// The turn says how to reach a person.
        case person
        /// The turn asks a source.
        case reads(LawPattern)
    }

    package let tests: [Test]

    func holds(_ scene: LawScene, _ sight: TurnSight) -> Bool {
        tests.contains { holds($0, scene, sight) }
    }

    private func holds(_ test: Test, _ scene: LawScene, _ sight: TurnSight) -> Bool {
        switch test {
        case .answers: sight.isAnswer(scene)
        case .asks(nil): scene.reply.kind == .ask
        case .asks(let name?):
            sight.askedSlot(of: scene).map { $0.name == name || $0.entity.name == name } ?? false
        case .says(let pattern): pattern.names(scene.reply.text)
        case .rests(nil): !scene.reply.facts.isEmpty
        case .rests(let pattern?): scene.reply.facts.contains(where: pattern.names)
        case .dated: sight.isDated(scene.reply)
        case .offers(let pattern): sight.offers.contains { pattern.names($0) }
        case .offersPerson: sight.offersPerson
        case .person: sight.scenes.contains(where: sight.namesPerson)
        case .reads(let pattern): sight.questions.contains(where: pattern.names)
        }
    }
}

extension LawCondition {
    /// Why words are no condition, in a sentence for their writer.
    package struct Problem: Error {
        package let sentence: String
    }

    /// The forms that a test can have, for the manual and for advice.
    package static let forms = [
        "answers", "asks", "asks SLOT", "says TEXT", "rests on a fact", "rests on FACT", "is dated", "offers TOPIC",
        "offers a person", "names a person", "reads SOURCE",
    ]

    /// Reads tests joined by `or`.
    package static func parse(_ text: String) throws(Problem) -> LawCondition {
        let words = text.split(separator: " ").map(String.init)
        var tests: [Test] = []
        for part in words.split(separator: "or", omittingEmptySubsequences: false) {
            tests.append(try test(Array(part)))
        }
        return LawCondition(tests: tests)
    }

    private static func test(_ words: [String]) throws(Problem) -> Test {
        switch (words.first, words.count) {
        case ("answers", 1): return .answers
        case ("asks", 1): return .asks(nil)
        case ("asks", 2): return .asks(words[1])
        case ("says", 2): return .says(LawPattern(words[1]))
        case ("is", 2) where words[1] == "dated": return .dated
        case ("rests", 4) where words[1...] == ["on", "a", "fact"]: return .rests(nil)
        case ("rests", 3) where words[1] == "on": return .rests(LawPattern(words[2]))
        case ("offers", 3) where words[1...] == ["a", "person"]: return .offersPerson
        case ("offers", 2): return .offers(LawPattern(words[1]))
        case ("names", 3) where words[1...] == ["a", "person"]: return .person
        case ("reads", 2): return .reads(LawPattern(words[1]))
        case (nil, _): throw Problem(sentence: "A condition is missing.")
        default: throw Problem(sentence: "«\(words.joined(separator: " "))» is no condition.")
        }
    }
}
