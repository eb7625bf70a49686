/// The arguments of one text by name. A handful at most, so they are searched one by one, which beats hashing.
public struct FluentArguments: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    private struct Argument: Hashable, Sendable {
        let name: String
        let value: FluentValue
    }

    /// Sorted by name, so that the order in which arguments are given makes no difference.
    private var arguments: [Argument] = []

    /// No arguments.
    public init() {}

    public init(dictionaryLiteral elements: (String, FluentValue)...) {
        self.init(elements)
    }

    /// Of two values with one name the later counts.
    public init(_ elements: some Sequence<(String, FluentValue)>) {
        arguments.reserveCapacity(elements.underestimatedCount)
        for (name, value) in elements { self[name] = value }
    }

    /// The value of a variable, without its `$`; nil where it was not given.
    public subscript(name: String) -> FluentValue? {
        get { arguments.first { $0.name == name }?.value }
        set {
            let index = arguments.firstIndex { $0.name >= name } ?? arguments.count
            if index < arguments.count, arguments[index].name == name { arguments.remove(at: index) }
            guard let newValue else { return }
            arguments.insert(Argument(name: name, value: newValue), at: index)
        }
    }
}
