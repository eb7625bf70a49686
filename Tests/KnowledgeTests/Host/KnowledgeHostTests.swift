import Knowledge
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(2))) struct KnowledgeHostTests {
    private let hand = HandTimer()
    private let source = ScriptedSource(Samples.echo)
    private let host: KnowledgeHost

    init() {
        var limits = HostLimits()
        limits.running = 3
        host = KnowledgeHost(limits: limits, timer: hand.timer)
        host.use([Samples.plan(source, keep: .seconds(60))])
    }

    /// Asks and gives back what will be heard.
    private func ask(_ what: String = "a") -> Heard<Answer> {
        let heard = Heard<Answer>()
        host.ask("src.echo", { _ in Samples.question(what) }, then: heard.hear)
        return heard
    }

    private func until(_ heard: Heard<Answer>) async -> [Answer] {
        while heard.all.isEmpty, !Task.isCancelled { await Task.yield() }
        return heard.all
    }

    private func echo(_ question: Question) -> Answer { Answer("found", question.arguments) }

    @Test func anAnswerIsHeardOnce() async {
        let heard = ask()
        await source.reply(echo)
        #expect(await until(heard) == [Answer("found", ["what": .text("a")])])
        hand.turn(.seconds(3))
        #expect(heard.all.count == 1)
    }

    @Test func afterTheTimeItHasFailedAndTheLateAnswerIsNotHeard() async {
        let heard = ask()
        await hand.untilSleeping(1)
        hand.turn(.seconds(2))
        let answers = await until(heard)
        #expect(answers.map(\.outcome) == ["failed"])
        await source.reply(echo)
        let second = ask("b")
        await source.reply(echo)
        #expect(await until(second).first?.values == ["what": .text("b")])
        #expect(heard.all.count == 1)
    }

    @Test func anAnswerIsKeptForItsTimeAndAskedForAgainAfterIt() async {
        let first = ask()
        await source.reply(echo)
        _ = await until(first)
        hand.turn(.seconds(59))
        #expect(host.known("src.echo") { _ in Samples.question() } == Answer("found", ["what": .text("a")]))
        #expect(host.reports.first?.cacheAge == .seconds(59))
        hand.turn(.seconds(1))
        #expect(host.known("src.echo") { _ in Samples.question() } == nil)
        #expect(host.known("src.echo") { _ in Samples.question("b") } == nil)
        #expect(source.count == 1)
    }

    @Test func manyWhoWantTheSameCauseOneQuestion() async {
        let heard = (0..<200).map { _ in ask() }
        await source.reply(echo)
        for one in heard { #expect(await until(one) == [Answer("found", ["what": .text("a")])]) }
        #expect(source.count == 1)
    }

    @Test func moreQuestionsThanASourceMayHaveInWorkFailAtOnce() async {
        let heard = ["a", "b", "c", "d"].map(ask)
        #expect(heard[3].all.map(\.outcome) == ["failed"])
        for _ in 0..<3 { await source.reply(echo) }
        for one in heard.dropLast() { #expect(await until(one).map(\.outcome) == ["found"]) }
    }

    @Test func aSourceThatNeverComesBackKeepsItsPlaceAndOthersFailAtOnce() async {
        let heard = ["a", "b", "c"].map(ask)
        await hand.untilSleeping(3)
        hand.turn(.seconds(2))
        for one in heard { #expect(await until(one).map(\.outcome) == ["failed"]) }
        #expect(ask("d").all.map(\.outcome) == ["failed"])
        #expect(host.reports.first?.running == 3)
    }

    @Test func afterFailuresInARowItRestsAndIsTriedOnce() async {
        for number in 0..<5 {
            let heard = ask("\(number)")
            await source.reply { _ in .failed("down") }
            #expect(await until(heard).map(\.reason) == ["down"])
        }
        #expect(host.reports.first?.state == .resting)
        #expect(ask("x").all.map(\.reason) == ["down"])
        #expect(source.count == 5)
        hand.turn(.seconds(5))
        let trial = ask("y")
        #expect(ask("z").all.map(\.outcome) == ["failed"])
        await source.reply(echo)
        #expect(await until(trial).map(\.outcome) == ["found"])
        #expect(host.reports.first?.state == .ready)
    }

    @Test(arguments: [
        Answer("maybe"), Answer("found"), Answer("found", ["what": .number(1)]),
        Answer("none", ["what": .text("a")]), Answer("none", options: [.text("a")]),
    ])
    func anAnswerThatWasNotDeclaredHasFailed(answer: Answer) async {
        let heard = ask()
        await source.reply { _ in answer }
        #expect(await until(heard).map(\.outcome) == ["failed"])
        #expect(host.reports.first?.reason != nil)
    }

    @Test func whatCannotBeAskedFailsUnasked() {
        let question = { (_: String) in Question("echo", today: Samples.today) }
        #expect(host.known("src.echo", question)?.reason == "what was not given")
        #expect(host.known("src.other") { Question($0, today: Samples.today) }?.hasFailed == true)
        #expect(host.known("nobody.echo") { Question($0, today: Samples.today) }?.hasFailed == true)
        #expect(host.known("src") { Question($0, today: Samples.today) }?.hasFailed == true)
        #expect(source.count == 0)
    }

    @Test func aReloadKeepsWhatIsAsItWasAndStopsWhatIsNot() async {
        let heard = ask()
        await source.reply(echo)
        _ = await until(heard)
        let other = ScriptedSource(Samples.echo)
        host.use([Samples.plan(ScriptedSource(Samples.echo), keep: .seconds(60)), Samples.plan(other, name: "new")])
        #expect(host.known("src.echo") { _ in Samples.question() }?.outcome == "found")
        #expect(source.stopped == 0)
        host.use([Samples.plan(ScriptedSource(Samples.echo), identity: "2"), Samples.plan(other, name: "new")])
        #expect(host.known("src.echo") { _ in Samples.question() } == nil)
        #expect(source.stopped == 1)
        host.stop()
        #expect(other.stopped == 1)
        #expect(host.reports.isEmpty)
    }

    @Test func aSourceThatSleepsDelaysNobodyElse() async {
        let quick = ScriptedSource(Samples.echo)
        host.use([Samples.plan(source), Samples.plan(quick, name: "quick")])
        let waiting = ask()
        await hand.untilSleeping(1)
        for number in 0..<200 {
            let heard = Heard<Answer>()
            host.ask("quick.echo", { _ in Samples.question("\(number)") }, then: heard.hear)
            await quick.reply(echo)
            #expect(await until(heard).map(\.outcome) == ["found"])
        }
        #expect(waiting.all.isEmpty)
        hand.turn(.seconds(2))
        #expect(await until(waiting).map(\.outcome) == ["failed"])
    }
}
