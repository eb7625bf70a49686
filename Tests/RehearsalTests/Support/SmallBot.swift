import Content
import Dialog
import Foundation
import Rehearsal
import Understanding

/// A small bot on disk, loaded once: papers in parts, a booking with a board, and the commands.
enum SmallBot {
    static let files: [String: String] = {
        var files = [
            "Dialogs/bot.yaml": """
            languages: [ru, kk]
            zone: Asia/Almaty
            home: talk
            fallback: lost
            person: operators
            shared:
              city: { entity: city }

            """,
            "Dialogs/entities.yaml":
                "city:\n  values: [almaty, astana]\ndate: { kind: date }\ncentre: { kind: values }\n",
            "Dialogs/lost.yaml": "start: sorry\nstates:\n  sorry: { choices: { menu: menu, person: person } }\n",
            "Dialogs/docs/paper.yaml": "start: what\nparts:\n  what: {}\n  cost: {}\n",
            "Dialogs/shop/book.yaml": """
            slots:
              centre: { entity: centre, offer: board.centres, needs: [city] }
              day: { entity: date, offer: board.days, needs: [centre], allow: is not before today }
            start: ask
            states:
              ask: { fill: [city, centre, day], outcomes: { none: shut, failed: shut }, next: confirm }
              confirm: { confirm: [centre, day], agreed: reserve, refused: dropped }
              reserve: { do: board.reserve, outcomes: { reserved: done, failed: shut } }
              shut: { next: end }
              done: { next: end }
              dropped: { next: end }

            """,
            "Dialogs/talk.yaml": """
            start: hello
            states:
              hello: { choices: { paper: docs.paper } }
              undo: { command: back }
              again: { command: repeat }
              plain: { command: simpler }
              where: { command: where-were-we }
              stopped: { command: stop }
              anew: { command: restart, next: menu }
              phones: { command: person }
              gone: { command: forget }
              russian: { command: language ru }
              kazakh: { command: language kk }

            """,
        ]
        for language in ["ru", "kk"] {
            for (name, text) in locale(language) { files["Locales/\(language)/\(name)"] = text }
        }
        return files
    }()

    private static func locale(_ language: String) -> [String: String] {
        let lines = EngineText.allCases.map { text in
            text.key.dropFirst(EngineText.sharedPath.count + 1) + " = " + text.key
                + text.variables.sorted().map { " { $\($0) }" }.joined() + "\n"
        }
        return [
            "general.ftl": """
            label-menu = Menu
            label-person = Person
            label-agreed = Yes
            label-refused = No
            label-skip = Skip
            ask-city = Which city?

            """ + lines.joined(),
            "lost.ftl": "title = Lost\nsorry = Sorry, \(language)\n",
            "lost.txt": "buy a yacht\nwhat is love\n",
            "docs/paper.ftl": """
            title = Paper
            what = A paper of \(language)
            cost = It costs nothing
            label-what = What
            label-cost = Cost

            """,
            "docs/paper.txt":
                "documents and papers\nwhere is my paper\n[cost]\nprice of the paper\nhow much is the paper\n",
            "shop/book.ftl": """
            title = Booking
            ask-centre = Which centre?
            ask-day = Which day?
            confirm = { $centre } on { $day }?
            shut = Shut
            done = Done
            dropped = Dropped

            """,
            "shop/book.txt": "book a visit\nmake an appointment\n",
            "names.ftl": "-city-almaty = Almaty\n-city-astana = Astana\n",
            "talk.ftl": """
            title = Talk
            hello = Hello
            label-paper = Paper
            undo = U
            again = A
            plain = S
            where = W
            stopped = X
            anew = N
            phones = P
            gone = G
            russian = R
            kazakh = K

            """,
        ]
    }

    /// Why there is no bot.
    struct Broken: Error {
        var findings: [Finding]
    }

    static let loaded: Result<RunMaterial, any Error> = Result { try load() }

    static var material: RunMaterial { get throws { try loaded.get() } }

    /// With other settings.
    static func material(_ change: (inout RunSettings) -> Void) throws -> RunMaterial {
        let whole = try loaded.get()
        var settings = whole.settings
        change(&settings)
        return whole.with(settings)
    }

    /// With these laws.
    static func material(laws: String) throws -> RunMaterial {
        var files = files
        files["Dialogs/laws.yaml"] = laws
        return try load(files)
    }

    private static func load(_ files: [String: String] = files) throws -> RunMaterial {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("small-bot-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (path, text) in files {
            let file = folder.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        let dialogs = folder.path + "/Dialogs"
        let locales = folder.path + "/Locales"
        let (bundle, findings) = ContentLoader.load(dialogs: dialogs, locales: locales)
        guard let bundle else { throw Broken(findings: findings) }
        let phrases = PhraseSupply(
            ContentLoader.training(dialogs: dialogs, locales: locales)?.phrases ?? [],
            starts: bundle.machine.starts.mapValues { bundle.machine.states[$0].position.state })
        return RunMaterial(content: bundle, phrases: phrases) { _ in bundle }
    }
}
