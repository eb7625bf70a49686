/// A flow of the core: where it begins, and its slots.
package struct Flow: Hashable, Sendable {
    package let topic: String
    package let start: Int
    /// Its own slots in the order of the file, then the shared ones.
    package let slots: [Slot]

    package func slot(_ name: String) -> Slot? {
        for slot in slots where slot.name == name { return slot }
        return nil
    }
}
