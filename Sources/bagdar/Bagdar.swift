import ArgumentParser
import Foundation

/// The command `bagdar`: what each person does with the project is one subcommand.
@main
struct Bagdar: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bagdar",
        abstract: "Answers newcomers to Kazakhstan, in Russian and Kazakh, about documents, queues and rentals.",
        discussion: """
            Every subcommand works with no option at all in a fresh checkout:

              bagdar serve             serve people and gateways over TLS
              bagdar chat              talk to the bot here, without a server
              bagdar check             say what is wrong in Dialogs and Locales, and where
              bagdar new topic ID      begin a topic: its flow, texts and phrases, to be filled in
              bagdar schema KIND       print the JSON Schema of a sort of file, for editors
              bagdar test              play the scripted conversations of Tests/Conversations
              bagdar text KEY          print a text; --all lists them beside their translations
              bagdar measure FILE      say how well the questions of a file are understood
              bagdar explain TEXT      say how a text is understood, and why
              bagdar ask QUESTION      ask a source: rents.price city=almaty rooms=2
              bagdar find WORDS        find the texts and facts that are like some words
              bagdar operator          answer people who ask for a person
              bagdar gateway add NAME  let a gateway in; prints its token
              bagdar status            say how the server is doing: what is live, what was refused, each source
              bagdar rollback          put the version of dialogs and locales before this one live again
              bagdar bench             measure what a message costs

            Exit codes: 0 good, 1 errors found, 2 could not run.
            """,
        version: "bagdar \(version)",
        subcommands: [
            Serve.self, Chat.self, Check.self, Test.self, Text.self, Ask.self, Find.self, Measure.self, Explain.self,
            Operator.self, Gateway.self, Status.self, Rollback.self, New.self, Schema.self, Bench.self,
        ]
    )

    /// What INFO and `--version` say.
    static let version = "0.1"

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let failure as CommandFailure {
            failure.leave()
        } catch {
            // A wrong flag is «could not run» like any other: 2, where the parser's own habit is 64.
            let code = exitCode(for: error)
            if code == .validationFailure {
                print(fullMessage(for: error), to: .standardError)
                exit(withError: ExitCode(2))
            }
            exit(withError: error)
        }
    }
}
