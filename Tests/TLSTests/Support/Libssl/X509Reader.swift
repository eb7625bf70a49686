import COpenSSL

/// A certificate as libcrypto reads it back.
final class X509Reader {
    let pointer: OpaquePointer

    struct Failure: Error {}

    init(_ pem: [UInt8]) throws {
        let bio = BIO_new_mem_buf(pem, CInt(pem.count))
        defer { BIO_free(bio) }
        guard let pointer = PEM_read_bio_X509(bio, nil, nil, nil) else { throw Failure() }
        self.pointer = pointer
    }

    deinit {
        X509_free(pointer)
    }

    func hosts(_ names: [String]) -> [Bool] {
        names.map { X509_check_host(pointer, $0, 0, 0, nil) == 1 }
    }

    func addresses(_ names: [String]) -> [Bool] {
        names.map { X509_check_ip_asc(pointer, $0, 0) == 1 }
    }

    /// How many names and addresses it holds.
    var nameCount: Int {
        guard let names = X509_get_ext_d2i(pointer, NID_subject_alt_name, nil, nil) else { return 0 }
        let stack = OpaquePointer(names)
        defer { GENERAL_NAMES_free(stack) }
        return Int(OPENSSL_sk_num(stack))
    }

    var validSeconds: Int {
        seconds(from: X509_get0_notBefore(pointer), to: X509_get0_notAfter(pointer))
    }

    /// How long before `time` its validity begins.
    func secondsBefore(_ time: Int64) -> Int {
        let end = ASN1_TIME_set(nil, Int(time))
        defer { ASN1_TIME_free(end) }
        return seconds(from: X509_get0_notBefore(pointer), to: end)
    }

    var serialBits: Int {
        let number = ASN1_INTEGER_to_BN(X509_get0_serialNumber(pointer), nil)
        defer { BN_free(number) }
        return Int(BN_num_bits(number))
    }

    private func seconds(from start: UnsafePointer<ASN1_TIME>?, to end: UnsafePointer<ASN1_TIME>?) -> Int {
        var days: CInt = 0
        var seconds: CInt = 0
        guard ASN1_TIME_diff(&days, &seconds, start, end) == 1 else { return -1 }
        return Int(days) * 86_400 + Int(seconds)
    }
}
