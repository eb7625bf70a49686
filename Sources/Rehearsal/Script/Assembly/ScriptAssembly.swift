/// Puts a script together from its file and what that includes, and cuts it into conversations.
///
/// What stands above the first `conversation:` holds for every conversation of the file.
package struct ScriptAssembly {
    /// The bytes of a file by its path; nil where it cannot be read.
    package typealias Read = (String) -> [UInt8]?

    private let read: Read
    private let limits: ScriptLimits
    private var findings: [ScriptFinding] = []
    private var common = ScriptedConversation(title: "", place: ScriptPlace(file: "", line: 1))
    private var conversations: [ScriptedConversation] = []
    private var lineCount = 0
    /// Of the conversation that is being read: its messages, and whether something has happened in it.
    private var turns = 0
    private var hasBegun = false
    /// The line of each title, by its file.
    private var titles: [ScriptTitle: Int] = [:]
    /// Every file that was read, for whoever watches them.
    private var files: [String] = []

    private init(read: @escaping Read, limits: ScriptLimits) {
        self.read = read
        self.limits = limits
    }

    /// What a file with its includes comes to.
    package struct Outcome: Sendable {
        package var conversations: [ScriptedConversation]
        package var findings: [ScriptFinding]
        /// The file and all that it includes.
        package var files: [String]
    }

    /// Reads the conversations of one file. Bounded in time by the limits, whatever includes what.
    package static func conversations(
        of file: String, limits: ScriptLimits = ScriptLimits(), read: @escaping Read
    ) -> Outcome {
        var assembly = ScriptAssembly(read: read, limits: limits)
        assembly.take(file: file, from: nil, inside: [])
        return Outcome(
            conversations: assembly.conversations, findings: assembly.findings, files: assembly.files)
    }

    private mutating func take(file: String, from place: ScriptPlace?, inside outer: [String]) {
        let here = place ?? ScriptPlace(file: file, line: 1)
        guard !outer.contains(file) else {
            let way = (outer.drop { $0 != file } + [file]).joined(separator: " > ")
            return tell(here, "These files include each other: \(way).", "Take one of the include lines away.")
        }
        guard outer.count < limits.includeDepth else {
            return tell(here, "More than \(limits.includeDepth) files include each other.", "Include less deeply.")
        }
        guard let bytes = read(file) else {
            return tell(here, "The file \(file) cannot be read.", "Name it as seen from the file that includes it.")
        }
        if !files.contains(file) { files.append(file) }
        let parsed = ScriptParser.parse(bytes, file: file, limits: limits)
        for finding in parsed.findings where findings.count < limits.findings { findings.append(finding) }
        for line in parsed.script.lines {
            guard lineCount < limits.lines else {
                if lineCount == limits.lines {
                    lineCount += 1
                    tell(
                        here, "The script has more than \(limits.lines) lines with all that it includes.",
                        "Include less.")
                }
                return
            }
            lineCount += 1
            take(line.statement, at: ScriptPlace(file: file, line: line.number), inside: outer + [file])
        }
    }

    private mutating func take(_ statement: Statement, at place: ScriptPlace, inside files: [String]) {
        switch statement {
        case .blank, .comment, .unread: break
        case .include(let file): take(file: Self.path(file, seenFrom: place.file), from: place, inside: files)
        case .conversation(let title):
            var conversation = common
            conversation.title = title
            conversation.place = place
            if let other = titles.updateValue(place.line, forKey: ScriptTitle(file: place.file, title: title)) {
                tell(place, "The title «\(title)» stands in line \(other) too.", "Give each its own title.")
            }
            conversations.append(conversation)
            turns = 0
            hasBegun = false
        case .tags(let tags): change { $0.tags += tags }
        case .languages(let languages): change { $0.languages = languages }
        case .only: change { $0.isOnly = true }
        case .skip(let day): change { $0.skippedUntil = day }
        case .expectedToFail(let name): change { $0.expectedToFail = name }
        case .given(let circumstances):
            change { conversation in
                conversation.given += circumstances.map { .init(place: place, content: $0) }
            }
            if let last = conversations.last, !last.steps.isEmpty {
                tell(place, "This is given when the conversation is under way.", "Put it before the first >.")
            }
        case .rule(let rule): change { $0.rules.append(.init(place: place, content: rule)) }
        case .says(let utterance): add(.says(utterance), at: place)
        case .reply(let reply): add(.reply(reply), at: place)
        case .fact(let fact): add(.fact(fact), at: place)
        case .trouble(let trouble): add(.trouble(trouble), at: place)
        }
    }

    private mutating func change(_ body: (inout ScriptedConversation) -> Void) {
        if conversations.isEmpty { body(&common) } else { body(&conversations[conversations.count - 1]) }
    }

    private mutating func add(_ content: ScriptedConversation.Step.Content, at place: ScriptPlace) {
        guard !conversations.isEmpty else {
            return tell(place, "This line belongs to no conversation.", "Put above it: conversation: TITLE")
        }
        switch content {
        case .reply, .fact:
            guard hasBegun else {
                return tell(place, "Nothing has happened yet that this could follow.", "Put a > or ~ line above it.")
            }
        case .says:
            turns += 1
            if turns == limits.turns + 1 {
                tell(place, "The conversation has more than \(limits.turns) messages.", "Cut it into several.")
            }
            guard turns <= limits.turns else { return }
            hasBegun = true
        case .trouble: hasBegun = true
        }
        let last = conversations.count - 1
        conversations[last].steps.append(.init(place: place, content: content))
    }

    private mutating func tell(_ place: ScriptPlace, _ sentence: String, _ advice: String) {
        guard findings.count < limits.findings else { return }
        findings.append(ScriptFinding(place: place, sentence: sentence, advice: advice))
    }

    /// A path as seen from the folder of another file, without `.` and `..` where they can be undone.
    static func path(_ path: String, seenFrom file: String) -> String {
        if path.hasPrefix("/") { return path }
        var parts = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().map(String.init)
        for part in path.split(separator: "/", omittingEmptySubsequences: true).map(String.init) {
            switch part {
            case ".": break
            case ".." where !parts.isEmpty && parts.last != ".." && parts.last != "": parts.removeLast()
            default: parts.append(part)
            }
        }
        return parts.joined(separator: "/")
    }
}
