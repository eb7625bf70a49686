/// A JSON object: its members in the order of the text, no name twice.
package struct JSONObject: Equatable, Sendable {
    /// A name and its value.
    package struct Member: Equatable, Sendable {
        package let name: String
        package let value: JSONValue
    }

    /// More members than this are told apart by a hashed set: comparing each with each would let one frame of
    /// ten thousand members cost seconds.
    private static let fewMembers = 16

    package private(set) var members: [Member] = []
    private var names: Set<[UInt8]> = []

    package init() {}

    /// The value under a name, nil where there is none.
    package subscript(name: String) -> JSONValue? {
        for member in members where member.name == name { return member.value }
        return nil
    }

    /// Whether the name is there already. Names are compared byte for byte: String's own equality would take two
    /// different spellings of one accented letter for the same name.
    func has(_ name: String) -> Bool {
        if members.count < Self.fewMembers {
            return members.contains { $0.name.utf8.elementsEqual(name.utf8) }
        }
        return names.contains(Array(name.utf8))
    }

    mutating func append(_ name: String, _ value: JSONValue) {
        members.append(Member(name: name, value: value))
        if members.count == Self.fewMembers {
            names = Set(members.map { Array($0.name.utf8) })
        } else if members.count > Self.fewMembers {
            names.insert(Array(name.utf8))
        }
    }
}
