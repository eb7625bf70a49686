internal import Glibc

/// The key and certificate with which a server starts on a machine that has been given none: good for trying it out,
/// believed only by those who are handed the certificate.
package struct DevelopmentIdentity: Equatable, Sendable {
    /// The issuer's and subject's common name, by which this program knows its own work again.
    package static let commonName = "Bagdar development certificate"
    /// How long a new certificate is valid, in days; browsers and tools refuse more than 398.
    package static let validDays = 397
    /// A certificate with no more than this left is made anew, in days.
    package static let renewalDays = 7

    /// The certificate, mode 0644: what clients are told to trust.
    package let certificatePath: String
    /// The key, mode 0600.
    package let keyPath: String
    /// Whether both were made by this call.
    package let isNew: Bool

    /// The first line of a key file of ours; readers of PEM skip it.
    static let keyMark = "# Bagdar development key"

    /// The identity in `directory` (`cert.pem` and `key.pem`), made there if it is missing, broken or soon to expire,
    /// or if it does not name this machine.
    ///
    /// A file that this program did not make is never touched: that is ``TLSError/foreignFile(path:)``.
    package static func prepare(in directory: String) throws(TLSError) -> DevelopmentIdentity {
        try prepare(in: directory, hostName: systemHostName, now: Int64(time(nil)))
    }

    /// The same for another host name and another time, in seconds since 1970.
    package static func prepare(
        in directory: String, hostName: String?, now: Int64
    ) throws(TLSError) -> DevelopmentIdentity {
        let certificatePath = directory + "/cert.pem"
        let keyPath = directory + "/key.pem"
        let names = Set(["localhost", hostName.flatMap(dnsName)].compactMap(\.self)).sorted()
        let certificate = try ownCertificate(at: certificatePath)
        let key = try ownKey(at: keyPath)
        if let certificate, let key, certificate.belongs(to: key), isUsable(certificate, for: names, at: now) {
            return DevelopmentIdentity(certificatePath: certificatePath, keyPath: keyPath, isNew: false)
        }
        let made = try SelfSignedCertificate(
            commonName: commonName, hosts: names, addresses: ["127.0.0.1", "::1"],
            // An hour back, for clients whose clock is a little behind.
            validFrom: now - 3_600, expiresAt: now - 3_600 + Int64(validDays) * 86_400
        )
        try PrivateDirectory(directory).write(Array((keyMark + "\n").utf8) + made.key, to: "key.pem", mode: 0o600)
        try PrivateDirectory(directory).write(made.certificate, to: "cert.pem", mode: 0o644)
        return DevelopmentIdentity(certificatePath: certificatePath, keyPath: keyPath, isNew: true)
    }

    private static func isUsable(_ certificate: Certificate, for names: [String], at now: Int64) -> Bool {
        certificate.validFrom <= now && now + Int64(renewalDays) * 86_400 < certificate.expiresAt
            && names.allSatisfy { certificate.names(host: $0) }
    }

    /// The certificate that this program left here; nil if there is no file.
    private static func ownCertificate(at path: String) throws(TLSError) -> Certificate? {
        guard PrivateDirectory.hasFile(path) else { return nil }
        do {
            let certificate = try PEMFile(path).certificates().first
            if let certificate, certificate.commonName == commonName { return certificate }
        } catch .noCertificate {
            // Whatever it is, it is not ours either.
        }
        throw .foreignFile(path: path)
    }

    /// The key that this program left here; nil if there is no file, or one of ours without a key in it.
    private static func ownKey(at path: String) throws(TLSError) -> PrivateKey? {
        guard PrivateDirectory.hasFile(path) else { return nil }
        let file = try PEMFile(path)
        guard file.hasLine(keyMark) else { throw .foreignFile(path: path) }
        return try? file.key()
    }

    /// The machine's own name; nil if it has none.
    static var systemHostName: String? {
        var name = [CChar](repeating: 0, count: 256)
        // One byte is kept back: a name that was cut has no end of its own.
        guard gethostname(&name, name.count - 1) == 0 else { return nil }
        return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// `name` as a certificate may hold it: lower case, letters, digits, hyphens and dots, at most 253 bytes.
    /// Nil for any other name, which nobody could look up.
    static func dnsName(_ name: String) -> String? {
        let lower = name.lowercased()
        let labels = lower.split(separator: ".", omittingEmptySubsequences: false)
        let isValid = labels.allSatisfy { label in
            (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
                && label.utf8.allSatisfy { byte in
                    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
                }
        }
        return isValid && lower.utf8.count <= 253 ? lower : nil
    }
}
