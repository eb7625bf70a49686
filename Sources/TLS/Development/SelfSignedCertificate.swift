internal import COpenSSL
internal import Digests

/// A new ECDSA P-256 key and a server certificate that it signs for itself.
package struct SelfSignedCertificate: Sendable {
    /// The certificate, in PEM form.
    package let certificate: [UInt8]
    /// The private key, in PEM form (PKCS #8), without a password.
    package let key: [UInt8]

    /// Makes both. `hosts` and `addresses` become the subjectAltName, and must be well-formed; the times are seconds
    /// since 1970.
    package init(
        commonName: String, hosts: [String], addresses: [String], validFrom: Int64, expiresAt: Int64
    ) throws(TLSError) {
        ErrorQueue.clear()
        guard let keyPointer = shim_EVP_EC_gen("P-256"), let certificatePointer = X509_new() else {
            throw .refused(step: "make a key", .drain())
        }
        let key = PrivateKey(owning: keyPointer)
        let certificate = Certificate(owning: certificatePointer)
        let names = hosts.map { "DNS:" + $0 } + addresses.map { "IP:" + $0 }
        let isSigned =
            X509_set_version(certificate.pointer, Int(X509_VERSION_3)) == 1
            && Self.setSerial(of: certificate)
            && Self.setNames(of: certificate, to: commonName)
            && ASN1_TIME_set(X509_getm_notBefore(certificate.pointer), time_t(validFrom)) != nil
            && ASN1_TIME_set(X509_getm_notAfter(certificate.pointer), time_t(expiresAt)) != nil
            && X509_set_pubkey(certificate.pointer, key.pointer) == 1
            && Self.add(NID_basic_constraints, "critical,CA:FALSE", to: certificate)
            && Self.add(NID_key_usage, "critical,digitalSignature", to: certificate)
            && Self.add(NID_ext_key_usage, "serverAuth", to: certificate)
            && Self.add(NID_subject_key_identifier, "hash", to: certificate)
            && Self.add(NID_subject_alt_name, names.joined(separator: ","), to: certificate)
            && X509_sign(certificate.pointer, key.pointer, EVP_sha256()) > 0
        guard isSigned else { throw .refused(step: "make a certificate", .drain()) }
        self.certificate = try Self.text { PEM_write_bio_X509($0, certificate.pointer) }
        self.key = try Self.text { PEM_write_bio_PrivateKey($0, key.pointer, nil, nil, 0, nil, nil) }
    }

    /// A random serial number of 16 bytes: clients tell two certificates of one issuer apart by it.
    private static func setSerial(of certificate: Certificate) -> Bool {
        guard var bytes = try? SecureRandom.bytes(16), let serial = ASN1_INTEGER_new() else { return false }
        defer { ASN1_INTEGER_free(serial) }
        // Positive and of full length, as RFC 5280, section 4.1.2.2, wants it.
        bytes[0] = bytes[0] & 0x7F | 0x40
        let number = BN_bin2bn(bytes, CInt(bytes.count), nil)
        defer { BN_free(number) }
        return number != nil && BN_to_ASN1_INTEGER(number, serial) != nil
            && X509_set_serialNumber(certificate.pointer, serial) == 1
    }

    /// Subject and issuer are one.
    private static func setNames(of certificate: Certificate, to commonName: String) -> Bool {
        let name = X509_get_subject_name(certificate.pointer)
        let text = Array(commonName.utf8)
        return X509_NAME_add_entry_by_NID(name, NID_commonName, MBSTRING_UTF8, text, CInt(text.count), -1, 0) == 1
            && X509_set_issuer_name(certificate.pointer, name) == 1
    }

    private static func add(_ kind: CInt, _ value: String, to certificate: Certificate) -> Bool {
        var context = X509V3_CTX()
        X509V3_set_ctx(&context, certificate.pointer, certificate.pointer, nil, nil, 0)
        guard let part = X509V3_EXT_conf_nid(nil, &context, kind, value) else { return false }
        defer { X509_EXTENSION_free(part) }
        return X509_add_ext(certificate.pointer, part, -1) == 1
    }

    /// What `write` puts into a BIO.
    private static func text(_ write: (OpaquePointer) -> CInt) throws(TLSError) -> [UInt8] {
        guard let bio = BIO_new(BIO_s_mem()) else { throw .refused(step: "write a certificate", .drain()) }
        defer { BIO_free(bio) }
        var bytes: UnsafeMutablePointer<CChar>?
        guard write(bio) == 1, case let count = shim_BIO_get_mem_data(bio, &bytes), count > 0, let bytes else {
            throw .refused(step: "write a certificate", .drain())
        }
        return Array(UnsafeRawBufferPointer(start: bytes, count: count))
    }
}
