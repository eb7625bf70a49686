import Yams

/// Reads one YAML file into nodes of our own, with bounds on everything that a hostile file can blow up.
struct YAMLReader {
    private let file: String
    private let limits: ContentLimits
    private var nodes = 0

    /// The tree of a text; throws at the first thing that makes the file unreadable.
    static func read(_ text: String, file: String, limits: ContentLimits) throws(YAMLProblem) -> YAMLNode {
        let source = YAMLSource(text: text, file: file)
        if let anchor = source.anchorInUse() { throw anchor }
        var reader = YAMLReader(file: file, limits: limits)
        guard let root = try compose(source) else { throw YAMLProblem(kind: .empty, place: Place(file: file)) }
        return try reader.node(root, depth: 0, near: Place(file: file))
    }

    private init(file: String, limits: ContentLimits) {
        self.file = file
        self.limits = limits
    }

    /// Yams throws only errors of its own; whatever else it might be is told as a syntax error at the top.
    private static func compose(_ source: YAMLSource) throws(YAMLProblem) -> Node? {
        do {
            return try Yams.compose(yaml: source.text, .basic)
        } catch let error as YamlError {
            throw source.problem(of: error)
        } catch {
            throw YAMLProblem(kind: .syntax("it cannot be read"), place: Place(file: source.file))
        }
    }

    private mutating func node(_ node: Node, depth: Int, near parent: Place) throws(YAMLProblem) -> YAMLNode {
        let place = node.mark.map { Place(file: file, line: $0.line, column: $0.column) } ?? parent
        nodes += 1
        guard nodes <= limits.nodes else { throw YAMLProblem(kind: .tooManyNodes(limit: limits.nodes), place: place) }
        guard depth <= limits.nesting else { throw YAMLProblem(kind: .tooDeep(limit: limits.nesting), place: place) }
        switch node {
        case .scalar(let scalar): return YAMLNode(place: place, value: .text(text(of: scalar)))
        case .sequence(let sequence):
            var list: [YAMLNode] = []
            for element in sequence { list.append(try self.node(element, depth: depth + 1, near: place)) }
            return YAMLNode(place: place, value: .list(list))
        case .mapping(let mapping):
            var entries: [YAMLNode.Entry] = []
            for (key, value) in mapping { entries.append(try entry(key, value, depth: depth + 1, near: place)) }
            return YAMLNode(place: place, value: .mapping(entries))
        case .alias: throw YAMLProblem(kind: .anchor(""), place: place)
        }
    }

    private mutating func entry(
        _ key: Node, _ value: Node, depth: Int, near parent: Place
    ) throws(YAMLProblem) -> YAMLNode.Entry {
        let keyNode = try node(key, depth: depth, near: parent)
        guard let name = keyNode.text else { throw YAMLProblem(kind: .keyIsNoText, place: keyNode.place) }
        return YAMLNode.Entry(
            key: name, place: keyNode.place, value: try node(value, depth: depth, near: keyNode.place))
    }

    /// A plain `~` or `null` says that there is nothing, in quotes it is a word.
    private func text(of scalar: Node.Scalar) -> String {
        scalar.style == .plain && ["~", "null"].contains(scalar.string) ? "" : scalar.string
    }
}
