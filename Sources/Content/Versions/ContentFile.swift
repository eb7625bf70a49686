/// One file of a content as it was read: its path below the folder that holds `Dialogs/` and `Locales/`, and its bytes.
package struct ContentFile: Hashable, Sendable {
    package static let dialogs = "Dialogs"
    package static let locales = "Locales"

    /// `Dialogs/documents/iin.yaml`, wherever the folder of that name lies.
    package let path: String
    package let bytes: [UInt8]

    /// The content files that lie in two folders now, in the order of their paths; what cannot be read is left out.
    package static func all(
        dialogs: String, locales: String, limits: ContentLimits = ContentLimits()
    ) -> [ContentFile] {
        all(in: .dialogs(at: dialogs, limits: limits), .locales(at: locales, limits: limits))
    }

    static func all(in dialogs: ContentFolder, _ locales: ContentFolder) -> [ContentFile] {
        [(Self.dialogs, dialogs), (Self.locales, locales)].flatMap { name, folder in
            folder.files.sorted { $0.path < $1.path }.map {
                ContentFile(path: "\(name)/\($0.path)", bytes: $0.bytes)
            }
        }
    }
}
