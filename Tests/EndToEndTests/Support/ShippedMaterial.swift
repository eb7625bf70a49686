import Content
import Dialog
import Foundation
import Rehearsal
import Understanding

/// The content of this checkout, for running scripts in the process of the tests.
enum ShippedMaterial {
    struct Missing: Error {}

    static func load() throws -> RunMaterial {
        let dialogs = Program.checkout + "/Dialogs"
        let locales = Program.checkout + "/Locales"
        guard let bundle = ContentLoader.load(dialogs: dialogs, locales: locales).bundle else { throw Missing() }
        let phrases = PhraseSupply(
            ContentLoader.training(dialogs: dialogs, locales: locales)?.phrases ?? [],
            starts: bundle.machine.starts.mapValues { bundle.machine.states[$0].position.state })
        return RunMaterial(content: bundle, phrases: phrases)
    }
}
