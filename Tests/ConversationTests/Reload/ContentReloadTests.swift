import Content
import Conversation
import Dispatch
import Foundation
import Synchronization
import TestSupport
import Testing

@Suite struct ContentReloadTests {
    private let small: SmallContent
    private let server: ReloadedServer

    init() throws {
        small = try SmallContent()
        server = try #require(try ReloadedServer(small.maker))
    }

    private func texts(_ first: String) throws { try small.texts(ofOrder: "first = \(first)\nsecond = Second") }

    private func breakFlow() throws { try small.order(one: "nowhere", two: "second") }

    @Test func savedFilesGoLiveAndAreKept() throws {
        let old = server.version
        try texts("Changed")
        #expect(server.take() == "live")
        #expect(server.version != old)
        #expect(server.reload.status.since == 1000)
        #expect(server.reload.status.origin == .files)
        let record = try #require(small.kept.record)
        #expect(record == KeptVersions.Record(live: server.version, since: 1000, before: old))
        #expect(small.kept.files(of: server.version) == server.reload.live.bundle.files)
        #expect(!small.kept.files(of: old).isEmpty)
        #expect(server.take() == "unchanged")
    }

    @Test func brokenFilesLeaveTheOldOnesLiveAndAreNamedAtFileAndLine() throws {
        let old = server.version
        try breakFlow()
        #expect(server.take() == "refused 3 unknown-target")
        #expect(server.version == old)
        let refused = try #require(server.reload.status.refused)
        #expect(refused.at == 1000)
        #expect(refused.findings.first?.place.file.hasSuffix("/Dialogs/docs/order.yaml") == true)
        try small.order(one: "first", two: "second")
        try texts("Mended")
        #expect(server.take() == "live")
        #expect(server.reload.status.refused == nil)
    }

    @Test func whatTheProofBreaksLeavesTheOldOneLive() throws {
        try Data("only-second: { never: says docs.order.first }\n".utf8).write(
            to: URL(fileURLWithPath: small.maker.dialogs + "/laws.yaml"))
        let maker = small.maker { bundle in
            Proof.of(bundle, isBeside: true).violations.map { $0.finding(in: bundle, dialogs: "Dialogs") }
        }
        let proving = try #require(try ReloadedServer(maker))
        let old = proving.version
        try texts("Changed")
        #expect(proving.take().hasSuffix("broken-law"))
        #expect(proving.version == old)
        try FileManager.default.removeItem(atPath: small.maker.dialogs + "/laws.yaml")
        #expect(proving.take() == "live")
        #expect(proving.version != old)
    }

    @Test func rollbackGoesBackAndTheSameFilesDoNotComeAgainByThemselves() throws {
        let old = server.version
        try texts("Bad idea")
        server.take()
        let bad = server.version
        #expect(server.rollBack() == "rolled back")
        #expect(server.version == old)
        #expect(server.reload.status.origin == .rolledBack)
        #expect(server.take() == "rejected")
        #expect(server.version == old)
        // Nor at the next start.
        let next = try #require(try ReloadedServer(small.maker))
        #expect(next.version == old)
        #expect(next.reload.status.origin == .rolledBack)
        #expect(next.take() == "rejected")
        #expect(next.rollBack() == "rolled back")
        #expect(next.version == bad)
        try texts("Better idea")
        #expect(server.take() == "live")
        #expect(server.version != old && server.version != bad)
    }

    @Test func thereIsNothingBeforeTheFirstVersion() throws {
        #expect(server.rollBack() == "nothing before")
    }

    @Test func aKeptVersionThatWasChangedIsNotGoneBackTo() throws {
        let old = server.version
        try texts("Changed")
        server.take()
        let file = small.kept.dialogs(of: old) + "/docs/order.yaml"
        try Data("start: which\nstates:\n  which: {}\n".utf8).write(to: URL(fileURLWithPath: file))
        #expect(server.rollBack().hasPrefix("refused"))
        #expect(server.version != old)
    }

    @Test func whatWasChangedInAKeptVersionIsNotTakenOverIntoTheNext() throws {
        let file = small.kept.dialogs(of: server.version) + "/docs/order.yaml"
        try Data("start: which\nstates:\n  which: {}\n".utf8).write(to: URL(fileURLWithPath: file))
        try texts("Good")
        server.take()
        #expect(small.kept.files(of: server.version) == server.reload.live.bundle.files)
        try breakFlow()
        let next = try #require(try ReloadedServer(small.maker))
        #expect(next.version == server.version)
    }

    @Test func brokenFilesAtTheStartLeaveTheLastGoodVersionServing() throws {
        try texts("Good")
        server.take()
        try breakFlow()
        let next = try #require(try ReloadedServer(small.maker, now: 5000))
        #expect(next.version == server.version)
        #expect(next.reload.status.origin == .lastGood)
        #expect(next.reload.status.since == 1000)
        #expect(next.reload.status.refused?.at == 5000)
        #expect(next.send("1", "I want to order", of: "a") == ["1 Which?"])
        try small.order(one: "first", two: "second")
        #expect(next.take() == "unchanged")
        #expect(next.reload.status.origin == .files)
    }

    @Test func withNothingKeptBrokenFilesAreNoStart() throws {
        let other = try SmallContent()
        try other.order(one: "nowhere", two: "second")
        let server = try ReloadedServer(other.maker)
        #expect(server == nil)
        try Data("{".utf8).write(to: URL(fileURLWithPath: small.kept.folder + "/versions.json"))
        try breakFlow()
        let next = try ReloadedServer(small.maker)
        #expect(next == nil)
    }

    @Test func aFolderThatCannotBeWrittenIsSaidAndTheContentIsLiveAllTheSame() throws {
        try FileManager.default.removeItem(atPath: small.kept.folder)
        try Data().write(to: URL(fileURLWithPath: small.kept.folder))
        let old = server.version
        try texts("Changed")
        server.take()
        #expect(server.news.all.suffix(2) == ["live", "not kept"])
        #expect(server.version != old)
    }

    /// A worker that is stopped in the middle of its work, as a content of any size or a slow disk would.
    @Test func turnsGoOnWhileContentIsBeingLoaded() throws {
        let (isLoading, mayGoOn) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let isHeld = Mutex(false)
        let small = small
        let maker = ContentMaker(
            dialogs: small.folder + "/Dialogs", locales: small.folder + "/Locales", kept: small.kept
        ) { dialogs, locales in
            if isHeld.withLock({ $0 }) {
                isLoading.signal()
                mayGoOn.wait()
            }
            return small.maker.current()
        }
        let server = try #require(try ReloadedServer(maker))
        isHeld.withLock { $0 = true }
        try texts("Changed")
        server.reload.reload()
        isLoading.wait()
        // Wishes that come meanwhile are one.
        for _ in 0..<100 { server.reload.reload() }
        let old = server.version
        let said = (0..<1000).flatMap { server.send("\($0)", "I want to order", of: "s\($0)") }
        #expect(said == (0..<1000).map { "\($0) Which?" })
        #expect(server.version == old)
        isHeld.withLock { $0 = false }
        mayGoOn.signal()
        server.worker.drain()
        #expect(server.news.all == ["live", "unchanged"])
    }
}
