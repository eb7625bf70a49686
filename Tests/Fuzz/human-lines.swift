// modules: LineProtocol
import LineProtocol

/// Any bytes, in pieces of any length, are what a person typed: the connection takes them in bounded memory, answers each
/// line, and prints nothing but printable text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzHumanLines(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 0 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
    let said = hold(bytes, pieceLength: Int(start[0] & 63) + 1)
    precondition(said == hold(bytes, pieceLength: max(1, bytes.count)), "cut in pieces, it is another conversation")
    check(printed: bytes)
    return 0
}

private let limits: Limits = {
    var limits = Limits()
    limits.humanLineBytes = 256
    limits.sessionRate = 0
    return limits
}()

/// What became of each line of a conversation whose every turn offers two choices.
private func hold(_ bytes: [UInt8], pieceLength: Int) -> [HumanConnectionAction] {
    var machine = HumanConnectionMachine(languages: ["ru", "kk"], limits: limits)
    var scanner = LineScanner(limit: limits.humanLineBytes, longLines: .areSkipped)
    var said: [HumanConnectionAction] = []
    var buffer: [UInt8] = []
    var read = 0
    perform(machine.opened(now: 0), on: &machine, &said)
    while machine.reading == .lines {
        switch scanner.next(in: buffer.span) {
        case .line(let length):
            check(line: Array(buffer[..<length]))
            perform(machine.received(line: Array(buffer[..<length]).span, now: 0), on: &machine, &said)
            buffer.removeFirst(length + 1)
        case .skipped(let count): buffer.removeFirst(count)
        case .tooLong: perform(machine.receivedTooLong(now: 0), on: &machine, &said)
        case .incomplete:
            precondition(buffer.count <= limits.humanLineBytes, "more is kept than a line")
            guard read < bytes.count else { return said }
            let end = min(bytes.count, read + pieceLength)
            buffer += bytes[read..<end]
            read = end
        }
    }
    return said
}

private func perform(
    _ actions: [HumanConnectionAction], on machine: inout HumanConnectionMachine,
    _ said: inout [HumanConnectionAction]
) {
    for action in actions {
        said.append(action)
        if case .converse = action { machine.answered(choices: ["a", "b"], now: 0) }
    }
}

/// What a line says is clean, and reads as the same when it is typed again.
private func check(line: [UInt8]) {
    let parsed = HumanLine.parse(line.span, languages: ["ru", "kk"])
    guard case .text(let text) = parsed else { return }
    precondition(!text.isEmpty && text.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A }, "not a clean text")
    let again = HumanLine.parse(Array(text.utf8).span, languages: ["ru", "kk"])
    precondition(again == parsed, "typed again, it is another")
}

/// Whatever a text holds, what leaves is lines of printable text with one empty line at the end.
private func check(printed bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    var output: [UInt8] = []
    HumanPrinter.print(bubbles: [text, "x"], choices: [text], into: &output)
    precondition(output.allSatisfy { $0 == 0x0A || $0 >= 0x20 && $0 != 0x7F }, "a control character leaves")
    precondition(output.suffix(2) == [0x0A, 0x0A], "the turn does not end")
    let lines = output.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast(2)
    precondition(lines.allSatisfy { !$0.isEmpty }, "an empty line inside the turn")
}
