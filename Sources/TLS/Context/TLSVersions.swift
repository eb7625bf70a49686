internal import COpenSSL

/// Which versions of TLS a server speaks.
package enum TLSVersions: String, CaseIterable, Sendable {
    /// 1.3 alone.
    case modern
    /// 1.2 too, with forward secrecy and authenticated encryption only: for clients that have no 1.3.
    case intermediate

    var lowest: CInt { self == .modern ? TLS1_3_VERSION : TLS1_2_VERSION }

    /// Under 1.3 there is nothing to choose: all its suites are good.
    static let suitesOf12 = "ECDHE+AESGCM:ECDHE+CHACHA20:!PSK:!SRP"
}
