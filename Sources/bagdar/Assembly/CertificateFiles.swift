import LineProtocol
import TLS

/// The PEM files of the server's certificate and key.
struct CertificateFiles: Sendable {
    let certificate: String
    let key: String

    /// Reads and checks both.
    func context(_ versions: TLSVersions) throws -> TLSContext {
        do {
            return try TLSContext.server(
                certificate: certificate, key: key, protocols: [GatewayProtocol.name], versions: versions)
        } catch {
            throw CommandFailure("\(error)")
        }
    }

    /// What changes when one of the files is renewed.
    var stamps: [FileStamp?] { [FileStamp(certificate), FileStamp(key)] }
}
