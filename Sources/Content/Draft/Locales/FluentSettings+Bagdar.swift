import Localization

extension FluentBundle.Settings {
    /// What holds for our texts: a chat needs no isolation marks, and FACT gives the facts that the program knows.
    static func bagdar(
        _ language: String, facts: @escaping @Sendable (_ id: String) -> FluentValue? = { _ in nil }
    ) -> FluentBundle.Settings {
        FluentBundle.Settings(
            language: FluentLanguage(code: language),
            functions: [
                "FACT": { positional, _ in
                    guard positional.count == 1, case .text(let id) = positional[0] else { return nil }
                    return facts(id)
                }
            ])
    }
}
