/// One connection's place in the address book: used on its event loop alone.
final class Admission {
    private let book: AddressBook
    private let address: PeerAddress?
    private var stage: AddressBook.Stage?

    /// nil where the address has too many handshakes under way.
    init?(_ address: PeerAddress?, in book: AddressBook) {
        guard book.move(address, from: nil, to: .handshake) else { return nil }
        self.book = book
        self.address = address
        stage = .handshake
    }

    /// Moves on; false where the next stage is full, and the connection must go.
    func move(to next: AddressBook.Stage) -> Bool {
        guard let stage, book.move(address, from: stage, to: next) else { return false }
        self.stage = next
        return true
    }

    /// The connection is gone.
    func leave() {
        guard let stage else { return }
        self.stage = nil
        book.remove(address, from: stage)
    }
}
