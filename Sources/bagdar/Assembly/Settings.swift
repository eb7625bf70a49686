import Configuration
import Content
import Foundation
import LineProtocol
import SystemPackage
import TLS
import Yams

/// Everything that can be set, read from `--set`, from `BAGDAR_…` environment variables and from `--config`, in this order.
struct Settings: Sendable {
    var limits = Limits()
    var log = "info"
    /// `modern` or `intermediate`.
    var tls = TLSVersions.modern.rawValue

    var tlsVersions: TLSVersions { TLSVersions(rawValue: tls) ?? .modern }
    /// Where DRAIN sends gateways, as host:port; empty: here again.
    var drainTo: [String] = []

    /// One named setting: how it is called, what it means, where it goes.
    struct Entry: Sendable {
        enum Place: Sendable {
            case count(any WritableKeyPath<Limits, Int> & Sendable)
            case milliseconds(any WritableKeyPath<Limits, Int64> & Sendable)
            case addresses(any WritableKeyPath<Settings, [String]> & Sendable)
            case word(any WritableKeyPath<Settings, String> & Sendable, oneOf: [String])
        }

        var name: String
        var meaning: String
        /// The smallest number that makes sense; 0 where it means «no limit».
        var least = 1
        var place: Place
    }

    static let entries: [Entry] = [
        Entry(name: "limits.frame", meaning: "bytes of a frame", place: .count(\.frameBytes)),
        Entry(name: "limits.text", meaning: "characters of a message", place: .count(\.textScalars)),
        Entry(name: "limits.human-line", meaning: "bytes of a line in a terminal", place: .count(\.humanLineBytes)),
        Entry(name: "limits.window", meaning: "SAYs of a gateway without OK", place: .count(\.window)),
        Entry(name: "limits.in-flight", meaning: "REPLYs of a gateway without ACK", place: .count(\.inFlight)),
        Entry(name: "limits.owed", meaning: "replies owed to a session", place: .count(\.owedPerSession)),
        Entry(name: "limits.lane", meaning: "messages that wait in a session", place: .count(\.waitingPerLane)),
        Entry(name: "limits.unsent", meaning: "bytes of unsent output", place: .count(\.unsentBytes)),
        Entry(
            name: "limits.gateway-rate", meaning: "messages a second of a gateway (0: no limit)", least: 0,
            place: .count(\.gatewayRate)),
        Entry(
            name: "limits.session-rate", meaning: "messages a minute of a session (0: no limit)", least: 0,
            place: .count(\.sessionRate)),
        Entry(name: "limits.session-burst", meaning: "messages of a session at once", place: .count(\.sessionBurst)),
        Entry(
            name: "limits.human-connections", meaning: "connections of people in all",
            place: .count(\.humanConnections)),
        Entry(
            name: "limits.human-connections-per-address", meaning: "connections of people from one address",
            place: .count(\.humanConnectionsPerAddress)),
        Entry(
            name: "limits.unwelcomed-per-address", meaning: "connections of gateways before WELCOME from one address",
            place: .count(\.connectionsBeforeWelcomePerAddress)),
        Entry(name: "limits.handshake", meaning: "ms for the TLS handshake", place: .milliseconds(\.handshake)),
        Entry(name: "limits.hello", meaning: "ms from INFO to HELLO", place: .milliseconds(\.hello)),
        Entry(name: "limits.ping-after", meaning: "ms of silence before a PING", place: .milliseconds(\.pingAfter)),
        Entry(name: "limits.dead-after", meaning: "ms of silence of a dead gateway", place: .milliseconds(\.deadAfter)),
        Entry(name: "limits.ack", meaning: "ms from a REPLY to its ACK", place: .milliseconds(\.acknowledgement)),
        Entry(
            name: "limits.silence", meaning: "ms until a REPLY without an ACK comes again",
            place: .milliseconds(\.silencePutOff)),
        Entry(name: "limits.look-up", meaning: "ms that a turn waits for a source", place: .milliseconds(\.lookUp)),
        Entry(
            name: "limits.absence", meaning: "ms of the centre's silence in a case", place: .milliseconds(\.absence)),
        Entry(name: "limits.drain", meaning: "ms from DRAIN to BYE", place: .milliseconds(\.drain)),
        Entry(
            name: "limits.answer-life", meaning: "seconds that an answer is worth delivering",
            place: .milliseconds(\.answerLife)),
        Entry(
            name: "limits.notice-life", meaning: "seconds that a notice is worth delivering",
            place: .milliseconds(\.noticeLife)),
        Entry(
            name: "limits.reminder-life", meaning: "seconds that a reminder is worth delivering",
            place: .milliseconds(\.reminderLife)),
        Entry(
            name: "limits.newcomer-life", meaning: "seconds that a newcomer's words are worth delivering",
            place: .milliseconds(\.newcomerLife)),
        Entry(name: "drain.to", meaning: "where DRAIN sends gateways", place: .addresses(\.drainTo)),
        Entry(
            name: "limits.human-warning", meaning: "ms of silence before a word in a terminal",
            place: .milliseconds(\.humanIdleWarning)),
        Entry(
            name: "limits.human-close", meaning: "ms of silence before a terminal is closed",
            place: .milliseconds(\.humanIdleClose)),
        Entry(
            name: "tls", meaning: "versions of TLS: modern is 1.3 alone, intermediate 1.2 too",
            place: .word(\.tls, oneOf: TLSVersions.allCases.map(\.rawValue))),
        Entry(
            name: "log", meaning: "how much is logged",
            place: .word(\.log, oneOf: ["trace", "debug", "info", "warning", "error"])),
    ]

    /// Reads and checks all settings.
    /// - Throws: `CommandFailure` that names the setting and says what it takes.
    static func read(assignments: [String], configPath: String?) async throws -> Settings {
        var given: [String: String] = [:]
        for assignment in assignments {
            guard let equals = assignment.firstIndex(of: "=") else {
                throw CommandFailure("--set takes name=value, such as --set limits.session-rate=0; got no «=»")
            }
            let name = String(assignment[..<equals])
            try checkName(name, in: "--set")
            given[environmentName(name)] = String(assignment[assignment.index(after: equals)...])
        }
        var providers: [any ConfigProvider] = [
            EnvironmentVariablesProvider(environmentVariables: given),
            EnvironmentVariablesProvider().prefixKeys(with: "bagdar"),
        ]
        if let configPath {
            providers.append(try await file(configPath))
        }
        return try await read(ConfigReader(providers: providers))
    }

    private static func file(_ path: String) async throws -> any ConfigProvider {
        do {
            let text = try String(contentsOfFile: path, encoding: .utf8)
            for name in names(in: try Yams.compose(yaml: text)) { try checkName(name, in: path) }
            return try await FileProvider<YAMLSnapshot>(filePath: FilePath(path))
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure("the settings file \(path) cannot be read: \(error)")
        }
    }

    private static func names(in node: Node?, under prefix: String = "") -> [String] {
        guard case .mapping(let mapping)? = node else { return prefix.isEmpty ? [] : [prefix] }
        return mapping.flatMap { key, value in
            names(in: value, under: prefix.isEmpty ? key.string ?? "" : "\(prefix).\(key.string ?? "")")
        }
    }

    private static func read(_ reader: ConfigReader) async throws -> Settings {
        var settings = Settings()
        for entry in entries {
            let key = ConfigKey(entry.name)
            do {
                switch entry.place {
                case .count(let path):
                    guard let value = try await reader.fetchInt(forKey: key) else { continue }
                    settings.limits[keyPath: path] = try inRange(value, entry)
                case .milliseconds(let path):
                    guard let value = try await reader.fetchInt(forKey: key) else { continue }
                    settings.limits[keyPath: path] = Int64(try inRange(value, entry))
                case .addresses(let path):
                    guard let value = try await reader.fetchString(forKey: key) else { continue }
                    let all = value.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
                    guard all.allSatisfy({ Endpoint($0) != nil }) else {
                        throw CommandFailure(
                            "the setting \(entry.name) takes HOST:PORT, or several with commas between")
                    }
                    settings[keyPath: path] = all
                case .word(let path, let words):
                    guard let value = try await reader.fetchString(forKey: key) else { continue }
                    guard words.contains(value) else {
                        throw CommandFailure("the setting \(entry.name) takes one of \(words.joined(separator: ", "))")
                    }
                    settings[keyPath: path] = value
                }
            } catch let failure as CommandFailure {
                throw failure
            } catch {
                throw CommandFailure("the setting \(entry.name) (\(entry.meaning)) takes a whole number")
            }
        }
        return settings
    }

    private static func inRange(_ value: Int, _ entry: Entry) throws -> Int {
        let range = entry.least...1_000_000_000
        guard range.contains(value) else {
            throw CommandFailure(
                "the setting \(entry.name) (\(entry.meaning)) takes \(range.lowerBound) to \(range.upperBound)")
        }
        return value
    }

    private static func checkName(_ name: String, in place: String) throws {
        guard !entries.contains(where: { $0.name == name }) else { return }
        let nearest = Nearest.word(to: name, among: entries.map(\.name))
        throw CommandFailure("\(place): there is no setting «\(name)»\(nearest.map { "; did you mean \($0)?" } ?? "")")
    }

    private static func environmentName(_ name: String) -> String {
        String(name.uppercased().map { $0 == "." || $0 == "-" ? "_" : $0 })
    }
}
