import NIOCore
import NIOEmbedded
import Server
import Testing

struct AcceptGateTests {
    private final class Reads: ChannelOutboundHandler {
        typealias OutboundIn = any Channel
        var count = 0
        func read(context: ChannelHandlerContext) { count += 1 }
    }

    @Test func nothingIsAcceptedWhileAllPlacesAreTaken() throws {
        let reads = Reads()
        let loop = EmbeddedEventLoop()
        let listener = EmbeddedChannel(handlers: [reads, AcceptGate(limit: 2)], loop: loop)
        let children = (0..<2).map { _ in EmbeddedChannel(loop: loop) }
        listener.read()
        #expect(reads.count == 1)
        for child in children { try listener.writeInbound(child as any Channel) }
        listener.read()
        listener.read()
        #expect(reads.count == 1)
        children[0].close(promise: nil)
        loop.run()
        #expect(reads.count == 2)
        listener.read()
        #expect(reads.count == 3)
    }

    @Test func aCloseAsksForNothingThatNobodyWanted() throws {
        let reads = Reads()
        let loop = EmbeddedEventLoop()
        let listener = EmbeddedChannel(handlers: [reads, AcceptGate(limit: 1)], loop: loop)
        let child = EmbeddedChannel(loop: loop)
        try listener.writeInbound(child as any Channel)
        child.close(promise: nil)
        loop.run()
        #expect(reads.count == 0)
    }
}
