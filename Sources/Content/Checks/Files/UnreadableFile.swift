/// A file that is there and cannot be read.
struct UnreadableFile: Check {
    static let name = "unreadable-file"
    static let summary =
        "A file or folder that cannot be read: too large, no permission, a folder where a file should be."

    func findings(in draft: ContentDraft) -> [Finding] {
        (draft.dialogs.problems + draft.localeFiles.problems).compactMap { problem in
            let place = Place(file: problem.path)
            switch problem.kind {
            case .missing, .otherEnding: return nil
            case .notAFile: return error(place, "This is no file.", "Put a plain file here, or take this away.")
            case .notReadable: return error(place, "This cannot be read.", "Allow the server's user to read it.")
            case .tooLarge(let limit): return error(place, "The file is larger than \(limit) bytes.", "Split it.")
            case .tooManyFiles(let limit):
                return error(place, "After \(limit) files the rest is not read.", "Take away what is not content.")
            case .tooDeep(let limit):
                return error(place, "Folders lie more than \(limit) deep.", "Move the files further up.")
            }
        }
    }
}
