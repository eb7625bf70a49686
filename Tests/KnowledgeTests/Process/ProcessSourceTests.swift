import Foundation
import Knowledge
import TestSupport
import Testing

/// A program that hangs, floods, lies or dies costs its question, and nothing else.
@Suite(.timeLimit(.minutes(2))) struct ProcessSourceTests {
    private let log = Heard<String>()

    private func source(_ mode: String, limits: ProcessLimits = ProcessLimits(), timer: HostTimer = .live)
        -> ProcessSource
    {
        let setup = ProcessSetup(
            name: "echo", command: ["python3", "misbehave.py", mode], folder: Samples.fixtures, limits: limits)
        return ProcessSource(setup, declaration: Samples.echo, timer: timer, log: log.hear)
    }

    private func ask(_ source: ProcessSource, _ what: String = "a") async -> Answer {
        await source.answer(Samples.question(what), until: ContinuousClock.now + .seconds(30))
    }

    @Test func aGoodProgramConforms() async {
        let source = source("good")
        #expect(await SourceConformance.check(source, samples: [Samples.question()]) == [])
        source.stop()
    }

    @Test func wordsComeBackAsTheyWent() async {
        let source = source("good")
        for words in ["Құрманғазы \"quoted\" \\ \n\t", "\u{0}\u{7F}", "🇰🇿", String(repeating: "ә", count: 4_096)] {
            #expect(await ask(source, words) == Answer("found", ["what": .text(words)]))
        }
        source.stop()
    }

    @Test(arguments: [
        ("exit", "it ended by itself"), ("half", "it ended by itself"), ("eat", "it ended by itself"),
        ("flood", "it wrote a line of more than 65536 bytes"), ("huge", "it wrote a line of more than 65536 bytes"),
        ("flood-unasked", "it wrote a line of more than 65536 bytes"),
        ("stray", "it writes lines that answer nothing"),
        ("wrong-type", "the value what of its answer is no text"),
        ("wrong-outcome", "it answered with an outcome that it does not declare"),
    ])
    func itFailsAndStaffSeeWhy(mode: String, reason: String) async {
        let source = source(mode)
        #expect(await ask(source) == .failed(reason))
        source.stop()
    }

    @Test(arguments: ["hang", "no-json", "other", "deep"])
    func noAnswerInTimeIsGivenUp(mode: String) async {
        let source = source(mode)
        let asking = Task { await source.answer(Samples.question(), until: ContinuousClock.now) }
        // The program has been started and asked before the deadline's cancellation reaches it, or after: both end.
        asking.cancel()
        #expect(await asking.value.hasFailed)
        source.stop()
    }

    @Test func aHangingProgramIsEndedAndStartedAnewAfterThePause() async {
        let hand = HandTimer()
        let source = source("hang", timer: hand.timer)
        let asking = Task { await source.answer(Samples.question(), until: ContinuousClock.now) }
        asking.cancel()
        _ = await asking.value
        #expect(log.all == ["it hangs"])
        #expect(await ask(source).reason == "it hangs; it is started anew after a pause")
        hand.turn(.milliseconds(200))
        let again = Task { await source.answer(Samples.question(), until: ContinuousClock.now) }
        again.cancel()
        _ = await again.value
        #expect(log.all == ["it hangs", "it hangs"])
        source.stop()
    }

    @Test func anAnswerToAnotherQuestionReachesNobody() async {
        let source = source("late")
        let first = Task { await ask(source, "a") }
        while source.running == 0, !Task.isCancelled { await Task.yield() }
        let second = Task { await source.answer(Samples.question("b"), until: ContinuousClock.now + .seconds(30)) }
        #expect(await first.value == Answer("found", ["what": .text("b")]))
        source.stop()
        #expect(await second.value == .failed("it was stopped"))
    }

    @Test func answersMayComeInAnyOrderAndTwice() async {
        let reversed = source("reversed")
        async let one = ask(reversed, "1")
        async let two = ask(reversed, "2")
        let answers = await [one, two]
        #expect(answers == [Answer("found", ["what": .text("1")]), Answer("found", ["what": .text("2")])])
        reversed.stop()
        let twice = source("twice")
        for what in ["1", "2", "3"] { #expect(await ask(twice, what) == Answer("found", ["what": .text(what)])) }
        twice.stop()
    }

    @Test func aThousandQuestionsAtOnceGetEachItsAnswer() async {
        let source = source("good")
        await withTaskGroup { group in
            for number in 0..<1_000 {
                group.addTask {
                    #expect(await ask(source, "\(number)") == Answer("found", ["what": .text("\(number)")]))
                }
            }
        }
        source.stop()
    }

    @Test func whatItForkedEndsWithIt() async {
        let source = source("fork")
        let answer = await ask(source)
        guard case .text(let text)? = answer.values["what"], let child = pid_t(text) else {
            Issue.record("no process id in \(answer)")
            return
        }
        #expect(kill(child, 0) == 0)
        source.stop()
        // A killed process stays in the table until its parent, by now the system's first, has read its end.
        while FileManager.default.fileExists(atPath: "/proc/\(child)/status"), !Self.isZombie(child), !Task.isCancelled
        { await Task.yield() }
        #expect(Self.isZombie(child) || kill(child, 0) != 0)
    }

    @Test func itsErrorsAreLoggedWithoutPeoplesWords() async {
        let source = source("complain")
        _ = await ask(source, "Anna Karenina")
        while log.all.isEmpty, !Task.isCancelled { await Task.yield() }
        #expect(log.all == ["cannot read … of #"])
        source.stop()
    }

    @Test func itSeesNothingOfOurEnvironment() async {
        let source = source("environment")
        let answer = await ask(source)
        guard case .text(let names)? = answer.values["what"] else {
            Issue.record("no names in \(answer)")
            return
        }
        let allowed: Set<String> = ["PATH", "HOME", "LANG", "PWD", "OLDPWD", "SHLVL", "_", "LC_CTYPE"]
        #expect(
            Set(names.split(separator: ",").map(String.init)).filter { !$0.contains("PYENV") }.isSubset(of: allowed))
        source.stop()
    }

    @Test func aProgramThatIsNotThereHasFailed() async {
        let setup = ProcessSetup(name: "no", command: ["no-such-program"], folder: Samples.fixtures)
        let source = ProcessSource(setup, declaration: Samples.echo, log: log.hear)
        #expect(await ask(source).hasFailed)
        source.stop()
        let nowhere = ProcessSetup(name: "no", command: ["cat"], folder: "/no/such/folder")
        #expect(await ask(ProcessSource(nowhere, declaration: Samples.echo)).hasFailed)
    }

    @Test func afterTheStopItIsAskedNothing() async {
        let source = source("good")
        _ = await ask(source)
        source.stop()
        #expect(await ask(source) == .failed("it was stopped"))
    }

    private static func isZombie(_ id: pid_t) -> Bool {
        guard let text = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8) else { return true }
        return text.split(separator: ")").last?.contains(" Z ") ?? true
    }
}
