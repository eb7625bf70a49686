import Conversation
import Foundation

/// `bagdar status` as people read it.
struct StatusText {
    let status: ServerStatus

    private var now: Int64 { status.written }

    var lines: [String] {
        ["running for \(Self.span((now - status.started) / 1000))"] + live + edited + refused + sources
    }

    private var live: [String] {
        let content = status.content
        let why =
            switch ContentStatus.Origin(rawValue: content.origin) {
            case .lastGood: ": the last good one, since the files had errors when the server started"
            case .rolledBack: ": rolled back; the files go live again when they are changed"
            case .files, nil: ""
            }
        let pins = content.versions.enumerated().filter { $0.element.pins > 0 || $0.offset > 0 }.map { place, version in
            let whose = place == 0 ? "flows of the live version" : "flows of version \(Self.short(version.version))"
            return "  \(whose): \(version.pins) conversation\(version.pins == 1 ? "" : "s") in the middle of one"
        }
        let version = Self.short(content.version)
        return ["version \(version) is live for \(Self.span((now - content.since) / 1000))\(why)"] + pins
    }

    private var edited: [String] {
        guard let edited = status.content.edited, !edited.isEmpty else { return [] }
        return ["edited since and not live:"]
            + edited.map { edit in
                let who = edit.by.map { " by \($0)" } ?? ""
                return "  \(edit.file) \(edit.kind.rawValue)\(who)\(edit.at.map { ", " + ago($0) } ?? "")"
            }
    }

    private var refused: [String] {
        guard let refused = status.content.refused else { return [] }
        return ["refused \(ago(refused.at)):"]
            + refused.findings.flatMap { finding in
                let place = "\(finding.file):\(finding.line):\(finding.column)"
                let sentence = "\(finding.severity): \(finding.sentence) [\(finding.check)]"
                return ["  \(place): \(sentence)", "      \(finding.advice)"]
            }
    }

    private var sources: [String] {
        let header = ["source", "kind", "state", "answers", "failures", "in work", "last answer", "newest kept"]
        let rows = status.sources.map { source in
            [
                source.name, source.kind, source.state, String(source.answers), String(source.failures),
                String(source.running), Self.ago(source.lastAnswer), Self.ago(source.cacheAge),
            ]
        }
        return Self.table([header] + rows)
            + status.sources.compactMap { source in
                source.reason.map { "\(source.name) failed last: \($0)" }
            }
    }

    private func ago(_ moment: Int64) -> String { Self.span((now - moment) / 1000) + " ago" }

    private static func ago(_ seconds: Int64?) -> String {
        seconds.map { span($0) + " ago" } ?? "-"
    }

    /// Enough of a version's name to know it by.
    private static func short(_ version: String) -> String { String(version.prefix(12)) }

    /// The greatest unit alone: 47 s, 3 min, 2 h, 5 d.
    static func span(_ seconds: Int64) -> String {
        switch seconds {
        case ..<60: "\(max(0, seconds)) s"
        case ..<3_600: "\(seconds / 60) min"
        case ..<86_400: "\(seconds / 3_600) h"
        default: "\(seconds / 86_400) d"
        }
    }

    /// Columns as wide as their widest cell.
    private static func table(_ rows: [[String]]) -> [String] {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = zip(row, widths).map { $0.padding(toLength: $1, withPad: " ", startingAt: 0) }
            return cells.joined(separator: "  ").trimmingCharacters(in: .whitespaces)
        }
    }
}
