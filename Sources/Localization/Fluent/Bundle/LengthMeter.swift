/// Measures the longest text that a message can give: of every choice the longest variant.
struct LengthMeter {
    /// Texts inside texts further than this are not followed: no reply shows them.
    private static let depth = 100
    /// Sums stop here, so that texts which double each other do not overflow.
    private static let most = 1 << 30
    /// Characters of a number or a date.
    private static let number = 24

    let bundle: FluentBundle
    /// Characters that a variable shows.
    let variable: Int
    private var measured: [Int: Int] = [:]
    private var open: Set<Int> = []

    init(bundle: FluentBundle, variable: Int) {
        self.bundle = bundle
        self.variable = variable
    }

    /// Characters of the pattern of this index.
    mutating func length(ofPattern index: Int) -> Int {
        if let known = measured[index] { return known }
        guard open.count < Self.depth, open.insert(index).inserted else { return 0 }
        let length = length(of: bundle.patterns[index].text)
        open.remove(index)
        measured[index] = length
        return length
    }

    private mutating func length(of text: CompiledText) -> Int {
        var sum = 0
        for element in text.elements {
            switch element {
            case .text(let text): sum += text.count
            case .placeable(let expression): sum += length(of: expression)
            }
        }
        return min(sum, Self.most)
    }

    private mutating func length(of expression: CompiledExpression) -> Int {
        switch expression {
        case .text(let text), .unresolvable(let text, _): return text.count
        case .number: return Self.number
        case .variable, .call: return variable
        case .message(let index), .term(let index, _): return length(ofPattern: index)
        case .styled(let inner, _): return max(Self.number, length(of: inner))
        case .declined(let inner, _): return length(of: inner)
        case .select(let select):
            var longest = 0
            for variant in select.variants { longest = max(longest, length(of: variant)) }
            return longest
        }
    }
}
