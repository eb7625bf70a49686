/// `name=value`.
package struct NamedValue: Equatable, Sendable {
    package var name: String
    package var value: ScriptValue

    package init(_ name: String, _ value: ScriptValue) {
        self.name = name
        self.value = value
    }
}
