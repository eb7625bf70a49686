import NIOCore

/// One timer for a deadline that moves with every event: it is set anew only when the deadline comes nearer.
struct DeadlineTimer {
    private var timer: Scheduled<Void>?
    private var fires: Int64 = .max

    /// Makes sure that `fire` is called on the loop at `deadline`, or earlier: it must ask anew what is due.
    mutating func set(to deadline: Int64?, on loop: any EventLoop, fire: @escaping () -> Void) {
        guard let deadline else { return cancel() }
        guard timer == nil || deadline < fires else { return }
        timer?.cancel()
        fires = deadline
        let delay = max(0, deadline - loop.milliseconds)
        timer = loop.assumeIsolated().scheduleTask(in: .milliseconds(delay), fire)
    }

    /// The timer has fired: the next `set` makes a new one.
    mutating func fired() {
        timer = nil
        fires = .max
    }

    mutating func cancel() {
        timer?.cancel()
        fired()
    }
}

extension EventLoop {
    /// Milliseconds of the clock that the connection machines go by: it never jumps.
    var milliseconds: Int64 {
        Int64(truncatingIfNeeded: now.uptimeNanoseconds / 1_000_000)
    }
}
