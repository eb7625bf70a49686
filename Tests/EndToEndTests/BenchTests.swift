import Foundation
import Testing

extension EndToEnd {
    struct BenchTests {
        private struct Report: Decodable {
            struct Part: Decodable {
                var name: String
                var figures: [String: Double]
            }
            var parts: [Part]
        }

        private func bench(_ arguments: [String]) throws -> [Report.Part] {
            let run = try Program.run(Program.path, ["bench", "--seconds", "0.4", "--format", "json"] + arguments)
            #expect(run.status == 0, "\(run.errors)")
            return try JSONDecoder().decode(Report.self, from: Data(run.output.utf8)).parts
        }

        @Test func theEngineIsMeasuredApartAndTogether() throws {
            let figures = try #require(try bench(["--engine"]).first?.figures)
            for name in ["understanding µs", "step µs", "text µs", "together µs", "together p99.9 µs"] {
                #expect(figures[name] ?? 0 > 0, "\(name)")
            }
        }

        @Test func turnsAreCommittedInThisProcess() throws {
            let parts = try bench(["--turn"])
            #expect(parts.map(\.name).map { $0.hasSuffix("64 in flight") } == [true, false])
            for part in parts {
                #expect(part.figures["turns/s"] ?? 0 > 0)
                #expect(part.figures["refused"] == nil)
            }
        }

        @Test func bothModesAreMeasuredOverTheWireWithoutAFault() throws {
            let parts = try bench(["--wire", "--connections", "3", "--in-flight", "2", "--sessions", "12"])
            #expect(parts.count == 2)
            for part in parts {
                #expect(part.figures["turns/s"] ?? 0 > 0)
                #expect(part.figures["connections"] == 3)
                #expect(part.figures.keys.filter { $0.hasPrefix("fault") || $0.hasPrefix("refused") } == [])
            }
        }

        @Test func atAnOpenPaceEveryQuestionThatWasDueIsAnswered() throws {
            let part = try #require(try bench(["--wire", "--mode", "human", "--rate", "100"]).first)
            #expect(part.figures["turns/s"] ?? 0 > 0)
            #expect(part.figures.keys.filter { $0.hasPrefix("fault") } == [])
        }

        @Test func restingConnectionsAreMeasured() throws {
            let part = try #require(try bench(["--idle", "40"]).first)
            #expect(part.figures["connections"] == 40)
            #expect(part.figures["% of a core while idle"] != nil)
        }

        @Test(arguments: [["--rate", "0"], ["--connections", "0"], ["--seconds", "0"], ["--against", "nobody"]])
        func nonsenseIsRefused(arguments: [String]) throws {
            #expect(try Program.run(Program.path, ["bench"] + arguments).status == 2)
        }
    }
}
