import LineProtocol
import NIOCore
import NIOPosix
import TLS

/// Many connections to one server, and the traffic on them; all on one thread, so that the server has the others.
package final class LoadRun: Sendable {
    /// Connections that are being dialled at once.
    private static let dialledAtOnce = 64
    /// How often the open pace looks what is due, in nanoseconds.
    private static let tick = TimeAmount.microseconds(500)

    /// What is used on the loop alone.
    private final class State {
        let tally: LoadTally
        var handlers: [LoadHandler] = []
        var arrivals: RepeatedTask?
        var nextHandler = 0

        init(_ tally: LoadTally) { self.tally = tally }
    }

    private let plan: LoadPlan
    private let group: MultiThreadedEventLoopGroup
    private let loop: any EventLoop
    private let state: NIOLoopBound<State>
    /// Seconds until all were open.
    package let openingTime: Double

    /// Opens all connections and waits until each can be used.
    /// - Throws: `ClientError` of the first that cannot.
    package static func open(
        _ plan: LoadPlan, progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws -> LoadRun {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let loop = group.next()
        do {
            let start = NIODeadline.now()
            let promise = loop.makePromise(of: Void.self)
            let state = try await loop.submit {
                NIOLoopBound(State(LoadTally(expected: plan.connections, allAreOpen: promise)), eventLoop: loop)
            }.get()
            let teller = loop.scheduleRepeatedTask(initialDelay: .seconds(1), delay: .seconds(1)) { _ in
                progress(state.value.tally.opened)
            }
            defer { teller.cancel() }
            for dialler in 0..<min(dialledAtOnce, plan.connections) {
                Self.dial(dialler, of: plan, group, state, promise)
            }
            try await promise.futureResult.get()
            let seconds = Double((NIODeadline.now() - start).nanoseconds) / 1e9
            return LoadRun(plan, group, loop, state, openingTime: seconds)
        } catch {
            try? await group.shutdownGracefully()
            throw error
        }
    }

    private init(
        _ plan: LoadPlan, _ group: MultiThreadedEventLoopGroup, _ loop: any EventLoop, _ state: NIOLoopBound<State>,
        openingTime: Double
    ) {
        self.plan = plan
        self.group = group
        self.loop = loop
        self.state = state
        self.openingTime = openingTime
    }

    /// Opens connection `number`, and then every 64th after it, one after another.
    private static func dial(
        _ number: Int, of plan: LoadPlan, _ group: MultiThreadedEventLoopGroup, _ state: NIOLoopBound<State>,
        _ promise: EventLoopPromise<Void>
    ) {
        guard number < plan.connections else { return }
        ClientBootstrap(group: group)
            .channelOption(.socketOption(.tcp_nodelay), value: 1)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let handler = LoadHandler(
                        plan.dialect(number), inFlight: plan.inFlight, tally: state.value.tally,
                        dialled: NIODeadline.now().uptimeNanoseconds)
                    try channel.pipeline.syncOperations.addHandlers([
                        TLSHandler(context: plan.tls, serverName: plan.serverName), handler,
                    ])
                    state.value.handlers.append(handler)
                }
            }
            .connect(host: plan.address.host, port: plan.address.port)
            .whenComplete { result in
                switch result {
                case .success: dial(number + dialledAtOnce, of: plan, group, state, promise)
                case .failure(let error): promise.fail(ClientError.unreachable(reason: "\(error)"))
                }
            }
    }

    /// Begins to ask.
    package func begin(_ pace: LoadPace) async throws {
        try await onLoop { [loop] state in
            switch pace {
            case .closed:
                for handler in state.handlers { handler.askAlways() }
            case .open(let perSecond):
                state.tally.countsByDueMoment = true
                let schedule = NIOLoopBoundBox(
                    ArrivalSchedule(perSecond: perSecond, from: NIODeadline.now().uptimeNanoseconds, seed: 1),
                    eventLoop: loop)
                let state = NIOLoopBound(state, eventLoop: loop)
                state.value.arrivals = loop.scheduleRepeatedTask(initialDelay: .zero, delay: Self.tick) { _ in
                    for moment in schedule.value.take(until: NIODeadline.now().uptimeNanoseconds) {
                        Self.ask(since: moment, state.value)
                    }
                }
            }
        }
    }

    /// The connections take their turns.
    private static func ask(since moment: UInt64, _ state: State) {
        guard !state.handlers.isEmpty else { return }
        state.nextHandler = (state.nextHandler + 1) % state.handlers.count
        state.handlers[state.nextHandler].askOnce(since: moment)
    }

    /// From now on turns count.
    package func openWindow() async throws {
        try await onLoop { $0.tally.openWindow(at: NIODeadline.now().uptimeNanoseconds) }
    }

    /// From now on they do not.
    package func closeWindow() async throws {
        try await onLoop { $0.tally.closeWindow(at: NIODeadline.now().uptimeNanoseconds) }
    }

    /// How many requests were answered until now.
    package func answered() async throws -> Int {
        try await onLoop { $0.tally.answered }
    }

    /// Asks nothing more, waits at most so many seconds for what is under way, and says what became of all.
    package func finish(patience: Int = 5) async throws -> LoadResult {
        try await onLoop { state in
            state.arrivals?.cancel()
            for handler in state.handlers { handler.rest() }
        }
        for _ in 0..<(patience * 20) where try await onLoop({ $0.handlers.contains { $0.openCount > 0 } }) {
            try await Task.sleep(for: .milliseconds(50))
        }
        return try await onLoop { state in
            let now = NIODeadline.now().uptimeNanoseconds
            for handler in state.handlers { handler.reportUnanswered(now: now) }
            let tally = state.tally
            return LoadResult(
                answered: tally.answeredInside, latency: tally.latencies.summary, opening: tally.openings.summary,
                refused: tally.refused, faults: tally.faults)
        }
    }

    /// Drops all connections.
    package func close() async {
        try? await onLoop { state in
            for handler in state.handlers { handler.leave() }
        }
        try? await group.shutdownGracefully()
    }

    private func onLoop<Value: Sendable>(_ work: @escaping @Sendable (State) throws -> Value) async throws -> Value {
        let state = state
        return try await loop.submit { try work(state.value) }.get()
    }
}
