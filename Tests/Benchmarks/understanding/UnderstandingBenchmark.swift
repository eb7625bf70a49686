import Content
import Glibc
import Understanding

@_silgen_name("allocation_count") func allocationCount() -> UInt

/// Times understanding with the shipped phrases: messages of every fashion, learning, and reading what was learned.
/// Figures are of this machine: compare runs, not machines.
@main enum UnderstandingBenchmark {
    private static let story =
        "Здравствуйте, мы приехали из Омска, хозяйка не хочет нас прописывать. Как получить ИИН и где ближайший ЦОН? "

    private static let messages = [
        ("Russian", "как получить ИИН гражданину РФ"), ("Kazakh", "ЖСН алуға қандай құжаттар керек"),
        ("Kazakh, folded", "ЖСН алуга кандай кужаттар керек"),
        ("Latin", "kak poluchit iin grazhdaninu rossii bez registracii v astane"),
        ("wrong layout", "rfr gjkexbnm bby uhf;lfybye hjccbb ,tp htubcnhfwbb d fcnfyt"),
        ("one word", "регистрация"), ("typing errors", "как получтиь ИИН гражднину РФ"),
        ("two clauses", "Как получить ИИН, и сколько стоит снять квартиру в Алматы?"),
        ("512 characters", String(String(repeating: story, count: 5).prefix(512))),
        ("4,096 characters", String(String(repeating: story, count: 40).prefix(4096))),
    ]

    static func main() {
        guard let training = ContentLoader.training(dialogs: "Dialogs", locales: "Locales") else {
            return print("Dialogs/bot.yaml cannot be read")
        }
        let interpreter = learn(training)
        for (name, text) in messages { time(name, text, interpreter) }
    }

    private static func learn(_ training: TrainingSet) -> Interpreter {
        var some = training
        var counts: [String: Int] = [:]
        some.phrases = training.phrases.filter { phrase in
            counts[phrase.topic + phrase.language, default: 0] += 1
            return counts[phrase.topic + phrase.language, default: 0] <= 60
        }
        for set in [some, training] {
            let learning = best(of: 3) { _ = Interpreter(training: set) }
            print("learning \(set.phrases.count) phrases: \((learning / 1e6).rounded()) ms")
        }
        let interpreter = Interpreter(training: training)
        let bytes = interpreter.modelBytes
        let reading = best(of: 5) { _ = Interpreter(training: training, models: bytes) }
        print("reading \(bytes.count) bytes of models: \((reading / 1e6).rounded()) ms; in memory \(interpreter.size)")
        return interpreter
    }

    private static func time(_ name: String, _ text: String, _ interpreter: Interpreter) {
        let rounds = 200_000 / max(100, text.utf8.count)
        for _ in 0..<100 { _ = interpreter.interpret(text) }
        let before = allocationCount()
        let time = best(of: 5) { for _ in 0..<rounds { _ = interpreter.interpret(text) } }
        let allocations = Double(allocationCount() - before) / Double(5 * rounds)
        let microseconds = (time / Double(rounds) / 10).rounded() / 100
        print("\(name), \(text.utf8.count) bytes: \(microseconds) µs, \(allocations.rounded()) allocations")
    }

    /// Nanoseconds of CPU of the quickest run.
    private static func best(of runs: Int, _ work: () -> Void) -> Double {
        (0..<runs).map { _ in
            let start = now()
            work()
            return now() - start
        }.min() ?? 0
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
    }
}
