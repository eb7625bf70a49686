/// A conversation by its name: a title counts within its file.
struct ScriptTitle: Hashable, Sendable {
    let file: String
    let title: String
}
