/// Why a file or folder was not read.
struct FolderProblem: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case missing
        case notAFile
        case notReadable
        case tooLarge(limit: Int)
        case tooManyFiles(limit: Int)
        case tooDeep(limit: Int)
        /// The name ends in nothing that is read here, but nearly: `iin.yml`.
        case otherEnding
    }

    let kind: Kind
    /// The path to show.
    let path: String
}
