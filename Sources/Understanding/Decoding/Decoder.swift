/// Reads what was typed with the wrong keyboard, in Latin letters or in two alphabets at once as what was meant.
struct Decoder: Sendable {
    /// How a message was read.
    enum Fashion: String, Sendable {
        case asTyped = "as typed"
        case layout = "wrong keyboard layout"
        case latin = "Latin letters"
        case digits = "digits for Kazakh letters"
        case lookalikes = "Latin letters that look like Cyrillic ones"
    }

    /// What a letter may cost at most, on the average, for a reading to be words: in sixteenths of a bit.
    static let wordlike: Float = 68
    /// A word in Cyrillic letters that costs more is none: perhaps it is Latin, typed in the Cyrillic layout.
    static let gibberish: Float = 112

    private let alphabet: Alphabet
    private let model: LetterModel
    private let latin: LatinDecoder
    private let layout = KeyboardLayout()
    /// Words of the phrases with Latin letters, as they are: «egov», «pin».
    private let latinWords: Set<UInt64>

    init(_ model: LetterModel, latinWords: Set<UInt64>, alphabet: Alphabet) {
        self.model = model
        self.latinWords = latinWords
        self.alphabet = alphabet
        latin = LatinDecoder(model)
    }

    /// The most likely reading of a message that was read as it stands.
    func decode(_ text: FoldedText, _ bytes: borrowing Span<UInt8>) -> (text: FoldedText, fashion: Fashion) {
        if text.scripts.contains(.latin) { return decodeLatin(text, bytes) }
        if text.scripts.isSuperset(of: [.cyrillic, .digit]), let read = digitsRead(text) { return (read, .digits) }
        return decodeGibberish(text)
    }

    /// «Ghbdtn» is «привет», and so is «privet».
    private func decodeLatin(
        _ text: FoldedText, _ bytes: borrowing Span<UInt8>
    ) -> (text: FoldedText, fashion: Fashion) {
        var letters: [Int: [UInt16]] = [:]
        var (cost, count): (Int32, Int) = (0, 0)
        var lookalikes: [Int: [UInt16]] = [:]
        for (index, word) in text.words.enumerated() where word.scripts.contains(.latin) {
            if word.scripts.contains(.cyrillic) {
                lookalikes[index] = text.letters(of: index).map(Lookalikes.cyrillic)
                continue
            }
            guard !latinWords.contains(MessageFeatures.hash(of: text.letters(of: index))) else { continue }
            let read = latin.read(text.letters(of: index))
            let length = word.units.count + 1
            count += length
            cost += read?.cost ?? Int32(length) * 200
            letters[index] = read?.units
        }
        guard count > 0 else {
            return lookalikes.isEmpty ? (text, .asTyped) : (text.replacing(lookalikes), .lookalikes)
        }
        let mean = Float(cost) / Float(count)
        if !text.scripts.contains(.cyrillic), mean > 40, let retyped = retyped(bytes, better: mean) {
            return (retyped, .layout)
        }
        guard mean <= Self.wordlike else {
            return lookalikes.isEmpty ? (text, .asTyped) : (text.replacing(lookalikes), .lookalikes)
        }
        return (text.replacing(letters.merging(lookalikes) { one, _ in one }), .latin)
    }

    /// The message in the other layout, where that is likelier than `mean` a letter.
    private func retyped(_ bytes: borrowing Span<UInt8>, better mean: Float) -> FoldedText? {
        let text = FoldedText(layout.retyped(bytes).span, by: alphabet)
        guard let cost = meanCost(of: text), cost < mean, cost <= Self.wordlike else { return nil }
        return text
    }

    /// What a letter of the Cyrillic words costs on the average; nil where there are none.
    private func meanCost(of text: FoldedText) -> Float? {
        var (cost, count): (Int32, Int) = (0, 0)
        for (index, word) in text.words.enumerated() where !word.isNumber {
            cost += model.cost(of: text.letters(of: index))
            count += word.units.count + 1
        }
        return count > 0 ? Float(cost) / Float(count) : nil
    }

    /// Kazakh typed on the Russian layout: «0аза0» is «қазақ». Each word is read so where that is likelier.
    private func digitsRead(_ text: FoldedText) -> FoldedText? {
        var letters: [Int: [UInt16]] = [:]
        var changed: [UInt16] = []
        var splits: [Int: Int] = [:]
        for (index, word) in text.words.enumerated() where word.scripts == [.cyrillic, .digit] {
            let typed = text.letters(of: index)
            let digits = typed.prefix { (0x30...0x39).contains($0) }.count
            // A number with its unit («2комн», «100тг») or ending («2й») is two words.
            if digits > 0 { splits[index] = digits }
            if digits > 1 { continue }
            let kazakh = typed.map { layout.kazakhLetter(of: $0) }
            let read = zip(typed, kazakh).map { $1 == 0 ? $0 : Letter.folded($1) }
            let mean = Float(model.cost(of: read)) / Float(read.count + 1)
            guard mean <= (digits > 0 ? Self.wordlike - 12 : Self.wordlike) else { continue }
            splits[index] = nil
            letters[index] = read
            changed += kazakh.filter { $0 != 0 }
        }
        let read = letters.isEmpty ? text : text.replacing(letters, changed: changed)
        return splits.isEmpty && letters.isEmpty ? nil : read.splitting(splits)
    }

    /// «Зкшмуе» is «privet», typed in the Cyrillic layout.
    private func decodeGibberish(_ text: FoldedText) -> (text: FoldedText, fashion: Fashion) {
        guard text.scripts.contains(.cyrillic), let mean = meanCost(of: text), mean > Self.gibberish else {
            return (text, .asTyped)
        }
        var letters: [Int: [UInt16]] = [:]
        var (cost, count): (Int32, Int) = (0, 0)
        for (index, word) in text.words.enumerated() where word.scripts == .cyrillic {
            let keys = text.letters(of: index).map { UInt16(layout.key(of: $0)) }
            guard let read = latin.read(keys[...]) else { return (text, .asTyped) }
            letters[index] = read.units
            cost += read.cost
            count += read.units.count + 1
        }
        guard count > 0, Float(cost) / Float(count) <= Self.wordlike else { return (text, .asTyped) }
        return (text.replacing(letters), .layout)
    }
}
