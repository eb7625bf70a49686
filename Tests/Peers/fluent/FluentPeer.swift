import Foundation
import Localization

/// Parses and formats every file of a folder and prints what came of it, for compare.py. A file is NUMBER.LANGUAGE.ftl;
/// an `i` before the language asks for isolation marks.
@main enum FluentPeer {
    /// The same as in compare.py.
    private static let arguments: FluentArguments = [
        "n0": .number(0), "n1": .number(1), "n2": .number(2), "n5": .number(5), "n21": .number(21),
        "big": .number(1_234_567), "dec": .number(FluentNumber("2.34") ?? 0),
        "small": .number(FluentNumber("0.7") ?? 0),
        "s": .text("text"), "t": .text("a"), "d": .date(days: 19_263), "dt": .dateTime(days: 19_263, minutes: 605),
    ]

    static func main() throws {
        let folder = CommandLine.arguments[1]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where name.hasSuffix(".ftl") {
            let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
            let resource = FluentParser.parse(bytes).resource
            print("file \(name)")
            for line in Outline.lines(of: resource) { print("tree \(line)") }
            let code = name.split(separator: ".")[1]
            let settings = FluentBundle.Settings(
                language: FluentLanguage(code: String(code.drop { $0 == "i" })), isolatesPlaceables: code.hasPrefix("i")
            )
            let (bundle, findings) = FluentBundle.compile([FluentBundle.Part(resource: resource)], settings)
            for finding in findings { print("finding \(finding.problem)") }
            for key in bundle.keys {
                let formatted = bundle.format(key, arguments)
                print("text \(key) \(formatted.errors.count) \(formatted.text.debugDescription)")
                for error in formatted.errors { print("error \(key) \(error)") }
            }
        }
    }
}
