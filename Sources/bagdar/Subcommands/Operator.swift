import ArgumentParser
import Client
import Digests
import Foundation
import LineProtocol
import Store
import TLS

/// `bagdar operator`: the terminal of a person of the centre.
struct Operator: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Answer people who ask for a person: a terminal for the centre's staff.",
        discussion: """
            Needs `person: operators` in Dialogs/bot.yaml; then whoever asks for a person becomes a case here.

              [1] A newcomer waits … (/take 1)      typed: /take
              [1] > their words                     typed: your answer, as it is
              [1] …                                 typed: /end

            Plain lines go to the person of the case that you took; commands begin with a slash:

            \(OperatorDesk.help.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))

            On the server's own machine it needs nothing: it lets itself in as the operator NAME. Elsewhere it needs a token,
            made there by `bagdar gateway add NAME --role operator`, in a file of its own or in BAGDAR_TOKEN, and the
            server's certificate (--ca), unless the system believes it already:

              bagdar operator --connect bagdar.example.kz:7443 --name desk-1 --token-file desk-1.token

            Each terminal has a name of its own; a second one of the same name takes the first one's place. When the
            connection is gone it comes back by itself: nothing is lost, and nothing is shown twice. A case that waits
            stays with everybody until somebody takes it.
            """
    )

    @OptionGroup var options: CommonOptions

    @Option(help: ArgumentHelp("The server.", valueName: "host:port"))
    var connect = "127.0.0.1:7443"

    @Option(help: "This terminal's name, as `gateway add` knows it.")
    var name = "operator"

    @Option(help: ArgumentHelp("A file with the token alone; default: BAGDAR_TOKEN.", valueName: "file"))
    var tokenFile: String?

    @Option(help: ArgumentHelp("Its certificate instead of a token, in PEM; goes with --key.", valueName: "file"))
    var cert: String?

    @Option(help: ArgumentHelp("The key of --cert, in PEM.", valueName: "file"))
    var key: String?

    @OptionGroup var trusted: TrustChoice

    func run() async throws {
        let address = try TrustChoice.address(connect, option: "--connect")
        guard Hello.isName(name) else {
            throw CommandFailure("--name takes 1 to 64 of the characters A-Z a-z 0-9 - _ . :")
        }
        let identity: ClientIdentity? =
            switch (cert, key) {
            case (let cert?, let key?): ClientIdentity(certificate: cert, key: key)
            case (nil, nil): nil
            default: throw CommandFailure("--cert and --key go together")
            }
        let token = identity == nil ? try token(for: address) : nil
        let terminal = OperatorTerminal(notes: "\(options.state)/\(name).cases")
        try await terminal.hold(
            at: address, as: Hello(version: 1, name: name, token: token.map { Token($0) }, agent: "bagdar operator"),
            trust: trusted.trust(for: address, state: options.state), identity: identity)
    }

    private func token(for address: Endpoint) throws -> String {
        if let tokenFile {
            guard let text = try? String(contentsOfFile: tokenFile, encoding: .utf8) else {
                throw CommandFailure("the token file \(tokenFile) cannot be read")
            }
            return text.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        if let token = ProcessInfo.processInfo.environment["BAGDAR_TOKEN"], !token.isEmpty { return token }
        let isHere = TrustChoice.isThisMachine(address)
        guard isHere, FileManager.default.fileExists(atPath: options.state + "/bagdar.sqlite") else {
            throw CommandFailure(
                "a token is needed: `bagdar gateway add \(name) --role operator` makes one on the server's machine; "
                    + "--token-file FILE or BAGDAR_TOKEN takes it")
        }
        return try letIn()
    }

    /// On the server's machine: a new token each time, for a name that is nobody's or an operator's.
    private func letIn() throws -> String {
        let gateways = try options.openGateways()
        defer { gateways.close() }
        do {
            if let known = try gateways.gateway(named: name), known.role != .operator {
                throw CommandFailure("\(name) is a gateway of newcomers; --name NAME takes another name")
            }
            let token = Base64URL.encode(try SecureRandom.bytes(32))
            let digest = SHA256Digest(of: Array(token.utf8))
            try gateways.addGateway(name, token: digest, role: .operator, replace: true)
            return token
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure("the operator \(name) was not let in: \(error)")
        }
    }
}
