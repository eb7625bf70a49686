/// What bounds the turns of a session.
package struct TurnLimits: Hashable, Sendable {
    /// Events that wait behind the one in work.
    package var waiting: Int
    /// With so many replies owed to a session, its next message is refused.
    package var owed: Int
    /// Milliseconds after which a source that a turn waits for has failed. A turn ends within a second more.
    package var lookUp: Int64
    /// Seconds after which nobody of the centre is there, where a case waits or what was said in it is not read.
    package var absence: Int64
    /// So many deaths of the process make a message poisonous.
    package var deaths: Int

    package init(waiting: Int = 8, owed: Int = 8, lookUp: Int64 = 4_000, absence: Int64 = 300, deaths: Int = 2) {
        self.waiting = waiting
        self.owed = owed
        self.lookUp = lookUp
        self.absence = absence
        self.deaths = deaths
    }
}
