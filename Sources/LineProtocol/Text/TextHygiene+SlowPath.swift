@_spi(_Unicode) import Swift

extension TextHygiene {
    /// Combining marks that one letter keeps until normalisation. It only bounds the work of sorting a run of
    /// thousands of marks; the stream-safe format of UAX 15 uses the same number.
    private static let marksBeforeNormalisation = 30

    /// Cleans scalar by scalar. Right for every text; `clean` takes it where the bytes do not prove a text clean.
    package static func cleanSlowly(_ text: String, limit: Int) -> String? {
        let visible = visibleScalars(of: text)
        var clean = String.UnicodeScalarView()
        var count = 0
        var marks = 0
        for scalar in String(visible)._nfc {
            marks = scalar.isCombiningMark ? marks + 1 : 0
            guard marks <= marksPerLetter else { continue }
            count += 1
            guard count <= limit else { return nil }
            clean.append(scalar)
        }
        return String(clean)
    }

    /// The text without what ScalarFate removes. This runs before normalisation: an invisible scalar between a letter
    /// and its mark would keep the two from composing.
    private static func visibleScalars(of text: String) -> String.UnicodeScalarView {
        var visible = String.UnicodeScalarView()
        visible.reserveCapacity(text.utf8.count)
        var marks = 0
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            // CR LF is one line end, and so is a CR alone.
            if previous == "\r", scalar != "\n" { visible.append("\n") }
            previous = scalar
            switch ScalarFate.of(scalar) {
            case .goes: continue
            case .becomesSpace:
                marks = 0
                visible.append(" ")
            case .becomesNewline:
                marks = 0
                visible.append("\n")
            case .stays:
                marks = scalar.isCombiningMark ? marks + 1 : 0
                if marks <= marksBeforeNormalisation { visible.append(scalar) }
            }
        }
        if previous == "\r" { visible.append("\n") }
        return visible
    }
}
