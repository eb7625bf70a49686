import Foundation

/// The whole gateway of `gateway.py`, as a process: messages in, what people are shown out.
final class PythonGateway {
    private let child: Child
    private let input: FileHandle
    private var lines: LineReader

    /// - Parameter certificate: what it believes, read once; nil: the server's own.
    init(to server: ServerProcess, as name: String, _ token: String, certificate: String? = nil) throws {
        let (input, output) = (ChildPipe(), ChildPipe())
        child = try Child(
            "/usr/bin/env",
            [
                "python3", Program.checkout + "/Tests/EndToEndTests/gateway.py", "localhost", "\(server.port)", name,
                token, certificate ?? server.certificate,
            ],
            input: input.reading, output: output.writing)
        self.input = input.writing
        lines = LineReader(output.reading)
    }

    deinit {
        child.send(SIGKILL)
        _ = child.wait()
    }

    func send(_ id: String, _ session: String, _ member: String, _ value: String) throws {
        let line = "{\"id\":\"\(id)\",\"s\":\"\(session)\",\"\(member)\":\"\(value)\"}\n"
        try input.write(contentsOf: Data(line.utf8))
    }

    /// The next bubble that is shown to anybody.
    func next() -> Frame? { lines.next().map { Frame("REPLY " + $0) } }
}
