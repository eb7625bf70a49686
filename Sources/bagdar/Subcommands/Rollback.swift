import ArgumentParser
import Foundation

/// `bagdar rollback`: the version before is live again.
struct Rollback: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put the version of the dialogs and locales before this one live again.",
        discussion: """
            Asks the running server of the state folder; give --state as to `bagdar serve`. The files of the staff stay as they
            are, and that version of them does not go live again by itself, not even when the server is started anew: `bagdar
            status` says what differs. Mend the files and save them: as soon as they are others than those that were rolled
            back and have no errors, they go live as ever (with `serve --watch` at once, else at the next SIGHUP). A second
            rollback takes the first one back.

            Exit codes: 0 the version before is live, 1 there is none or it cannot be served, 2 no server answers.
            """
    )

    @OptionGroup var options: CommonOptions

    /// Seconds within which a server answers: it reads and checks the whole content.
    private static let patience = 30

    func run() async throws {
        _ = try ServerStatus.read(from: options.state)
        let request = ServerRequest(id: UUID().uuidString, wish: .rollback)
        do {
            guard try request.lay(in: options.state) else {
                throw CommandFailure("another request waits in \(options.state); try again in a few seconds")
            }
        } catch let error as CocoaError {
            throw CommandFailure("the request cannot be written: \(error.localizedDescription)")
        }
        for _ in 0..<Self.patience * 4 {
            try await Task.sleep(for: .milliseconds(250))
            let result = try? ServerStatus.read(from: options.state).content.request
            guard let result, result.id == request.id else { continue }
            guard result.isDone else { throw CommandFailure(result.sentence, code: 1) }
            return print(result.sentence)
        }
        ServerRequest.withdraw(from: options.state)
        throw CommandFailure("the server has not answered within \(Self.patience) s; its log may say why")
    }
}
