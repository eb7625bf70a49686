import LineProtocol

/// What the server makes of a line.
func gateway(_ line: String, limits: Limits = Limits()) -> ParsedFrame<GatewayFrame> {
    gateway(Array(line.utf8), limits: limits)
}

func gateway(_ line: [UInt8], limits: Limits = Limits()) -> ParsedFrame<GatewayFrame> {
    GatewayFrame.parse(line.span, limits: limits)
}

/// What a gateway makes of a line.
func server(_ line: String) -> ParsedFrame<ServerFrame> {
    let bytes = Array(line.utf8)
    return ServerFrame.parse(bytes.span)
}

/// Code and id of a fault, and whether it is fatal; nil where the line is no fault.
struct Fault: Equatable {
    let code: ErrorCode
    var id: String?
    let isFatal: Bool

    static func fatal(_ code: ErrorCode) -> Fault { Fault(code: code, isFatal: true) }
    static func badField(id: String) -> Fault { Fault(code: .badField, id: id, isFatal: false) }
}

func fault<Frame>(of parsed: ParsedFrame<Frame>) -> Fault? {
    guard case .fault(let fault) = parsed else { return nil }
    return Fault(code: fault.code, id: fault.id, isFatal: fault.isFatal)
}

func printed(_ frame: GatewayFrame) -> String {
    var bytes: [UInt8] = []
    frame.print(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
}

func printed(_ frame: ServerFrame) -> String {
    var bytes: [UInt8] = []
    frame.print(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
}
