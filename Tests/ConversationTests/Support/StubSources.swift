import Conversation
import Dialog
import Synchronization

/// A table of rents and a queue board that stand for the real ones: answers at once, and counts the deeds.
final class StubSources: Sendable {
    private let state = Mutex(State())

    fileprivate struct State {
        var reservations: [Values] = []
        var isDown = false
        var freeTimes: [Int32] = [600, 750]
    }

    static let today: Int32 = 20_000
    static let noon: Int64 = Int64(today) * 86_400_000 + 7 * 3_600_000

    var reservations: [Values] { state.withLock { $0.reservations } }

    func breakDown() { state.withLock { $0.isDown = true } }

    func take(_ time: Int32) { state.withLock { $0.freeTimes.removeAll { $0 == time } } }

    var knowing: TurnPipeline.Knowing {
        { [self] request in state.withLock { $0.answer(request) } }
    }
}

extension StubSources.State {
    fileprivate mutating func answer(_ request: Request) -> Answer {
        if isDown { return .failure(of: request) }
        func offer(_ options: [Value]) -> Answer { Answer(to: request.id, outcome: Answer.found, options: options) }
        switch request.question {
        case "rents.price":
            guard request.arguments["city"]?.word == "almaty" else { return Answer(to: request.id, outcome: "none") }
            return Answer(
                to: request.id, outcome: "old",
                values: ["price": .money(350_000, currency: "KZT"), "as-of": .date(19_263)])
        case "board.centres": return offer(["c1", "c2"].map { .named(entity: "centre", value: $0) })
        case "board.days": return offer([.date(StubSources.today + 1), .date(StubSources.today + 2)])
        case "board.times": return offer(freeTimes.map(Value.time))
        case "board.reserve":
            reservations.append(request.arguments)
            return Answer(to: request.id, outcome: "reserved")
        default: return .failure(of: request)
        }
    }
}
