/// What a person sent instead of words. The thing itself never comes to the server.
package enum Media: String, CaseIterable, Sendable {
    case photo, voice, file, place, other
}

extension Field<Media> {
    static var media: Field {
        Field(expectation: "photo, voice, file, place or other") { value in
            guard case .string(let text) = value else { return nil }
            return Media(rawValue: text)
        }
    }
}
