import Rehearsal
import Testing

/// One result in each form.
struct ReportTests {
    static let result = RehearsalResult(
        outcomes: [
            ConversationOutcome(
                title: "one", place: ScriptPlace(file: "a.chat", line: 2), language: "ru", verdict: .passed, turns: 3,
                milliseconds: 12),
            ConversationOutcome(
                title: "two <b> # 100%", place: ScriptPlace(file: "a.chat", line: 9), language: "kk",
                verdict: .failed(
                    Failure(
                        place: ScriptPlace(file: "a.chat", line: 11), sentence: "It is not so.", said: "«x & y»",
                        expected: ["a.b"], got: ["a.c  «z»", "a.d  «w»"], spoke: "Dialogs/a.yaml:3 a/c",
                        way: ["row 11"],
                        nearestPhrase: "«xy»", command: "bagdar test a.chat:9 --lang kk")), turns: 1, milliseconds: 1),
            ConversationOutcome(
                title: "three", place: ScriptPlace(file: "b.chat", line: 1), language: nil,
                verdict: .skipped("until 2027-01-01")),
            ConversationOutcome(
                title: "four", place: ScriptPlace(file: "b.chat", line: 5), language: "ru",
                verdict: .failedAsExpected(
                    "Dana", Failure(place: ScriptPlace(file: "b.chat", line: 7), sentence: "Not yet.")), turns: 2),
        ],
        findings: [
            ScriptFinding(
                place: ScriptPlace(file: "c.chat", line: 4, column: 3), sentence: "A word, missing: here.",
                advice: "Write it.")
        ],
        milliseconds: 1234,
        coverage: CoverageReport(
            measures: [
                .init(name: "states", used: 3, total: 4, missing: ["Dialogs/a.yaml:5 a/d"]),
                .init(name: "parts", used: 0, total: 0, missing: []),
            ], floor: 80))

    @Test func textSaysWhatFailedWithAllThatHelps() {
        #expect(
            ReportFormat.text.print(Self.result) == """
                c.chat:4:3: error: A word, missing: here.
                    Write it.
                a.chat:11:1: error: It is not so. [two <b> # 100% (kk)]
                    said      «x & y»
                    expected  a.b
                    got       a.c  «z»
                              a.d  «w»
                    spoke     Dialogs/a.yaml:3 a/c
                    way       row 11
                    nearest   «xy»
                    alone     bagdar test a.chat:9 --lang kk
                b.chat:1:1: skipped: until 2027-01-01 [three]
                b.chat:7:1: fails as Dana expects: Not yet. [four (ru)]
                coverage
                    75 %  3 of 4 states
                        not used: Dialogs/a.yaml:5 a/d
                    100 %  0 of 0 parts
                coverage of states is below the floor of 80 %
                1 passed, 1 failed, 1 failed as expected, 1 skipped, 1 findings in the scripts; 6 messages in 1.2 s

                """)
    }

    @Test func tapHasOneLineEachAndKeepsItsSigns() {
        #expect(
            ReportFormat.tap.print(Self.result) == """
                TAP version 14
                1..5
                not ok 1 - c.chat:4:3
                  ---
                  message: |
                    A word, missing: here.
                    Write it.
                  ...
                ok 2 - a.chat: one (ru)
                not ok 3 - a.chat: two <b> \\# 100% (kk)
                  ---
                  message: |
                    a.chat:11:1: It is not so.
                    said      «x & y»
                    expected  a.b
                    got       a.c  «z»
                              a.d  «w»
                    spoke     Dialogs/a.yaml:3 a/c
                    way       row 11
                    nearest   «xy»
                    alone     bagdar test a.chat:9 --lang kk
                  ...
                ok 4 - b.chat: three # SKIP until 2027-01-01
                not ok 5 - b.chat: four (ru) # TODO Dana
                  ---
                  message: |
                    b.chat:7:1: Not yet.
                  ...

                """)
    }

    @Test func junitIsXMLWithOneSuiteAFile() {
        #expect(
            ReportFormat.junit.print(Self.result) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites name="bagdar test" tests="5" failures="2" skipped="1" time="1.234">
                  <testsuite name="c.chat" tests="1" failures="1">
                    <testcase name="c.chat:4:3" classname="c.chat">
                      <failure message="A word, missing: here.">Write it.</failure>
                    </testcase>
                  </testsuite>
                  <testsuite name="a.chat" tests="2" failures="1">
                    <testcase name="one (ru)" classname="a.chat" file="a.chat" line="2" time="0.012"/>
                    <testcase name="two &lt;b&gt; # 100% (kk)" classname="a.chat" file="a.chat" line="9" time="0.001">
                      <failure message="It is not so.">a.chat:11:1
                said      «x &amp; y»
                expected  a.b
                got       a.c  «z»
                          a.d  «w»
                spoke     Dialogs/a.yaml:3 a/c
                way       row 11
                nearest   «xy»
                alone     bagdar test a.chat:9 --lang kk</failure>
                    </testcase>
                  </testsuite>
                  <testsuite name="b.chat" tests="2" failures="0">
                    <testcase name="three" classname="b.chat" file="b.chat" line="1" time="0.000">
                      <skipped message="until 2027-01-01"/>
                    </testcase>
                    <testcase name="four (ru)" classname="b.chat" file="b.chat" line="5" time="0.000">
                      <skipped message="fails as Dana expects: Not yet."/>
                    </testcase>
                  </testsuite>
                </testsuites>

                """)
    }

    @Test func jsonIsOneObject() {
        #expect(
            ReportFormat.json.print(Self.result)
                == [
                    #"{"passed":1,"failed":1,"skipped":1,"turns":6,"milliseconds":1234,"#,
                    #""findings":[{"file":"c.chat","line":4,"column":3,"sentence":"A word, missing: here.","#,
                    #""advice":"Write it."}],"conversations":["#,
                    #"{"title":"one","file":"a.chat","line":2,"column":1,"language":"ru","turns":3,"milliseconds":12,"#,
                    #""verdict":"passed"},"#,
                    #"{"title":"two <b> # 100%","file":"a.chat","line":9,"column":1,"language":"kk","turns":1,"#,
                    #""milliseconds":1,"verdict":"failed","failure":{"file":"a.chat","line":11,"column":1,"#,
                    #""sentence":"It is not so.","said":"«x & y»","expected":["a.b"],"got":["a.c  «z»","a.d  «w»"],"#,
                    #""spoke":"Dialogs/a.yaml:3 a/c","way":["row 11"],"nearestPhrase":"«xy»","#,
                    #""command":"bagdar test a.chat:9 --lang kk"}},"#,
                    #"{"title":"three","file":"b.chat","line":1,"column":1,"turns":0,"milliseconds":0,"#,
                    #""verdict":"skipped","reason":"until 2027-01-01"},"#,
                    #"{"title":"four","file":"b.chat","line":5,"column":1,"language":"ru","turns":2,"milliseconds":0,"#,
                    #""verdict":"failed as expected","expectedBy":"Dana","failure":{"file":"b.chat","line":7,"column":1,"#,
                    #""sentence":"Not yet."}}],"#,
                    #""coverage":{"floor":80,"isBelowFloor":true,"measures":["#,
                    #"{"name":"states","used":3,"total":4,"percent":75,"missing":["Dialogs/a.yaml:5 a/d"]},"#,
                    #"{"name":"parts","used":0,"total":0,"percent":100,"missing":[]}]}}"#, "\n",
                ].joined())
    }

    @Test func githubMarksTheLines() {
        #expect(
            ReportFormat.github.print(Self.result) == """
                ::error file=c.chat,line=4,col=3,title=script::A word, missing: here.%0AWrite it.
                ::error file=a.chat,line=11,col=1,title=two <b> # 100%25 (kk)::It is not so.%0Asaid      «x & y»\
                %0Aexpected  a.b%0Agot       a.c  «z»%0A          a.d  «w»%0Aspoke     Dialogs/a.yaml:3 a/c\
                %0Away       row 11%0Anearest   «xy»%0Aalone     bagdar test a.chat:9 --lang kk
                ::error title=coverage::75 %25 of states, the floor is higher
                1 passed, 1 failed, 1 failed as expected, 1 skipped, 1 findings in the scripts; 6 messages in 1.2 s

                """)
    }

    @Test func aResultIsGoodOnlyWithoutFailuresFindingsAndGaps() {
        var result = RehearsalResult(outcomes: [
            Self.result.outcomes[0], Self.result.outcomes[2], Self.result.outcomes[3],
        ])
        #expect(result.isGood)
        result.coverage = CoverageReport(measures: [.init(name: "states", used: 1, total: 2, missing: [])], floor: 50)
        #expect(result.isGood)
        result.coverage?.floor = 51
        #expect(!result.isGood)
        result.coverage = nil
        result.findings = Self.result.findings
        #expect(!result.isGood)
        #expect(!Self.result.isGood)
    }
}
