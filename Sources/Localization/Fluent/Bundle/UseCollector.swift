/// Walks a message and the texts that it refers to, each once.
struct UseCollector {
    /// No text can show more than its limit of placeables, so what lies further down a chain is never seen.
    private static let patternLimit = 1000

    private let bundle: FluentBundle
    private(set) var uses = FluentUses()
    private var seen: Set<Int> = []
    private var waiting: [Int] = []

    private let follows: Bool

    /// Without following references it says what stands in the texts themselves.
    init(bundle: FluentBundle, follows: Bool = true) {
        self.bundle = bundle
        self.follows = follows
    }

    /// Walks one pattern.
    mutating func collect(only index: Int) {
        visit(bundle.patterns[index].text, inTerm: bundle.patterns[index].isTerm)
    }

    /// With its own stack of patterns, because a chain of references may be as long as a file.
    mutating func collect(from root: Int) {
        enqueue(root)
        while let next = waiting.popLast() {
            visit(bundle.patterns[next].text, inTerm: bundle.patterns[next].isTerm)
        }
    }

    private mutating func visit(_ text: CompiledText, inTerm: Bool) {
        for case .placeable(let expression) in text.elements { visit(expression, as: .shown, inTerm: inTerm) }
    }

    /// The variables of a term are its parameters, which the caller does not give.
    private mutating func visit(_ expression: CompiledExpression, as role: FluentUses.Role, inTerm: Bool) {
        switch expression {
        case .text, .number, .unresolvable: break
        case .variable(let name): if !inTerm { uses.variables[name, default: []].insert(role) }
        case .message(let index):
            uses.messages.insert(bundle.patterns[index].name)
            enqueue(index)
        case .term(let index, _):
            uses.terms.insert(String(bundle.patterns[index].name.dropFirst()))
            enqueue(index)
        case .styled(let inner, .number): visit(inner, as: .argument(of: FluentFunctions.number), inTerm: inTerm)
        case .styled(let inner, .date): visit(inner, as: .argument(of: FluentFunctions.dateTime), inTerm: inTerm)
        case .declined(let inner, _):
            visit(inner, as: .argument(of: FluentFunctions.grammaticalCase), inTerm: inTerm)
        case .call(let call):
            uses.calls.insert(FluentUses.Call(function: call.name, literal: call.literal))
            for argument in call.positional { visit(argument, as: .argument(of: call.name), inTerm: inTerm) }
        case .select(let select): visit(select, inTerm: inTerm)
        }
    }

    private mutating func visit(_ select: CompiledSelect, inTerm: Bool) {
        visit(select.selector, as: select.countsNumbers ? .counted : .chosen, inTerm: inTerm)
        var variable: String?
        var isOrdinal = false
        switch select.selector {
        case .variable(let name): variable = name
        case .styled(.variable(let name), .number(let style)):
            variable = name
            isOrdinal = style.isOrdinal
            if !inTerm { uses.variables[name, default: []].insert(.counted) }
        default: break
        }
        uses.selections.append(
            FluentUses.Selection(
                place: select.place, variable: variable, countsNumbers: select.countsNumbers, isOrdinal: isOrdinal,
                keys: select.keys, defaultKey: select.keys[select.defaultIndex]))
        for variant in select.variants { visit(variant, inTerm: inTerm) }
    }

    private mutating func enqueue(_ index: Int) {
        if follows, seen.count < Self.patternLimit, seen.insert(index).inserted { waiting.append(index) }
    }
}
