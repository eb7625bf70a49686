import LineProtocol

/// Machines brought to a state, and the answers that tests expect again and again.
enum GatewayConnection {
    static let info = Info(server: "bagdar/1.0", languages: ["ru", "kk"], auth: ["token"], limits: Limits())
    static let hello = Hello(version: 1, name: "tg-1", token: Token("t"))

    /// INFO was sent at time 0.
    static func greeted(limits: Limits = Limits()) -> GatewayConnectionMachine {
        var machine = GatewayConnectionMachine(info: info, limits: limits)
        _ = machine.opened(now: 0)
        return machine
    }

    /// HELLO came at time 100.
    static func checking(limits: Limits = Limits()) -> GatewayConnectionMachine {
        var machine = greeted(limits: limits)
        _ = machine.received(.frame(.hello(hello)), now: 100)
        return machine
    }

    /// WELCOME was sent at time 1,000.
    static func live(limits: Limits = Limits()) -> GatewayConnectionMachine {
        var machine = checking(limits: limits)
        _ = machine.authenticated(.accepted(pending: 0, epoch: 1), now: 1000)
        return machine
    }

    /// DRAIN was sent at time 2,000 with 10 s; one SAY is in work.
    static func draining() -> GatewayConnectionMachine {
        var machine = live()
        _ = machine.received(.frame(.say(say("1"))), now: 1500)
        _ = machine.drain(milliseconds: 10_000, now: 2000)
        return machine
    }

    static func say(_ id: String) -> Say { Say(id: id, session: "s", content: .text("x")) }

    static func bye(_ code: ErrorCode?) -> [GatewayConnectionAction] {
        [.send(.bye(Bye(code: code))), .shutDown]
    }
}

/// Codes and ids of what is said, without the sentences for people.
func summary(_ actions: [GatewayConnectionAction]) -> [String] {
    actions.map { action in
        switch action {
        case .send(.err(let refusal)):
            let retry = refusal.retryMilliseconds.map { " retry \($0)" } ?? ""
            let id = refusal.id.map { " \($0)" } ?? ""
            return "ERR\(id) \(refusal.code.rawValue)\(retry)\(refusal.isFatal ? " fatal" : "")"
        case .send(.bye(let bye)): return bye.code.map { "BYE \($0.rawValue)" } ?? "BYE"
        case .send(.drain(let drain)): return "DRAIN \(drain.milliseconds)"
        case .send(.info): return "INFO"
        case .send(.welcome(let welcome)): return "WELCOME \(welcome.pending) \(welcome.epoch)"
        case .send(.ping): return "PING"
        case .send(.pong): return "PONG"
        case .send(let frame): return "\(frame)"
        case .authenticate(let hello): return "authenticate \(hello.name)"
        case .say(let say): return "say \(say.id)"
        case .erase(let erase): return "erase \(erase.id)"
        case .acknowledge(let number): return "ack \(number)"
        case .nack(let nack): return "nack \(nack.number)"
        case .startDelivery: return "start delivery"
        case .shutDown: return "shut down"
        case .close: return "close"
        }
    }
}
