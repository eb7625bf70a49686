import TestSupport
import Testing
import Understanding

@Suite struct FoldedTextTests {
    private static let alphabet = Alphabet()

    private func units(_ text: String) -> [UInt16] {
        FoldedText(text.utf8.span, by: Self.alphabet).units
    }

    /// The same words read scalar by scalar from their properties: slow, and without a table or a byte.
    private func unitsByProperties(_ text: String) -> [UInt16] {
        var units: [UInt16] = [0]
        for scalar in text.unicodeScalars {
            let letter = Letter(scalar)
            if letter == .separator {
                if units.last != 0 { units.append(0) }
            } else if letter != .mark {
                // No letter three times running, but in a word with digits.
                let word = units[((units.lastIndex(of: 0) ?? -1) + 1)...]
                let isThird = word.suffix(2).elementsEqual([letter.folded, letter.folded])
                if !isThird || word.contains(where: { (0x30...0x39).contains($0) }) { units.append(letter.folded) }
            } else if scalar.value == 0x306, units.last == 0x438 {
                units[units.count - 1] = 0x439
            }
        }
        return units.last == 0 ? units : units + [0]
    }

    @Test func kazakhLettersFoldToTheRussianOnesNextToThem() {
        #expect(units("ӘҒҚҢӨҰҮІҺ әғқңөұүіһ") == units("агкноууих агкноууих"))
        #expect(units("ЁЖИК Ёлка") == units("ежик елка"))
        #expect(units("щучье йод") != units("шучье иод"))
    }

    @Test func lettersThatFoldingChangedAreKeptAsTyped() {
        let text = FoldedText("Қала, ёлка, Іс".utf8.span, by: Self.alphabet)
        #expect(text.changed == "қёі".utf16.map { $0 })
    }

    @Test func wordsArePartedByWhatIsNoLetter() {
        #expect(units("как — «получить»…ИИН?!") == units("как получить иин"))
        #expect(units("ИИН👍нужен\n\tочень") == units("иин нужен очень"))
        #expect(units("").count == 1)
        #expect(FoldedText(" \n\u{2003}👍".utf8.span, by: Self.alphabet).isEmpty)
    }

    @Test func marksAndInvisibleScalarsNeitherPartNorCount() {
        #expect(units("за\u{301}мок ИИ\u{AD}Н а\u{200D}б") == units("замок иин аб"))
        #expect(units("Йод и\u{306}од") == units("йод йод"))
        #expect(units("е\u{308}ж") == units("ёж"))
    }

    @Test func everyScalarOfTheTableReadsAsItsPropertiesSay() {
        for value in UInt32(0)..<0x530 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = "б\(Character(scalar))в \(Character(scalar))"
            #expect(units(text) == unitsByProperties(text), "U+\(String(value, radix: 16))")
        }
    }

    @Test func mixesOfEverythingReadAsTheirPropertiesSay() {
        var random = SeededGenerator(seed: 7)
        let ranges: [Range<UInt32>] = [
            0x20..<0x7F, 0x80..<0x300, 0x300..<0x370, 0x400..<0x530, 0x600..<0x700, 0x1E00..<0x2100, 0x4E00..<0x4F00,
            0x1F300..<0x1F700, 0x10400..<0x10450, 0xE0100..<0xE0110,
        ]
        for _ in 0..<2_000 {
            var text = ""
            for _ in 0..<random.below(60) {
                let range = ranges[random.below(ranges.count)]
                let value = range.lowerBound + UInt32(random.below(range.count))
                if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
            }
            #expect(units(text) == unitsByProperties(text))
        }
    }

    @Test func longMessagesKeepTheirBeginningAndTheirEnd() {
        let middle = String(repeating: "середина ", count: 400)
        let units = units("начало " + middle + "конец")
        #expect(units.count <= FoldedText.scoredUnits + 1)
        #expect(units.starts(with: self.units("начало середина")))
        #expect(units.suffix(6) == self.units("конец").suffix(6))
        #expect(!zip(units, units.dropFirst()).contains { $0 == 0 && $1 == 0 })
        #expect(self.units(String(repeating: "а", count: 5_000)).count <= FoldedText.scoredUnits + 1)
    }

    @Test(arguments: [511, 512, 513, 514, 700]) func wordsOfOneLetterAreCutInBounds(letters: Int) {
        for text in [String(repeating: "а ", count: letters), String(repeating: "а", count: letters)] {
            let units = units(text)
            #expect(units.count <= FoldedText.scoredUnits + 1)
            #expect(units.first == 0 && units.last == 0)
        }
    }

    @Test func aLetterThatSomebodyLeantOnIsThereTwice() {
        #expect(units("спасибооооо нууужно") == units("спасибоо нуужно"))
        #expect(units("5000 1111") == units("5000 1111"))
        #expect(units("5000").count == 6)
    }

    @Test func gapsSayWhatPartsTheWords() {
        let text = FoldedText("Привет! Нужен ИИН, где он? 10:30 за 5$".utf8.span, by: Self.alphabet)
        #expect(
            text.gaps.map(\.strength) == [
                .none, .sentence, .none, .comma, .none, .sentence, .comma, .none, .none, .none,
            ])
        #expect(text.gaps.map(\.isQuestion).firstIndex(of: true) == 5)
        #expect(text.gaps[6].scalar == 0x3A)
        #expect(text.gaps.last?.currency == 0x24)
    }

    @Test func wordsKnowTheirBytesAndScripts() {
        let text = FoldedText("ЖСН egov 5к".utf8.span, by: Self.alphabet)
        #expect(text.words.map(\.bytes) == [0..<6, 7..<11, 12..<15])
        #expect(text.words.map(\.scripts) == [.cyrillic, .latin, [.digit, .cyrillic]])
    }
}
