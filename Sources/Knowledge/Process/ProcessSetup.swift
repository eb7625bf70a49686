/// A program that answers, as `sources.yaml` names it.
package struct ProcessSetup: Hashable, Sendable {
    /// The name of the source.
    package var name: String
    /// The program and its arguments; found like in a shell.
    package var command: [String]
    /// The folder in which it runs.
    package var folder: String
    package var limits: ProcessLimits

    package init(name: String, command: [String], folder: String, limits: ProcessLimits = ProcessLimits()) {
        self.name = name
        self.command = command
        self.folder = folder
        self.limits = limits
    }
}
