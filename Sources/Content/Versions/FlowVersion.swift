import Digests

/// Which flows these are: one number for all of them, and one for each topic. Equal where the files are.
package struct FlowVersion: Hashable, Sendable {
    package let number: UInt64
    private let topics: [String: UInt64]

    init(_ flows: [FlowFile]) {
        let topics = flows.map { ($0.topic, Self.number(of: $0.yaml.file.bytes)) }
        self.topics = Dictionary(topics) { first, _ in first }
        number = Self.number(of: Array(topics.map { "\($0) \($1)\n" }.joined().utf8))
    }

    /// Whether the flow of a topic is another one there, or there is none.
    package func differs(from other: FlowVersion, in topic: String) -> Bool { topics[topic] != other.topics[topic] }

    private static func number(of bytes: [UInt8]) -> UInt64 {
        SHA256Digest(of: bytes).bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
