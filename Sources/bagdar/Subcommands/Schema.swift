import ArgumentParser
import Content
import Foundation

/// `bagdar schema`: what editors need to complete and check the YAML files while one types.
struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the JSON Schema of a sort of YAML file, for editors.",
        discussion: """
            Without a KIND it lists the kinds with the files that they are for:
              \(FileSchema.all.map(\.kind).joined(separator: ", ")).

            The schemas lie ready in deploy/editors, beside the settings.json that tells the YAML language server of most
            editors which is for which file: copy it to .vscode/settings.json. --write makes them anew.
            """
    )

    /// Where the schemas lie below the checkout.
    private static let folder = "deploy/editors"

    @OptionGroup var options: CommonOptions

    @Argument(help: "A kind, such as flow.")
    var kind: String?

    @Flag(help: "Write all schemas to \(Self.folder) of the checkout.")
    var write = false

    func run() throws {
        if write { return try writeAll() }
        guard let kind else {
            for schema in FileSchema.all {
                print(
                    schema.kind.padding(toLength: 12, withPad: " ", startingAt: 0) + schema.files.joined(separator: " ")
                )
            }
            return
        }
        guard let schema = FileSchema.all.first(where: { $0.kind == kind }) else {
            throw CommandFailure("there is no kind \(kind). \(FileSchema.advice(for: kind))")
        }
        print(schema.text, terminator: "")
    }

    /// The checkout is where the dialogs lie.
    private func writeAll() throws {
        try options.requireFolders()
        let root = URL(fileURLWithPath: options.dialogs).deletingLastPathComponent()
        let folder = root.appendingPathComponent(Self.folder)
        let files =
            FileSchema.all.map { ($0.fileName, $0.text) }
            + [("settings.json", FileSchema.settings(in: Self.folder))]
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            for (name, text) in files {
                try Data(text.utf8).write(to: folder.appendingPathComponent(name), options: .atomic)
                print("\(Self.folder)/\(name)")
            }
        } catch {
            throw CommandFailure("the schemas cannot be written: \(error.localizedDescription)")
        }
    }
}
