/// What one member of a frame may hold: how it is read, and how to say what was expected.
struct Field<Value> {
    /// Ends the sentence "member x must be …". Only made when it is needed, which is hardly ever.
    let expectation: () -> String
    let read: (JSONValue) -> Value?

    init(expectation: @autoclosure @escaping () -> String, read: @escaping (JSONValue) -> Value?) {
        self.expectation = expectation
        self.read = read
    }
}

extension Field<String> {
    /// Printable ASCII without spaces: ids, tokens, codes.
    static func printable(upTo limit: Int) -> Field {
        Field(expectation: "1 to \(limit) printable ASCII characters") { value in
            guard case .string(let text) = value, (1...max(1, limit)).contains(text.utf8.count) else { return nil }
            return text.utf8.allSatisfy { (0x21...0x7E).contains($0) } ? text : nil
        }
    }

    /// Printable ASCII, spaces included: it goes to the log, and a line of the log is one line.
    static func oneLine(upTo limit: Int) -> Field {
        Field(expectation: "at most \(limit) printable ASCII characters") { value in
            guard case .string(let text) = value, text.utf8.count <= limit else { return nil }
            return text.utf8.allSatisfy { (0x20...0x7E).contains($0) } ? text : nil
        }
    }

    /// A session's or gateway's name.
    static func session(upTo limit: Int) -> Field {
        Field(expectation: "1 to \(limit) of A-Z a-z 0-9 - _ . :") { value in
            guard case .string(let text) = value, (1...max(1, limit)).contains(text.utf8.count) else { return nil }
            return text.utf8.allSatisfy(isSessionByte) ? text : nil
        }
    }

    /// A language code.
    static var language: Field {
        Field(expectation: "2 to 8 letters") { value in
            guard case .string(let text) = value, (2...8).contains(text.utf8.count) else { return nil }
            return text.utf8.allSatisfy(isLetter) ? text : nil
        }
    }

    static var text: Field {
        Field(expectation: "a string") { value in
            guard case .string(let text) = value else { return nil }
            return text
        }
    }

    /// A text that a person wrote, cleaned.
    static func cleanText(upTo limit: Int) -> Field {
        Field(expectation: "a string of at most \(limit) characters") { value in
            guard case .string(let text) = value else { return nil }
            return TextHygiene.clean(text, limit: limit)
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isSessionByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: isLetter(byte)
        }
    }
}

extension Field<Int64> {
    static var integer: Field {
        Field(expectation: "an integer") { value in
            guard case .integer(let number) = value else { return nil }
            return number
        }
    }

    /// A count, a number of milliseconds or seconds: never below zero.
    static var count: Field {
        Field(expectation: "an integer of 0 or more") { value in
            guard case .integer(let number) = value, number >= 0 else { return nil }
            return number
        }
    }
}

extension Field<Double> {
    /// A confidence.
    static var share: Field {
        Field(expectation: "a number from 0 to 1") { value in
            switch value {
            case .integer(let number) where number == 0 || number == 1: Double(number)
            case .fraction(let number) where (0...1).contains(number): number
            default: nil
            }
        }
    }
}

extension Field<Bool> {
    static var flag: Field {
        Field(expectation: "true or false") { value in
            guard case .bool(let flag) = value else { return nil }
            return flag
        }
    }
}

extension Field<[String]> {
    static var texts: Field {
        Field(expectation: "a list of strings") { value in
            guard case .array(let values) = value else { return nil }
            var texts: [String] = []
            for case .string(let text) in values { texts.append(text) }
            return texts.count == values.count ? texts : nil
        }
    }
}

extension Field<[Int64]> {
    static var integers: Field {
        Field(expectation: "a list of integers") { value in
            guard case .array(let values) = value else { return nil }
            var numbers: [Int64] = []
            for case .integer(let number) in values { numbers.append(number) }
            return numbers.count == values.count ? numbers : nil
        }
    }
}
