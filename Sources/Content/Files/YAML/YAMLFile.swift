/// A YAML file as far as it could be read.
struct YAMLFile: Sendable {
    let file: SourceFile
    /// nil where the file is no clean text or no YAML.
    let root: YAMLNode?
    let problem: YAMLProblem?
    let flaws: [ShapeFlaw]

    /// Read whole and in its right shape, so that what is missing in it is really missing.
    var isSound: Bool { root != nil && flaws.isEmpty }

    init(_ file: SourceFile, shape: Shape, limits: ContentLimits) {
        var root: YAMLNode?
        var problem: YAMLProblem?
        if let text = file.text {
            do throws(YAMLProblem) {
                root = try YAMLReader.read(text, file: file.shownPath, limits: limits)
            } catch {
                problem = error
            }
        }
        self.file = file
        self.root = root
        self.problem = problem
        flaws = root.map { ShapeFlaw.flaws(of: $0, against: shape) } ?? []
    }
}
