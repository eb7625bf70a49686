import ArgumentParser

/// `bagdar new`: begins something that staff then fill in.
struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Begin a topic: write the files that are then filled in.", subcommands: [NewTopicCommand.self])
}
