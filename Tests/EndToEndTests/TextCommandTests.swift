import Foundation
import Testing

extension EndToEnd {
    /// The command as translators use it.
    @Suite struct TextCommandTests {
        let folder = TemporaryFolder()

        private func text(_ arguments: String...) throws -> Program.Result {
            try Program.run(Program.path, ["text"] + arguments)
        }

        @Test func aTextIsPrintedAloneAndItsErrorsBesideIt() throws {
            let good = try text("terminal.too-long", "--lang", "ru", "--arg", "limit=21")
            #expect(good.status == 0)
            #expect(good.output.contains("больше 21 байта"))
            #expect(good.errors == "")
            let bad = try text("terminal.too-long", "--lang", "kk")
            #expect(bad.status == 1)
            #expect(bad.output.contains("{$limit}"))
            #expect(bad.errors.contains("--arg limit="))
        }

        @Test func aFileOfOnesOwnSeesTheNames() throws {
            let file = folder.file("my.ftl")
            try Data("where = { CASE($city, \"locative\") } { $n }\n".utf8).write(to: URL(fileURLWithPath: file))
            let city = "city=" + "Алматы"
            let shown = try text("where", "--lang", "kk", "--file", file, "--arg", city, "--arg", "n=5")
            #expect(shown.status == 0)
            #expect(shown.output == "Алматыда 5\n")
        }

        @Test func theShippedTextsAreCompleteAndUpToDate() throws {
            let all = try text("--all")
            #expect(all.status == 0)
            #expect(all.errors.contains(", 0 to look at"))
            #expect(all.output.contains("terminal.too-long\n  ru | "))
            #expect(!all.output.contains("  ! "))
        }

        @Test func whatCannotRunSaysWhatToDo() throws {
            for (arguments, status, sentence) in [
                (["terminal.to-long"], 1, "Did you mean terminal.too-long?"), ([], 2, "--all"),
                (["terminal.help", "--lang", "xx"], 2, "there are: ru, kk"),
                (["terminal.help", "--arg", "n"], 2, "--arg name=value"),
                (["terminal.help", "--file", "/nonexistent.ftl"], 2, "cannot be read"),
                (["--translated"], 2, "KEY"), (["--translated", "no.such"], 1, "there is no text"),
            ] as [([String], Int32, String)] {
                let refused = try Program.run(Program.path, ["text"] + arguments)
                #expect(refused.status == status, "\(arguments)")
                #expect(refused.errors.contains(sentence), "\(arguments)")
                #expect(refused.output == "")
            }
        }

        @Test func aTranslationIsMarkedInACopyOfTheTexts() throws {
            let locales = folder.file("Locales")
            let dialogs = folder.file("Dialogs")
            for language in ["ru", "kk"] {
                let path = locales + "/" + language
                try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
                try Data("a = x\nb = y\n".utf8).write(to: URL(fileURLWithPath: path + "/t.ftl"))
            }
            try FileManager.default.createDirectory(atPath: dialogs, withIntermediateDirectories: true)
            try Data("languages: [ru, kk]\n".utf8).write(to: URL(fileURLWithPath: dialogs + "/bot.yaml"))
            let folders = ["--dialogs", dialogs, "--locales", locales]
            func run(_ arguments: String...) throws -> Program.Result {
                try Program.run(Program.path, ["text"] + arguments + folders)
            }
            #expect(try run("--all").output.components(separatedBy: "? kk was never marked").count == 3)
            #expect(try run("--translated", "t.a").status == 0)
            #expect(try run("--all").output.components(separatedBy: "? kk was never marked").count == 2)
            #expect(try run("--translated", "t").status == 0)
            #expect(try run("--all").status == 0)
            try Data("a = changed\nb = y\n".utf8).write(to: URL(fileURLWithPath: locales + "/ru/t.ftl"))
            let older = try run("--all")
            #expect(older.status == 1)
            #expect(older.output.contains("kk is older than ru"))
        }
    }
}
