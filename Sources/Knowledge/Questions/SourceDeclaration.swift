/// Everything that a source can be asked and may answer.
public struct SourceDeclaration: Hashable, Sendable {
    /// In the order in which they were written.
    public let questions: [QuestionDeclaration]
    private let places: [String: Int]

    /// Of two questions with one name the first counts.
    public init(_ questions: [QuestionDeclaration]) {
        self.questions = questions
        places = Dictionary(questions.enumerated().map { ($1.name, $0) }) { first, _ in first }
    }

    public subscript(name: String) -> QuestionDeclaration? { places[name].map { questions[$0] } }

    /// Why a question cannot be put to the source; nil where it can.
    public func flaw(in question: Question) -> String? {
        guard let declared = self[question.name] else { return "there is no question \(question.name)" }
        return declared.flaw(in: question)
    }

    /// What an answer says that was not declared; nil where it keeps to its declaration.
    public func flaw(in answer: Answer, to question: Question) -> String? {
        guard let declared = self[question.name] else { return "there is no question \(question.name)" }
        return declared.flaw(in: answer)
    }

    /// The question without arguments that nobody declared.
    func declaredPart(of question: Question) -> Question {
        guard let declared = self[question.name] else { return question }
        var part = question
        part.arguments = question.arguments.filter { argument in declared.arguments.contains { $0.name == argument.key }
        }
        return part
    }
}
