import LineProtocol
import NIOCore

/// What the gateway is owed: leaves as `Delivery` says, and comes again when nothing is heard of it.
extension GatewayHandler {
    var isLive: Bool {
        switch machine.state {
        case .live, .draining: true
        case .opening, .greeted, .checking, .refusing, .closing, .closed: false
        }
    }

    /// Sends every reply that may leave now.
    func deliver() {
        guard let gateway, let context, isLive else { return }
        while context.channel.isWritable {
            if let departure = gateway.delivery.next(now: now) {
                Reply.print(
                    number: departure.reply.number, again: departure.again, body: departure.reply.body, into: &output)
                flushIfLong()
            } else if !readPage(for: gateway) {
                break
            }
        }
        perform(machine.deliveryIdle(gateway.delivery.isIdle, now: now))
        setAckTimer(gateway, on: context.eventLoop)
    }

    private func setAckTimer(_ gateway: WelcomedGateway, on loop: any EventLoop) {
        let oldest = gateway.delivery.oldestDeparture.map { max($0, readingSince) }
        let deadline = oldest.map { max($0.saturatingAdd(environment.limits.acknowledgement), now + 1000) }
        ackTimer.set(to: deadline, on: loop) { [self] in
            ackTimer.fired()
            giveUpWaiting()
            goOn()
        }
    }

    /// A gateway that has said nothing of a reply for so long is taken at its silence: not now, but later (rule 4). While
    /// the server does not read, it may have said it.
    private func giveUpWaiting() {
        guard let gateway, isReading else { return }
        let limit = environment.limits.acknowledgement
        guard now - readingSince >= limit else { return }
        for number in gateway.delivery.overdue(sentBefore: now - limit) where !gateway.isSettling.contains(number) {
            putOff(number, for: environment.limits.silencePutOff, mayBeShown: true)
        }
    }

    /// Only what is in flight, and once, or a gateway could pile up timers without bound.
    func putOff(_ number: Int64, for milliseconds: Int64, mayBeShown: Bool = false) {
        guard let gateway, gateway.delivery.isInFlight(number), gateway.isPutOff.insert(number).inserted else { return }
        later(milliseconds) { handler in
            handler.gateway?.isPutOff.remove(number)
            handler.gateway?.delivery.giveBack(number, mayBeShown: mayBeShown)
        }
    }

    /// False where no page is wanted, or none can be had now.
    private func readPage(for gateway: WelcomedGateway) -> Bool {
        guard !isPageAwaited, let page = gateway.delivery.wantedPage else { return false }
        guard let replies = environment.responder.owed(to: gateway.name, after: page.after, limit: page.limit) else {
            isPageAwaited = true
            later(Self.storePause) { $0.isPageAwaited = false }
            return false
        }
        gateway.delivery.take(page: replies, limit: page.limit)
        return true
    }

    /// Does something when `milliseconds` have passed, if the connection still lives, and goes on.
    func later(_ milliseconds: Int64, _ work: @escaping (GatewayHandler) -> Void) {
        guard let context else { return }
        context.eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(milliseconds)) { [weak self] in
            guard let self, self.context != nil else { return }
            work(self)
            goOn()
        }
    }
}
