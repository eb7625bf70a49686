import ArgumentParser
import Content
import Conversation
import Foundation
import Knowledge
import LineProtocol
import Logging
import NIOPosix
import Server
import ServiceLifecycle
import Store
import TLS
import UnixSignals

/// `bagdar serve`: people and gateways, over TLS, on one port.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve people and gateways over TLS.",
        discussion: """
            Prints «listening on HOST:PORT» on standard output when it is ready. With no --cert and --key it makes a key and a
            certificate for localhost and this machine at the first start and keeps them in the state folder. To talk to it:

              openssl s_client -quiet -connect localhost:7443

            SIGHUP has the dialogs and locales read anew, as does a saved file with --watch: what has no errors goes live
            between two messages, anything else is named in the log and what was live goes on. When they have errors at the
            start, the version that was live last is served; see `bagdar status` and `bagdar rollback`.

            A renewed certificate is taken at once when its file changes, or at SIGHUP; connections keep the one they began
            with. A pair that does not fit, or is not in date, is named in the log, and the old one stays.

            SIGTERM or Ctrl-C ends it in order: nothing that was acknowledged is lost.
            """
    )

    @OptionGroup var options: CommonOptions

    @Option(help: "Address and port to listen on; port 0 takes any free one.")
    var listen = "127.0.0.1:7443"

    @Option(help: "PEM file of the certificate chain; goes with --key.")
    var cert: String?

    @Option(help: "PEM file of the private key; goes with --cert.")
    var key: String?

    @Flag(help: "Put changed dialogs and locales live, without a restart, as soon as they are saved and sound.")
    var watch = false

    func run() async throws {
        let settings = try await options.settings()
        let logger = Log.make(settings.log)
        guard let address = Endpoint(listen, isListener: true) else {
            throw CommandFailure("--listen takes HOST:PORT, such as 127.0.0.1:7443 or [::1]:7443")
        }
        let files = watch ? ContentWatch.signature(of: options) : [:]
        let maker = options.maker(logger)
        let opened = try options.openContent(maker, logger)
        let host = KnowledgeHost()
        defer { host.stop() }
        let reload = ContentReload(
            opened, maker: maker, host: host, worker: SerialQueue("content"), now: Clock.now
        ) { $0.log(logger) }
        let certificateFiles = try certificateFiles(logger)
        let tls = TLSContextSource(try certificateFiles.context(settings.tlsVersions))
        let store = try options.openStore(logger)
        defer { store.close() }
        let pipeline = TurnPipeline(reload.live, desk: KnowledgeDesk(host))
        let directory = GatewayDirectory()
        let responder = ConversationResponder(
            pipeline: pipeline, store: store, limits: settings.limits, directory: directory)
        let server = LineServer(
            address: address, limits: settings.limits, tls: tls, responder: responder,
            product: "bagdar/\(Bagdar.version)", logger: logger, directory: directory, drainTo: settings.drainTo,
            connections: connectionLimit(logger), ready: Self.announce)
        let watch: [any Service] =
            watch ? [ContentWatch(options: options, reload: reload, first: files)] : []
        let certificates = CertificateWatch(
            files: certificateFiles, versions: settings.tlsVersions, source: tls, logger: logger)
        let desk = RequestDesk(state: options.state, reload: reload)
        let status = StatusFile(options: options, host: host, reload: reload, desk: desk, store: store)
        let hangUp = HangUp(actions: [{ reload.reload() }, { certificates.reload(because: "SIGHUP") }])
        let passing = PassingTime(runner: responder.runner)
        let group = ServiceGroup(
            services: [status, desk, hangUp, passing, server, certificates] + watch,
            gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        reload.keepOpened()
        do {
            try await group.run()
        } catch let error as ServerError {
            throw CommandFailure(error.sentence)
        }
    }

    /// The one line that tools wait for, and below it, for people, how to talk to it.
    @Sendable
    private static func announce(_ address: Endpoint) {
        print("listening on \(address)", to: .standardOutput)
        print("talk to it: openssl s_client -quiet -connect \(address)", to: .standardError)
    }

    /// Descriptors that connections must leave alone: the store's, the sources' pipes, files that are read.
    private static let ownDescriptors = 256

    private func connectionLimit(_ logger: Logger) -> Int {
        let descriptors = DescriptorLimit.raise()
        let connections = max(16, descriptors - Self.ownDescriptors)
        logger.info("open files: \(descriptors), so at most \(connections) connections")
        return connections
    }

    private func certificateFiles(_ logger: Logger) throws -> CertificateFiles {
        switch (cert, key) {
        case (let cert?, let key?): return CertificateFiles(certificate: cert, key: key)
        case (nil, nil):
            do {
                let identity = try DevelopmentIdentity.prepare(in: options.state + "/tls")
                if identity.isNew { logger.info("made a development certificate: \(identity.certificatePath)") }
                return CertificateFiles(certificate: identity.certificatePath, key: identity.keyPath)
            } catch {
                throw CommandFailure("\(error)")
            }
        default: throw CommandFailure("--cert and --key go together")
        }
    }
}
