import Digests
import Foundation
import TLS
import Testing

extension EndToEnd {
    /// The certificate of a server that runs is renewed, or is not, and the log says why.
    @Suite struct CertificateTests {
        /// A certificate and its key, not yet on disk.
        private struct Identity {
            let made: SelfSignedCertificate

            init(validFor seconds: Int64 = 3600) throws {
                let now = Int64(Date().timeIntervalSince1970)
                made = try SelfSignedCertificate(
                    commonName: "bagdar", hosts: ["localhost"], addresses: ["127.0.0.1"],
                    validFrom: min(now, now + seconds) - 60, expiresAt: now + seconds)
            }
        }

        private let folder = TemporaryFolder()

        private var certificate: String { folder.file("live.cert") }
        private var key: String { folder.file("live.key") }

        private func write(_ bytes: [UInt8], to path: String) throws {
            try Data(bytes).write(to: URL(fileURLWithPath: path))
        }

        private func put(_ identity: Identity) throws {
            try write(identity.made.certificate, to: certificate)
            try write(identity.made.key, to: key)
        }

        private func pin(_ identity: Identity) throws -> SHA256Digest {
            let file = folder.file("pin.cert")
            try write(identity.made.certificate, to: file)
            return try KeyPin.read(certificate: file)
        }

        private func start(_ arguments: [String] = []) throws -> ServerProcess {
            try ServerProcess(["--cert", certificate, "--key", key] + arguments, log: "info")
        }

        /// Looks at the log after each handshake until a line holds this; false where none does within half a minute.
        private func isLogged(_ words: String, by server: ServerProcess) async throws -> Bool {
            let end = ContinuousClock.now + .seconds(30)
            while !server.log.contains(words) {
                guard ContinuousClock.now < end else { return false }
                _ = try await ServedKey.of(server)
            }
            return true
        }

        @Test func aRenewedPairIsServedWhenItsFilesChangeAndWhoIsConnectedStays() async throws {
            let (old, new) = (try Identity(), try Identity())
            try put(old)
            let server = try start()
            #expect(try await ServedKey.of(server) == pin(old))
            let gateway = try PythonGateway(
                to: server, as: "tg-1", try server.addGateway("tg-1"), certificate: certificate)
            try gateway.send("a", "s", "text", "что такое ИИН")
            #expect(gateway.next()?.text("topic") == "documents.iin")
            try put(new)
            #expect(try await ServedKey.becomes(pin(new), of: server))
            #expect(server.log.contains("because=the file changed"))
            // On the connection of before: the new certificate is one that this gateway does not believe.
            try gateway.send("b", "s", "text", "что такое ИИН")
            #expect(gateway.next()?.text("re") == "b")
        }

        @Test func sighupReadsTheCertificateThoughNoFileChanged() async throws {
            try put(Identity())
            let server = try start()
            server.send(SIGHUP)
            #expect(try await isLogged("because=SIGHUP", by: server))
            #expect(server.exitStatus() == 0)
        }

        @Test(arguments: ["key", "mismatch", "expired", "missing"])
        func aPairThatIsNotSoundIsNamedAndTheOldOneStays(fault: String) async throws {
            let old = try Identity()
            try put(old)
            let server = try start()
            let reason: String
            switch fault {
            case "key":
                try write(Array("nonsense".utf8), to: key)
                reason = "\(key) holds no private key in PEM form."
            case "mismatch":
                try write(Identity().made.key, to: key)
                reason = "The private key in \(key) does not belong to the certificate in \(certificate)."
            case "expired":
                try put(Identity(validFor: -30))
                reason = "The certificate in \(certificate) expired on "
            default:
                try FileManager.default.removeItem(atPath: certificate)
                reason = "\(certificate) cannot be read: No such file or directory."
            }
            #expect(try await isLogged("the new certificate is not taken, the old one stays: " + reason, by: server))
            #expect(try await ServedKey.of(server) == pin(old))
            let new = try Identity()
            try put(new)
            #expect(try await ServedKey.becomes(pin(new), of: server))
        }

        @Test func itsEndIsAnnounced() async throws {
            try put(Identity(validFor: 2 * 86_400 + 3600))
            let server = try start()
            #expect(try await isLogged("the certificate expires in 2 days", by: server))
        }

        @Test func halfAPairOrABrokenOneDoesNotStart() throws {
            try put(Identity())
            let half = try Program.run(Program.path, ["serve", "--cert", certificate])
            #expect(half.status == 2)
            #expect(half.errors.contains("--cert and --key go together"))
            try write([], to: key)
            let words = ["serve", "--cert", certificate, "--key", key, "--state", folder.file("state")]
            let broken = try Program.run(Program.path, words)
            #expect(broken.status == 2)
            #expect(broken.errors.contains("\(key) holds no private key"))
        }
    }

    /// Which versions and suites of TLS are spoken.
    @Suite struct TLSVersionTests {
        private func connect(to server: ServerProcess, _ words: String...) throws -> Program.Result {
            let arguments = [
                "openssl", "s_client", "-connect", "localhost:\(server.port)", "-CAfile", server.certificate,
            ]
            return try Program.run("/usr/bin/env", arguments + words)
        }

        @Test func olderTLSIsSpokenOnlyWhereItIsSet() throws {
            let modern = try ServerProcess()
            #expect(try connect(to: modern, "-tls1_2").status != 0)
            let server = try ServerProcess(["--set", "tls=intermediate"])
            let older = try connect(to: server, "-tls1_2")
            #expect(older.status == 0)
            #expect(older.output.contains("New, TLSv1.2, Cipher is ECDHE-ECDSA-"))
            #expect(try connect(to: server).output.contains("New, TLSv1.3, "))
        }

        @Test(arguments: ["ECDHE-ECDSA-AES256-SHA384", "ECDHE-ECDSA-AES128-SHA", "AES128-GCM-SHA256", "PSK"])
        func suitesWithoutForwardSecrecyOrAuthenticatedEncryptionAreNotSpoken(suite: String) throws {
            let server = try ServerProcess(["--set", "tls=intermediate"])
            #expect(try connect(to: server, "-tls1_2", "-cipher", suite).status != 0)
        }

        @Test func versionsBefore12AreSpokenNowhere() throws {
            let server = try ServerProcess(["--set", "tls=intermediate"])
            #expect(try connect(to: server, "-tls1_1", "-cipher", "ALL:@SECLEVEL=0").status != 0)
        }

        @Test func aWordThatIsNoSettingIsRefused() throws {
            let refused = try Program.run(Program.path, ["serve", "--set", "tls=ancient"])
            #expect(refused.status == 2)
            #expect(refused.errors.contains("modern") && refused.errors.contains("intermediate"))
        }
    }
}
