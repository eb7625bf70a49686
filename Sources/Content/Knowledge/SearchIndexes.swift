import Knowledge
import Synchronization

/// The search index of each language, made when something is first looked for: starting and reloading do not wait for it.
final class SearchIndexes: Sendable {
    private let made = Mutex<[String: SearchIndex]>([:])

    func index(of language: String, _ texts: () -> [(String, String)]) -> SearchIndex {
        made.withLock { made in
            if let index = made[language] { return index }
            let index = SearchIndex(texts(), fold: KnowledgeDraft.fold)
            made[language] = index
            return index
        }
    }
}
