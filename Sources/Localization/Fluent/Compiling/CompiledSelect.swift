/// A select expression made ready: each kind of key is looked up in its own list.
final class CompiledSelect: Sendable {
    let selector: CompiledExpression
    let variants: [CompiledText]
    let place: FluentPlace
    let defaultIndex: Int
    /// The keys as they are written, in their order.
    let keys: [String]
    private let numbers: [(number: FluentNumber, index: Int)]
    private let names: [(name: String, index: Int)]
    /// The variant of each plural category, in the order of `PluralCategory`; -1 for none.
    private let categories: [Int]

    /// One variant as it is written, and its text.
    struct Variant {
        let key: FluentSyntax.VariantKey
        let text: CompiledText
        let isDefault: Bool
    }

    init(selector: CompiledExpression, variants: [Variant], place: FluentPlace) {
        var numbers: [(number: FluentNumber, index: Int)] = []
        var names: [(name: String, index: Int)] = []
        var seen: Set<String> = []
        for (index, variant) in variants.enumerated() {
            switch variant.key {
            case .identifier(let id):
                if seen.insert(id.name).inserted { names.append((id.name, index)) }
            case .number(let literal):
                if let number = FluentNumber(literal.value) { numbers.append((number, index)) }
            }
        }
        self.selector = selector
        self.variants = variants.map(\.text)
        self.place = place
        self.numbers = numbers
        self.names = names
        keys = variants.map(\.key.text)
        defaultIndex = variants.firstIndex(where: \.isDefault) ?? 0
        categories = PluralCategory.allCases.map { category in
            names.first { $0.name == category.rawValue }?.index ?? -1
        }
    }

    /// The variant whose number this is, else that of its plural. The language is asked only where it matters.
    func index(of number: FluentNumber, category: () -> PluralCategory) -> Int {
        for entry in numbers where entry.number.isSame(as: number) { return entry.index }
        let index =
            switch category() {
            case .zero: categories[0]
            case .one: categories[1]
            case .two: categories[2]
            case .few: categories[3]
            case .many: categories[4]
            case .other: categories[5]
            }
        return index < 0 ? defaultIndex : index
    }

    /// The variant of this name.
    func index(of name: String) -> Int {
        names.first { $0.name == name }?.index ?? defaultIndex
    }

    /// True where a key is a number or a plural other than `other`, which alone says nothing.
    var countsNumbers: Bool {
        if !numbers.isEmpty { return true }
        if case .styled(_, .number) = selector { return true }
        return categories.dropLast().contains { $0 >= 0 }
    }
}

extension FluentSyntax.VariantKey {
    /// The key as it is written.
    var text: String {
        switch self {
        case .identifier(let id): id.name
        case .number(let literal): literal.value
        }
    }
}
