import Foundation

/// What changes when somebody saves a file.
struct FileStamp: Equatable {
    private let changed: Date?
    private let size: Int?

    /// nil where there is no file.
    init?(_ path: String) {
        guard let values = try? FileManager.default.attributesOfItem(atPath: path),
            values[.type] as? FileAttributeType == .typeRegular
        else { return nil }
        changed = values[.modificationDate] as? Date
        size = values[.size] as? Int
    }
}
