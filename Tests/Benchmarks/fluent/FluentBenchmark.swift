import Glibc

@_silgen_name("allocation_count") func allocationCount() -> UInt

/// Times the parser and the formatter on texts like ours. Figures are of this machine: compare runs, not machines.
@main enum FluentBenchmark {
    private static let texts = """
        place = В очереди { $name } перед вами { $n ->
            [one] { $n } человек
            [few] { $n } человека
            [many] { $n } человек
           *[other] { $n } человека
        }, ждать примерно четверть часа.
        long = Вам надо прийти лично, взять паспорт и записаться заранее.
        date = Срок истекает { $day }, сбор { $fee }.
        city = { CASE($city, "locative") } есть { $n } окна.
        -city-almaty = { $case ->
           *[nominative] Алматы
            [locative] в Алматы
        }

        """

    static func main() {
        parse()
        let bundle = compiled(texts)
        format("two variables and a plural", bundle, "place", ["name": .text("сейчас"), "n": .number(23)])
        format("text alone", bundle, "long", [:])
        format("a date and money", bundle, "date", ["day": .date(days: 19_263), "fee": .money(4400, currency: "KZT")])
        format("a name in a case", bundle, "city", ["city": .named(entity: "city", value: "almaty"), "n": .number(2)])
    }

    private static func compiled(_ text: String) -> FluentBundle {
        let part = FluentBundle.Part(resource: FluentParser.parse(text).resource)
        return FluentBundle.compile([part], FluentBundle.Settings(language: .russian)).bundle
    }

    /// 5,000 lines of messages with placeables, selections and comments.
    private static func parse() {
        var lines = 0
        var source = ""
        var number = 0
        while lines < 5000 {
            let renamed = texts.replacing("\n-city", with: "\n-c\(number)-city")
            source += renamed.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                line.first?.isLetter == true ? "m\(number)-\(line)" : String(line)
            }.joined(separator: "\n")
            lines += texts.split(separator: "\n", omittingEmptySubsequences: false).count - 1
            number += 1
        }
        let bytes = Array(source.utf8)
        var entries = 0
        let parsing = best(of: 20) { entries = FluentParser.parse(bytes).resource.body.count }
        print("parse of \(lines) lines, \(bytes.count) bytes, \(entries) entries: \(milliseconds(parsing)) ms")
        let part = FluentBundle.Part(resource: FluentParser.parse(bytes).resource)
        let compiling = best(of: 20) {
            entries = FluentBundle.compile([part], FluentBundle.Settings(language: .russian)).bundle.keys.count
        }
        print("compile of the same, \(entries) messages: \(milliseconds(compiling)) ms")
    }

    private static func format(_ name: String, _ bundle: FluentBundle, _ key: String, _ arguments: FluentArguments) {
        let rounds = 200_000
        var bytes = 0
        // The first run fills the runtime's own tables.
        bytes += bundle.format(key, arguments).text.utf8.count
        let before = allocationCount()
        bytes += bundle.format(key, arguments).text.utf8.count
        let allocations = allocationCount() - before
        let time = best(of: 10) {
            for _ in 0..<rounds { bytes &+= bundle.format(key, arguments).text.utf8.count }
        }
        let formatted = bundle.format(key, arguments)
        precondition(formatted.errors.isEmpty, "\(formatted)")
        print("\(name): \(time / Double(rounds) / 1000) µs, \(allocations) allocations: \(formatted.text)")
    }

    /// Nanoseconds of CPU of the fastest run.
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

    private static func milliseconds(_ nanoseconds: Double) -> String {
        String((nanoseconds / 1e4).rounded() / 100)
    }
}
