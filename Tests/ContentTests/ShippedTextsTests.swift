import Foundation
import Localization
import Testing

/// The texts of Locales, each with every kind of value that its variables may have.
@Suite struct ShippedTextsTests {
    private static let locales = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Locales")

    private static let languages = ["ru", "kk"]

    /// A number of every plural category of both languages.
    private static let numbers: [FluentValue] =
        [0, 1, 2, 5, 6, 11, 21, 1500].map { .number(FluentNumber($0)) }
        + ["1.5", "1.0"].compactMap { FluentNumber($0) }.map { .number($0) }

    private static func bundle(_ language: String) throws -> FluentBundle {
        let root = locales.appendingPathComponent(language).path
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root).filter { $0.hasSuffix(".ftl") }.sorted()
        let parts = try paths.map { path in
            let bytes = try Data(contentsOf: URL(fileURLWithPath: root + "/" + path))
            let (resource, findings) = FluentParser.parse(Array(bytes), file: path)
            #expect(findings == [])
            return FluentBundle.Part(
                prefix: String(path.dropLast(4).replacing("/", with: ".")), resource: resource)
        }
        let probe = GrammaticalCase.allCases.map { "\($0.rawValue) = { CASE($city, \"\($0.rawValue)\") }\n" }.joined()
        let probes = FluentBundle.Part(prefix: "case-probe", resource: FluentParser.parse(probe).resource)
        let fact: FluentFunction = { positional, _ in positional.isEmpty ? nil : .number(5) }
        let settings = FluentBundle.Settings(language: FluentLanguage(code: language), functions: ["FACT": fact])
        let (bundle, findings) = FluentBundle.compile(parts + [probes], settings)
        #expect(findings == [])
        return bundle
    }

    @Test(arguments: languages)
    func everyTextFormatsWithoutAnErrorForEveryPlural(language: String) throws {
        let bundle = try Self.bundle(language)
        #expect(!bundle.keys.isEmpty)
        for key in bundle.keys where !key.hasPrefix("case-probe.") {
            for arguments in Self.combinations(of: bundle.uses(of: key)) {
                let formatted = bundle.format(key, arguments)
                #expect(formatted.errors == [], "\(language) \(key)")
                #expect(!formatted.text.isEmpty, "\(language) \(key)")
            }
        }
    }

    private static func combinations(of uses: FluentUses) -> [FluentArguments] {
        var combinations = [FluentArguments()]
        for (variable, roles) in uses.variables.sorted(by: { $0.key < $1.key }) {
            let values = values(roles, keys: uses.selections.filter { $0.variable == variable }.flatMap(\.keys))
            combinations = combinations.flatMap { combination in
                values.map { value in
                    var longer = combination
                    longer[variable] = value
                    return longer
                }
            }
        }
        return combinations
    }

    private static func values(_ roles: Set<FluentUses.Role>, keys: [String]) -> [FluentValue] {
        if roles.contains(.argument(of: "DATETIME")) { return [.date(days: 19_263), .dateTime(days: 0, minutes: 600)] }
        if roles.contains(.counted) || roles.contains(.argument(of: "NUMBER")) { return numbers }
        if roles.contains(.argument(of: "CASE")) { return [.named(entity: "city", value: "astana")] }
        if roles.contains(.chosen) { return keys.map { .text($0) } }
        return [
            .text("x"), .number(1500), .date(days: 19_263), .money(4400, currency: "KZT"),
            .named(entity: "city", value: "oskemen"), .list([.text("x"), .time(minutes: 600)]),
        ]
    }

    @Test func bothLanguagesHaveTheSameNamesInAllTheirCases() throws {
        let (russian, kazakh) = (try Self.bundle("ru"), try Self.bundle("kk"))
        #expect(russian.termNames == kazakh.termNames)
        #expect(russian.termNames.count { $0.hasPrefix("city-") } == 22)
        let russianCases = ["nominative", "genitive", "dative", "accusative", "locative", "instrumental"]
        let kazakhCases = russianCases.dropLast() + ["ablative", "instrumental"]
        for (bundle, cases) in [(russian, russianCases), (kazakh, Array(kazakhCases))] {
            for name in bundle.termNames where name.hasPrefix("city-") {
                let value: FluentValue = .named(entity: "city", value: String(name.dropFirst(5)))
                for grammaticalCase in cases {
                    let formatted = bundle.format("case-probe.\(grammaticalCase)", ["city": value])
                    #expect(formatted.errors == [], "\(name) \(grammaticalCase)")
                }
            }
        }
    }

    /// The rules know these names by themselves: a slip in a term would show here.
    @Test func theKazakhNamesAreAsTheRulesDeclineThem() throws {
        let kazakh = try Self.bundle("kk")
        for name in kazakh.termNames where name.hasPrefix("city-") {
            let plain = FluentParser.parse("-t = \(kazakh.format(term: name).text)").resource
            let (byRule, _) = FluentBundle.compile(
                [FluentBundle.Part(resource: plain)], FluentBundle.Settings(language: .kazakh))
            #expect(kazakh.termForms(name) == byRule.termForms("t"))
        }
    }
}
