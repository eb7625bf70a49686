import ArgumentParser
import Foundation

/// The command cannot do its work: a sentence for the person at the keyboard, and exit code 2; 1 where what was asked for
/// is not there.
struct CommandFailure: Error {
    let sentence: String
    let code: Int32

    init(_ sentence: String, code: Int32 = 2) {
        self.sentence = sentence
        self.code = code
    }

    /// Says the sentence on standard error and ends the process.
    func leave() -> Never {
        print("bagdar: \(sentence)", to: .standardError)
        Bagdar.exit(withError: ExitCode(code))
    }
}

/// Prints a line to a file handle; a reader that has gone away is no error of ours.
func print(_ line: String, to handle: FileHandle) {
    try? handle.write(contentsOf: Data((line + "\n").utf8))
}
