/// Which epoch a database is in and how often a server opened it. It is kept in the database and, a moment later, in
/// a file beside it: a database that remembers fewer starts than the file is an older one, put back from a backup.
struct StartRecord: Hashable, Sendable {
    /// Unix time, in seconds, when the epoch was made, or a little more.
    var epoch: Int64
    /// How often a server opened the database.
    var starts: Int64

    /// Numbers from here on are no record. Gateways read an epoch of at most 53 bits, and it must have room to grow.
    private static let limit: Int64 = 1 << 52

    /// The longest text of a record, in bytes, and one more.
    static let longestText = 64

    /// The record of a server's next start. The epoch changes where numbers of the old one might be given out again.
    static func next(database: StartRecord?, file: StartRecord?, now: Int64) -> StartRecord {
        let epochs = [database?.epoch, file?.epoch].compactMap(\.self)
        let starts = max(database?.starts ?? 0, file?.starts ?? 0) + 1
        if let database, let file, database.starts >= file.starts, database.epoch == file.epoch {
            return StartRecord(epoch: database.epoch, starts: starts)
        }
        // A clock that went back must not give an old epoch again.
        let epoch = max(min(now, limit - 1), (epochs.max() ?? 0) + 1)
        return StartRecord(epoch: epoch, starts: starts)
    }
}

extension StartRecord {
    /// `epoch E`, `starts S`, a line each.
    var text: [UInt8] { Array("epoch \(epoch)\nstarts \(starts)\n".utf8) }

    /// Reads the text of a record; nil for anything else.
    init?(text: [UInt8]) {
        let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard lines.count == 3, lines[2].isEmpty,
            let epoch = Self.number(in: lines[0], after: "epoch "),
            let starts = Self.number(in: lines[1], after: "starts ")
        else { return nil }
        self.init(epoch: epoch, starts: starts)
    }

    /// Whether a server can have written both numbers, were it started every second for ever.
    var isSound: Bool {
        let numbers = 1..<2 * Self.limit
        return numbers.contains(epoch) && numbers.contains(starts)
    }

    private static func number(in line: ArraySlice<UInt8>, after name: String) -> Int64? {
        guard line.starts(with: name.utf8) else { return nil }
        let digits = String(decoding: line.dropFirst(name.utf8.count), as: UTF8.self)
        guard let number = Int64(digits), (1..<limit).contains(number) else { return nil }
        return number
    }
}
