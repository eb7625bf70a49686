package import Content

/// Makes content of files: of those that the staff edit, or of a version that was kept.
package struct ContentMaker: Sendable {
    /// A bundle exactly where no finding is an error.
    package typealias Made = (bundle: ContentBundle?, findings: [Finding])
    /// Reads and checks two folders.
    package typealias Load = @Sendable (_ dialogs: String, _ locales: String) -> Made

    package typealias Prove = @Sendable (ContentBundle) -> [Finding]

    package let dialogs: String
    package let locales: String
    package let kept: KeptVersions
    /// What breaks what must hold; empty: proved.
    package let prove: Prove
    private let load: Load

    /// What is live already was proved when it went live, so that only `prove` of what is new is asked.
    package init(
        dialogs: String, locales: String, kept: KeptVersions, prove: @escaping Prove = { _ in [] }, load: @escaping Load
    ) {
        self.prove = prove
        self.dialogs = dialogs
        self.locales = locales
        self.kept = kept
        self.load = load
    }

    /// What the files say now.
    package func current() -> Made { load(dialogs, locales) }

    /// A version that was kept; no bundle where it is not whole any more.
    package func version(_ hash: String) -> Made {
        let made = load(kept.dialogs(of: hash), kept.locales(of: hash))
        guard let bundle = made.bundle, "\(bundle.hash)" != hash else { return made }
        let damage = Finding(
            place: Place(file: kept.folder + "/" + hash), severity: .error,
            sentence: "These kept files were changed.",
            advice: "Delete the folder; the next good version is kept anew.", check: "kept-version")
        return (nil, made.findings + [damage])
    }
}
