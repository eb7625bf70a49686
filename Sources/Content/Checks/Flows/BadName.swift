import Dialog

/// A name that is no name.
struct BadName: Check {
    static let name = "bad-name"
    static let summary =
        "A file, state, part, choice, slot, entity or notice whose name is not lower-case Latin, too long, taken, or reserved."

    func findings(in draft: ContentDraft) -> [Finding] {
        let files =
            draft.flows.map(\.yaml.file)
            + draft.locales.flatMap { $0.files.filter { $0.path != LocaleFolder.partsPath } }
        return files.flatMap(pathFindings)
            + draft.flows.flatMap { flow in
                flow.states.flatMap(stateFindings) + doubled(in: flow) + flow.slots.flatMap { bad($0.name) }
            } + (draft.bot?.shared ?? []).flatMap { bad($0.name) }
            + (draft.entitiesFile?.entities ?? []).flatMap { bad($0.name) }
            + (draft.noticesFile?.notices ?? []).flatMap { bad($0.name) }
    }

    /// A dot in the name of a file would make two paths one topic.
    private func pathFindings(_ file: SourceFile) -> [Finding] {
        let ending = file.path.utf8.lastIndex(of: UInt8(ascii: ".")) ?? file.path.endIndex
        let names = file.path[..<ending].split(separator: "/", omittingEmptySubsequences: false)
        if names.count == 1, file.path != LocaleFolder.partsPath, Target.reservedWords.contains(file.topic) {
            return [error(file.start, "\(file.topic) is a reserved word.", "Give the file another name.")]
        }
        guard file.topic.utf8.count <= DialogLimits.topic, names.allSatisfy(Self.isName) else {
            return [error(file.start, "The name of this file or its folder is no topic id.", Self.rule)]
        }
        return []
    }

    private func stateFindings(_ state: FlowFile.State) -> [Finding] {
        let own = Target.reservedWords.contains(state.name.text) ? [reserved(state.name)] : bad(state.name)
        return own + (state.choices + state.outcomes).flatMap { bad($0.name) }
    }

    private func bad(_ name: Word) -> [Finding] {
        let isGood = name.text.utf8.count <= DialogLimits.name && Self.isName(name.text[...])
        return isGood ? [] : [error(name.place, "This is no name.", Self.rule)]
    }

    private func reserved(_ name: Word) -> Finding {
        error(name.place, "\(name.text) is a reserved word.", "Give the state another name.")
    }

    private func doubled(in flow: FlowFile) -> [Finding] {
        var seen: Set<String> = []
        return flow.states.filter { !seen.insert($0.name.text).inserted }.map {
            error($0.name.place, "A state and a part are both called \($0.name.text).", "Rename one of them.")
        }
    }

    /// Whether a topic's or a state's name may be written so, whatever its length.
    static func isName(_ name: Substring) -> Bool {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard let first = name.utf8.first, letters.contains(first) else { return false }
        return name.utf8.allSatisfy { letters.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "-") }
    }

    private static let rule =
        "A name begins with a letter and has only a to z, 0 to 9 and hyphens; at most \(DialogLimits.name) of them."
}
