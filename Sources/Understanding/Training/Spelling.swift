/// One form of the name of a value, as it is said in one language: from a term of `names.ftl`.
package struct Spelling: Hashable, Sendable {
    package var entity: String
    package var value: String
    package var language: String
    package var text: String

    package init(entity: String, value: String, language: String, text: String) {
        self.entity = entity
        self.value = value
        self.language = language
        self.text = text
    }
}
