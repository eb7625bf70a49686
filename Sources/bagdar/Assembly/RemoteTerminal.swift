import Client
import Foundation
import LineProtocol
import TLS

/// Standard input and output as the ends of a person's connection to a server.
enum RemoteTerminal {
    /// Talks until the server closes. After the end of the input it waits for what is still to be said.
    static func hold(at address: Endpoint, trust: Trust) async throws {
        let client: HumanClient
        do {
            client = try await HumanClient.connect(to: address, trust: trust) { bytes in
                try? FileHandle.standardOutput.write(contentsOf: Data(bytes))
            }
        } catch {
            throw CommandFailure("\(error)")
        }
        // Reading blocks, so it has a thread of its own; it ends with the process.
        Thread.detachNewThread {
            while true {
                let typed = FileHandle.standardInput.availableData
                guard !typed.isEmpty else { break }
                client.say(Array(typed))
            }
            client.say(Array("/quit\n".utf8))
        }
        await client.ended()
    }
}
