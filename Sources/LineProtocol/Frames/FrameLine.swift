/// A line taken apart: the verb, and the object behind it.
///
///     S A Y SP { … } [CR]        the LF is gone already
struct FrameLine {
    /// 2 to 12 letters A-Z.
    let verb: String
    /// Empty where the line is a verb alone.
    let object: JSONObject

    init(_ line: Span<UInt8>) throws(FrameFault) {
        let length = try Self.lengthWithoutCR(line)
        var end = 0
        while end < length, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(line[end]) { end += 1 }
        guard Verb.lengths.contains(end), end == length || line[end] == UInt8(ascii: " "),
            let letters = try? UTF8Span(validating: line.extracting(0..<end))
        else {
            throw FrameFault(.badFrame, text: "a frame begins with a verb of 2 to 12 capital letters")
        }
        verb = String(copying: letters)
        guard end < length else {
            object = JSONObject()
            return
        }
        do throws(JSONFault) {
            object = try JSONReader.object(in: line.extracting((end + 1)..<length))
        } catch {
            throw FrameFault(error.code, text: error.text)
        }
    }

    /// The length without the one CR that may stand last. Any other control byte is a fault, before anything is read.
    private static func lengthWithoutCR(_ line: Span<UInt8>) throws(FrameFault) -> Int {
        var length = line.count
        if length > 0, line[length - 1] == UInt8(ascii: "\r") { length -= 1 }
        for index in 0..<length where line[index] < 0x20 {
            throw FrameFault(.badFrame, text: "a line has a raw control character")
        }
        return length
    }
}
