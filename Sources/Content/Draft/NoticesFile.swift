import Dialog

/// `notices.yaml` as far as it could be read: what everybody must hear today.
struct NoticesFile: Sendable {
    /// The path below `Dialogs/`.
    static let path = "notices.yaml"

    struct Notice: Sendable {
        let name: Word
        let topics: [Word]
        let when: Word?
        let until: Word?
    }

    let yaml: YAMLFile
    let notices: [Notice]

    init(_ yaml: YAMLFile) {
        self.yaml = yaml
        notices = (yaml.root?.entries ?? []).map { entry in
            Notice(
                name: Word(text: entry.key, place: entry.place), topics: Word.list(entry.value["topics"]?.value),
                when: Word(entry.value["when"]?.value), until: Word(entry.value["until"]?.value))
        }
    }

    var definitions: [NoticeDefinition] {
        notices.map { notice in
            NoticeDefinition(
                name: notice.name.text, topics: notice.topics.map(\.text),
                when: notice.when.flatMap { Guard.read($0.text) },
                until: notice.until.flatMap { CivilDate($0.text)?.number })
        }
    }
}
