import ArgumentParser
import Content
import Foundation

/// `bagdar new topic ID`: writes a small flow with its texts and phrases in every language.
struct NewTopicCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "topic",
        abstract: "Write the files of a new topic, with notes that say what to fill in.",
        discussion: """
            The id is the folder and the name: rentals.parking becomes

              Dialogs/rentals/parking.yaml       the flow: three parts to begin with
              Locales/ru/rentals/parking.ftl     what the bot says; and so in every language of bot.yaml
              Locales/ru/rentals/parking.txt     what people write who want it

            Then write your words in place of each …, and run `bagdar check`: it lists what is still to be written, and
            until all is, the server goes on with what it has. Nothing that is there is ever overwritten.

            Exit codes: 0 written, 1 the topic is there or the id is none, 2 could not write.
            """
    )

    @OptionGroup var options: CommonOptions

    @Argument(help: "The folder, a dot and the name: rentals.parking.")
    var id: String

    func run() throws {
        try options.requireFolders()
        let topic: NewTopic
        do throws(NewTopic.Refusal) {
            topic = try NewTopic(id, dialogs: options.dialogs, locales: options.locales)
        } catch {
            throw CommandFailure("\(error.sentence) \(error.advice)", code: 1)
        }
        try write(topic.files)
        for file in topic.files { print(file.path) }
        print("Now write your words in place of each …; `bagdar check` says what is still to do.", to: .standardError)
    }

    /// All or none: a topic of which half is there would be refused the next time.
    private func write(_ files: [NewTopic.File]) throws {
        var written: [URL] = []
        do {
            for file in files {
                let url = URL(fileURLWithPath: file.path)
                try FileManager.default.createDirectory(
                    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(file.text.utf8).write(to: url, options: .withoutOverwriting)
                written.append(url)
            }
        } catch {
            for url in written { try? FileManager.default.removeItem(at: url) }
            throw CommandFailure("the files cannot be written: \(error.localizedDescription)")
        }
    }
}
