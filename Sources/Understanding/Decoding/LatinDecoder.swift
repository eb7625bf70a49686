/// Reads a word in Latin letters as the Cyrillic word that it most likely stands for.
struct LatinDecoder: Sendable {
    /// Readings that are kept at each place of a word.
    private static let width = 4

    private struct Path {
        var one: UInt8 = 0
        var two: UInt8 = 0
        var cost: Int32
        /// The path that it goes on from; -1 at the beginning.
        var before: Int32
        var codes: (UInt8, UInt8) = (0, 0)
    }

    private let letters = LatinLetters()
    private let model: LetterModel

    init(_ model: LetterModel) { self.model = model }

    /// The folded letters of the best reading, and its cost; nil where some letter has none.
    func read(_ word: ArraySlice<UInt16>) -> (units: [UInt16], cost: Int32)? {
        var paths = [Path(cost: 0, before: -1)]
        paths.reserveCapacity(word.count * Self.width + 1)
        // The paths that end before each place of the word.
        var ends = [[Int32]](repeating: [], count: word.count + 1)
        ends[0] = [0]
        for place in word.indices {
            let offset = place - word.startIndex
            let open = ends[offset]
            if open.isEmpty { continue }
            letters.readings(in: word, at: place) { reading in
                for path in open {
                    let next = extended(paths[Int(path)], by: reading, from: path)
                    keep(next, at: &ends[offset + reading.length], &paths)
                }
            }
        }
        return best(of: ends[word.count], paths)
    }

    private func extended(_ path: Path, by reading: LatinLetters.Reading, from number: Int32) -> Path {
        var next = path
        next.before = number
        next.cost += reading.price
        next.codes = (0, 0)
        for (index, code) in reading.codes.enumerated() {
            next.cost += model.cost(Int(next.one), Int(next.two), Int(code))
            (next.one, next.two) = (next.two, code)
            if index == 0 { next.codes.0 = code } else { next.codes.1 = code }
        }
        return next
    }

    /// One path for each last two letters, and only the cheapest of them.
    private func keep(_ path: Path, at end: inout [Int32], _ paths: inout [Path]) {
        for (index, number) in end.enumerated() {
            let other = paths[Int(number)]
            guard other.one == path.one, other.two == path.two else { continue }
            guard path.cost < other.cost else { return }
            end.remove(at: index)
            break
        }
        let place = end.firstIndex { path.cost < paths[Int($0)].cost } ?? end.count
        guard place < Self.width else { return }
        paths.append(path)
        end.insert(Int32(truncatingIfNeeded: paths.count - 1), at: place)
        if end.count > Self.width { end.removeLast() }
    }

    private func best(of ends: [Int32], _ paths: [Path]) -> (units: [UInt16], cost: Int32)? {
        let closed = ends.map { number in
            (number, paths[Int(number)].cost + model.cost(Int(paths[Int(number)].one), Int(paths[Int(number)].two), 0))
        }
        guard let (last, cost) = closed.min(by: { $0.1 < $1.1 }) else { return nil }
        var units: [UInt16] = []
        var number = last
        while number >= 0 {
            let path = paths[Int(number)]
            if path.codes.1 != 0 { units.append(FoldedLetters.unit(Int(path.codes.1))) }
            if path.codes.0 != 0 { units.append(FoldedLetters.unit(Int(path.codes.0))) }
            number = path.before
        }
        units.reverse()
        return (units, cost)
    }
}
