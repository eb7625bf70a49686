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
            partPhrases: spoken.flatMap { locale in locale.partPhrases.map { phrases(of: $0, locale) } ?? [] },
            entities: draft.entities, spellings: spoken.flatMap(spellings),
            lexicons: spoken.map(\.lexicon.lexicon),
            fallback: settings.fallback, urgent: Set([settings.emergency].compactMap(\.self)),
            courtesies: Set(settings.courtesies))
    }

    private func phrases(of file: PhraseFile, _ locale: LocaleFolder) -> [TrainingPhrase] {
        file.phrases.map {
            TrainingPhrase(
                topic: file.topic, part: $0.part, language: locale.language,
                text: $0.text.precomposedStringWithCanonicalMapping)
        }
    }

    /// What stands on a button also asks for what it leads to: the name of a topic, and the labels of its parts and choices.
    private func labels(in locale: LocaleFolder) -> [TrainingPhrase] {
        let titles = draft.topics.union(draft.unwritten).sorted().compactMap { topic in
            phrase(Position.title(of: topic), topic: topic, part: nil, in: locale)
        }
        let choices = draft.flows.flatMap { flow in
            flow.states.flatMap { state -> [TrainingPhrase] in
                let position = Position(topic: flow.topic, state: state.name.text)
                let names = state.choices.map(\.name.text) + (state.isPart ? [state.name.text] : [])
                return names.compactMap { phrase(position.label(of: $0), topic: flow.topic, part: $0, in: locale) }
            }
        }
        return titles + choices
    }

    private func phrase(_ key: String, topic: String, part: String?, in locale: LocaleFolder) -> TrainingPhrase? {
        guard locale.has(key) else { return nil }
        return TrainingPhrase(
            topic: topic, part: part, language: locale.language,
            text: locale.texts.format(key).text.precomposedStringWithCanonicalMapping)
    }

    /// Every form of the term of a value is a way to write it.
    private func spellings(in locale: LocaleFolder) -> [Spelling] {
        draft.entities.flatMap { entity -> [Spelling] in
            guard case .values(let values) = entity.kind else { return [] }
            return values.flatMap { value in
                Set(locale.texts.termForms("\(entity.name)-\(value)")).sorted().map {
                    Spelling(
                        entity: entity.name, value: value, language: locale.language,
                        text: $0.precomposedStringWithCanonicalMapping)
                }
            }
        }
    }
}
