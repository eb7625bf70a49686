/// What holds for the whole bot: the content of `bot.yaml`.
package struct BotSettings: Hashable, Sendable {
    /// Language codes; the first is spoken where nothing else is known.
    package var languages: [String]
    /// The time zone of the bot's days and hours, by its IANA name.
    package var zone: String
    /// The topic that the target `menu` and the command of that name open.
    package var home: String
    /// The topic that speaks when nothing was understood.
    package var fallback: String
    /// The topic of danger: heard even where another matter is louder in the same message; nil where there is none.
    package var emergency: String?

    package init(languages: [String], zone: String, home: String, fallback: String, emergency: String? = nil) {
        self.languages = languages
        self.zone = zone
        self.home = home
        self.fallback = fallback
        self.emergency = emergency
    }
}
