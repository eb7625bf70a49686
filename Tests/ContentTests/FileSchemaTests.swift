import Content
import Foundation
import TestSupport
import Testing
import Yams

@Suite struct FileSchemaTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    @Test func theCommittedFilesAreWhatTheCommandPrints() throws {
        let folder = Self.root + "/deploy/editors/"
        for schema in FileSchema.all {
            #expect(try String(contentsOfFile: folder + schema.fileName, encoding: .utf8) == schema.text)
        }
        #expect(
            try String(contentsOfFile: folder + "settings.json", encoding: .utf8)
                == FileSchema.settings(in: "deploy/editors"))
        let there = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(Set(there) == Set(FileSchema.all.map(\.fileName) + ["settings.json"]))
    }

    @Test func everyShippedFileIsOfOneKindAndValid() throws {
        let paths = try ["Dialogs", "Locales"].flatMap { folder in
            let path = URL(fileURLWithPath: Self.root + "/" + folder).resolvingSymlinksInPath().path
            return try FileManager.default.subpathsOfDirectory(atPath: path).map { folder + "/" + $0 }
        }.filter { $0.hasSuffix(".yaml") }
        #expect(paths.count > 50)
        for path in paths {
            let kinds = FileSchema.all.filter { Self.matches(path, $0.files) }
            try #require(kinds.count == 1, "\(path) is of \(kinds.map(\.kind))")
            let validator = try #require(SchemaValidator(kinds[0].text))
            let value = Self.plain(try Yams.load(yaml: String(contentsOfFile: Self.root + "/" + path, encoding: .utf8)))
            #expect(validator.flaws(of: value).map { path + $0 } == [])
        }
    }

    @Test(arguments: [
        ("flow", "start: a\nstates: { a: { nxt: end } }", ["/states/a: has no key nxt"]),
        ("flow", "states: { a: {} }", [": lacks start"]),
        ("flow", "start: a\nstates: { a: { fill: city } }", ["/states/a/fill: is no array"]),
        ("flow", "start: a\nstates: { a: }\nparts:", []),
        ("flow", "start: a\nstates: { a: { cases: [{ when: x is y }] } }", ["/states/a/cases/0: lacks go"]),
        ("entities", "city: { values: [a, b], groups: { g: [a] } }", []),
        ("facts", "x: { valid-until: 2026-07-01 }", ["/x: lacks confidence"]),
        (
            "bot", "languages: [ru]\nzone: Z\nhome: h\nfallback: f\ntimes: { pause: [1h] }",
            [
                "/times/pause: is no string or number or boolean"
            ]
        ),
    ])
    func whatTheLoaderRefusesTheSchemaRefuses(kind: String, yaml: String, flaws: [String]) throws {
        let schema = try #require(FileSchema.all.first { $0.kind == kind })
        let validator = try #require(SchemaValidator(schema.text))
        #expect(validator.flaws(of: Self.plain(try Yams.load(yaml: yaml))) == flaws)
    }

    @Test func aKindWithASlipIsAdvised() {
        #expect(FileSchema.advice(for: "flwo") == "Did you mean flow?")
        #expect(FileSchema.advice(for: "xyzxyz").contains("entities"))
    }

    /// What the language server matches: `*` within a name, `**` over folders, `!` takes away.
    private static func matches(_ path: String, _ patterns: [String]) -> Bool {
        let (out, into) = (patterns.filter { $0.hasPrefix("!") }, patterns.filter { !$0.hasPrefix("!") })
        return into.contains { isLike(path, $0) } && !out.contains { isLike(path, String($0.dropFirst())) }
    }

    private static func isLike(_ path: String, _ pattern: String) -> Bool {
        let escaped = NSRegularExpression.escapedPattern(for: pattern)
        let expression = escaped.replacing("\\*\\*\\/", with: "(.+/)?").replacing("\\*\\*/", with: "(.+/)?")
            .replacing("\\*\\*", with: ".*").replacing("\\*", with: "[^/]*")
        return path.range(of: "^" + expression + "$", options: .regularExpression) != nil
    }

    /// As JSON has it: keys are texts, days are texts.
    private static func plain(_ value: Any?) -> Any {
        switch value {
        case nil, is NSNull: NSNull()
        case let list as [Any]: list.map(plain)
        case let members as [AnyHashable: Any]:
            Dictionary(members.map { ("\($0.key)", plain($0.value)) }) { first, _ in first }
        case is Date: "a day"
        case let other?: other
        }
    }
}
