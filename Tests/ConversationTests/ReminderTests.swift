import Conversation
import Dialog
import Store
import TestSupport
import Testing

/// An open question is said again after a silence, once, through the lane.
@Suite struct ReminderTests {
    private let talk: CentreTalk
    private static let minutes = 60

    init() throws {
        talk = try CentreTalk()
    }

    private func ask() throws {
        talk.say(.choice(ChoiceTag.opening("rentals.price")))
        try talk.skip("g")
    }

    private var reminders: Int {
        get throws { try talk.take("g").count { $0.contains(" reminder ") } }
    }

    @Test func openQuestionIsSaidAgainOnceAfterASilence() throws {
        try ask()
        talk.pass(20 * Self.minutes - 1)
        #expect(try reminders == 0)
        talk.pass(1)
        #expect(try reminders > 0)
        talk.pass(60 * Self.minutes)
        #expect(try reminders == 0)
    }

    @Test func aMessageStartsTheSilenceAnew() throws {
        try ask()
        talk.pass(19 * Self.minutes)
        talk.say("а что это")
        try talk.skip("g")
        talk.pass(19 * Self.minutes)
        #expect(try reminders == 0)
    }

    @Test func nothingIsSaidWhereNothingIsOpen() throws {
        talk.say("спасибо")
        try talk.skip("g")
        talk.pass(30 * Self.minutes)
        #expect(try talk.take("g") == [])
    }

    @Test func reminderIsDroppedWhereEightRepliesAreOwed() throws {
        try ask()
        for _ in 0..<9 { talk.say(.command(.again)) }
        #expect(talk.told.all.last == "busy")
        talk.pass(21 * Self.minutes)
        #expect(try reminders == 0)
        talk.pass(60 * Self.minutes)
        #expect(try reminders == 0)
    }

    @Test func whoCannotBeReachedIsNotReminded() throws {
        try ask()
        talk.say("спасибо")
        let n = try #require(try talk.store.owed(gateway: "g", after: 0, limit: 1).first?.n)
        talk.store.settle(n, .gone, gateway: "g", on: talk.loop) { _ in }
        talk.loop.runUntilIdle()
        talk.pass(30 * Self.minutes)
        #expect(try talk.take("g") == [])
    }

    @Test func forgottenPersonIsNotReminded() throws {
        try ask()
        talk.erase()
        talk.pass(30 * Self.minutes)
        #expect(try talk.take("g") == [])
    }

    @Test func reminderThatTheStoreDoesNotTakeComesASecondLater() throws {
        try ask()
        talk.pass(20 * Self.minutes - 1)
        talk.store.script(.failed(.diskFull))
        talk.pass(1)
        #expect(try reminders == 0)
        talk.pass(1)
        #expect(try reminders > 0)
    }
}
