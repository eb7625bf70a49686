package import Content

/// What a server begins with: the files, or the version that was live last where these are broken or were rolled back.
package struct OpenedContent: Sendable {
    package let bundle: ContentBundle
    package let status: ContentStatus
    /// What is to be kept as the live version.
    let record: KeptVersions.Record

    /// nil where neither the files nor a kept version can be served; the findings are those of the files.
    package static func open(_ maker: ContentMaker, now: Int64) -> (opened: OpenedContent?, findings: [Finding]) {
        let (bundle, findings) = maker.current()
        let record = maker.kept.record
        if let bundle, record?.rejected != "\(bundle.hash)" {
            return (OpenedContent(bundle, after: record, now: now), findings)
        }
        if let record, let last = maker.version(record.live).bundle {
            let refused = bundle == nil ? ContentStatus.Refusal(at: now, findings: findings.errorsFirst) : nil
            let status = ContentStatus(
                origin: bundle == nil ? .lastGood : .rolledBack, since: record.since, refused: refused)
            return (OpenedContent(bundle: last, status: status, record: record), findings)
        }
        return (bundle.map { OpenedContent($0, after: nil, now: now) }, findings)
    }

    /// The files are served: since when they last went live, where they have not changed since.
    private init(_ bundle: ContentBundle, after last: KeptVersions.Record?, now: Int64) {
        let hash = "\(bundle.hash)"
        var record = KeptVersions.Record(live: hash, since: now, before: last?.live)
        if let last, last.live == hash { record = last }
        self.init(bundle: bundle, status: ContentStatus(origin: .files, since: record.since), record: record)
    }

    private init(bundle: ContentBundle, status: ContentStatus, record: KeptVersions.Record) {
        self.bundle = bundle
        self.status = status
        self.record = record
    }
}

extension [Finding] {
    var errorsFirst: [Finding] { filter { $0.severity == .error } + filter { $0.severity != .error } }
}
