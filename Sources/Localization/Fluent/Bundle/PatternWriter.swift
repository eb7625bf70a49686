/// Prints one message: walks the pieces, fills in the arguments, counts against the limits.
struct PatternWriter {
    private let bundle: FluentBundle
    private let arguments: FluentArguments
    private let root: Int
    private var text = ""
    private var errors: [FluentError] = []
    private var placeables = 0
    /// The patterns that are being printed inside one another, without the root: mostly none, then not allocated.
    private var open: [Int] = []
    /// A limit was crossed: nothing more is printed.
    private var isStopped = false

    init(bundle: FluentBundle, arguments: FluentArguments, root: Int) {
        self.bundle = bundle
        self.arguments = arguments
        self.root = root
    }

    mutating func formatted() -> Formatted {
        text.reserveCapacity(min(bundle.patterns[root].capacity, bundle.limits.textBytes))
        write(root)
        return Formatted(text: text, errors: errors)
    }

    /// Recurses once a reference, so no deeper than the limit on placeables.
    private mutating func write(_ pattern: Int) {
        for index in bundle.patterns[pattern].pieces {
            switch bundle.pieces[index] {
            case .text(let string): append(string)
            case .variable(let name): if countPlaceable() { writeVariable(name) }
            case .pattern(let target): if countPlaceable() { writeReference(to: target) }
            case .unresolvable(let shown, let error):
                if countPlaceable() {
                    append(shown)
                    errors.append(error)
                }
            }
            if isStopped { return }
        }
    }

    private mutating func writeVariable(_ name: String) {
        switch arguments[name] {
        case .text(let string)?: append(string)
        case let value?: append(value.plainText)
        case nil:
            append("{$\(name)}")
            errors.append(.missingVariable(name))
        }
    }

    private mutating func writeReference(to target: Int) {
        if target == root || open.contains(target) {
            let name = bundle.patterns[target].name
            append("{\(name)}")
            errors.append(.cycle(through: name))
            return
        }
        open.append(target)
        write(target)
        open.removeLast()
    }

    private mutating func append(_ string: String) {
        if text.utf8.count + string.utf8.count > bundle.limits.textBytes {
            return stop(.textTooLong(limit: bundle.limits.textBytes))
        }
        text += string
    }

    /// Counts one more placeable; false where that is one too many.
    private mutating func countPlaceable() -> Bool {
        placeables += 1
        guard placeables > bundle.limits.placeables else { return true }
        stop(.tooManyPlaceables(limit: bundle.limits.placeables))
        return false
    }

    private mutating func stop(_ error: FluentError) {
        guard !isStopped else { return }
        isStopped = true
        errors.append(error)
    }
}
