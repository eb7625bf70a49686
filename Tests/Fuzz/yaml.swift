// packages: Yams
// sources: Content/Files/YAML Content/Files/SourceFile.swift Content/Files/TextFlaw.swift Content/Place.swift Content/ContentLimits.swift
// seeds: Dialogs yaml
// sanitizer: detect_leaks=0

// Leaks are not looked for: the shapes live for ever, behind pointers with marks in them that hide them from the search.
private let shapes: [Shape] = [
    .flow, .bot, .entities, .notices, .laws, .sources, .facts, .questions, .lexicon, .concepts,
]

/// Any bytes become a tree within its limits or one problem, and each flaw of it has a place in the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzYAML(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let file = SourceFile(path: "a/b.yaml", shownPath: "a/b.yaml", bytes: bytes)
    precondition((file.text == nil) == (file.flaw != nil), "neither text nor flaw")
    let lines = bytes.count { $0 == 10 || $0 == 13 } + bytes.count / 2 + 2
    var limits = ContentLimits()
    limits.nodes = 500
    let yaml = YAMLFile(file, shape: .flow, limits: limits)
    if file.text != nil { precondition((yaml.root == nil) == (yaml.problem != nil), "neither tree nor problem") }
    var places = [yaml.problem?.place].compactMap { $0 }
    if let root = yaml.root {
        hold(root, lines: lines, depth: 0, limits)
        for shape in shapes { places += ShapeFlaw.flaws(of: root, against: shape).map(\.place) }
    }
    for place in places {
        precondition(place.line >= 1 && place.column >= 1 && place.line <= lines, "a place outside the file")
    }
    return 0
}

/// Every value lies in the file and not too deep.
private func hold(_ node: YAMLNode, lines: Int, depth: Int, _ limits: ContentLimits) {
    precondition(node.place.line >= 1 && node.place.line <= lines && node.place.column >= 1, "a value without a place")
    precondition(depth <= limits.nesting, "deeper than the limit")
    switch node.value {
    case .text: break
    case .list(let list): for inner in list { hold(inner, lines: lines, depth: depth + 1, limits) }
    case .mapping(let entries):
        for entry in entries {
            precondition(!entry.key.isEmpty && entry.place.line >= 1, "a key without a name or a place")
            hold(entry.value, lines: lines, depth: depth + 1, limits)
        }
    }
}
