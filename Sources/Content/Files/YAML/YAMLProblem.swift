/// Why a YAML file, or a part of it, was not read.
struct YAMLProblem: Error, Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case empty
        /// Not YAML, in the words of the parser.
        case syntax(String)
        case tab
        case duplicateKey(String)
        /// `&name` and `*name`: short files that stand for endless ones.
        case anchor(String)
        case keyIsNoText
        case tooManyNodes(limit: Int)
        case tooDeep(limit: Int)
    }

    let kind: Kind
    let place: Place
}
