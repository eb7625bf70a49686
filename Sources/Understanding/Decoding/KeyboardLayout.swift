/// What a key of the US keyboard gives on the Russian and the Kazakh one: for text that was typed in the wrong layout.
struct KeyboardLayout: Sendable {
    /// By the ASCII character of the US layout: the lower-case Cyrillic letter at the same key; 0 where there is none.
    private let letters: [UInt16]
    /// By the lower-case Cyrillic letter less 0x400: the US key; 0 where there is none.
    private let keys: [UInt8]
    /// By the ASCII digit or sign: the Kazakh letter that the key gives on the Kazakh layout.
    private let kazakh: [UInt16]

    init() {
        var letters = [UInt16](repeating: 0, count: 128)
        var keys = [UInt8](repeating: 0, count: 0x100)
        var kazakh = letters
        let latin = Array("qwertyuiop[]asdfghjkl;'zxcvbnm,.`QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~".utf8)
        let row = Array("йцукенгшщзхъфывапролджэячсмитьбюё".utf16)
        for (index, key) in latin.enumerated() { letters[Int(key)] = row[index % row.count] }
        for (key, letter) in zip(latin, row) { keys[Int(letter) - 0x400] = key }
        for (key, letter) in zip("234589" + "0-=", "әіңғүұ" + "қөһ") {
            guard let key = key.asciiValue, let letter = letter.utf16.first else { continue }
            kazakh[Int(key)] = letter
        }
        for (key, letter) in zip("@#$%*()_+", "әіңғүұқөһ") {
            guard let key = key.asciiValue, let letter = letter.utf16.first else { continue }
            kazakh[Int(key)] = letter
        }
        (self.letters, self.keys, self.kazakh) = (letters, keys, kazakh)
    }

    /// The Kazakh letter of a digit that stands inside a Cyrillic word; 0 where it is none.
    func kazakhLetter(of digit: UInt16) -> UInt16 { digit < 128 ? kazakh[Int(digit)] : 0 }

    /// The key of a Cyrillic letter; 0 where there is none.
    func key(of letter: UInt16) -> UInt8 { (0x400..<0x500).contains(letter) ? keys[Int(letter) - 0x400] : 0 }

    /// A message as it would be if the same keys had been pressed on a Russian or Kazakh keyboard.
    ///
    /// A digit or a dash is a Kazakh letter only where it touches a letter; `/ ? &` are the marks of the Russian layout.
    func retyped(_ bytes: borrowing Span<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count * 2)
        for index in 0..<bytes.count {
            let byte = bytes[index]
            guard byte < 128 else {
                out.append(byte)
                continue
            }
            let digit = kazakh[Int(byte)]
            let touches =
                (index > 0 && isLetter(bytes[index - 1])) || (index + 1 < bytes.count && isLetter(bytes[index + 1]))
            let letter = digit != 0 ? (touches ? digit : 0) : letters[Int(byte)]
            if letter != 0 {
                out.append(UInt8(0xC0 | letter >> 6))
                out.append(UInt8(0x80 | letter & 0x3F))
            } else {
                switch byte {
                case UInt8(ascii: "/"): out.append(UInt8(ascii: "."))
                case UInt8(ascii: "?"): out.append(UInt8(ascii: ","))
                case UInt8(ascii: "&"): out.append(UInt8(ascii: "?"))
                default: out.append(byte)
                }
            }
        }
        return out
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        byte < 128 && (letters[Int(byte)] != 0 || kazakh[Int(byte)] != 0 && byte >= 0x30 && byte <= 0x39)
    }
}
