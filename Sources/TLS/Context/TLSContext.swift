internal import COpenSSL
package import Digests

/// What all connections of one end share: certificate, key, trust and settings. Never changed once made; a new
/// certificate is a new context, and connections keep the one they began with.
///
/// TLS 1.3 only, unless 1.2 is asked for; no tickets, no session cache, no early data, no renegotiation, no compression
/// (PROTOCOL.md, section 3). A server asks clients that name a protocol for a certificate, and takes any or none.
package final class TLSContext: Sendable {
    /// Which end of a connection this is for.
    enum Role {
        case server
        case client
    }

    /// When the server's certificate expires, in seconds since 1970; nil for a client.
    package let expiresAt: Int64?
    /// SHA-256 of the public key of this end's certificate; nil where it has none.
    package let key: SHA256Digest?

    let role: Role
    // Unsafe only by its type: an SSL_CTX may be used by many threads once nobody sets anything on it.
    nonisolated(unsafe) let pointer: OpaquePointer
    /// What libssl's callback looks at; lives as long as every connection of this context.
    private let protocols: ApplicationProtocols

    /// A context for `role` with what both roles have in common.
    private init(
        role: Role, protocols: [String], identity: CertificateFile?, versions: TLSVersions = .modern
    ) throws(TLSError) {
        self.protocols = try ApplicationProtocols(protocols)
        ErrorQueue.clear()
        guard let pointer = SSL_CTX_new(role == .server ? TLS_server_method() : TLS_client_method()) else {
            throw .refused(step: "make a context", .drain())
        }
        self.pointer = pointer
        self.role = role
        expiresAt = role == .server ? identity?.expiresAt : nil
        key = identity?.keyDigest
        try harden(versions)
    }

    deinit {
        SSL_CTX_free(pointer)
    }

    /// A server's context from PEM files: the certificate with its chain, and the key without a password.
    ///
    /// Refused unless both belong together and the certificate is in date. A client may name one of `protocols` by ALPN
    /// or none at all; one that names only others gets the alert no_application_protocol (120). It may name a host that
    /// the certificate speaks of or none; another gets unrecognized_name (112).
    package static func server(
        certificate: String, key: String, protocols: [String], versions: TLSVersions = .modern
    ) throws(TLSError) -> TLSContext {
        let identity = try CertificateFile(certificate: certificate, key: key)
        let context = try TLSContext(role: .server, protocols: protocols, identity: identity, versions: versions)
        try identity.install(in: context.pointer)
        context.protocols.select(in: context.pointer)
        ServerName.check(in: context.pointer)
        return context
    }

    /// A client's context that names `protocols` by ALPN (none: no ALPN) and believes only `trust`. `identity`: what it shows
    /// to a server that asks for a certificate.
    package static func client(
        trust: Trust, protocols: [String] = [], identity: ClientIdentity? = nil
    ) throws(TLSError) -> TLSContext {
        var file: CertificateFile?
        if let identity { file = try CertificateFile(certificate: identity.certificate, key: identity.key) }
        let context = try TLSContext(role: .client, protocols: protocols, identity: file)
        try file?.install(in: context.pointer)
        try trust.install(in: context.pointer)
        try context.protocols.offer(in: context.pointer)
        return context
    }

    private func harden(_ versions: TLSVersions) throws(TLSError) {
        let options =
            shim_SSL_OP_NO_RENEGOTIATION | shim_SSL_OP_NO_COMPRESSION | shim_SSL_OP_NO_TICKET
        SSL_CTX_set_options(pointer, options)
        // A connection that rests gives its record buffers back; a write may go on from another buffer than it began.
        _ = shim_SSL_CTX_set_mode(
            pointer,
            Int(SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER)
        )
        _ = shim_SSL_CTX_set_session_cache_mode(pointer, Int(SSL_SESS_CACHE_OFF))
        let name = Array("bagdar".utf8)
        let isDone =
            shim_SSL_CTX_set_min_proto_version(pointer, versions.lowest) == 1
            && SSL_CTX_set_cipher_list(pointer, TLSVersions.suitesOf12) == 1
            && shim_SSL_CTX_set_max_proto_version(pointer, TLS1_3_VERSION) == 1
            && shim_SSL_CTX_set1_groups_list(pointer, "X25519:P-256:P-384") == 1
            // NO_TICKET alone still sends two tickets under TLS 1.3.
            && SSL_CTX_set_num_tickets(pointer, 0) == 1
            && SSL_CTX_set_max_early_data(pointer, 0) == 1
            && SSL_CTX_set_session_id_context(pointer, name, CUnsignedInt(name.count)) == 1
        guard isDone else { throw .refused(step: "take its settings", .drain()) }
    }
}
