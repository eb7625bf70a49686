package import Content
import Synchronization

/// The content that turns run on: one reference, swapped between two turns. A turn that has begun ends on what it began with.
package final class LiveContent: Sendable {
    /// One reference, so that a turn copies one pointer and not a whole bundle.
    private final class Box: Sendable {
        let bundle: ContentBundle

        init(_ bundle: ContentBundle) {
            self.bundle = bundle
        }
    }

    private let box: Mutex<Box>

    package init(_ bundle: ContentBundle) {
        box = Mutex(Box(bundle))
    }

    package var bundle: ContentBundle { box.withLock { $0 }.bundle }

    /// Puts a checked bundle live. The old one is freed where the last turn on it ends, or here.
    package func replace(with bundle: ContentBundle) {
        let new = Box(bundle)
        let old = box.withLock { box in
            let old = box
            box = new
            return old
        }
        withExtendedLifetime(old) {}
    }
}
