import Foundation
import Testing

extension EndToEnd {
    /// What staff do with the content: check it in every form, begin a topic, set up an editor.
    @Suite struct StaffCommandTests {
        let folder = TemporaryFolder()

        private func bagdar(_ arguments: String...) throws -> Program.Result {
            try Program.run(Program.path, arguments)
        }

        private func copies() throws -> [String] {
            ["--dialogs", try folder.copy("Dialogs"), "--locales", try folder.copy("Locales")]
        }

        @Test func findingsAreMarkedInAPullRequestAndGivenToCodeScanning() throws {
            let options = try copies()
            let path = folder.file("Locales") + "/kk/documents/iin.ftl"
            try Data("what = {\n".utf8).write(to: URL(fileURLWithPath: path))
            let marks = try Program.run(Program.path, ["check", "--format", "github"] + options)
            #expect(marks.status == 1)
            #expect(marks.output.contains("::error file=\(path),line="))
            #expect(marks.output.split(separator: "\n").allSatisfy { $0.hasPrefix("::") })
            let scan = try Program.run(Program.path, ["check", "--format", "sarif"] + options)
            #expect(scan.status == 1)
            let document = try JSONSerialization.jsonObject(with: Data(scan.output.utf8)) as? [String: Any]
            #expect(document?["version"] as? String == "2.1.0")
        }

        @Test func warningsFailOnlyWhereTheyShall() throws {
            let options = try copies()
            let path = folder.file("Locales") + "/kk/documents/stray.fltt"
            try Data("x\n".utf8).write(to: URL(fileURLWithPath: path))
            #expect(try Program.run(Program.path, ["check"] + options).status == 0)
            #expect(try Program.run(Program.path, ["check", "--strict"] + options).status == 1)
            #expect(try bagdar("check", "--format", "xml").status == 2)
        }

        @Test func aNewTopicIsWrittenAndCheckSaysWhatIsStillToDo() throws {
            let options = try copies()
            let new = try Program.run(Program.path, ["new", "topic", "rentals.parking"] + options)
            #expect(new.status == 0)
            #expect(new.output.split(separator: "\n").count == 5)
            let check = try Program.run(Program.path, ["check"] + options)
            #expect(check.status == 1)
            let flaws = check.output.split(separator: "\n").filter { $0.contains(": error: ") }
            #expect(flaws.allSatisfy { $0.contains("rentals/parking.") })
            #expect(flaws.contains { $0.hasSuffix("[unwritten-text]") })
            #expect(flaws.contains { $0.hasSuffix("[empty-phrases]") })
            let again = try Program.run(Program.path, ["new", "topic", "rentals.parking"] + options)
            #expect(again.status == 1)
            #expect(again.errors.contains("is there already"))
            let bad = try Program.run(Program.path, ["new", "topic", "Rentals/Garage"] + options)
            #expect(bad.status == 1)
            #expect(bad.errors.contains("Did you mean rentals.garage?"))
            #expect(try bagdar("new", "topic", "--help").output.contains("Dialogs/rentals/parking.yaml"))
        }

        @Test func schemasArePrintedAndWritten() throws {
            let list = try bagdar("schema")
            #expect(list.status == 0)
            #expect(list.output.contains("Dialogs/bot.yaml"))
            let flow = try bagdar("schema", "flow")
            #expect(try JSONSerialization.jsonObject(with: Data(flow.output.utf8)) is [String: Any])
            let unknown = try bagdar("schema", "flwo")
            #expect(unknown.status == 2)
            #expect(unknown.errors.contains("Did you mean flow?"))
            let written = try Program.run(Program.path, ["schema", "--write"] + copies())
            #expect(written.status == 0)
            #expect(try folder.text("deploy/editors/flow.schema.json") == flow.output)
        }
    }
}
