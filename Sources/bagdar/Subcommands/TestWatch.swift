import Dialog
import Foundation
import Rehearsal

/// `bagdar test --watch`: looks at the files every half second and runs again what a saved one touches.
///
/// A script runs again when it, or what it includes, was saved; a file of a topic lets those run that came by the topic;
/// any other file of Dialogs and Locales lets all run.
struct TestWatch {
    private var plan: TestPlan
    private var seen: [String: FileStamp]
    /// The topics that each script came by.
    private var topics: [String: Set<String>] = [:]
    private var includes: [String: [String]] = [:]

    init(_ plan: TestPlan) {
        self.plan = plan
        seen = [:]
    }

    mutating func run() async throws {
        seen = stamps()
        try await show(plan.scripts)
        while true {
            try await Task.sleep(for: .milliseconds(500))
            let now = stamps()
            let changed = Set(now.keys).union(seen.keys).filter { now[$0] != seen[$0] }
            seen = now
            guard !changed.isEmpty else { continue }
            if changed.contains(where: isContent) {
                do {
                    try plan.reload()
                } catch let failure as CommandFailure {
                    print("bagdar: \(failure.sentence)", to: .standardError)
                    continue
                }
            }
            let touched = plan.scripts.filter { isTouched($0, by: changed) }
            if !touched.isEmpty { try await show(touched) }
        }
    }

    private mutating func show(_ scripts: [String]) async throws {
        let (result, uses) = try await plan.runWithUses(only: scripts)
        for script in scripts {
            topics[script] = uses.topics[script] ?? []
            includes[script] = uses.files[script] ?? [script]
        }
        // At once, whoever reads: a run is over long before this command is.
        try? FileHandle.standardOutput.write(contentsOf: Data(ReportFormat.text.print(result).utf8))
    }

    private func isContent(_ file: String) -> Bool {
        file.hasPrefix(plan.options.dialogs + "/") || file.hasPrefix(plan.options.locales + "/")
    }

    private func isTouched(_ script: String, by changed: Set<String>) -> Bool {
        changed.contains { file in
            guard isContent(file) else { return includes[script]?.contains(file) ?? (file == script) }
            guard let topic = topic(of: file), plan.material.machine.starts[topic] != nil else { return true }
            return topics[script]?.contains(topic) ?? true
        }
    }

    /// The topic that a file of Dialogs or Locales speaks of, by its path.
    private func topic(of file: String) -> String? {
        for (folder, skipped) in [(plan.options.dialogs, 0), (plan.options.locales, 1)]
        where file.hasPrefix(folder + "/") {
            let parts = file.dropFirst(folder.count + 1).split(separator: "/").dropFirst(skipped)
            return parts.joined(separator: ".").split(separator: ".").dropLast().joined(separator: ".")
        }
        return nil
    }

    private func stamps() -> [String: FileStamp] {
        var stamps: [String: FileStamp] = [:]
        let scripts = plan.scripts + includes.values.flatMap(\.self)
        for file in scripts { stamps[file] = FileStamp(file) }
        for folder in [plan.options.dialogs, plan.options.locales] {
            for name in FileManager.default.enumerator(atPath: folder)?.allObjects ?? [] {
                guard let name = name as? String else { continue }
                stamps[folder + "/" + name] = FileStamp(folder + "/" + name)
            }
        }
        return stamps
    }
}
