import Dispatch
import Foundation
import Glibc

/// A running program: lines in, lines out, and an end that is told once.
///
/// It runs in a process group of its own, so that what it forks ends with it, and through the shell, which sets its limits.
/// All callbacks come on one queue.
final class ChildProcess: Sendable {
    struct Callbacks: Sendable {
        var output: @Sendable (DispatchData) -> Void
        var errors: @Sendable (DispatchData) -> Void
        /// Its output has ended; it may still be about to exit.
        var ended: @Sendable () -> Void
    }

    /// Bytes of one read: no more than that lies in memory unread by us.
    private static let chunk = 65_536
    /// Sets the limits (memory in KiB, no core dumps), then becomes the program.
    private static let shell = #"ulimit -v "$1"; ulimit -c 0; shift; exec "$@""#

    private let process: Process
    private let queue: DispatchQueue
    private let input: DispatchIO

    /// Starts the program; nil where not even the shell could be started.
    init?(_ setup: ProcessSetup, on queue: DispatchQueue, _ callbacks: Callbacks) {
        // Writing to a program that is gone must be an error of that write, not the end of us.
        signal(SIGPIPE, SIG_IGN)
        let process = Process()
        let (input, output, errors) = (Pipe(), Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", Self.shell, "sh", String(setup.limits.memory * 1024)] + setup.command
        process.currentDirectoryURL = URL(fileURLWithPath: setup.folder, isDirectory: true)
        // Nothing of our own environment but what a program needs to be found and to know its language.
        process.environment = Self.environment
        process.standardInput = input
        process.standardOutput = output
        process.standardError = errors
        do {
            try process.run()
        } catch {
            return nil
        }
        self.process = process
        self.queue = queue
        self.input = Self.channel(input.fileHandleForWriting, keeping: input, on: queue)
        Self.read(Self.channel(output.fileHandleForReading, keeping: output, on: queue), queue, callbacks.output) {
            callbacks.ended()
        }
        Self.read(Self.channel(errors.fileHandleForReading, keeping: errors, on: queue), queue, callbacks.errors) {}
    }

    /// Hands a line over; never waits, and a program that does not read it costs nothing but the line.
    func write(_ line: [UInt8]) {
        let data = (line + [UInt8(ascii: "\n")]).withUnsafeBytes { DispatchData(bytes: $0) }
        input.write(offset: 0, data: data, queue: queue) { _, _, _ in }
    }

    /// Ends the program and whatever it started, at once.
    func kill() {
        input.close(flags: .stop)
        let id = process.processIdentifier
        guard id > 1 else { return }
        if Glibc.kill(-id, SIGKILL) != 0, process.isRunning { Glibc.kill(id, SIGKILL) }
    }

    private static var environment: [String: String] {
        let own = ProcessInfo.processInfo.environment
        return ["PATH": own["PATH"] ?? "/usr/bin:/bin", "HOME": own["HOME"] ?? "/", "LANG": "C.UTF-8"]
    }

    private static func channel(_ handle: FileHandle, keeping pipe: Pipe, on queue: DispatchQueue) -> DispatchIO {
        let channel = DispatchIO(type: .stream, fileDescriptor: handle.fileDescriptor, queue: queue) { _ in
            // The pipe owns the descriptor and must live as long as the channel.
            try? handle.close()
            withExtendedLifetime(pipe) {}
        }
        channel.setLimit(lowWater: 1)
        return channel
    }

    /// Reads a chunk at a time, so that a flood waits in the pipe and not in memory.
    private static func read(
        _ channel: DispatchIO, _ queue: DispatchQueue, _ take: @escaping @Sendable (DispatchData) -> Void,
        _ ended: @escaping @Sendable () -> Void
    ) {
        channel.read(offset: 0, length: chunk, queue: queue) { done, data, error in
            let isEmpty = data?.isEmpty ?? true
            if let data, !isEmpty { take(data) }
            guard done else { return }
            if error == 0, !isEmpty {
                read(channel, queue, take, ended)
            } else {
                channel.close()
                ended()
            }
        }
    }
}
