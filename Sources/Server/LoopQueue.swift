package import NIOCore
import Synchronization

/// Where the answers for the connections of one event loop arrive: one task a batch, and one flush a connection after it.
package final class LoopQueue: Sendable {
    private struct Batch {
        var isUnderWay = false
        /// The connections that the batch wrote to.
        var written: [GatewayHandler] = []
    }

    /// The loop on which every answer is told.
    package let loop: any EventLoop
    private let batch: NIOLoopBoundBox<Batch>
    private let isOpen = Mutex(true)

    package init(on loop: any EventLoop) {
        self.loop = loop
        batch = NIOLoopBoundBox.makeBoxSendingValue(Batch(), as: Batch.self, eventLoop: loop)
    }

    /// Runs `work` on the loop, then flushes every connection that it wrote to. From any thread; nothing happens once
    /// the server has ended.
    package func execute(_ work: @escaping @Sendable () -> Void) {
        isOpen.withLock { isOpen in
            guard isOpen else { return }
            loop.execute { self.run(work) }
        }
    }

    private func run(_ work: () -> Void) {
        batch.value.isUnderWay = true
        work()
        let written = batch.value.written
        batch.value = Batch()
        for handler in written { handler.flushWritten() }
    }

    /// On the loop only: flushes `handler` at the end of the batch. False where no batch is under way.
    func flushAfterBatch(_ handler: GatewayHandler) -> Bool {
        guard batch.value.isUnderWay else { return false }
        batch.value.written.append(handler)
        return true
    }

    /// The loop is about to end and takes no more work.
    func close() {
        isOpen.withLock { $0 = false }
    }
}
