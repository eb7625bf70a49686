import Content
import Foundation
import Testing

@Suite struct NewTopicTests {
    private func begin(_ id: String, in folder: String) throws(NewTopic.Refusal) -> NewTopic {
        try NewTopic(id, dialogs: folder + "/Dialogs", locales: folder + "/Locales")
    }

    @Test func aTopicIsAFlowAndTwoFilesInEachLanguage() throws {
        try SampleContent().inFolder { folder in
            let topic = try begin("docs.parking", in: folder)
            #expect(
                topic.files.map(\.path) == [
                    folder + "/Dialogs/docs/parking.yaml", folder + "/Locales/ru/docs/parking.ftl",
                    folder + "/Locales/ru/docs/parking.txt", folder + "/Locales/kk/docs/parking.ftl",
                    folder + "/Locales/kk/docs/parking.txt",
                ])
        }
    }

    /// What is still to do, and nothing that is wrong; and once it is done, nothing at all.
    @Test func checkListsWhatIsStillToBeWritten() throws {
        var content = SampleContent()
        try SampleContent().inFolder { folder in
            for file in try begin("docs.parking", in: folder).files {
                content.files[String(file.path.dropFirst(folder.count + 1))] = file.text
            }
        }
        let findings = try content.load().findings
        #expect(Set(findings.map(\.check)) == ["unwritten-text", "empty-phrases"])
        #expect(findings.count { $0.check == "unwritten-text" } == 14)
        #expect(
            findings.filter { $0.check == "empty-phrases" }.map(\.place.file) == [
                "Locales/kk/docs/parking.txt", "Locales/ru/docs/parking.txt",
            ])
        let texts = findings.filter { $0.check == "unwritten-text" }
        for finding in texts {
            let lines =
                content.files[finding.place.file]?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
            #expect(lines[finding.place.line - 1].hasSuffix(" = …"))
        }
        for language in ["ru", "kk"] {
            let path = "Locales/\(language)/docs/parking"
            content.files[path + ".ftl"] = content.files[path + ".ftl"]?.replacing("= …", with: "= Words")
            content.files[path + ".txt"] = (content.files[path + ".txt"] ?? "").replacing("]\n", with: "]\na word\n")
                .replacing("better forty.\n", with: "better forty.\nwhere to park\n")
        }
        #expect(try content.load().findings.map(\.description) == [])
    }

    @Test(arguments: [
        ("parking", "rentals.parking"), ("Docs.Parking", "Did you mean docs.parking?"),
        ("docs/parking", "Did you mean docs.parking?"), ("Dialogs/docs/parking.yaml", "Did you mean docs.parking?"),
        ("docs.my_flat", "Did you mean docs.my-flat?"), ("docs.", "a folder, a dot"), ("docs.1st", "a folder, a dot"),
        ("", "a folder, a dot"), ("docs..x", "a folder, a dot"), ("../x.y", "a folder, a dot"),
        ("docs.menu", "another name"), ("knowledge.parking", "another folder"), ("docs.paper", "Edit its files"),
    ])
    func whatCanBeNoTopicIsRefusedWithAnAdvice(id: String, words: String) throws {
        try SampleContent().inFolder { folder in
            let refusal = #expect(throws: NewTopic.Refusal.self) { try begin(id, in: folder) }
            #expect(refusal?.advice.contains(words) == true)
        }
    }

    @Test func aTopicOfWhichOneFileIsThereIsRefused() throws {
        try SampleContent(["Locales/kk/docs/parking.txt": "x\n"]).inFolder { folder in
            let refusal = #expect(throws: NewTopic.Refusal.self) { try begin("docs.parking", in: folder) }
            #expect(refusal?.sentence.contains("kk/docs/parking.txt") == true)
        }
    }

    @Test func withoutLanguagesThereIsNoTopic() throws {
        try SampleContent(["Dialogs/bot.yaml": "zone: [\n"]).inFolder { folder in
            let refusal = #expect(throws: NewTopic.Refusal.self) { try begin("docs.parking", in: folder) }
            #expect(refusal?.sentence.contains("bot.yaml") == true)
        }
    }
}
