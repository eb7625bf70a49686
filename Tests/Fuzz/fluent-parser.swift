// modules: Localization
// seeds: Locales ftl
import Localization

/// Any bytes become a tree, and what it says of its source holds.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFluentParser(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let (resource, findings) = FluentParser.parse(bytes, file: "f")
    let size = resource.source.bytes.count
    var end = 0
    var junk = 0
    for entry in resource.body {
        let span =
            switch entry {
            case .message(let message): message.span
            case .term(let term): term.span
            case .comment(let comment): comment.span
            case .junk(let junk): junk.span
            }
        precondition(span.start >= end && span.end > span.start && span.end <= size, "entries overlap")
        end = span.end
        if case .junk = entry { junk += 1 }
    }
    precondition(resource.body.isEmpty || findings.count == junk, "junk without a finding, or the other way round")
    for finding in findings {
        precondition(finding.line >= 1 && finding.column >= 1 && !finding.message.isEmpty && !finding.advice.isEmpty)
    }
    return 0
}
