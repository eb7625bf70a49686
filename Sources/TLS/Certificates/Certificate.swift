internal import COpenSSL
internal import Digests

/// An X.509 certificate of libcrypto.
final class Certificate {
    let pointer: OpaquePointer

    /// Takes over the caller's reference.
    init(owning pointer: OpaquePointer) {
        self.pointer = pointer
    }

    deinit {
        X509_free(pointer)
    }

    /// The first second of its validity, since 1970.
    var validFrom: Int64 { seconds(of: X509_get0_notBefore(pointer)) }

    /// The last second of its validity, since 1970.
    var expiresAt: Int64 { seconds(of: X509_get0_notAfter(pointer)) }

    /// The subject's common name, if it has one.
    var commonName: String? {
        var text = [CChar](repeating: 0, count: 256)
        let subject = X509_get_subject_name(pointer)
        let count = X509_NAME_get_text_by_NID(subject, NID_commonName, &text, CInt(text.count))
        guard count >= 0 else { return nil }
        return String(decoding: text.prefix(Int(count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// SHA-256 of its public key with what says of which kind it is (SubjectPublicKeyInfo, in DER); nil for a certificate
    /// without a usable one. It stays the same when the certificate is made anew for the same key.
    var keyDigest: SHA256Digest? {
        var bytes: UnsafeMutablePointer<UInt8>?
        let count = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(pointer), &bytes)
        guard count > 0, let bytes else { return nil }
        defer { CRYPTO_free(bytes, nil, 0) }
        return SHA256Digest(of: Array(UnsafeBufferPointer(start: bytes, count: Int(count))))
    }

    /// Whether it speaks of this host.
    func names(host: String) -> Bool {
        X509_check_host(pointer, host, host.utf8.count, 0, nil) == 1
    }

    /// Whether `key` is the private half of its public key.
    func belongs(to key: PrivateKey) -> Bool {
        X509_check_private_key(pointer, key.pointer) == 1
    }

    /// A time that libcrypto cannot count lies so far off that it is no useful one: it reads as 1970.
    private func seconds(of time: UnsafePointer<ASN1_TIME>?) -> Int64 {
        var days: CInt = 0
        var seconds: CInt = 0
        guard let epoch = ASN1_TIME_set(nil, 0) else { return 0 }
        defer { ASN1_TIME_free(epoch) }
        guard ASN1_TIME_diff(&days, &seconds, epoch, time) == 1 else { return 0 }
        return Int64(days) * 86_400 + Int64(seconds)
    }
}
