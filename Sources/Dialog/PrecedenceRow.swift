/// A row of the table of precedence by its number: the first that applies decides what an event means.
package enum PrecedenceRow: Int, Hashable, Sendable, CaseIterable {
    /// Nothing that can be read: a fixed line.
    case media = 0
    /// Forget me.
    case forget = 1
    /// Danger.
    case emergency = 2
    /// A person has taken over.
    case takenOver = 3
    /// The id of a choice.
    case choice = 4
    /// The whole message is a command, in words or outright; or language and person inside a longer one.
    case command = 5
    /// Another value for a slot that has one.
    case correction = 6
    /// A value for the slot that is asked for.
    case value = 7
    /// Yes, no or don't know, and nothing else.
    case answer = 8
    /// A pending choice by its words or its place.
    case choiceInWords = 9
    /// The current topic, a part of it, or a flow that is open.
    case part = 10
    /// Another topic, sure.
    case topic = 11
    /// One of several topics.
    case torn = 12
    /// Nothing was understood.
    case nothing = 13
    /// No message at all: silence, or a person of the centre did something.
    case push = 14
}
