/// A gateway's secret. It has no description that shows it, so no log line can.
package struct Token: Equatable, Sendable, CustomStringConvertible, CustomReflectable {
    /// The secret itself, for its hash.
    package let secret: String

    package init(_ secret: String) {
        self.secret = secret
    }

    package var description: String { "(hidden)" }

    package var customMirror: Mirror { Mirror(self, children: []) }
}
