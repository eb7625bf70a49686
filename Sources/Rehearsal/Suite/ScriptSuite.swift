/// All scripts of a run, read and chosen.
package struct ScriptSuite: Sendable {
    package private(set) var conversations: [ScriptedConversation] = []
    package private(set) var findings: [ScriptFinding] = []
    /// By each file that was named, itself and all that it includes.
    package private(set) var files: [String: [String]] = [:]

    /// Reads files in their order. `read` gives the bytes of a path, nil where it cannot be read.
    package init(
        files paths: [String], selection: ScriptSelection = ScriptSelection(), limits: ScriptLimits = ScriptLimits(),
        read: @escaping ScriptAssembly.Read
    ) {
        for path in paths {
            let outcome = ScriptAssembly.conversations(of: path, limits: limits, read: read)
            conversations += selection.chosen(of: outcome.conversations, in: path)
            findings += outcome.findings
            files[path] = outcome.files
        }
    }

    /// A suite of conversations that were made, not read.
    package init(_ conversations: [ScriptedConversation]) { self.conversations = conversations }
}
