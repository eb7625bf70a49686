/// What the files may cost; crossing a limit is a finding, never a hang.
package struct ContentLimits: Hashable, Sendable {
    /// Bytes of one file.
    package var fileBytes = 1 << 20
    /// Bytes of all files of one folder together.
    package var folderBytes = 64 << 20
    /// Files in one folder.
    package var files = 5000
    /// Folders inside folders.
    package var depth = 8
    /// Keys, values and lists of one YAML file.
    package var nodes = 20_000
    /// Lists and mappings inside each other in a YAML file.
    package var nesting = 32
    /// Findings that are told, of all files together.
    package var findings = 1000

    package init() {}
}
