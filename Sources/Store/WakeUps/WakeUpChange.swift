/// What a turn does with the wake-ups of its session.
package enum WakeUpChange: Hashable, Sendable {
    /// In so many seconds, in place of an older one of the kind.
    case set(WakeUp.Kind, after: Int64)
    case cancel(WakeUp.Kind)
}
