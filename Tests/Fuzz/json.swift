// modules: LineProtocol
import LineProtocol

/// Any bytes are one object within I-JSON or a fault: an object keeps the rules of PROTOCOL.md, section 2, and reads back
/// as the same when it is printed in another way.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSON(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let object = read(bytes) else { return 0 }
    check(.object(object), depth: 1)
    precondition(String(validating: bytes, as: UTF8.self) != nil, "what is no UTF-8 was read")
    var again: [UInt8] = []
    print(.object(object), into: &again)
    precondition(read(again) == object, "an object that does not come back")
    precondition(read([0x20, 0x0A] + bytes + [0x09]) == object, "white space around it changes it")
    precondition(read(bytes + bytes) == nil, "something behind the object was read")
    return 0
}

private func read(_ bytes: [UInt8]) -> JSONObject? {
    try? JSONReader.object(in: bytes.span)
}

private func check(_ value: JSONValue, depth: Int) {
    precondition(depth <= 5, "nested too deep")
    switch value {
    case .integer(let number): precondition(abs(number) <= 9_007_199_254_740_991, "too large an integer")
    case .fraction(let number): precondition(number.isFinite, "no number")
    case .string(let text): precondition(!text.utf8.contains(0), "U+0000 in a string")
    case .array(let values): for value in values { check(value, depth: depth + 1) }
    case .object(let object):
        precondition(depth <= 4, "nested too deep")
        precondition(Set(object.members.map { Array($0.name.utf8) }).count == object.members.count, "a name twice")
        for member in object.members { check(member.value, depth: depth + 1) }
    case .null, .bool: break
    }
}

/// Every scalar beyond ASCII letters and digits as an escape.
private func print(_ value: JSONValue, into bytes: inout [UInt8]) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let flag): bytes += (flag ? "true" : "false").utf8
    case .integer(let number): bytes += String(number).utf8
    case .fraction(let number): bytes += number.description.utf8
    case .string(let text): print(text, into: &bytes)
    case .array(let values):
        bytes += "[ ".utf8
        for (index, value) in values.enumerated() {
            if index > 0 { bytes += " , ".utf8 }
            print(value, into: &bytes)
        }
        bytes += "]".utf8
    case .object(let object):
        bytes += "{\n".utf8
        for (index, member) in object.members.enumerated() {
            if index > 0 { bytes += ",\r\n".utf8 }
            print(member.name, into: &bytes)
            bytes += " :\t".utf8
            print(member.value, into: &bytes)
        }
        bytes += "}".utf8
    }
}

private func print(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for unit in text.utf16 {
        let digits = String(unit, radix: 16, uppercase: unit & 1 == 0)
        bytes += "\\u".utf8 + Array(repeating: UInt8(ascii: "0"), count: 4 - digits.utf8.count) + digits.utf8
    }
    bytes.append(UInt8(ascii: "\""))
}
