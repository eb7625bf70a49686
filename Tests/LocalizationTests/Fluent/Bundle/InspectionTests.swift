import Localization
import Testing

@Suite struct InspectionTests {
    private let sample = bundle([
        "documents.iin": "what = { $name } { more }\nmore = { $day } { -office }\n\nplain = x",
        "general": "yes = Да\n-office = ЦОН",
    ])

    @Test func keysAreFullAndSorted() {
        #expect(sample.keys == ["documents.iin.more", "documents.iin.plain", "documents.iin.what", "general.yes"])
        #expect(sample.has("general.yes"))
        #expect(!sample.has("yes"))
        #expect(!sample.has("general.office"))
    }

    @Test func variablesIncludeThoseOfTextsReferredTo() {
        #expect(sample.variables(of: "documents.iin.what") == ["name", "day"])
        #expect(sample.variables(of: "documents.iin.more") == ["day"])
        #expect(sample.variables(of: "documents.iin.plain") == [])
        #expect(sample.variables(of: "no.such") == [])
    }

    @Test func placesAreThoseOfTheNames() {
        #expect(
            sample.place(of: "documents.iin.plain") == FluentPlace(file: "documents.iin.ftl", line: 4, column: 1))
        #expect(sample.place(of: "no.such") == nil)
    }
}
