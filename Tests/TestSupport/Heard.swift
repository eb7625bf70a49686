import Synchronization

/// A list that callbacks of any thread add to.
package final class Heard<Element: Sendable>: Sendable {
    private let list = Mutex<[Element]>([])

    package init() {}

    package var all: [Element] { list.withLock { $0 } }

    package func hear(_ element: Element) { list.withLock { $0.append(element) } }
}
