/// What a gateway names in its TLS handshake (ALPN) to speak frames; without it a connection is a person's.
package enum GatewayProtocol {
    package static let name = "bagdar/1"
}
