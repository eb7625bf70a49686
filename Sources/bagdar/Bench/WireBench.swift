import Client
import Foundation
import LineProtocol
import TLS

/// `bench --wire`: a server of its own, and connections to it in both modes; beside it, if wished, another server.
struct WireBench {
    enum Mode: String, CaseIterable {
        case human, gateway
    }

    let options: CommonOptions
    let questions: LoadQuestions
    let connections: Int
    let inFlight: Int
    let sessions: Int
    let pace: LoadPace
    let seconds: Double
    let progress: BenchProgress

    /// Turns of one mode.
    func run(_ mode: Mode) async throws -> BenchReport.Part {
        let server = try MeasuredServer(options)
        let name = "wire, \(mode.rawValue) mode, \(connections) connections, \(inFlight) in flight on each"
        return try await measurement(name, of: server, try plan(mode, server)).turns(pace: pace, seconds: seconds)
    }

    /// Connections at rest, people's.
    func runIdle(_ count: Int) async throws -> BenchReport.Part {
        var roomy = options
        roomy.assignments.append("limits.human-connections=\(count + 100)")
        let server = try MeasuredServer(roomy)
        var plan = try plan(.human, server)
        plan.connections = count
        return try await measurement("idle, \(count) people's connections", of: server, plan).idle(seconds: seconds)
    }

    /// The same number of connections to redis, and what a turn of ours costs in its GETs.
    func runRedis(against ours: [BenchReport.Part]) async throws -> BenchReport.Part {
        guard let program = RedisPeer.program() else {
            var part = BenchReport.Part(name: "redis")
            part.note = "no redis-server is installed; Debian and Ubuntu have it: apt-get install redis-server"
            return part
        }
        let server = try MeasuredServer(options)
        let redis = try RedisPeer(program, certificate: server.certificate, key: server.key)
        let plan = LoadPlan(
            address: redis.address, tls: try server.tls(protocols: []), serverName: "localhost",
            connections: connections, inFlight: inFlight
        ) { _ in RedisDialect() }
        let name = "redis with TLS, GET of 200 bytes, \(connections) connections, \(inFlight) in flight on each"
        let measurement = LoadMeasurement(name: name, plan: plan, pid: redis.pid, progress: progress)
        var part = try await measurement.turns(pace: pace, seconds: seconds)
        part.note = nil
        let figure = "server CPU µs a turn"
        for other in ours {
            guard let cost = other[figure], let theirs = part[figure], theirs > 0 else { continue }
            part.add("ratio: \(other.name)", cost / theirs)
        }
        return part
    }

    private func measurement(_ name: String, of server: MeasuredServer, _ plan: LoadPlan) -> LoadMeasurement {
        LoadMeasurement(name: name, plan: plan, pid: server.pid, progress: progress)
    }

    private func plan(_ mode: Mode, _ server: MeasuredServer) throws -> LoadPlan {
        let questions = questions
        switch mode {
        case .human:
            return LoadPlan(
                address: server.address, tls: try server.tls(protocols: []), serverName: "localhost",
                connections: connections, inFlight: inFlight
            ) { HumanDialect(questions, first: $0 &* 131) }
        case .gateway:
            let hellos = try server.addGateways(connections)
            let sessions = max(inFlight, sessions / max(1, connections))
            let run = "\(UInt32.random(in: 0...(.max)))"
            return LoadPlan(
                address: server.address, tls: try server.tls(protocols: [GatewayProtocol.name]),
                serverName: "localhost", connections: connections, inFlight: inFlight
            ) { GatewayDialect(hellos[$0], sessions: sessions, questions, first: $0 &* 131, run: run) }
        }
    }
}
