/// What holds for the whole bot: the content of `bot.yaml`.
package struct BotSettings: Hashable, Sendable {
    /// Language codes; the first is spoken where nothing else is known.
    package var languages: [String]
    /// The time zone of the bot's days and hours.
    package var zone: ZoneRules
    /// The topic that the target `menu` and the command of that name open.
    package var home: String
    /// The topic that speaks when nothing was understood.
    package var fallback: String
    /// The topic of danger: heard even where another matter is louder in the same message; nil where there is none.
    package var emergency: String?
    /// Topics that are dropped beside a matter: greeting, thanks.
    package var courtesies: [String]
    /// Topics after which an open question is not asked again by itself: fear needs no form.
    package var quiet: [String]
    /// Slots that every flow may use; filled by any message, copied into a flow when it starts.
    package var shared: [SlotDefinition]
    /// People of the centre answer over the line protocol, so that asking for a person opens a case.
    package var hasOperators: Bool
    /// Times that the engine goes by.
    package var times: DialogTimes

    package init(
        languages: [String], zone: ZoneRules = .utc, home: String, fallback: String, emergency: String? = nil,
        courtesies: [String] = [], quiet: [String] = [], shared: [SlotDefinition] = [], hasOperators: Bool = false,
        times: DialogTimes = DialogTimes()
    ) {
        self.languages = languages
        self.zone = zone
        self.home = home
        self.fallback = fallback
        self.emergency = emergency
        self.courtesies = courtesies
        self.quiet = quiet
        self.shared = shared
        self.hasOperators = hasOperators
        self.times = times
    }
}
