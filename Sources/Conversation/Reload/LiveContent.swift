package import Content
package import Dialog
import Synchronization

/// The content that turns run on: one reference, swapped between two turns. A turn that has begun ends on what it began with.
///
/// A conversation in the middle of a flow goes on with that flow as it was: the flows of up to two older versions are held
/// beside the live one. Its texts, facts and understanding are always the live ones.
package final class LiveContent: Sendable {
    /// Versions whose flows are in use at the same time, the live one included.
    package static let mostVersions = 3

    /// One reference, so that a turn copies one pointer and waits for nobody.
    private final class Versions: Sendable {
        let live: ContentBundle
        /// The flows of older versions in the live content, the newest first.
        let former: [ContentBundle]

        init(_ live: ContentBundle, former: [ContentBundle] = []) {
            self.live = live
            self.former = former
        }
    }

    private let versions: Mutex<Versions>
    /// What is no longer live and may still be in a turn's hands.
    private let retired = Mutex<[ContentBundle]>([])

    package init(_ bundle: ContentBundle) {
        versions = Mutex(Versions(bundle))
    }

    package var bundle: ContentBundle { versions.withLock { $0 }.live }

    /// Every version whose flows are in use, the live one first.
    package var all: [ContentBundle] {
        let versions = versions.withLock { $0 }
        return [versions.live] + versions.former
    }

    /// What a session's next turn runs on: the live content, with the flows that its open task began with where they are
    /// others by now and are still held. A session whose version is gone is carried over to the live flows, where the
    /// engine finds its place again, or begins its task anew and says so.
    package func content(for session: Session) -> ContentBundle {
        let versions = versions.withLock { $0 }
        let live = versions.live
        guard let pin = session.pin, pin != live.flows.number,
            let former = versions.former.first(where: { $0.flows.number == pin }),
            session.stack.contains(where: { former.flows.differs(from: live.flows, in: $0.topic) })
        else { return live }
        return former
    }

    /// Puts a checked bundle live. Only one thread may call it; it waits for no turn, and no turn waits for it.
    package func replace(with bundle: ContentBundle) {
        let old = versions.withLock { $0 }
        var former: [ContentBundle] = []
        for version in [old.live] + old.former where former.count + 1 < Self.mostVersions {
            let isNew = version.flows.number != bundle.flows.number
            if isNew, !former.contains(where: { $0.flows.number == version.flows.number }) {
                former.append(ContentBundle(flowsOf: version, in: bundle))
            }
        }
        let new = Versions(bundle, former: former)
        versions.withLock { $0 = new }
        retired.withLock { $0 += [old.live] + old.former }
    }

    /// Frees what no turn runs on any more, here on the calling thread: a bundle is large, and an event loop that dropped
    /// the last reference to it would stand still. To be called now and then by the thread that loads.
    package func free() {
        var known = retired.withLock { retired in
            let known = retired
            retired = []
            return known
        }
        var kept: [ContentBundle] = []
        while var bundle = known.popLast() {
            // Nobody who has none can get a reference to it, so one that is the last stays the last.
            if !isKnownUniquelyReferenced(&bundle) { kept.append(bundle) }
        }
        retired.withLock { $0 += kept }
    }

    /// How many bundles wait for the turns that still run on them.
    package var retiredCount: Int { retired.withLock { $0.count } }
}
