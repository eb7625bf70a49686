/// The terms of a bundle: names in all their forms.
extension FluentBundle {
    /// The names of all terms, without the hyphen, sorted.
    public var termNames: [String] {
        terms.keys.sorted()
    }

    /// Where a term is defined; nil where it is not.
    public func place(ofTerm name: String) -> FluentPlace? {
        terms[name].map { patterns[$0].place }
    }

    /// The text of a term with parameters, such as `case`.
    public func format(term name: String, _ parameters: FluentArguments = FluentArguments()) -> Formatted {
        guard let index = terms[name] else {
            return Formatted(text: "{-\(name)}", errors: [.missingTerm(name)])
        }
        var writer = PatternWriter(bundle: self, arguments: FluentArguments())
        writer.writeTerm(index, parameters)
        return writer.formatted
    }

    /// Every text that a term can have, each once, the default one first: all combinations of its variants, and where the
    /// language declines by rule and the term does not choose by `case`, the cases too. At most 256.
    public func termForms(_ name: String) -> [String] {
        guard let index = terms[name] else { return [] }
        var combinations = [FluentArguments()]
        for (parameter, keys) in patterns[index].parameterKeys.sorted(by: { $0.key < $1.key }) {
            combinations = combinations.flatMap { combination in
                keys.map { key in
                    var longer = combination
                    longer[parameter] = FluentNumber(key).map { .number($0) } ?? .text(key)
                    return longer
                }
            }
            combinations = Array(combinations.prefix(Self.formLimit))
        }
        var forms: [String] = []
        var seen: Set<String> = []
        for parameters in combinations {
            let text = format(term: name, parameters).text
            if seen.insert(text).inserted { forms.append(text) }
        }
        guard patterns[index].parameterKeys["case"] == nil, let decline = settings.language.decline else {
            return forms
        }
        for text in forms {
            for grammaticalCase in GrammaticalCase.allCases {
                let form = CaseForm(grammaticalCase: grammaticalCase)
                guard let declined = decline(text, form), seen.insert(declined).inserted else { continue }
                if forms.count < Self.formLimit { forms.append(declined) }
            }
        }
        return forms
    }

    private static let formLimit = 256
}
