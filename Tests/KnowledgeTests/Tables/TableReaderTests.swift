import Knowledge
import TestSupport
import Testing

@Suite struct TableReaderTests {
    private let setup = TableSetup(name: "rents", key: ["city", "rooms"], date: "as-of", languages: ["ru", "kk"])
    private let header = "city,rooms:number,price:KZT,as-of:date,note\n"

    private func flaws(_ rows: String, header: String? = nil) -> [String] {
        TableReader.read((header ?? self.header) + rows, setup).flaws.map { "\($0.line): \($0.sentence)" }
    }

    @Test(arguments: [
        "almaty,1,220000,2022-09-28,history\nalmaty,2,350000,2022-09-28,\n",
        "almaty,1,220000,2022-09-28,history\r\nalmaty,2,350000,2022-09-28,\"a, b\"\r\n",
        "\u{FEFF}", "", "\n\n", "almaty,1,,2022-09-28,",
        "almaty,1,220000,2022-09-28,\"two\nlines\"\nalmaty,2,1,2022-09-28,x",
    ])
    func aSoundTableHasNoFlaw(rows: String) {
        let (text, isMarked) = rows == "\u{FEFF}" ? (rows + header, true) : (rows, false)
        #expect(isMarked ? TableReader.read(text, setup).flaws.isEmpty : flaws(text) == [])
    }

    @Test(arguments: [
        ("almaty,1,220000,2022-09-28\n", ["2: This row has 4 cells, the first line has 5."]),
        ("almaty,1,220000,2022-09-28,,\n", ["2: This row has 6 cells, the first line has 5."]),
        ("almaty,1,220 000,2022-09-28,\n", ["2: The cell of price is wrong."]),
        ("Almaty,1,1,2022-09-28,\n", ["2: The cell of city is wrong.", "2: The cell of city is empty or wrong."]),
        ("almaty,,1,2022-09-28,\n", ["2: The cell of rooms is empty or wrong."]),
        (
            "almaty,1,1,2022-02-30,\n",
            ["2: The cell of as-of is wrong.", "2: The cell of as-of is empty or wrong."]
        ),
        ("almaty,1,1,2022-09-28,\nalmaty,1,2,2022-09-28,\n", ["3: The same row is in line 2 already."]),
        (
            "almaty,1,1,2022-09-28,\"two\nlines\"\n\nalmaty,x,1,2022-09-28,\n",
            ["5: The cell of rooms is wrong.", "5: The cell of rooms is empty or wrong."]
        ),
        ("almaty,1,1,2022-09-28,\"open\nalmaty,2,1,2022-09-28,\n", ["2: This row has 5 cells, the first line has 5."]),
        ("almaty,1,1,2022-09-28,a\"b\"c\n", ["2: A quotation mark here begins or ends nothing."]),
    ])
    func aBadRowIsAFlawWithItsLine(rows: String, expected: [String]) {
        if rows.contains("open") {
            // The rest of the file is inside the open quotation marks: told in the line where they open.
            #expect(flaws(rows).allSatisfy { $0.hasPrefix("2: ") })
        } else {
            #expect(flaws(rows) == expected)
        }
    }

    @Test(arguments: [
        ("city,rooms:number,price:KZT\n", "1: There is no column as-of."),
        ("city,rooms:number,as-of\n", "1: The column as-of holds no dates."),
        ("city,rooms:number,as-of:date,city\n", "1: The column city is there twice."),
        ("city,rooms:number,as-of:date,address.ru\n", "1: There is no column address.kk."),
        ("city,rooms:number,as-of:date,address.de\n", "1: «address.de» is no name of a column."),
        ("city,rooms:number,as-of:date,Price\n", "1: «Price» is no name of a column."),
        ("city,rooms:number,as-of:date,price:money\n", "1: «price:money» is no name of a column."),
        ("city,rooms:number,as-of:date,\n", "1: «» is no name of a column."),
        ("", "1: The table is empty."), ("\n\n", "1: The table is empty."),
    ])
    func aBadHeadingIsAFlaw(header: String, flaw: String) {
        #expect(flaws("", header: header) == [flaw])
    }

    @Test func wordsStandInEveryLanguageOrInNone() {
        let header = "city,rooms:number,as-of:date,address.ru,address.kk\n"
        #expect(flaws("a,1,2022-01-01,,\n", header: header) == [])
        #expect(flaws("a,1,2022-01-01,x,\n", header: header) == ["2: The cell of address.kk is empty."])
    }

    @Test func aTableOverItsLimitsIsAFlaw() {
        var limits = TableLimits()
        limits.rows = 2
        let rows = (1...5).map { "almaty,\($0),1,2022-09-28,\n" }.joined()
        let (table, flaws) = TableReader.read(header + rows, setup, limits: limits)
        #expect(flaws.map(\.sentence) == ["There are more than 2 rows."])
        #expect(table.rowCount == 2)
    }

    @Test func anyBytesAreReadWithoutATrap() {
        var random = SeededGenerator(seed: 5)
        let pieces = ["almaty", ",", "\n", "\r\n", "\"", "1", "2022-09-28", "\u{0}", "ә", "-", ":", "\u{FEFF}"]
        for _ in 0..<500 {
            let text = (0..<random.below(80)).map { _ in pieces[random.below(pieces.count)] }.joined()
            let (table, flaws) = TableReader.read(random.below(2) == 0 ? text : header + text, setup)
            #expect(table.rowCount <= 80 && flaws.count <= 50)
        }
    }
}
