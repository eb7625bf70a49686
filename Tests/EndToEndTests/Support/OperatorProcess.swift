import Foundation

/// A `bagdar operator` of one person of the centre: lines typed, lines printed.
final class OperatorProcess {
    private let child: Child
    private let input: FileHandle
    private var lines: LineReader

    /// - Parameter state: its state folder; nil: the server's own, as on the server's machine.
    init(at server: ServerProcess, _ arguments: [String], state: String? = nil) throws {
        let (input, output) = (ChildPipe(), ChildPipe())
        child = try Child(
            Program.path,
            ["operator", "--connect", "localhost:\(server.port)", "--state", state ?? server.state.path] + arguments,
            input: input.reading, output: output.writing, errors: output.writing)
        self.input = input.writing
        lines = LineReader(output.reading)
    }

    deinit {
        child.send(SIGKILL)
        _ = child.wait()
    }

    func type(_ line: String) throws {
        try input.write(contentsOf: Data((line + "\n").utf8))
    }

    /// The next printed line.
    func next() -> String? { lines.next() }

    /// The first line from here on that begins like this.
    func next(beginning start: String) -> String? {
        while let line = next() {
            if line.hasPrefix(start) { return line }
        }
        return nil
    }

    /// Ends it as a power cut would.
    func kill() {
        child.send(SIGKILL)
        _ = child.wait()
    }

    /// Waits until it has ended by itself.
    func exitStatus() -> Int32 { child.wait() }
}
