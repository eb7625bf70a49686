import ArgumentParser
import Digests
import LineProtocol
import Store
import TLS

/// `bagdar gateway`: who may speak for many people.
struct Gateway: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Let gateways in.",
        subcommands: [Add.self]
    )

    /// `bagdar gateway add NAME`: works beside a running server.
    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let a gateway in: prints its token, alone, on standard output.",
            discussion: """
                The token is shown this once; the server keeps only its SHA-256. A running server knows the gateway at once:

                  token=$(bagdar gateway add tg-1)

                --cert FILE knows it by the public key of that certificate instead, whoever signed it and however long it
                lasts; a certificate renewed for the same key needs nothing here. Then the key's SHA-256 is printed.
                """
        )

        @OptionGroup var options: CommonOptions

        @Argument(help: "Its name, as it will say it in HELLO: 1 to 64 of A-Z a-z 0-9 - _ . :")
        var name: String

        @Option(help: ArgumentHelp("Its certificate, in PEM, instead of a token.", valueName: "file"))
        var cert: String?

        @Option(help: "What it may do: gateway, or operator for people of the centre, who take cases.")
        var role: GatewayRole = .gateway

        @Flag(help: "Give a gateway that is known already a new token; the old one is void at once.")
        var replace = false

        func run() throws {
            guard Hello.isName(name) else {
                throw CommandFailure("a gateway's name is 1 to 64 of the characters A-Z a-z 0-9 - _ . :")
            }
            let gateways = try options.openGateways()
            defer { gateways.close() }
            do {
                let (proof, printed) = try proof()
                try gateways.addGateway(name, token: proof, role: role, replace: replace)
                print(printed)
            } catch StoreError.gatewayExists {
                throw CommandFailure("the gateway \(name) is known already; --replace gives it a new token")
            } catch let error as TLSError {
                throw CommandFailure("\(error)")
            } catch {
                throw CommandFailure("the gateway was not added: \(error)")
            }
        }

        /// What the store keeps, and what is said.
        private func proof() throws -> (SHA256Digest, String) {
            if let cert {
                let pin = try KeyPin.read(certificate: cert)
                return (pin, pin.hex)
            }
            let token = Base64URL.encode(try SecureRandom.bytes(32))
            return (SHA256Digest(of: Array(token.utf8)), token)
        }
    }
}

extension GatewayRole: ExpressibleByArgument {}
