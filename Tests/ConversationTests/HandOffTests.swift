import Conversation
import Dialog
import Store
import TestSupport
import Testing

/// Rule 9 of PROTOCOL.md 2.1: everything about a case runs in the newcomer's lane.
@Suite struct HandOffTests {
    private let talk: CentreTalk

    init() throws {
        talk = try CentreTalk()
    }

    /// A newcomer has called a person, and `op-1` has taken the case; all is read.
    private func taken() throws {
        talk.say("позовите человека")
        #expect(try talk.operate(.choice("take")) == "committed 0")
        try talk.skip("g", "op-1", "op-2")
    }

    @Test func waitingCaseComesToEveryGatewayOfTheCentreWithTheChoiceTake() throws {
        talk.say("что такое ИИН")
        try talk.skip("g")
        #expect(talk.say("позовите человека").hasPrefix("committed"))
        #expect(try talk.take("g").first == "m2 handoff Зову сотрудника центра. Пока он не ответил, спрашивайте меня.")
        for gateway in ["op-1", "op-2"] {
            let owed = try talk.take(gateway)
            #expect(owed.count == 1)
            #expect(owed[0].hasPrefix("- handoff Человек ждёт сотрудника. Последняя тема: «"))
            #expect(owed[0].hasSuffix(" [take]"))
        }
        let caseID = try #require(try talk.caseID)
        #expect(caseID.hasPrefix("case.") && caseID.utf8.count == 21)
    }

    @Test func firstTakeGetsTheCaseAndALaterOneIsDenied() throws {
        talk.say("позовите человека")
        try talk.skip("g")
        #expect(try talk.operate(.choice("take"), from: "op-2") == "committed 0")
        #expect(try talk.operate(.choice("take"), from: "op-1") == "denied")
        #expect(try talk.operate(.choice("take"), from: "op-2") == "denied")
        #expect(try talk.recall.handOff?.gateway == "op-2")
        #expect(
            try talk.take("g") == [
                "- handoff Теперь вам отвечает сотрудник центра, человек. Чтобы вернуться к программе, напишите «стоп»."
            ])
        #expect(try talk.take("op-1") == [])
        #expect(try talk.take("op-2").last?.hasSuffix(" [end]") == true)
    }

    @Test func wordsGoBothWays() throws {
        try taken()
        #expect(talk.say("у меня вопрос про визу") == "committed 0")
        #expect(try talk.take("op-1") == ["- newcomer у меня вопрос про визу"])
        #expect(try talk.take("op-2") == [])
        #expect(try talk.operate(.text("Слушаю вас")) == "committed 0")
        #expect(try talk.take("g") == ["- operator Слушаю вас"])
        talk.say(.media)
        #expect(try talk.take("op-1") == ["- newcomer [фото, голосовое или файл — программа их не передаёт]"])
    }

    @Test func personalNumbersAreMaskedBothWays() throws {
        try taken()
        talk.say("мой ИИН 990101350008, телефон +7 701 123 45 67")
        let words = try talk.take("op-1").joined()
        #expect(!words.contains("990101350008") && !words.contains("701"))
        #expect(words.contains("[iin]") && words.contains("[phone]"))
        try talk.operate(.text("это ваш ИИН 990101350008?"))
        #expect(try talk.take("g") == ["- operator это ваш ИИН [iin]?"])
    }

    @Test func whoHasNotTakenTheCaseMayDoNothingInIt() throws {
        talk.say("позовите человека")
        #expect(try talk.operate(.text("алло")) == "denied")
        #expect(try talk.operate(.choice("end")) == "denied")
        try talk.operate(.choice("take"), from: "op-2")
        for input in [Input.text("алло"), .choice("end"), .choice("k3fa.where"), .media] {
            #expect(try talk.operate(input, from: "op-1") == "denied")
        }
        #expect(try talk.operate(.media, from: "op-2") == "denied")
    }

    @Test func endEndsItAndTheBotGoesOn() throws {
        try taken()
        let caseID = try #require(try talk.caseID)
        #expect(try talk.operate(.choice("end")) == "committed 0")
        #expect(try talk.take("g").first == "- handoff Разговор с сотрудником закончен, с вами снова программа.")
        #expect(try talk.operate(.text("ещё слово"), caseID: caseID) == "noSession")
        #expect(talk.say("что такое ИИН") == "committed 1")
        #expect(try talk.take("op-1") == [])
    }

    @Test func unknownCaseHasNoSession() throws {
        #expect(try talk.operate(.choice("take"), caseID: "case.nobody") == "noSession")
        #expect(try talk.operate(.text("a"), caseID: "a") == "noSession")
    }

    @Test func newcomerWhoSaysStopIsBackWithTheBotAndTheCentreHears() throws {
        try taken()
        talk.say("стоп")
        #expect(try talk.recall.handOff == nil)
        #expect(try talk.take("op-1") == ["- handoff Обращение закрыто."])
        #expect(try talk.take("g").first?.contains("handoff Разговор с сотрудником закончен") == true)
    }

    @Test func absentCentreIsSaidAtOnceWithThePhones() throws {
        talk.disconnect("op-1", "op-2")
        talk.say("позовите человека")
        let said = try talk.take("g")
        #expect(said.first == "m1 handoff Сотрудник сейчас не может ответить, с вами снова программа.")
        #expect(said.joined().contains("1414"))
        #expect(try talk.caseID == nil)
        #expect(try talk.take("op-1") == [])
    }

    @Test func caseThatNobodyTakesEndsAfterFiveMinutesWithThePhones() throws {
        talk.say("позовите человека")
        try talk.skip("g")
        let caseID = try #require(try talk.caseID)
        talk.pass(299)
        #expect(try talk.take("g") == [])
        talk.pass(1)
        let said = try talk.take("g")
        #expect(said.first == "- handoff Сотрудник сейчас не может ответить, с вами снова программа.")
        #expect(said.joined().contains("1414"))
        // What waited for the centre is owed no more.
        #expect(try talk.take("op-1") == [])
        #expect(try talk.operate(.choice("take"), caseID: caseID) == "noSession")
        talk.pass(600)
        #expect(try talk.take("g") == [])
    }

    @Test func wordsThatNobodyReadsEndTheCase() throws {
        try taken()
        talk.say("вы тут?")
        talk.pass(300)
        #expect(try talk.recall.handOff == nil)
        #expect(try talk.take("g").first == "- handoff Сотрудник сейчас не может ответить, с вами снова программа.")
        #expect(try talk.take("op-1").last == "- handoff Обращение закрыто.")
    }

    @Test func centreThatReadsAndIsThereMayTakeItsTime() throws {
        try taken()
        talk.say("вы тут?")
        try talk.skip("op-1")
        talk.pass(600)
        #expect(try talk.recall.handOff?.gateway == "op-1")
        #expect(try talk.take("g") == [])
    }

    @Test func erasureClosesTheCaseAndTakesBackWhatWasSaid() throws {
        try taken()
        talk.say("меня зовут Айгуль")
        #expect(talk.erase() == "erased")
        #expect(try talk.recall == Recall(revision: 0, state: nil, owed: 0, seen: .unknown))
        #expect(try talk.take("op-1") == ["- handoff Обращение закрыто."])
    }

    @Test func forgetMeEndsAHandOff() throws {
        try taken()
        talk.say("меня зовут Айгуль")
        #expect(talk.say(.command(.forget)) == "committed 1")
        #expect(try talk.recall.handOff == nil)
        #expect(try talk.recall.state == nil)
        #expect(try talk.take("op-1") == ["- handoff Обращение закрыто."])
    }

    @Test func emergencyIsAnsweredByTheBotAndSeenByThePerson() throws {
        try taken()
        #expect(talk.say("помогите, пожар!") == "committed 1")
        #expect(try talk.take("g").joined().contains("112"))
        #expect(try talk.take("op-1") == ["- newcomer помогите, пожар!"])
    }

    @Test func eightUnreadWordsMakeTheNewcomerBusy() throws {
        try taken()
        for _ in 0..<8 { #expect(talk.say("ещё вопрос") == "committed 0") }
        #expect(talk.say("ещё вопрос") == "busy")
        try talk.skip("op-1")
        #expect(talk.say("ещё вопрос") == "committed 0")
    }

    @Test func centreHearsWhenItsWordsReachNobody() throws {
        try taken()
        try talk.operate(.text("Слушаю"))
        let n = try #require(try talk.store.owed(gateway: "g", after: 0, limit: 1).first?.n)
        talk.store.settle(n, .gone, gateway: "g", on: talk.loop) { _ in }
        talk.loop.runUntilIdle()
        #expect(try talk.operate(.text("Вы здесь?")) == "committed 0")
        #expect(try talk.take("g") == [])
        #expect(try talk.take("op-1").first?.hasPrefix("- notice Доставить это человеку сейчас нельзя") == true)
        talk.say("я вернулся")
        #expect(try talk.take("op-1") == ["- newcomer я вернулся"])
    }

    @Test func connectionsHearOfWhatCameAboutElsewhere() throws {
        try taken()
        let before = talk.news.all.count
        talk.say("вопрос")
        try talk.operate(.text("ответ"))
        #expect(talk.news.all.dropFirst(before).map(\.gateway) == ["op-1", "g"])
        #expect(talk.news.all.dropFirst(before).allSatisfy { $0.owed.count == 1 })
    }
}
