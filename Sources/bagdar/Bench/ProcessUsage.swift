import Foundation

/// What a process has used until now, as the system counts it.
struct ProcessUsage {
    /// Seconds of CPU, of all its threads, the system's work for it included.
    var cpu: Double
    /// Resident memory in bytes.
    var memory: Double

    /// What a process has used that is not there.
    static let none = ProcessUsage(cpu: 0, memory: 0)

    private init(cpu: Double, memory: Double) {
        self.cpu = cpu
        self.memory = memory
    }

    /// nil for a process that is not there.
    init?(of pid: Int32) {
        guard let stat = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8),
            let status = try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8),
            // The name before it may hold anything, spaces and parentheses too.
            let fields = stat.split(separator: ")").last?.split(separator: " "), fields.count > 12,
            let user = Double(fields[11]), let system = Double(fields[12])
        else { return nil }
        cpu = (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        memory = (line?.split(separator: " ").compactMap { Double($0) }.first ?? 0) * 1024
    }

    /// Seconds of CPU that this process has used.
    static var ownCPU: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
