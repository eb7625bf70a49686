/// A frame that the server sends.
package enum ServerFrame: Equatable, Sendable {
    case info(Info)
    case welcome(Welcome)
    case ok(Committed)
    case err(Refusal)
    case reply(DeliveredReply)
    case drain(Drain)
    case bye(Bye)
    case ping
    case pong

    /// Reads one line without its LF; one CR at its end is dropped. Total: every line gives an answer.
    package static func parse(_ line: Span<UInt8>, limits: Limits = Limits()) -> ParsedFrame<ServerFrame> {
        do throws(FrameFault) {
            let parts = try FrameLine(line)
            guard let verb = Verb(rawValue: parts.verb) else { return .unknownVerb(id: nil) }
            return .frame(try read(verb, parts.object, limits: limits))
        } catch {
            return .fault(error)
        }
    }

    private static func read(_ verb: Verb, _ object: JSONObject, limits: Limits) throws(FrameFault) -> ServerFrame {
        do throws(MemberFault) {
            if let frame = try frame(verb, object, limits: limits) { return frame }
        } catch {
            throw FrameFault(.badField, text: error.text)
        }
        throw FrameFault(.unexpected, text: "only a gateway says \(verb.rawValue)")
    }

    /// nil for a verb of a gateway.
    private static func frame(
        _ verb: Verb, _ object: JSONObject, limits: Limits
    ) throws(MemberFault) -> ServerFrame? {
        switch verb {
        case .info: .info(try Info(object))
        case .welcome: .welcome(try Welcome(object))
        case .ok: .ok(try Committed(object, limits: limits))
        case .err: .err(try Refusal(object, limits: limits))
        case .reply: .reply(try DeliveredReply(object, limits: limits))
        case .drain: .drain(try Drain(object))
        case .bye: .bye(try Bye(object))
        case .ping: .ping
        case .pong: .pong
        case .hello, .say, .ack, .nack, .erase, .quit: nil
        }
    }

    /// Prints the frame with its LF.
    package func print(into bytes: inout [UInt8]) {
        switch self {
        case .info(let info): info.print(into: &bytes)
        case .welcome(let welcome): welcome.print(into: &bytes)
        case .ok(let committed): committed.print(into: &bytes)
        case .err(let refusal): refusal.print(into: &bytes)
        case .reply(let delivered): delivered.print(into: &bytes)
        case .drain(let drain): drain.print(into: &bytes)
        case .bye(let bye): bye.print(into: &bytes)
        case .ping: Verb.ping.printAlone(into: &bytes)
        case .pong: Verb.pong.printAlone(into: &bytes)
        }
    }
}
