import COpenSSL
import Foundation
import TLS
import Testing

@Suite struct TLSContextTests {
    private let directory: ScratchDirectory

    private static let now = Int64(Date().timeIntervalSince1970)

    init() throws {
        directory = try ScratchDirectory()
    }

    /// A certificate and its key in two files; gives their paths.
    private func files(
        _ name: String, from start: Int64 = now - 60, to end: Int64 = now + 60
    ) throws -> (certificate: String, key: String) {
        let made = try SelfSignedCertificate(
            commonName: name, hosts: ["localhost"], addresses: [], validFrom: start, expiresAt: end
        )
        return (
            try directory.write(made.certificate, to: name + ".cert"), try directory.write(made.key, to: name + ".key")
        )
    }

    private func error(certificate: String, key: String) -> TLSError? {
        #expect(throws: TLSError.self) { try TLSContext.server(certificate: certificate, key: key, protocols: []) }
    }

    @Test func aGoodPairGivesItsExpiry() throws {
        let good = try files("good")
        #expect(
            try TLSContext.server(certificate: good.certificate, key: good.key, protocols: []).expiresAt == Self.now
                + 60)
        #expect(try TLSContext.client(trust: .anybody).expiresAt == nil)
        #expect(try TLSContext.client(trust: .system).expiresAt == nil)
    }

    @Test func certificateAndKeyMayLieInOneFile() throws {
        let good = try files("good")
        let path = try directory.write(directory.bytes(of: "good.key") + directory.bytes(of: "good.cert"), to: "both")
        _ = good
        #expect(try TLSContext.server(certificate: path, key: path, protocols: []).expiresAt == Self.now + 60)
    }

    @Test func aMissingFileIsNamed() throws {
        let good = try files("good")
        let missing = directory.path + "/missing.pem"
        let reason = "No such file or directory"
        #expect(error(certificate: missing, key: good.key) == .unreadable(path: missing, reason: reason))
        #expect(error(certificate: good.certificate, key: missing) == .unreadable(path: missing, reason: reason))
    }

    @Test func aDirectoryAPipeAndADeviceAreNoFiles() throws {
        let good = try files("good")
        let pipe = directory.path + "/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        for path in [directory.path, pipe, "/dev/zero"] {
            #expect(error(certificate: path, key: good.key) == .unreadable(path: path, reason: "it is not a file"))
        }
    }

    @Test func aFileBeyondTheLimitIsNotRead() throws {
        let good = try files("good")
        let large = try directory.write([UInt8](repeating: 10, count: 1_048_577), to: "large.pem")
        #expect(error(certificate: large, key: good.key) == .unreadable(path: large, reason: "it is too large"))
    }

    @Test(arguments: [
        "", "hello", "-----BEGIN CERTIFICATE-----", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", "\0\0\0",
    ])
    func whatIsNoPEMIsNamed(text: String) throws {
        let good = try files("good")
        let bad = try directory.write(text, to: "bad.pem")
        #expect(error(certificate: bad, key: good.key) == .noCertificate(path: bad))
        #expect(error(certificate: good.certificate, key: bad) == .noKey(path: bad))
    }

    @Test func everyCutOfTheFilesIsAnErrorAndNoCrash() throws {
        let good = try files("good")
        for (name, whole) in [("good.cert", try directory.bytes(of: "good.cert"))] {
            for cut in stride(from: 0, to: whole.count - 1, by: 7) {
                let path = try directory.write(Array(whole[..<cut]), to: "cut-" + name)
                #expect(error(certificate: path, key: good.key) == .noCertificate(path: path))
            }
        }
        let key = try directory.bytes(of: "good.key")
        for cut in stride(from: 0, to: key.count - 1, by: 7) {
            let path = try directory.write(Array(key[..<cut]), to: "cut.key")
            #expect(error(certificate: good.certificate, key: path) == .noKey(path: path))
        }
    }

    @Test func aChainWithABrokenLinkIsRefused() throws {
        let good = try files("good")
        let chain = try directory.bytes(of: "good.cert") + Array("-----BEGIN CERTIFICATE-----\n!\n".utf8)
        let path = try directory.write(chain, to: "chain.pem")
        #expect(error(certificate: path, key: good.key) == .noCertificate(path: path))
    }

    @Test func aChainIsSentWhole() throws {
        let good = try files("good")
        _ = try files("link")
        let chain = try directory.bytes(of: "good.cert") + directory.bytes(of: "link.cert")
        let path = try directory.write(chain, to: "chain.pem")
        let server = try TestEnd(TLSHandler(context: .server(certificate: path, key: good.key, protocols: [])))
        defer { server.finish() }
        let client = try RawClient()
        try client.connect(to: server)
        #expect(OPENSSL_sk_num(SSL_get_peer_cert_chain(client.ssl)) == 2)
    }

    @Test func aKeyOfAnotherCertificateIsRefused() throws {
        let (one, other) = (try files("one"), try files("other"))
        #expect(
            error(certificate: one.certificate, key: other.key)
                == .mismatch(certificate: one.certificate, key: other.key)
        )
    }

    @Test func aLockedKeyIsRefusedWithoutAQuestion() throws {
        let good = try files("good")
        let locked = try directory.write(Self.lockedKey(), to: "locked.key")
        #expect(error(certificate: good.certificate, key: locked) == .lockedKey(path: locked))
    }

    @Test func onlyACertificateInDateIsServed() throws {
        let old = try files("old", from: Self.now - 100, to: Self.now - 10)
        #expect(
            error(certificate: old.certificate, key: old.key)
                == .expired(path: old.certificate, since: Self.now - 10)
        )
        let new = try files("new", from: Self.now + 1_000, to: Self.now + 2_000)
        #expect(
            error(certificate: new.certificate, key: new.key)
                == .notYetValid(path: new.certificate, until: Self.now + 1_000)
        )
    }

    @Test(arguments: ["", String(repeating: "x", count: 256)]) func aProtocolNameHasOneTo255Bytes(name: String) {
        #expect(throws: TLSError.invalidProtocolName(name)) {
            try TLSContext.client(trust: .anybody, protocols: ["bagdar/1", name])
        }
    }

    @Test func aTrustFileWithoutCertificatesIsRefused() throws {
        let path = try directory.write("nothing", to: "trust.pem")
        #expect(throws: TLSError.noCertificate(path: path)) { try TLSContext.client(trust: .file(path)) }
    }

    private static func lockedKey() throws -> [UInt8] {
        let key = shim_EVP_EC_gen("P-256")
        defer { EVP_PKEY_free(key) }
        let bio = BIO_new(BIO_s_mem())
        defer { BIO_free(bio) }
        var password = Array("secret".utf8CString)
        #expect(PEM_write_bio_PKCS8PrivateKey(bio, key, EVP_aes_128_cbc(), &password, 6, nil, nil) == 1)
        var bytes = [UInt8](repeating: 0, count: 10_000)
        let count = BIO_read(bio, &bytes, CInt(bytes.count))
        return Array(bytes.prefix(Int(count)))
    }
}
