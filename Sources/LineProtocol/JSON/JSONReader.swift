/// Reads one JSON object from bytes, strictly: RFC 8259 within I-JSON (RFC 7493).
///
/// Strict UTF-8, no BOM, no duplicate names, no lone surrogates, no U+0000, integers within +-(2^53 - 1), at most
/// four levels, nothing behind the object. Every member is checked, known or not. Time is linear in the bytes, and
/// the depth of recursion is bounded by the nesting.
///
/// RFC 7493 also forbids noncharacters such as U+FFFF. They pass here and TextHygiene drops them: otherwise one
/// person who types one would make a gateway lose its connection on every retry.
package struct JSONReader {
    static let maxNesting = 4

    var position = 0

    private init() {}

    /// Reads the object that fills `bytes`; white space around it is allowed.
    package static func object(in bytes: Span<UInt8>) throws(JSONFault) -> JSONObject {
        var reader = JSONReader()
        reader.skipSpaces(in: bytes)
        guard reader.take(UInt8(ascii: "{"), in: bytes) else { throw .notAnObject }
        let object = try reader.object(in: bytes, depth: 1)
        reader.skipSpaces(in: bytes)
        guard reader.position == bytes.count else { throw .trailingBytes }
        return object
    }

    /// The rest of an object after its `{`.
    private mutating func object(in bytes: Span<UInt8>, depth: Int) throws(JSONFault) -> JSONObject {
        var object = JSONObject()
        skipSpaces(in: bytes)
        if take(UInt8(ascii: "}"), in: bytes) { return object }
        repeat {
            skipSpaces(in: bytes)
            try expect(UInt8(ascii: "\""), in: bytes)
            let name = try string(in: bytes)
            guard !object.has(name) else { throw .duplicateName }
            skipSpaces(in: bytes)
            try expect(UInt8(ascii: ":"), in: bytes)
            object.append(name, try value(in: bytes, depth: depth))
            skipSpaces(in: bytes)
        } while take(UInt8(ascii: ","), in: bytes)
        try expect(UInt8(ascii: "}"), in: bytes)
        return object
    }

    /// The rest of an array after its `[`.
    private mutating func array(in bytes: Span<UInt8>, depth: Int) throws(JSONFault) -> [JSONValue] {
        var values: [JSONValue] = []
        skipSpaces(in: bytes)
        if take(UInt8(ascii: "]"), in: bytes) { return values }
        repeat {
            values.append(try value(in: bytes, depth: depth))
            skipSpaces(in: bytes)
        } while take(UInt8(ascii: ","), in: bytes)
        try expect(UInt8(ascii: "]"), in: bytes)
        return values
    }

    private mutating func value(in bytes: Span<UInt8>, depth: Int) throws(JSONFault) -> JSONValue {
        skipSpaces(in: bytes)
        guard position < bytes.count else { throw .unfinished }
        switch bytes[position] {
        case UInt8(ascii: "\""):
            position += 1
            return .string(try string(in: bytes))
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            return try nested(in: bytes, depth: depth + 1)
        case UInt8(ascii: "t"):
            try word("true", in: bytes)
            return .bool(true)
        case UInt8(ascii: "f"):
            try word("false", in: bytes)
            return .bool(false)
        case UInt8(ascii: "n"):
            try word("null", in: bytes)
            return .null
        default:
            return try number(in: bytes)
        }
    }

    private mutating func nested(in bytes: Span<UInt8>, depth: Int) throws(JSONFault) -> JSONValue {
        guard depth <= Self.maxNesting else { throw .tooDeep }
        if take(UInt8(ascii: "{"), in: bytes) { return .object(try object(in: bytes, depth: depth)) }
        position += 1
        return .array(try array(in: bytes, depth: depth))
    }

    private mutating func word(_ word: String, in bytes: Span<UInt8>) throws(JSONFault) {
        for letter in word.utf8 { try expect(letter, in: bytes) }
    }

    mutating func skipSpaces(in bytes: Span<UInt8>) {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return
            }
        }
    }

    mutating func take(_ byte: UInt8, in bytes: Span<UInt8>) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ byte: UInt8, in bytes: Span<UInt8>) throws(JSONFault) {
        guard position < bytes.count else { throw .unfinished }
        guard take(byte, in: bytes) else { throw .unexpectedByte }
    }
}
