extension Value {
    /// A topic, as a value that a sentence or a button can name.
    package static func topic(_ id: String) -> Value { .named(entity: EngineText.topicEntity, value: id) }
}
