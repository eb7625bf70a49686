import Foundation
import Synchronization

/// A real server, started as people start it.
final class ServerProcess: Sendable {
    enum Failure: Error {
        case didNotListen(String)
    }

    private struct Running {
        var child: Child?
        var port = 0
    }

    let state: TemporaryFolder
    private let arguments: [String]
    private let logLevel: String
    private let files: Int?
    private let running = Mutex(Running())

    /// Without limits of rate, for tests that are faster than people.
    static let unlimited = ["--set", "limits.session-rate=0", "--set", "limits.gateway-rate=0"]

    /// Starts a server on a free port; a restart takes the same one.
    /// - Parameter files: how many it may have open; nil: as many as this process.
    init(
        _ arguments: [String] = [], state: TemporaryFolder = TemporaryFolder(), log logLevel: String = "error",
        files: Int? = nil
    ) throws {
        self.state = state
        self.files = files
        self.logLevel = logLevel
        self.arguments = arguments
        try start()
    }

    deinit {
        kill()
    }

    /// What it said on standard error since it was started.
    var log: String { (try? state.text("log")) ?? "" }
    var certificate: String { state.file("tls/cert.pem") }
    var port: Int { running.withLock { $0.port } }
    var pid: Int32 { running.withLock { $0.child?.pid ?? 0 } }

    func start() throws {
        try running.withLock { running in
            let pipe = ChildPipe()
            let words =
                ["serve", "--state", state.path, "--listen", "127.0.0.1:\(running.port)", "--set", "log=\(logLevel)"]
                + arguments
            let poor = files.map { ["-c", "ulimit -n \($0) && exec \"$0\" \"$@\"", Program.path] + words }
            let child = try Child(
                poor == nil ? Program.path : "/bin/sh", poor ?? words,
                output: pipe.writing, errors: try state.handle("log", holding: Data(log.utf8)))
            try pipe.writing.close()
            let line = String(decoding: pipe.reading.availableData, as: UTF8.self)
            guard let port = line.split(separator: "\n").first?.split(separator: ":").last.flatMap({ Int($0) }) else {
                throw Failure.didNotListen(line)
            }
            running.port = port
            running.child = child
        }
    }

    /// Ends it as a power cut would.
    func kill() {
        _ = end(with: SIGKILL)
    }

    /// Asks it to end, and does not wait.
    func terminate() { send(SIGTERM) }

    func send(_ signal: Int32) {
        running.withLock { $0.child?.send(signal) }
    }

    /// Asks it to end; its exit status.
    func exitStatus() -> Int32? {
        end(with: SIGTERM)
    }

    private func end(with signal: Int32) -> Int32? {
        running.withLock { running in
            running.child?.send(signal)
            let status = running.child?.wait()
            running.child = nil
            return status
        }
    }

    /// Lets a gateway in; its token.
    func addGateway(_ name: String, role: String = "gateway") throws -> String {
        let added = try Program.run(Program.path, ["gateway", "add", name, "--role", role, "--state", state.path])
        return added.output.trimmingCharacters(in: .newlines)
    }

    /// Runs SQL on the database of the state folder, as somebody's tool might.
    func query(_ sql: String) throws -> String {
        let script = """
            import sqlite3, sys
            database = sqlite3.connect(sys.argv[1])
            print(database.execute(sys.argv[2]).fetchall())
            database.commit()
            """
        return try Program.run(
            "/usr/bin/env", ["python3", "-c", script, state.file("bagdar.sqlite"), sql]
        ).output.trimmingCharacters(in: .newlines)
    }

    /// How many files and sockets it has open.
    var descriptors: Int { (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/fd").count) ?? 0 }

    /// Resident memory in kilobytes.
    var residentMemory: Int {
        let status = (try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    }
}
