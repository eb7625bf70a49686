import Content
import Foundation
import Knowledge
import Rehearsal

/// The proof of some content, with its time, its findings and the scripts that show them.
struct ProofRun {
    let proof: Proof
    /// One for each violation, in their order.
    let findings: [Finding]
    /// The script of each.
    let scripts: [String]
    private let seconds: Double
    private let bound: Int

    init(_ bundle: ContentBundle, dialogs: String) {
        let today = Day.ofMachine
        let clock = ContinuousClock()
        let begin = clock.now
        proof = Proof.of(bundle, today: today)
        seconds = (clock.now - begin) / .seconds(1)
        bound = bundle.messagesToAnswer
        findings = proof.violations.map { $0.finding(in: bundle, dialogs: dialogs) }
        scripts = proof.violations.map {
            ScriptPrinter.print(CounterexampleScript.statements(for: $0, in: bundle, today: today.number))
        }
    }

    /// What was shown, how much was looked at, and what was not.
    var summary: String {
        let outcome =
            proof.violations.isEmpty
            ? "proved: an answer or a person after \(proof.longest) messages at most (answer-within: \(bound))"
            : "not proved: \(proof.violations.count) conversations break what must hold"
        let cut =
            proof.cut.isEmpty ? "" : "\nnot looked at whole, being too large: " + proof.cut.joined(separator: ", ")
        return """
            \(outcome)
            \(proof.flows) flows, \(proof.situations) situations, \(proof.turns) turns in \
            \(String(format: "%.2f", seconds)) s\(cut)
            """
    }

    /// What the search takes for granted or leaves out, in sentences for staff.
    static let assumptions = """
        The proof plays the engine itself, flow by flow, with every choice, part and answer, one value for each way in which
        guards tell values apart, every outcome of every source, no answer included, and silence up to an old confirmation.
        It leaves out what the engine answers alike everywhere and its own tests prove: commands, danger, media, other topics
        and the flows that lie below. It counts messages that answer what was asked; asking again for what is open, taking
        back what was said, and commands are not counted. Texts of a second round and notices are checked one by one.
        """

    /// Writes each script to a file of its own; gives their paths.
    func write(to folder: String) throws -> [String] {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return try scripts.enumerated().map { number, script in
            let path = folder + "/proof-\(number + 1).chat"
            try script.write(toFile: path, atomically: true, encoding: .utf8)
            return path
        }
    }
}
