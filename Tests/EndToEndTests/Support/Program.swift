import Foundation

/// The program under test: the release build that lies beside the tests.
enum Program {
    static let path = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appendingPathComponent("bagdar").path

    static let checkout =
        "/" + URL(fileURLWithPath: #filePath).pathComponents.dropLast(4).dropFirst().joined(separator: "/")

    struct Result {
        var status: Int32
        var output: String
        var errors: String
    }

    /// Runs a command to its end.
    static func run(_ executable: String = path, _ arguments: [String], input: Data = Data()) throws -> Result {
        // Files, not pipes: nobody has to read them while the process runs.
        let folder = TemporaryFolder()
        let files = try ["in", "out", "err"].map { try folder.handle($0, holding: $0 == "in" ? input : Data()) }
        let child = try Child(executable, arguments, input: files[0], output: files[1], errors: files[2])
        return Result(
            status: child.wait(), output: try folder.text("out"), errors: try folder.text("err"))
    }
}
