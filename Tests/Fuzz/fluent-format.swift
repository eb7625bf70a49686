// modules: Localization
// seeds: Locales ftl
import Localization

private let languages: [FluentLanguage] = [.russian, .kazakh, .english, FluentLanguage(code: "xx")]

/// Any bytes become a bundle whose every text formats within its limits, whatever the arguments.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFluentFormat(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    var limits = FluentLimits()
    limits.textBytes = 2000
    limits.placeables = 60
    let seed = bytes.reduce(0) { $0 &* 31 &+ Int($1) }
    let settings = FluentBundle.Settings(
        language: languages[abs(seed % languages.count)],
        functions: ["FACT": { positional, _ in positional.first }], isolatesPlaceables: seed & 8 != 0, limits: limits)
    let part = FluentBundle.Part(prefix: seed & 16 == 0 ? "" : "p", resource: FluentParser.parse(bytes).resource)
    let (bundle, findings) = FluentBundle.compile([part], settings)
    for finding in findings { precondition(!finding.message.isEmpty && !finding.advice.isEmpty) }
    let values = values(seed, bytes)
    for key in bundle.keys {
        let uses = bundle.uses(of: key)
        let arguments = FluentArguments(
            uses.variables.keys.sorted().enumerated().map { ($1, values[abs((seed &+ $0) % values.count)]) })
        let formatted = bundle.format(key, arguments)
        precondition(formatted.text.utf8.count <= limits.textBytes, "a text beyond its limit")
        for error in formatted.errors { precondition(!error.message.isEmpty) }
    }
    for term in bundle.termNames.prefix(8) { precondition(!bundle.termForms(term).isEmpty) }
    for value in values { _ = bundle.format(value) }
    return 0
}

/// One value of each type, with numbers made of the input.
private func values(_ seed: Int, _ bytes: [UInt8]) -> [FluentValue] {
    let number = FluentNumber(unscaled: Int64(seed), fractionDigits: Int(seed.magnitude % 19)) ?? 0
    let text = String(decoding: bytes.suffix(40), as: UTF8.self)
    return [
        .text(text), .number(number), .number(FluentNumber(Int64(seed))), .date(days: seed), .date(days: seed >> 40),
        .time(minutes: seed), .dateTime(days: seed >> 45, minutes: seed), .money(number, currency: "KZT"),
        .named(entity: "a", value: "b"), .list([.text(text), .number(number), .date(days: 1)]),
    ]
}
