import Localization
import Testing

@Suite struct FluentProblemTests {
    private static let place = FluentPlace(file: "a.ftl", line: 3, column: 1)
    private static let problems: [FluentProblem] = [
        .invalidUTF8, .sourceTooLong(limit: 1), .tooManyFindings(limit: 1), .expectedEntry, .tabIndentation,
        .specialLineStart("["), .strayAttribute, .commentWithoutSpace, .expectedIdentifier,
        .expectedEquals(after: "a"), .missingValue(of: "a"), .unbalancedClosingBrace, .unclosedPlaceable,
        .nestedTooDeeply(limit: 1), .expectedExpression, .expectedDigits, .unterminatedString, .unknownEscape,
        .shortUnicodeEscape(digits: 4), .termAttributeAsText, .messageAsSelector, .termAsSelector,
        .placeableAsSelector, .expectedVariant, .unclosedVariantKey, .missingVariantValue, .missingDefaultVariant,
        .secondDefaultVariant, .variantsOnOneLine, .functionNotInCapitals("a"), .unclosedArguments,
        .tooManyArguments(limit: 1),
        .positionalAfterNamed, .duplicateArgument("a"), .expectedLiteral(of: "a"), .escapeOfNoCharacter,
        .numberTooLong, .duplicateVariant("a"), .unknownFunction("A"), .wrongArguments(of: "A", expected: "A()"),
        .unknownOption("a", of: "A"), .wrongOption("a", of: "A", allowed: "1"), .unknownCase("a"),
        .positionalArgumentOfTerm("a"), .duplicate("a", first: place), .unknownMessage("a"), .unknownTerm("a"),
        .unknownAttribute("a", of: "b"), .messageWithoutValue("a"), .cycle(through: "a"),
    ]

    @Test func everyProblemHasItsOwnSentenceAndAdvice() {
        #expect(Set(Self.problems.map(\.message)).count == Self.problems.count)
        for problem in Self.problems {
            #expect(problem.message.hasSuffix("."))
            #expect(problem.advice.hasSuffix("."))
            #expect(!problem.message.contains("cannot be read."), "\(problem) has the sentence of no problem")
            #expect(problem.advice != "Mend the file.", "\(problem) has the words of no problem")
        }
    }

    @Test func theSentenceOfAFindingNamesWhatIsMeant() {
        let finding = FluentFinding(.duplicate("documents.iin.what", first: Self.place), at: Self.place)
        #expect(finding.message == "documents.iin.what is defined twice; the first definition counts.")
        #expect(finding.advice == "Rename or remove one; the first is at a.ftl:3.")
        #expect((finding.file, finding.line, finding.column) == ("a.ftl", 3, 1))
    }

    @Test func everyFormattingErrorHasItsOwnSentence() {
        let errors: [FluentError] = [
            .missingLanguage("xx"), .missingMessage("a"), .messageWithoutValue("a"), .missingTerm("a"),
            .missingAttribute("a"), .missingVariable("a"), .unknownFunction("A"), .failedCall("A()"),
            .wrongValue(of: "A"), .unselectable, .missingCase("a", of: "b"), .undeclinable("a"), .cycle(through: "a"),
            .tooManyPlaceables(limit: 1), .textTooLong(limit: 1), .otherLanguage(key: "a", shown: "ru"),
        ]
        #expect(Set(errors.map(\.message)).count == errors.count)
    }
}
