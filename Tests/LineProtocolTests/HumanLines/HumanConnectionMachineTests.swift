import LineProtocol
import TestSupport
import Testing

struct HumanConnectionMachineTests {
    /// The greeting was said at time 0; no limit of rate.
    private func open(rate: Int = 0) -> HumanConnectionMachine {
        var limits = Limits()
        limits.sessionRate = rate
        var machine = HumanConnectionMachine(languages: ["ru", "kk"], limits: limits)
        _ = machine.opened(now: 0)
        return machine
    }

    private func type(_ line: String, to machine: inout HumanConnectionMachine, now: Int64 = 1000)
        -> [HumanConnectionAction]
    {
        let bytes = Array(line.utf8)
        return machine.received(line: bytes.span, now: now)
    }

    @Test func theServerGreets() {
        var machine = HumanConnectionMachine(languages: ["ru"], limits: Limits())
        #expect(machine.reading == .nothing)
        #expect(machine.nextDeadline == nil)
        #expect(machine.opened(now: 0) == [.say(.greeting)])
        #expect(machine.state == .open)
        #expect(machine.reading == .lines)
        #expect(machine.opened(now: 1) == [])
    }

    @Test func oneTurnRunsAtATime() {
        var machine = open()
        #expect(type("Как?", to: &machine) == [.converse(.text("Как?"))])
        #expect(machine.reading == .nothing)
        #expect(machine.nextDeadline == nil)
        machine.answered(choices: [], now: 5000)
        #expect(machine.reading == .lines)
        #expect(machine.nextDeadline == 1_505_000)
    }

    @Test func aNumberPicksAChoiceOfTheLastTurn() {
        var machine = open()
        #expect(type("1", to: &machine) == [.converse(.text("1"))])
        machine.answered(choices: ["k3fa.where", "k3fa.papers"], now: 1000)
        #expect(type("2", to: &machine) == [.converse(.choice("k3fa.papers"))])
        machine.answered(choices: ["b"], now: 1000)
        #expect(type("2", to: &machine) == [.converse(.text("2"))])
        machine.answered(choices: ["b"], now: 1000)
        #expect(type("01", to: &machine) == [.converse(.choice("b"))])
        machine.answered(choices: [], now: 1000)
        #expect(type("1", to: &machine) == [.converse(.text("1"))])
    }

    @Test(
        arguments: [
            ("/kk", .language("kk")), ("/menu", .menu), ("/back", .back), ("/repeat", .repeat), ("/restart", .restart),
            ("/person", .person), ("/forget", .forget),
        ] as [(String, HumanCommand)])
    func aCommandOfTheDialogGoesToTheDialog(line: String, command: HumanCommand) {
        var machine = open()
        #expect(type(line, to: &machine) == [.converse(.command(command))])
        #expect(machine.reading == .nothing)
    }

    @Test func theConnectionItselfAnswersTheRest() {
        var machine = open()
        #expect(type("/help", to: &machine) == [.say(.help)])
        #expect(type("/abracadabra", to: &machine) == [.say(.unknownCommand)])
        #expect(type("", to: &machine) == [])
        #expect(machine.receivedTooLong(now: 1000) == [.say(.tooLong)])
        let bad: [UInt8] = [0xFF]
        #expect(machine.received(line: bad.span, now: 1000) == [.say(.badText)])
        #expect(machine.reading == .lines)
        #expect(type("/quit", to: &machine) == [.say(.goodbye), .shutDown])
        #expect(machine.state == .closing(until: 6000))
        #expect(machine.reading == .thrownAway)
        #expect(type("Как?", to: &machine) == [])
        #expect(machine.receivedTooLong(now: 1000) == [])
    }

    @Test(
        arguments: [
            ("GET / HTTP/1.1\r", .http), ("EHLO x", .smtp), (#"HELLO {"v":1}"#, .gatewayFrame),
            ("\u{16}\u{3}\u{1}", .tls),
        ] as [(String, FirstLine)])
    func aProgramIsToldAndClosed(line: String, machineKind: FirstLine) {
        var machine = open()
        #expect(type(line, to: &machine) == [.say(.notForMachines(machineKind)), .shutDown])
        var afterBlank = open()
        #expect(type("\r", to: &afterBlank) == [])
        #expect(type(line, to: &afterBlank) == [.say(.notForMachines(machineKind)), .shutDown])
        var afterPerson = open()
        _ = type("/help", to: &afterPerson)
        #expect(!type(line, to: &afterPerson).contains(.shutDown))
    }

    @Test func tlsInsideTLSIsKnownBeforeItsLF() {
        let record: [UInt8] = [0x16, 0x03, 0x01]
        var machine = open()
        #expect(machine.received(unfinished: record.span.extracting(0..<1), now: 1) == [])
        #expect(machine.received(unfinished: record.span, now: 1) == [.say(.notForMachines(.tls)), .shutDown])
        #expect(machine.received(unfinished: record.span, now: 1) == [])
        var person = open()
        let text = Array("Как".utf8)
        #expect(person.received(unfinished: text.span, now: 1) == [])
        _ = type("/help", to: &person)
        #expect(person.received(unfinished: record.span, now: 1) == [])
    }

    @Test func silenceIsWarnedAt25AndClosedAt30Minutes() {
        var machine = open()
        #expect(machine.nextDeadline == 1_500_000)
        #expect(machine.tick(now: 1_499_999) == [])
        #expect(machine.tick(now: 1_500_000) == [.say(.idleWarning)])
        #expect(machine.tick(now: 1_600_000) == [])
        #expect(machine.nextDeadline == 1_800_000)
        #expect(machine.tick(now: 1_800_000) == [.say(.idleClose), .shutDown])
        #expect(machine.tick(now: 1_805_000) == [.close])
        #expect(machine.state == .closed)
        #expect(machine.nextDeadline == nil)
    }

    @Test func anyLineEndsTheSilence() {
        var machine = open()
        _ = machine.tick(now: 1_500_000)
        #expect(type("", to: &machine, now: 1_700_000) == [])
        #expect(machine.nextDeadline == 3_200_000)
        #expect(machine.tick(now: 3_200_000) == [.say(.idleWarning)])
    }

    @Test func ourOwnPauseIsNotThePersonsSilence() {
        var machine = open()
        machine.outputBlocked(true, now: 1000)
        #expect(machine.reading == .nothing)
        #expect(machine.tick(now: 9_000_000) == [])
        machine.outputBlocked(false, now: 9_000_000)
        #expect(machine.nextDeadline == 10_500_000)
    }

    @Test func overTheRateTheNextLineWaits() {
        var machine = open(rate: 20)
        for _ in 0..<4 { #expect(type("/help", to: &machine) == [.say(.help)]) }
        #expect(machine.reading == .lines)
        #expect(type("Как?", to: &machine) == [.converse(.text("Как?"))])
        machine.answered(choices: [], now: 1500)
        #expect(machine.reading == .nothing)
        #expect(machine.nextDeadline == 4000)
        #expect(machine.tick(now: 4000) == [])
        #expect(machine.reading == .lines)
        #expect(machine.nextDeadline == 1_504_000)
    }

    @Test func theServersEndIsSaid() {
        var machine = open()
        #expect(machine.drain(now: 1000) == [.say(.shuttingDown), .shutDown])
        #expect(machine.drain(now: 1001) == [])
        #expect(machine.peerClosed() == [.close])
        #expect(machine.peerClosed() == [])
        #expect(machine.reading == .nothing)
    }

    @Test func anyOrderOfEventsNeverTraps() {
        var random = SeededGenerator(seed: 34)
        let lines = ["", "1", "99", "x", "/quit", "/kk", "GET / HTTP/1.1", "/help"]
        for _ in 0..<3_000 {
            var machine = open(rate: Int.random(in: 0...3, using: &random))
            var now: Int64 = 0
            var isOver = false
            for _ in 0..<30 {
                now += Int64.random(in: 0...400_000, using: &random)
                let actions: [HumanConnectionAction]
                switch Int.random(in: 0..<6, using: &random) {
                case 0..<3: actions = type(lines.randomElement(using: &random) ?? "", to: &machine, now: now)
                case 3: actions = machine.receivedTooLong(now: now)
                case 4:
                    machine.answered(choices: ["a", "b"], now: now)
                    actions = []
                default: actions = machine.tick(now: now)
                }
                if isOver { #expect(actions.allSatisfy { $0 == .close }) }
                if actions.contains(.shutDown) { isOver = true }
            }
        }
    }
}
