internal import COpenSSL

/// The server's answer to the name that a client expects to reach (RFC 6066, section 3).
enum ServerName {
    /// Lets a handshake go on only if the client names a host of the certificate, or none.
    static func check(in context: OpaquePointer) {
        _ = shim_SSL_CTX_set_tlsext_servername_callback(context) { ssl, alert, _ in
            guard let name = SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name) else { return SSL_TLSEXT_ERR_NOACK }
            if X509_check_host(SSL_get_certificate(ssl), name, 0, 0, nil) == 1 { return SSL_TLSEXT_ERR_OK }
            alert?.pointee = SSL_AD_UNRECOGNIZED_NAME
            return SSL_TLSEXT_ERR_ALERT_FATAL
        }
    }
}
