import Localization

extension FluentBundle.Part {
    /// The texts of this file as they are written, by full key: the value and the attributes, without name and comment.
    var sources: [(key: String, source: String)] {
        resource.body.compactMap { entry in
            guard case .message(let message) = entry else { return nil }
            let start = message.value?.span.start ?? message.id.span.end
            let source = String(decoding: resource.source.bytes[start..<message.span.end], as: UTF8.self)
            return (prefix.isEmpty ? message.id.name : "\(prefix).\(message.id.name)", source)
        }
    }
}
