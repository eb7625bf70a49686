/// The names of months and days of the week in one language, each in three widths.
struct DateNames: Sendable {
    struct Widths: Sendable {
        let long: [String]
        let short: [String]
        let narrow: [String]

        init(long: String, short: String, narrow: String) {
            self.long = Self.words(long)
            self.short = Self.words(short)
            self.narrow = Self.words(narrow)
        }

        /// The name by its place from 0; empty where there is none.
        func name(_ index: Int, _ width: DateStyle.NameWidth) -> String {
            let names =
                switch width {
                case .long: long
                case .short: short
                case .narrow: narrow
                }
            return names.indices.contains(index) ? names[index] : ""
        }

        private static func words(_ text: String) -> [String] {
            text.split(separator: " ").map(String.init)
        }
    }

    /// As they stand beside a day: «28 сентября».
    let months: Widths
    /// As they stand alone: «сентябрь».
    let monthsAlone: Widths
    /// From Monday.
    let weekdays: Widths
}
