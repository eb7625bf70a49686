/// The registry of all checks: a new one is a file beside this one and a line here.
enum AllChecks {
    static let list: [any Check] = [
        // Files.
        UnreadableFile(), UnreadFile(), BadCharacter(), MissingFile(), YAMLSyntax(), BooleanKey(), BrokenText(),
        // Flows.
        UnknownKey(), MissingKey(), WrongValue(), WrongWord(), BadName(), UnknownTarget(), MisplacedTarget(),
        UnknownSlot(), UnknownEntity(), BadGuard(), ClashingKeys(), UnknownCommand(), MissingCommand(),
        UnknownLanguage(), UnknownZone(), SameTag(), TooManyChoices(), TooManyReplies(), DeadEnd(), UnreachableState(),
        DeadGuard(), LeakingSecret(), BadLaw(),
        // Knowledge.
        BadSource(), BadRow(), BadFact(), StaleFact(), UnknownFact(), UnknownQuestion(),
        // Locales.
        MissingText(), UnusedText(), UnknownVariable(), OtherTwin(), HalfText(), OldTranslation(), UnwrittenText(),
        UnnamedValue(), MissingPlural(), LongLabel(), LongText(), BadHeading(), UnknownPart(), UnknownTopic(),
        MissingPhrases(), EmptyPhrases(), FewPhrases(), AmbiguousPhrase(), BadWordKey(),
    ]

    /// Every finding once, in the order of files and lines; the errors first where there are too many.
    static func findings(in draft: ContentDraft) -> [Finding] {
        let all = Set(list.flatMap { $0.findings(in: draft) })
        guard all.count > draft.limits.findings else { return all.sorted() }
        let errors = all.filter { $0.severity == .error }.sorted()
        let warnings = all.filter { $0.severity == .warning }.sorted()
        return (errors + warnings).prefix(draft.limits.findings).sorted()
    }
}
