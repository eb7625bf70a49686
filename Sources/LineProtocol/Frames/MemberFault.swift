/// Why the members of an object do not make the frame: one sentence that names the member and never its value.
struct MemberFault: Error {
    let text: String
}

extension JSONObject {
    /// A member that must be there. Null counts as a value of a wrong kind.
    func required<Value>(_ name: String, _ field: Field<Value>) throws(MemberFault) -> Value {
        guard let value = try optional(name, field) else { throw MemberFault(text: "member \(name) is missing") }
        return value
    }

    /// A member that may be left out; if it is there it must be right.
    func optional<Value>(_ name: String, _ field: Field<Value>) throws(MemberFault) -> Value? {
        guard let value = self[name] else { return nil }
        guard let read = field.read(value) else {
            throw MemberFault(text: "member \(name) must be \(field.expectation())")
        }
        return read
    }
}
