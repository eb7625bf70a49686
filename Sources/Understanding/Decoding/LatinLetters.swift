/// Which Cyrillic letters people mean by Latin ones, in all fashions at once: language-notes.md, section 4, folded.
///
/// A reading has a price in sixteenths of a bit, by how common it is; the letter model decides among them.
struct LatinLetters: Sendable {
    struct Reading: Sendable {
        /// How many Latin letters it takes.
        let length: Int
        /// Codes of one or two folded letters; none where the Latin letter is silent.
        let codes: [UInt8]
        let price: Int32
    }

    /// By the first Latin letter, code unit below 0x180.
    private let readings: [[(latin: [UInt16], reading: Reading)]]

    /// Latin letters, then what they stand for, the commonest first; `-` is silence.
    private static let table = """
        a а:0 я:60|b б:0 в:80|c ц:16 с:16 к:32 ч:60|d д:0|e е:0 э:24 а:48 ё:0|f ф:0|g г:0 ж:56 дж:64|h х:0 -:64 к:64
        i и:0 й:20 ы:24|j ж:0 й:16 дж:40|k к:0|l л:0 ль:48|m м:0|n н:0 нь:64|o о:0|p п:0|q к:0 я:64|r р:0 рь:64|s с:0 ш:56 сь:56
        t т:0 ть:48|u у:0 ю:48|v в:0|w ш:8 у:24 в:24|x х:0 кс:24|y ы:8 и:16 й:8 у:32 ый:48|z з:0 ж:64|4 ч:0|6 ш:0
        sh ш:0 щ:40|ch ч:0 ш:80|zh ж:0|kh х:0 к:64|gh г:0|ng н:24 нг:16|ts ц:0 тс:32|tz ц:8|sch щ:0 ш:40|shch щ:0|ya я:0|ia я:24 иа:8
        ja я:8|yo е:0 йо:24|jo е:16|io е:40 ио:8|yu ю:0|iu ю:24 иу:24|ju ю:16|ye е:0|ie е:32 ие:8|yi ый:24 ий:16|iy ий:0 ый:32
        yy ый:16 ий:24|ij ий:8|ey ей:0 ый:80|ay ай:0|oy ой:0|ae а:32|oe о:32|ii ии:0 ий:16|dj дж:0 ж:24|dzh дж:0|ck к:0|ph ф:24|th т:32
        ' -:0 ь:16|’ -:0 ь:16|ä а:0|á а:0|ğ г:0|ǵ г:0|ŋ н:0|ñ н:0|ń н:0|ö о:0|ó о:0|ü у:0|ū у:0|ú у:0|ý у:0|ş ш:0|ç ч:0|ı ы:0 и:8
        """

    init() {
        var readings = [[(latin: [UInt16], reading: Reading)]](repeating: [], count: 0x180)
        for entry in Self.table.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
            let fields = entry.split(separator: " ").map(String.init)
            guard let latin = fields.first.map({ Array($0.utf16) }), let first = latin.first, first < 0x180 else {
                continue
            }
            for field in fields.dropFirst() {
                let parts = field.split(separator: ":")
                guard parts.count == 2, let price = Int32(parts[1]) else { continue }
                let units = FoldedText(String(parts[0]).utf8.span, by: Self.alphabet).units.filter { $0 != 0 }
                let reading = Reading(
                    length: latin.count, codes: units.map { UInt8(truncatingIfNeeded: FoldedLetters.code($0)) },
                    price: price)
                readings[Int(first)].append((latin, reading))
            }
        }
        self.readings = readings
    }

    private static let alphabet = Alphabet()

    /// The readings that begin at a place of a word.
    func readings(in word: ArraySlice<UInt16>, at place: Int, _ body: (Reading) -> Void) {
        let first = word[place]
        guard first < 0x180 else { return }
        for (latin, reading) in readings[Int(first)] {
            guard place + latin.count <= word.endIndex else { continue }
            var index = 1
            while index < latin.count, word[place + index] == latin[index] { index += 1 }
            if index == latin.count { body(reading) }
        }
    }
}
