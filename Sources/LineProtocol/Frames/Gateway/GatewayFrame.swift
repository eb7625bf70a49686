/// A frame that a gateway sends.
package enum GatewayFrame: Equatable, Sendable {
    case hello(Hello)
    case say(Say)
    /// The reply of this number was delivered.
    case ack(number: Int64)
    case nack(Nack)
    case erase(Erase)
    case ping
    case pong
    /// A clean end.
    case quit(code: String?)

    /// Reads one line without its LF; one CR at its end is dropped. Total: every line gives an answer.
    package static func parse(_ line: Span<UInt8>, limits: Limits = Limits()) -> ParsedFrame<GatewayFrame> {
        do throws(FrameFault) {
            let parts = try FrameLine(line)
            return try read(parts, limits: limits)
        } catch {
            return .fault(error)
        }
    }

    private static func read(
        _ line: FrameLine, limits: Limits
    ) throws(FrameFault) -> ParsedFrame<GatewayFrame> {
        let verb = Verb(rawValue: line.verb)
        // Only these frames have an id by which an ERR can name them.
        let hasID = verb == .say || verb == .erase || verb == nil
        let id = hasID ? line.object["id"].flatMap(Field.printable(upTo: limits.idBytes).read) : nil
        guard let verb else { return .unknownVerb(id: id) }
        do throws(MemberFault) {
            if let frame = try frame(verb, line.object, limits: limits) { return .frame(frame) }
        } catch {
            throw FrameFault(.badField, id: id, text: error.text)
        }
        throw FrameFault(.unexpected, text: "only the server says \(verb.rawValue)")
    }

    /// nil for a verb of the server.
    private static func frame(
        _ verb: Verb, _ object: JSONObject, limits: Limits
    ) throws(MemberFault) -> GatewayFrame? {
        switch verb {
        case .hello: .hello(try Hello(object, limits: limits))
        case .say: .say(try Say(object, limits: limits))
        case .ack: .ack(number: try object.required("n", .integer))
        case .nack: .nack(try Nack(object))
        case .erase: .erase(try Erase(object, limits: limits))
        case .ping: .ping
        case .pong: .pong
        case .quit: .quit(code: try object.optional("code", .printable(upTo: limits.idBytes)))
        case .info, .welcome, .ok, .err, .reply, .drain, .bye: nil
        }
    }

    /// Prints the frame with its LF.
    package func print(into bytes: inout [UInt8]) {
        switch self {
        case .hello(let hello): hello.print(into: &bytes)
        case .say(let say): say.print(into: &bytes)
        case .ack(let number): Verb.ack.print(into: &bytes) { $0.appendMember("n", number) }
        case .nack(let nack): nack.print(into: &bytes)
        case .erase(let erase): erase.print(into: &bytes)
        case .ping: Verb.ping.printAlone(into: &bytes)
        case .pong: Verb.pong.printAlone(into: &bytes)
        case .quit(nil): Verb.quit.printAlone(into: &bytes)
        case .quit(let code?): Verb.quit.print(into: &bytes) { $0.appendMember("code", code) }
        }
    }
}
