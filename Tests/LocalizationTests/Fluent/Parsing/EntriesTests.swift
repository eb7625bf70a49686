import Localization
import Testing

@Suite struct EntriesTests {
    @Test func emptyFilesHaveNoEntries() {
        for text in ["", "\n", "   ", "\r\n  \r\n", " \n\n   \n"] { #expect(outline(of: text).isEmpty) }
    }

    @Test func messagesAndTermsHaveNameAndText() {
        #expect(
            outline(of: "what = Text\nno-space=Text\n  \nwide   =   Text\n-term = Word\nKEY_9- = x")
                == [
                    #"message what = "Text""#, #"message no-space = "Text""#, #"message wide = "Text""#,
                    #"term term = "Word""#, #"message KEY_9- = "x""#,
                ])
    }

    @Test func aCommentDirectlyAboveBelongsToItsEntry() {
        #expect(
            outline(of: "# One\n# two\nkey = x\n# Alone\n\n-term = y\n# For z\n-z = z")
                == [
                    #"comment "One\ntwo" message key = "x""#, #"comment 1 "Alone""#, #"term term = "y""#,
                    #"comment "For z" term z = "z""#,
                ])
    }

    @Test func commentsOfOneLevelJoinAndOthersStandAlone() {
        #expect(
            outline(of: "## Group\n## more\n### File\nkey = x\n#\n#  two spaces\n## Other")
                == [
                    #"comment 2 "Group\nmore""#, #"comment 3 "File""#, #"message key = "x""#,
                    #"comment 1 "\n two spaces""#, #"comment 2 "Other""#,
                ])
    }

    @Test func aCommentAboveJunkStands() {
        #expect(
            expectProblems([.missingValue(of: "key")], in: "# Note\nkey =1️⃣\nnext = x")
                == [#"comment 1 "Note""#, #"junk "key =\n""#, #"message next = "x""#])
    }

    @Test func aCommentEndsBeforeItsMalformedLine() {
        #expect(
            expectProblems([.commentWithoutSpace, .commentWithoutSpace], in: "# Good\n#1️⃣bad\nkey = x\n###2️⃣#")
                == [#"comment 1 "Good""#, "junk \"#bad\\n\"", #"message key = "x""#, "junk \"####\""])
    }

    @Test func lineEndsOfBothKindsReadAlike() {
        let text = "# A\n# b\nkey =\n    one\n\n    two { $x }\n\n-term = z\n"
        #expect(outline(of: text) == outline(of: text.replacing("\n", with: "\r\n")))
    }

    @Test func aLoneCarriageReturnIsContent() {
        #expect(outline(of: "key = a\rb = c\r") == [#"message key = "a\rb = c\r""#])
        #expect(outline(of: "# a\rkey = b") == [#"comment 1 "a\rkey = b""#])
    }

    @Test func aByteOrderMarkIsSkippedAndNotCounted() {
        #expect(outline(of: "\u{FEFF}key = x") == [#"message key = "x""#])
        let findings = FluentParser.parse("\u{FEFF}key = }").findings
        #expect(findings.map(\.column) == [7])
    }

    @Test func entriesKnowTheirFileAndLine() {
        let resource = FluentParser.parse("\n# Қазақша\nkey = x", file: "a.ftl").resource
        guard case .message(let message) = resource.body.first else {
            Issue.record("no message")
            return
        }
        #expect(resource.file == "a.ftl")
        #expect(resource.source.position(of: message.id.span.start) == (3, 1))
        #expect(resource.source.line(of: message.id.span.start) == 3)
    }
}
