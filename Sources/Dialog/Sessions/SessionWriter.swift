/// Writes the fields of a session: numbers in groups of seven bits, texts as length and UTF-8.
///
/// A text that was written before is written as its number: names of topics, states and slots stand in a session again and
/// again, and ten steps to undo must fit into its 4,096 bytes.
struct SessionWriter {
    private(set) var bytes: [UInt8] = []
    private var known: [String] = []

    mutating func write(byte: UInt8) { bytes.append(byte) }

    mutating func write(_ number: UInt64) {
        var rest = number
        while rest > 0x7f {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    mutating func write(count: Int) { write(UInt64(max(0, count))) }

    /// Small numbers of either sign in few bytes: the sign is the lowest bit.
    mutating func write(signed number: Int64) { write(UInt64(bitPattern: number << 1 ^ number >> 63)) }

    mutating func write(flags: Bool...) { write(byte: flags.reduce(0) { $0 << 1 | ($1 ? 1 : 0) }) }

    ///     number of a known text * 2 + 1   |   length * 2, then the bytes
    mutating func write(_ text: String) {
        if let place = known.firstIndex(of: text) { return write(count: place * 2 + 1) }
        write(count: text.utf8.count * 2)
        bytes.append(contentsOf: text.utf8)
        known.append(text)
    }

    /// Something that may be missing, behind a byte that says so.
    mutating func write<Wrapped>(_ value: Wrapped?, _ write: (inout SessionWriter, Wrapped) -> Void) {
        self.write(byte: value == nil ? 0 : 1)
        if let value { write(&self, value) }
    }

    mutating func write<Element>(list: some Collection<Element>, _ write: (inout SessionWriter, Element) -> Void) {
        self.write(count: list.count)
        for element in list { write(&self, element) }
    }
}
