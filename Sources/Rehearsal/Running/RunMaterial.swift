package import Content
import Conversation
package import Dialog

/// What all conversations of a run share.
package struct RunMaterial: Sendable {
    package let content: ContentBundle
    let phrases: PhraseSupply
    package let settings: RunSettings
    /// Loads the content of a folder that has Dialogs and Locales in it; nil where it is not good.
    let load: @Sendable (String) -> ContentBundle?
    let names: ChoiceNames
    package let speakers: SpeakingStates
    let clock: ScriptClock

    package init(
        content: ContentBundle, phrases: PhraseSupply, settings: RunSettings = RunSettings(),
        load: @escaping @Sendable (String) -> ContentBundle? = { _ in nil }
    ) {
        self.content = content
        self.phrases = phrases
        self.settings = settings
        self.load = load
        names = ChoiceNames(content.machine)
        speakers = SpeakingStates(content.machine)
        clock = ScriptClock(zone: content.machine.settings.zone)
    }

    /// The same, run otherwise.
    package func with(_ settings: RunSettings) -> RunMaterial {
        RunMaterial(content: content, phrases: phrases, settings: settings, load: load)
    }

    package var machine: DialogMachine { content.machine }

    /// The moment at which a conversation begins.
    func start(of conversation: ScriptedConversation) -> Int64 {
        for given in conversation.given.reversed() {
            if case .clock(let moment) = given.content { return clock.milliseconds(of: moment) }
        }
        return settings.now ?? RunSettings.defaultClock.map(clock.milliseconds(of:)) ?? 0
    }

    /// The command that runs one conversation alone.
    package func command(for conversation: ScriptedConversation, in language: String) -> String {
        "\(settings.command) \(conversation.place.file):\(conversation.place.line) --lang \(language)"
            + (settings.seed == 0 ? "" : " --seed \(settings.seed)")
    }
}
