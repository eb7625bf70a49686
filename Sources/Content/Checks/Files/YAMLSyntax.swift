/// A file that is no YAML, or more than it may be.
struct YAMLSyntax: Check {
    static let name = "yaml-syntax"
    static let summary = "A .yaml file that is not YAML, has a key twice, or uses what no dialog needs."

    func findings(in draft: ContentDraft) -> [Finding] {
        draft.yamlFiles.compactMap { $0.problem }.map { problem in
            let (sentence, advice) = words(for: problem.kind)
            return error(problem.place, sentence, advice)
        }
    }

    private func words(for kind: YAMLProblem.Kind) -> (sentence: String, advice: String) {
        switch kind {
        case .empty: ("The file is empty.", "Write a flow, or delete the file.")
        case .syntax(let problem):
            ("This is not YAML: \(problem).", "Look at indentation, colons, brackets and quotes here and above.")
        case .tab: ("A tab stands where YAML allows none.", "Indent by spaces.")
        case .duplicateKey(let key): ("The key \(key) is there twice.", "Keep one of them.")
        case .anchor: ("Anchors and aliases (& and *) are not allowed.", "Write the value out in both places.")
        case .keyIsNoText: ("A key must be a plain word.", "Write name: value.")
        case .tooManyNodes(let limit): ("The file has more than \(limit) values.", "Split it.")
        case .tooDeep(let limit): ("Values are nested more than \(limit) deep.", "Take brackets or indentation away.")
        }
    }
}
