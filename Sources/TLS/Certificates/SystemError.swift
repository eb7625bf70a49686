internal import Glibc

/// The system's words for why a call failed.
enum SystemError {
    /// The reason of the last failed call on this thread, such as "No such file or directory".
    static var last: String { reason(errno) }

    /// The reason with this number.
    static func reason(_ number: CInt) -> String {
        guard let words = strerror(number) else { return "error \(number)" }
        return String(cString: words)
    }
}
