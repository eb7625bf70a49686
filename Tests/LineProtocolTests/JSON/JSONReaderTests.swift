import LineProtocol
import Testing

/// Reads an object; the fault where it is none.
func json(_ bytes: [UInt8]) -> Result<JSONObject, JSONFault> {
    do throws(JSONFault) {
        return .success(try JSONReader.object(in: bytes.span))
    } catch {
        return .failure(error)
    }
}

func json(_ text: String) -> Result<JSONObject, JSONFault> { json(Array(text.utf8)) }

/// The value of member `a`.
func value(of text: String) -> JSONValue? { try? json("{\"a\":\(text)}").get()["a"] }

struct JSONReaderTests {
    @Test func everyKindOfValueIsRead() {
        let text = #" { "s" : "x", "i":-12, "f":0.5, "t":true, "g":false, "n":null, "a":[1,"b"], "o":{"k":[]} } "#
        let object = try? json(text).get()
        #expect(object?["s"] == .string("x"))
        #expect(object?["i"] == .integer(-12))
        #expect(object?["f"] == .fraction(0.5))
        #expect(object?["t"] == .bool(true))
        #expect(object?["g"] == .bool(false))
        #expect(object?["n"] == .null)
        #expect(object?["a"] == .array([.integer(1), .string("b")]))
        #expect(object?.members.map(\.name) == ["s", "i", "f", "t", "g", "n", "a", "o"])
        guard case .object(let inner)? = object?["o"] else { return #expect(Bool(false)) }
        #expect(inner["k"] == .array([]))
        #expect(object?["missing"] == nil)
    }

    @Test(arguments: ["{}", " {} ", "{ }", "\t{\r\n}\n"]) func anEmptyObjectIsAnObject(text: String) {
        #expect((try? json(text).get())?.members.isEmpty == true)
    }

    @Test(arguments: ["", " ", "[]", "1", "\"a\"", "null", "\u{FEFF}{}", "x{}"])
    func anythingButAnObjectIsRefused(text: String) {
        #expect(json(text) == .failure(.notAnObject))
    }

    @Test(arguments: ["{} {}", "{}x", "{},", "{}\u{0}", "{}}"]) func whatFollowsTheObjectIsRefused(text: String) {
        #expect(json(text) == .failure(.trailingBytes))
    }

    @Test(arguments: [
        "{,}", "{a:1}", "{\"a\" 1}", "{\"a\":1 \"b\":2}", "{\"a\":}", "{\"a\":[1 2]}", "{\"a\":[,]}", "{'a':1}",
        "{\"a\":tru}", "{\"a\":True}", "{\"a\":nulL}", "{\"a\":/**/1}", "{\"a\":+1}", "{\"a\":.5}", "{\"a\":NaN}",
        "{\"a\":1,}", "{\"a\":[1,]}", "{\"a\":Infinity}", "{\"a\":é}", "{\"a\"::1}", "{{}:1}",
    ])
    func looseSyntaxIsRefused(text: String) {
        #expect(json(text) == .failure(.unexpectedByte))
    }

    @Test func everyCutOfAnObjectIsUnfinished() {
        let text = Array(#"{"a":[true,{"b":"\u0041\n"},null,"x"],"c":"d"}"#.utf8)
        #expect((try? json(text).get()) != nil)
        for length in 1..<text.count {
            #expect(json(Array(text[..<length])) == .failure(.unfinished), "cut at \(length)")
        }
    }

    @Test(arguments: [#"{"a":1,"a":1}"#, #"{"a":1,"b":2,"\u0061":3}"#, #"{"x":{"a":1,"a":2}}"#, #"{"":1,"":2}"#])
    func aNameMayStandOnce(text: String) {
        #expect(json(text) == .failure(.duplicateName))
    }

    @Test func namesAreComparedByTheirBytes() {
        #expect((try? json("{\"\u{E9}\":1,\"e\u{301}\":2}").get())?.members.count == 2)
    }

    @Test(arguments: [15, 16, 17, 18, 40]) func amongManyNamesAOneThatStandsTwiceIsFound(count: Int) {
        let members = (0..<count).map { "\"m\($0)\":\($0)" }
        #expect((try? json("{\(members.joined(separator: ","))}").get())?.members.count == count)
        for index in [0, count / 2, count - 1] {
            let twice = members + ["\"m\(index)\":0"]
            #expect(json("{\(twice.joined(separator: ","))}") == .failure(.duplicateName))
        }
    }

    @Test func nestingStopsAtFour() {
        #expect(value(of: "[[[1]]]") == .array([.array([.array([.integer(1)])])]))
        #expect(json("{\"a\":[[[[1]]]]}") == .failure(.tooDeep))
        #expect(json("{\"a\":{\"b\":{\"c\":{\"d\":{}}}}}") == .failure(.tooDeep))
        #expect(json("{\"a\":" + String(repeating: "[", count: 60_000)) == .failure(.tooDeep))
    }
}
