import Dialog
import Digests
import Foundation
package import Knowledge
import Localization
package import Understanding

/// Reads `Dialogs/` and `Locales/`, checks them, and makes of them a bundle, or says what is wrong.
package enum ContentLoader {
    /// Loads two folders. There is a bundle exactly where no finding is an error.
    ///
    /// `required` are the texts that are said beside the flows. Takes some hundred milliseconds for learning the
    /// phrases; files with errors are told much sooner. Never traps, whatever lies there. `log` hears what the programs
    /// among the sources complain of, once a host runs them; facts are old or not on `today`. `learn` may know an
    /// interpreter of the same training set already.
    package static func load(
        dialogs: String, locales: String, required: [RequiredText] = [], limits: ContentLimits = ContentLimits(),
        today: Day = .ofMachine, learn: (TrainingSet) -> Interpreter = { Interpreter(training: $0) },
        log: @escaping @Sendable (_ source: String, _ line: String) -> Void = { _, _ in }
    ) -> (bundle: ContentBundle?, findings: [Finding]) {
        let draft = ContentDraft(
            dialogs: withoutSlash(dialogs), locales: withoutSlash(locales), required: required, limits: limits,
            today: today)
        let findings = AllChecks.findings(in: draft)
        guard !findings.contains(where: { $0.severity == .error }), let settings = draft.bot?.settings(draft.entities)
        else {
            return (nil, findings)
        }
        do throws(DialogError) {
            let machine = try DialogMachine(
                settings: settings, flows: draft.flows.map { $0.definition(draft.entities) }, entities: draft.entities,
                notices: draft.noticesFile?.definitions ?? [], texts: draft.catalogue, unwritten: draft.unwritten)
            return (bundle(of: draft, machine: machine, learn: learn, log: log), findings)
        } catch {
            // A check should have found it at its place; without one it is told here rather than served.
            let finding = Finding(
                place: Place(file: draft.dialogsPath), severity: .error, sentence: error.description,
                advice: "Look for that name in the flow files.", check: "dialog-machine")
            return (nil, findings + [finding])
        }
    }

    /// What understanding learns from, without learning it; nil where `bot.yaml` cannot be read.
    package static func training(
        dialogs: String, locales: String, limits: ContentLimits = ContentLimits()
    ) -> TrainingSet? {
        let draft = ContentDraft(
            dialogs: withoutSlash(dialogs), locales: withoutSlash(locales), required: [], limits: limits,
            today: .ofMachine)
        return draft.bot?.settings(draft.entities).map { TrainingSetBuilder(draft: draft, settings: $0).training }
    }

    /// Every check with the sentence that says what it finds, in the order in which they run.
    package static var checks: [(name: String, summary: String)] {
        AllChecks.list.map { (type(of: $0).name, type(of: $0).summary) }
    }

    private static func bundle(
        of draft: ContentDraft, machine: DialogMachine, learn: (TrainingSet) -> Interpreter,
        log: @escaping @Sendable (String, String) -> Void
    ) -> ContentBundle {
        let training = TrainingSetBuilder(draft: draft, settings: machine.settings).training
        let texts = Dictionary(draft.spoken.map { ($0.language, $0.texts) }) { first, _ in first }
        return ContentBundle(
            hash: hash(of: draft), machine: machine, interpreter: learn(training),
            localizer: Localizer(bundles: texts, fallback: machine.settings.languages), entities: draft.entities,
            places: draft.places, knowledge: draft.knowledge.contents(in: draft.dialogsPath, log: log))
    }

    /// Path and bytes of every file, each behind its length, so that no two contents give one stream.
    private static func hash(of draft: ContentDraft) -> SHA256Digest {
        var hasher = SHA256Hasher()
        for (name, folder) in [("dialogs", draft.dialogs), ("locales", draft.localeFiles)] {
            for file in folder.files.sorted(by: { $0.path < $1.path }) {
                let path = Array("\(name)/\(file.path)".utf8)
                hasher.update(with: Array("\(path.count) \(file.bytes.count)\n".utf8))
                hasher.update(with: path)
                hasher.update(with: file.bytes)
            }
        }
        return hasher.finish()
    }

    private static func withoutSlash(_ path: String) -> String {
        path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }
}

extension Day {
    /// Today, by the machine's clock, in UTC: near enough for what grows old in months.
    package static var ofMachine: Day { Day(number: Int32(clamping: Int(Date.now.timeIntervalSince1970 / 86_400))) }
}
