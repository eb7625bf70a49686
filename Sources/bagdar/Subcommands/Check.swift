import ArgumentParser
import Content
import Foundation

/// `bagdar check`: what is wrong in Dialogs and Locales, and where.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what is wrong in Dialogs and Locales, and where.",
        discussion: """
            Each finding is one line, file:line:column: error: sentence [check-name], and a line of advice under it; editors
            and CI understand the form. It goes on after the first finding. --format json prints one array for programs,
            github the commands that mark the lines of a pull request, sarif a SARIF 2.1.0 document for code scanning.

            Exit codes: 0 nothing wrong (or warnings alone), 1 errors (with --strict: or warnings), 2 could not run.
            """
    )

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, github, sarif
    }

    @OptionGroup var options: CommonOptions

    @Option(help: "How findings are printed: \(Format.allCases.map(\.rawValue).joined(separator: ", ")).")
    var format = Format.text

    @Flag(help: "Warnings count as errors.")
    var strict = false

    func run() throws {
        try options.requireFolders()
        let findings = options.load().findings
        switch format {
        case .text: printText(findings)
        case .json: print("[" + findings.map(\.json).joined(separator: ",\n") + "]")
        case .github: for finding in findings { print(finding.gitHub) }
        case .sarif: print(SARIFReport.text(of: findings, version: Bagdar.version), terminator: "")
        }
        let failed = findings.contains { $0.severity == .error || strict }
        if failed { throw ExitCode(1) }
    }

    private func printText(_ findings: [Finding]) {
        for finding in findings { print(finding.description) }
        let errors = findings.count { $0.severity == .error }
        let warnings = findings.count - errors
        print("bagdar check: \(Self.count(errors, "error")), \(Self.count(warnings, "warning"))", to: .standardError)
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        "\(number == 0 ? "no" : String(number)) \(noun)\(number == 1 ? "" : "s")"
    }
}
