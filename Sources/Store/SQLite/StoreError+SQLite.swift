internal import GRDB

extension StoreError {
    /// Runs `body`; whatever GRDB throws in it becomes a sentence.
    static func mapping<Value>(_ body: () throws -> Value) throws(StoreError) -> Value {
        do {
            return try body()
        } catch {
            throw StoreError(error)
        }
    }

    init(_ error: any Error) {
        switch error {
        case let error as StoreError: self = error
        case let error as DatabaseError: self.init(error)
        // What is left is GRDB's complaint about a value that no column of ours can hold.
        default: self = .damaged
        }
    }

    private init(_ error: DatabaseError) {
        self =
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
            case .SQLITE_FULL: .diskFull
            case .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_READONLY: .noPermission
            case .SQLITE_CANTOPEN: .cannotOpen
            case .SQLITE_NOTADB: .notADatabase
            case .SQLITE_CORRUPT: .damaged
            default: .sqlite(error.extendedResultCode.rawValue)
            }
    }
}
