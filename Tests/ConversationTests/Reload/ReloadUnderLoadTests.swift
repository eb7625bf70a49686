import Content
import Conversation
import Dispatch
import Foundation
import Synchronization
import TestSupport
import Testing
import Understanding

/// Content that changes without end while people talk.
@Suite(.serialized) struct ReloadUnderLoadTests {
    /// Runs `change` with turns going on beside it; `talk` is one conversation, of a thread and a number.
    private func whileTalking(
        _ talk: @escaping @Sendable (_ thread: Int, _ number: Int) -> Void, change: () throws -> Void
    ) rethrows {
        let isOver = Mutex(false)
        let group = DispatchGroup()
        for thread in 0..<2 {
            DispatchQueue.global().async(group: group) {
                var number = 0
                while !isOver.withLock({ $0 }) {
                    talk(thread, number)
                    number += 1
                }
            }
        }
        defer {
            isOver.withLock { $0 = true }
            group.wait()
        }
        try change()
    }

    /// Every third version is broken, and every other one has the two answers of the open question the other way round.
    private func save(_ number: Int, in small: SmallContent) throws {
        if number % 3 == 2 { return try small.order(one: "nowhere", two: "second") }
        let isTurned = number.isMultiple(of: 2)
        try small.order(one: isTurned ? "second" : "first", two: isTurned ? "first" : "second")
        for language in ["ru", "kk"] {
            try small.write(
                "Locales/\(language)/docs/order.ftl",
                """
                title = Order
                which = Which \(number)?
                first = First \(number)
                second = Second \(number)
                label-one = One
                label-two = Two

                """)
        }
    }

    @Test func aThousandReloadsLoseAndDoubleNothingAndEveryConversationKeepsItsFlow() throws {
        let small = try SmallContent()
        try save(1, in: small)
        let server = try #require(try ReloadedServer(small.maker))
        let wrong = Heard<String>()
        let talks = Mutex(0)
        try whileTalking { thread, number in
            let session = "\(thread)-\(number)"
            let asked = server.send(session + "a", "I want to order", of: session)
            let answered = server.send(session + "b", "the one", of: session)
            guard asked.count == 1, answered.count == 1,
                let began = asked[0].wholeMatch(of: /.+a Which (\d+)\?/).flatMap({ Int($0.1) }),
                let end = answered[0].wholeMatch(of: /.+b (First|Second) (\d+)/), let ended = Int(end.2),
                began % 3 != 2, ended % 3 != 2, began <= ended,
                (end.1 == "Second") == began.isMultiple(of: 2)
            else { return wrong.hear("\(asked) \(answered)") }
            talks.withLock { $0 += 1 }
        } change: {
            for number in 2...1001 {
                try save(number, in: small)
                server.reload.reload()
                server.worker.drain()
            }
        }
        #expect(wrong.all.prefix(5) == [])
        #expect(talks.withLock { $0 } > 1000)
        let news = server.news.all
        #expect(news.count == 1000)
        #expect(news.count { $0 == "live" } == 666)
        #expect(news.count { $0.hasPrefix("refused") } == 334)
        server.reload.tidy()
        server.worker.drain()
        #expect(server.reload.live.retiredCount == 0)
        #expect(server.reload.live.all.count == 2)
    }

    @Test func twentyReloadsOfTheShippedContentLoseAndDoubleNothing() throws {
        let root = URL(fileURLWithPath: #filePath).pathComponents.dropLast(4).joined(separator: "/").dropFirst()
        let folder = NSTemporaryDirectory() + "bagdar-shipped-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for name in ["Dialogs", "Locales"] {
            try FileManager.default.copyItem(atPath: "\(root)/\(name)", toPath: "\(folder)/\(name)")
        }
        let learned = Mutex<[[UInt8]: Interpreter]>([:])
        let maker = ContentMaker(
            dialogs: folder + "/Dialogs", locales: folder + "/Locales", kept: KeptVersions(in: folder + "/state")
        ) { dialogs, locales in
            ContentLoader.load(dialogs: dialogs, locales: locales) { training in
                learned.withLock { learned in
                    let known = learned[training.bytes] ?? Interpreter(training: training)
                    learned[training.bytes] = known
                    return known
                }
            }
        }
        let server = try #require(try ReloadedServer(maker))
        let file = URL(fileURLWithPath: folder + "/Locales/ru/general/thanks.ftl")
        let original = try String(contentsOf: file, encoding: .utf8)
        let wrong = Heard<String>()
        try whileTalking { thread, number in
            let id = "\(thread)-\(number)"
            let said = server.send(id, "Как получить ИИН?", of: id)
            if said.count != 1 || !said[0].hasPrefix(id + " ") { wrong.hear("\(said)") }
        } change: {
            for number in 1...20 {
                try Data((original + "# Edited, \(number).\n").utf8).write(to: file, options: .atomic)
                server.reload.reload()
                server.worker.drain()
            }
        }
        #expect(wrong.all.prefix(5) == [])
        #expect(server.news.all == Array(repeating: "live", count: 20))
    }
}
