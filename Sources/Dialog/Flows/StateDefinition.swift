/// One state or part as a flow file writes it.
package struct StateDefinition: Hashable, Sendable {
    /// One line of `choices:`.
    package struct Offer: Hashable, Sendable {
        package var name: String
        package var target: Target

        package init(name: String, target: Target) {
            self.name = name
            self.target = target
        }
    }

    /// One line of `cases:`; the last one has no guard.
    package struct Case: Hashable, Sendable {
        package var when: Guard?
        package var target: Target

        package init(when: Guard? = nil, target: Target) {
            self.when = when
            self.target = target
        }
    }

    /// The one thing that a state does.
    package enum Work: Hashable, Sendable {
        /// Says its text, and offers.
        case say
        /// Asks for these slots, one after another, until each has a good value.
        case fill([String])
        /// Shows these slots and asks whether they are right.
        case confirm([String])
        case cases([Case])
        /// Asks a source: `rents.price`.
        case lookUp(String)
        /// Lets a source do something.
        case act(String)
    }

    package var name: String
    /// A part answers one question and may be asked for directly; it offers the other parts.
    package var isPart: Bool
    package var work: Work
    package var choices: [Offer]
    /// Topics that are offered by their titles.
    package var see: [String]
    /// The facts on which the text rests.
    package var facts: [String]
    /// Goes on there by itself after its work.
    package var next: Target?
    /// What a look-up, a deed or the offer of a slot may come to, and where each leads.
    package var outcomes: [Offer]
    /// Where a confirmation leads; unsure asks again where it says nothing.
    package var agreed: Target?
    package var refused: Target?
    package var unsure: Target?
    /// Slots that lose their value on entering.
    package var clear: [String]
    /// The topic that takes the deed back.
    package var undo: String?
    /// What entering this state does besides speaking.
    package var command: Command?

    package init(
        name: String, isPart: Bool = false, work: Work = .say, choices: [Offer] = [], see: [String] = [],
        facts: [String] = [], next: Target? = nil, outcomes: [Offer] = [], agreed: Target? = nil,
        refused: Target? = nil, unsure: Target? = nil, clear: [String] = [], undo: String? = nil,
        command: Command? = nil
    ) {
        self.name = name
        self.isPart = isPart
        self.work = work
        self.choices = choices
        self.see = see
        self.facts = facts
        self.next = next
        self.outcomes = outcomes
        self.agreed = agreed
        self.refused = refused
        self.unsure = unsure
        self.clear = clear
        self.undo = undo
        self.command = command
    }
}
