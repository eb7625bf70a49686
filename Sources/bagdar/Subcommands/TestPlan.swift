import Client
import Content
import Conversation
import Dialog
import Digests
import Foundation
import LineProtocol
import Rehearsal
import Store
import TLS
import Understanding

/// What one run of `bagdar test` does: reads content and scripts, runs them here, then over TLS where that is wanted.
struct TestPlan: Sendable {
    /// The name under which scripts are played to a server.
    static let gateway = "rehearsal"

    let options: CommonOptions
    let selection: ScriptSelection
    let scripts: [String]
    private(set) var material: RunMaterial
    private let test: Test

    init(_ test: Test) throws {
        self.test = test
        options = test.options
        let paths = test.paths.isEmpty ? [Self.scriptFolder(beside: test.options.dialogs)] : test.paths
        let chosen = try ScriptFiles.find(paths)
        scripts = chosen.files
        var selection = ScriptSelection()
        selection.languages = test.languages
        selection.tags = test.tags
        selection.lines = chosen.lines
        self.selection = selection
        material = try Self.material(test)
        for language in test.languages where !material.content.languages.contains(language) {
            throw CommandFailure(
                "--lang \(language): the bot speaks \(material.content.languages.joined(separator: ", "))")
        }
    }

    /// Reads the content again.
    mutating func reload() throws {
        material = try Self.material(test)
    }

    private static func material(_ test: Test) throws -> RunMaterial {
        let content = try test.options.loadContent()
        let phrases = PhraseSupply(
            ContentLoader.training(dialogs: test.options.dialogs, locales: test.options.locales)?.phrases ?? [],
            starts: content.machine.starts.mapValues { content.machine.states[$0].position.state })
        var settings = RunSettings()
        settings.seed = test.seed
        settings.noise = test.noise.flatMap(Noise.list) ?? []
        // A server lives today: what it is compared with must too.
        settings.now = test.connect == nil ? nil : Clock.now()
        settings.command = "bagdar test" + (test.noise.map { " --noise \($0)" } ?? "")
        return RunMaterial(content: content, phrases: phrases, settings: settings) { folder in
            ContentLoader.load(
                dialogs: folder + "/Dialogs", locales: folder + "/Locales", required: HumanWord.texts
            ).bundle
        }
    }

    /// `Tests/Conversations` of the checkout, named from the working folder where it lies below that.
    private static func scriptFolder(beside dialogs: String) -> String {
        let root = URL(fileURLWithPath: dialogs).deletingLastPathComponent()
        let folder = root.appendingPathComponent("Tests/Conversations").path
        let here = FileManager.default.currentDirectoryPath + "/"
        return folder.hasPrefix(here) ? String(folder.dropFirst(here.count)) : folder
    }

    /// What scripts touched, for whoever watches files.
    struct Uses {
        /// The topics that each script came by.
        var topics: [String: Set<String>] = [:]
        /// Each script with all that it includes.
        var files: [String: [String]] = [:]
    }

    func run() async throws -> RehearsalResult { try await runWithUses().result }

    /// Runs everything, or these files alone.
    func runWithUses(only files: [String]? = nil) async throws -> (result: RehearsalResult, uses: Uses) {
        let suite = ScriptSuite(files: files ?? scripts, selection: selection, read: ScriptFiles.read)
        let runner = SuiteRunner(
            material, selection: selection, today: ScriptDay(Self.today), jobs: test.jobs)
        let findings = suite.findings + runner.findings(in: suite)
        let units = findings.isEmpty ? runner.units(of: suite) : []
        let progress = Progress(total: units.count)
        let begin = ContinuousClock.now
        let rehearsed = await runner.run(units) { progress.ended($0) }
        let outcomes = try await played(rehearsed, units, progress)
        progress.finish()
        let spent = (ContinuousClock.now - begin).components
        let result = RehearsalResult(
            outcomes: outcomes, findings: findings,
            milliseconds: spent.seconds * 1000 + spent.attoseconds / 1_000_000_000_000_000,
            coverage: coverage(of: rehearsed))
        return (result, uses(of: rehearsed, in: suite))
    }

    private func uses(of rehearsed: [RehearsedConversation], in suite: ScriptSuite) -> Uses {
        var uses = Uses(files: suite.files)
        for conversation in rehearsed {
            uses.topics[conversation.outcome.place.file, default: []].formUnion(conversation.uses.topics)
        }
        return uses
    }

    private func coverage(of rehearsed: [RehearsedConversation]) -> CoverageReport? {
        guard test.coverage || test.floor != nil else { return nil }
        var uses = ContentUses()
        for conversation in rehearsed { uses.merge(conversation.uses) }
        var meter = CoverageMeter(material.content, uses, locales: options.locales, read: ScriptFiles.read)
        return meter.report(floor: test.floor)
    }

    private static var today: String {
        let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: .now)
        return String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
    }
}

/// Over TLS.
extension TestPlan {
    private func played(
        _ rehearsed: [RehearsedConversation], _ units: [SuiteRunner.Unit], _ progress: Progress
    ) async throws -> [ConversationOutcome] {
        guard let connect = test.connect else { return rehearsed.map(\.outcome) }
        guard let address = Endpoint(connect) else {
            throw CommandFailure("--connect takes HOST:PORT, such as localhost:7443")
        }
        var player = WirePlayer(
            WireSettings(address: address, hello: try hello(), trust: trust), run: try Self.runName())
        var outcomes: [ConversationOutcome] = []
        progress.begin(total: units.count, what: "over TLS")
        for (conversation, unit) in zip(rehearsed, units) {
            let command = material.command(for: unit.conversation, in: unit.language ?? "") + " --connect \(connect)"
            let outcome = await player.play(conversation, unit.conversation, command: command)
            progress.ended(outcome)
            outcomes.append(outcome)
        }
        await player.quit()
        return outcomes
    }

    private var trust: Trust { .file(test.trust ?? options.state + "/tls/cert.pem") }

    /// A name for this run that no earlier one had.
    private static func runName() throws -> String {
        do {
            return "r" + Base64URL.encode(try SecureRandom.bytes(9)).filter { $0 != "_" && $0 != "-" }
        } catch {
            throw CommandFailure("no random numbers: \(error)")
        }
    }

    /// With the token of the environment, or a new one from the state folder of the server.
    private func hello() throws -> Hello {
        if let token = ProcessInfo.processInfo.environment["BAGDAR_TOKEN"], !token.isEmpty {
            return Hello(version: 1, name: Self.gateway, token: Token(token))
        }
        let gateways = try options.openGateways()
        defer { gateways.close() }
        do {
            let token = Base64URL.encode(try SecureRandom.bytes(32))
            try gateways.addGateway(
                Self.gateway, token: SHA256Digest(of: Array(token.utf8)), role: .gateway, replace: true)
            return Hello(version: 1, name: Self.gateway, token: Token(token))
        } catch {
            throw CommandFailure("the gateway \(Self.gateway) could not be let in: \(error)")
        }
    }
}
