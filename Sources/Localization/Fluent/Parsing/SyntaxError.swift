/// Why an entry cannot be read, and at which byte. The parser turns it into a finding and goes on with the next entry.
struct SyntaxError: Error {
    let problem: FluentProblem
    let offset: Int

    init(_ problem: FluentProblem, at offset: Int) {
        self.problem = problem
        self.offset = offset
    }
}
