import Dialog
import Foundation
import Localization
import Understanding

/// Makes of a draft what understanding learns from.
struct TrainingSetBuilder {
    let draft: ContentDraft
    let settings: BotSettings

    var training: TrainingSet {
        let spoken = draft.spoken
        return TrainingSet(
            languages: settings.languages,
            phrases: spoken.flatMap { locale in locale.phrases.flatMap { phrases(of: $0, locale) } + labels(in: locale)
            },
            partPhrases: spoken.flatMap { locale in locale.parts.map { phrases(of: $0, locale) } ?? [] },
            entities: draft.entities?.definitions ?? [], lexicons: spoken.map(\.lexicon.lexicon),
            fallback: settings.fallback, urgent: Set([settings.emergency].compactMap(\.self)))
    }

    private func phrases(of file: PhraseFile, _ locale: LocaleFolder) -> [TrainingPhrase] {
        file.phrases.map {
            TrainingPhrase(
                topic: file.topic, part: $0.part, language: locale.language,
                text: $0.text.precomposedStringWithCanonicalMapping)
        }
    }

    /// What stands on a button also asks for what it leads to.
    private func labels(in locale: LocaleFolder) -> [TrainingPhrase] {
        draft.flows.flatMap { flow in
            flow.states.flatMap { state -> [TrainingPhrase] in
                let position = Position(topic: flow.topic, state: state.name.text)
                return state.choices.compactMap { choice -> TrainingPhrase? in
                    let key = position.label(of: choice.name.text)
                    guard locale.has(key) else { return nil }
                    return TrainingPhrase(
                        topic: flow.topic, part: choice.name.text, language: locale.language,
                        text: locale.texts.format(key).text.precomposedStringWithCanonicalMapping)
                }
            }
        }
    }
}
