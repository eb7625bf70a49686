import Client
import Content
import Foundation
import Understanding

/// What the bench asks: the questions of files, or the phrases of the locales, in a fixed order that mixes the topics.
struct BenchQuestions {
    let texts: [String]

    /// - Parameter files: tables as `bagdar measure` takes them; none: the phrases.
    init(files: [String], _ options: CommonOptions) throws {
        let read =
            files.isEmpty
            ? ContentLoader.training(dialogs: options.dialogs, locales: options.locales)?.phrases.map(\.text) ?? []
            : try files.flatMap { path -> [String] in
                guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
                    throw CommandFailure("there is no file \(path), or it is no UTF-8 text")
                }
                return Question.read(text.precomposedStringWithCanonicalMapping).map(\.text)
            }
        // A step that shares no factor with the count visits all, and neighbours come from different files.
        var step = 7919
        while !read.isEmpty, read.count.isMultiple(of: step) { step += 2 }
        let mixed = read.indices.map { read[$0 * step % read.count] }
        // What begins a command or is a number would be another kind of input in a terminal.
        texts = mixed.filter { !$0.hasPrefix("/") && Int($0) == nil && !$0.isEmpty }
        guard !texts.isEmpty else { throw CommandFailure("there is no question to ask") }
    }

    /// For a load run.
    func load() throws -> LoadQuestions {
        guard let questions = LoadQuestions(texts) else { throw CommandFailure("there is no question to ask") }
        return questions
    }
}
