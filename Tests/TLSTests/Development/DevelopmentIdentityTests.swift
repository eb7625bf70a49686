import COpenSSL
import Foundation
import TLS
import Testing

@Suite struct DevelopmentIdentityTests {
    private let directory: ScratchDirectory
    private let now = Int64(Date().timeIntervalSince1970)

    init() throws {
        directory = try ScratchDirectory()
    }

    private func prepare(
        hostName: String? = "Station-7.Example.KZ", at time: Int64? = nil
    ) throws -> DevelopmentIdentity {
        try DevelopmentIdentity.prepare(in: directory.path, hostName: hostName, now: time ?? now)
    }

    /// The files' bytes, to see whether anything touched them.
    private var contents: [[UInt8]] {
        get throws { try [directory.bytes(of: "cert.pem"), directory.bytes(of: "key.pem")] }
    }

    @Test func aMissingIdentityIsMadeWithItsDirectories() throws {
        let deep = directory.path + "/state/tls"
        let made = try DevelopmentIdentity.prepare(in: deep, hostName: nil, now: now)
        #expect(made.isNew && made.certificatePath == deep + "/cert.pem" && made.keyPath == deep + "/key.pem")
        #expect(try directory.mode(of: "state") == 0o700)
        #expect(try directory.mode(of: "state/tls") == 0o700)
        #expect(try directory.mode(of: "state/tls/cert.pem") == 0o644)
        #expect(try directory.mode(of: "state/tls/key.pem") == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: deep).sorted() == ["cert.pem", "key.pem"])
    }

    @Test func aServerTakesIt() throws {
        let made = try DevelopmentIdentity.prepare(in: directory.path)
        let context = try TLSContext.server(certificate: made.certificatePath, key: made.keyPath, protocols: [])
        let expiry = try #require(context.expiresAt)
        #expect(abs(expiry - now - 397 * 86_400 + 3_600) < 600)
    }

    @Test func theCertificateSaysWhatAServerCertificateMustSay() throws {
        _ = try prepare()
        let certificate = try X509Reader(directory.bytes(of: "cert.pem"))
        #expect(certificate.hosts(["localhost", "station-7.example.kz"]) == [true, true])
        #expect(certificate.hosts(["example.kz", "station-7", "x"]) == [false, false, false])
        #expect(certificate.addresses(["127.0.0.1", "::1", "127.0.0.2"]) == [true, true, false])
        let pointer = certificate.pointer
        #expect(X509_get_version(pointer) == 2)
        #expect(X509_check_ca(pointer) == 0)
        #expect(X509_get_key_usage(pointer) == UInt32(KU_DIGITAL_SIGNATURE))
        #expect(X509_get_extended_key_usage(pointer) == UInt32(XKU_SSL_SERVER))
        #expect(X509_self_signed(pointer, 1) == 1)
        #expect(certificate.validSeconds == 397 * 86_400)
        #expect(certificate.secondsBefore(now) == 3_600)
        #expect(certificate.serialBits == 127)
        #expect(EVP_PKEY_get_bits(X509_get0_pubkey(pointer)) == 256)
    }

    @Test func twoCertificatesDifferInTheirSerials() throws {
        _ = try prepare()
        let first = try X509Reader(directory.bytes(of: "cert.pem"))
        try directory.remove("cert.pem")
        _ = try prepare()
        let second = try X509Reader(directory.bytes(of: "cert.pem"))
        #expect(ASN1_INTEGER_cmp(X509_get0_serialNumber(first.pointer), X509_get0_serialNumber(second.pointer)) != 0)
    }

    @Test func aGoodIdentityIsKeptAsItIs() throws {
        #expect(try prepare().isNew)
        let before = try contents
        #expect(try prepare() == DevelopmentIdentity.prepare(in: directory.path, hostName: nil, now: now + 86_400))
        #expect(try !prepare().isNew)
        #expect(try contents == before)
    }

    @Test func anIdentityIsMadeAnewSevenDaysBeforeItsEnd() throws {
        _ = try prepare()
        let before = try contents
        let end = now - 3_600 + 397 * 86_400
        #expect(try !prepare(at: end - 7 * 86_400 - 1).isNew)
        #expect(try contents == before)
        #expect(try prepare(at: end - 7 * 86_400).isNew)
        #expect(try contents != before)
    }

    @Test(arguments: [-86_400, 500 * 86_400]) func anIdentityThatIsNotInDateIsMadeAnew(shift: Int64) throws {
        _ = try prepare()
        #expect(try prepare(at: now + shift).isNew)
    }

    @Test func anotherHostNameMakesItAnew() throws {
        _ = try prepare(hostName: "one")
        #expect(try prepare(hostName: "two").isNew)
        #expect(try X509Reader(directory.bytes(of: "cert.pem")).hosts(["one", "two"]) == [false, true])
    }

    @Test(arguments: ["", "a b", "-a", "a-", "a..b", "a,DNS:evil", "хост", String(repeating: "a", count: 64), "a\0b"])
    func aHostNameThatNobodyCouldLookUpIsLeftOut(name: String) throws {
        _ = try prepare(hostName: name)
        #expect(try X509Reader(directory.bytes(of: "cert.pem")).nameCount == 3)
        #expect(try !prepare(hostName: name).isNew)
    }

    @Test(arguments: ["cert.pem", "key.pem"]) func aHalfIdentityIsMadeAnew(lost: String) throws {
        _ = try prepare()
        try directory.remove(lost)
        #expect(try prepare().isNew)
        #expect(try !prepare().isNew)
    }

    @Test func twoHalvesOfTwoIdentitiesAreMadeAnew() throws {
        _ = try prepare()
        let old = try directory.bytes(of: "key.pem")
        try directory.remove("key.pem")
        _ = try prepare()
        try directory.write(old, to: "key.pem")
        #expect(try prepare().isNew)
        #expect(try !prepare().isNew)
    }

    @Test func aDamagedKeyOfOursIsMadeAnew() throws {
        _ = try prepare()
        try directory.write(directory.bytes(of: "key.pem").dropLast(60), to: "key.pem")
        #expect(try prepare().isNew)
    }

    @Test(arguments: ["cert.pem", "key.pem"]) func aFileOfSomebodyElseIsNeverTouched(name: String) throws {
        let foreign = try SelfSignedCertificate(
            commonName: "example.org", hosts: ["example.org"], addresses: [], validFrom: 0, expiresAt: now + 60
        )
        for bytes in [name == "cert.pem" ? foreign.certificate : foreign.key, [], Array("hello".utf8)] {
            let path = try directory.write(bytes, to: name)
            #expect(throws: TLSError.foreignFile(path: path)) { try prepare() }
            #expect(try directory.bytes(of: name) == bytes)
            #expect(try directory.names == [name])
        }
    }

    @Test func aDanglingLinkIsNotWrittenThrough() throws {
        let target = directory.path + "/target"
        try FileManager.default.createSymbolicLink(atPath: directory.path + "/key.pem", withDestinationPath: target)
        #expect(throws: TLSError.self) { try prepare() }
        #expect(!FileManager.default.fileExists(atPath: target))
    }

    @Test func aDirectoryThatCannotBeMadeIsNamed() throws {
        let file = try directory.write("", to: "file")
        for (path, named) in [(file + "/tls", file + "/tls"), (file, file + "/key.pem")] {
            #expect(throws: TLSError.unwritable(path: named, reason: "Not a directory")) {
                try DevelopmentIdentity.prepare(in: path, hostName: nil, now: now)
            }
        }
    }
}
