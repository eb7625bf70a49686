import Foundation
import TLS

/// One certificate for localhost and the contexts around it, made once for all tests.
struct TestIdentity: Sendable {
    let directory: ScratchDirectory
    let identity: DevelopmentIdentity

    static let shared = Result { try TestIdentity() }

    private init() throws {
        directory = try ScratchDirectory()
        identity = try DevelopmentIdentity.prepare(
            in: directory.path + "/tls", hostName: "station-7", now: Int64(Date().timeIntervalSince1970)
        )
    }

    static func server(protocols: [String] = ["bagdar/1"]) throws -> TLSContext {
        let identity = try shared.get().identity
        return try TLSContext.server(
            certificate: identity.certificatePath, key: identity.keyPath, protocols: protocols
        )
    }

    static func client(protocols: [String] = []) throws -> TLSContext {
        try TLSContext.client(trust: .file(shared.get().identity.certificatePath), protocols: protocols)
    }
}
