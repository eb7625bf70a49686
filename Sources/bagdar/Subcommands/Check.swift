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

            Content without errors is then proved, by playing each flow to its end in every way. What breaks is printed as the
            shortest conversation that leads there; save it with --scripts and bagdar test fails at its last line.

            \(ProofRun.assumptions)

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

    @Flag(inversion: .prefixedNo, help: "Whether the dialogs are proved, which takes most of the time.")
    var proof = true

    @Option(
        help: ArgumentHelp("Write the script of each thing that the proof found into this folder.", valueName: "dir"))
    var scripts: String?

    func run() throws {
        try options.requireFolders()
        let (bundle, found) = options.load()
        let run = proof ? bundle.map { ProofRun($0, dialogs: options.dialogs) } : nil
        let findings = found + (run?.findings ?? [])
        switch format {
        case .text: printText(found, run)
        case .json: print("[" + findings.map(\.json).joined(separator: ",\n") + "]")
        case .github: for finding in findings { print(finding.gitHub) }
        case .sarif: print(SARIFReport.text(of: findings, version: Bagdar.version), terminator: "")
        }
        if let scripts, let run { try write(run, to: scripts) }
        if findings.contains(where: { $0.severity == .error || strict }) { throw ExitCode(1) }
    }

    private func printText(_ found: [Finding], _ run: ProofRun?) {
        for finding in found { print(finding.description) }
        for (finding, script) in zip(run?.findings ?? [], run?.scripts ?? []) {
            print(finding.description)
            for line in script.split(separator: "\n") { print("        " + line) }
        }
        let all = found + (run?.findings ?? [])
        let errors = all.count { $0.severity == .error }
        if let run {
            print(run.summary, to: .standardError)
        } else if proof {
            print("not proved: mend the errors first", to: .standardError)
        }
        let warnings = all.count - errors
        print("bagdar check: \(Self.count(errors, "error")), \(Self.count(warnings, "warning"))", to: .standardError)
    }

    private func write(_ run: ProofRun, to folder: String) throws {
        do {
            for path in try run.write(to: folder) { print("wrote \(path)", to: .standardError) }
        } catch {
            throw CommandFailure("the scripts cannot be written to \(folder): \(error.localizedDescription)")
        }
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        "\(number == 0 ? "no" : String(number)) \(noun)\(number == 1 ? "" : "s")"
    }
}
