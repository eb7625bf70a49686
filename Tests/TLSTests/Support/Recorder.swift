import Digests
import NIOCore
import TLS

/// The application of a test: notes all that reaches it, and does what it is told to in its reads.
final class Recorder: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// What came, in order; cleartext is gathered in ``received``.
    enum Note: Equatable {
        case active
        case handshake(alpn: String?)
        case error(TLSError)
        case otherError
        case inactive
    }

    private(set) var notes: [Note] = []
    private(set) var received: [UInt8] = []
    private(set) var readCompletes = 0
    private(set) var peerKey: SHA256Digest?
    var onRead: ((ChannelHandlerContext, ByteBuffer) -> Void)?
    var onReadComplete: ((ChannelHandlerContext) -> Void)?
    var onHandshake: ((ChannelHandlerContext) -> Void)?

    var errors: [TLSError] {
        notes.compactMap { if case .error(let error) = $0 { error } else { nil } }
    }

    func channelActive(context: ChannelHandlerContext) {
        notes.append(.active)
    }

    func channelInactive(context: ChannelHandlerContext) {
        notes.append(.inactive)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let buffer = unwrapInboundIn(data)
        received.append(contentsOf: buffer.readableBytesView)
        onRead?(context, buffer)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        readCompletes += 1
        onReadComplete?(context)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard let completed = event as? TLSHandshakeCompleted else { return }
        notes.append(.handshake(alpn: completed.alpn))
        peerKey = completed.peerKey
        onHandshake?(context)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        notes.append((error as? TLSError).map(Note.error) ?? .otherError)
    }
}
