internal import Glibc

/// Why a store could not do its work. Each sentence is for the person who runs the server; none bears a path or a text.
package enum StoreError: Error, Hashable, Sendable {
    /// The store was closed before.
    case closed
    /// Another server has opened this state folder.
    case inUse
    /// Another process kept the database locked for longer than the store waits.
    case busy
    /// There is no room left on the disk.
    case diskFull
    /// The folder or a file in it may not be read or written by this user.
    case noPermission
    /// The database's place is taken by something that is no file, or cannot be opened as one.
    case cannotOpen
    /// The database file is not SQLite.
    case notADatabase
    /// The database file is SQLite, but somebody else's.
    case foreignDatabase
    /// A newer version of this program wrote the database.
    case newerSchema
    /// The database contradicts itself.
    case damaged
    /// SQLite did not take a setting on which durability or privacy rests.
    case settingRefused(String)
    /// The file of the key for `seen` has not the length of a key.
    case keyUnusable
    /// The system gave no random bytes for a key.
    case noRandomBytes
    /// A gateway of this name is known already.
    case gatewayExists
    /// A file operation failed with this `errno`.
    case fileSystem(Int32)
    /// SQLite failed with this extended result code.
    case sqlite(Int32)
}

extension StoreError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .closed: "The store is closed."
        case .inUse: "Another server uses this state folder; end it, or name another folder with --state."
        case .busy: "Another process keeps the database locked."
        case .diskFull: "The disk is full: nothing more can be stored."
        case .noPermission: "This user may not read and write the state folder and its files."
        case .cannotOpen: "The database in the state folder cannot be opened as a file."
        case .notADatabase: "The database in the state folder is not an SQLite database, or its beginning is damaged."
        case .foreignDatabase: "The database in the state folder belongs to another program."
        case .newerSchema: "The database was written by a newer version of this program; run that one."
        case .damaged: "The database is damaged; restore a backup."
        case .settingRefused(let setting): "SQLite did not take the setting \(setting)."
        case .keyUnusable: "keys/seen.key in the state folder is not a key of 16 bytes; restore it from a backup."
        case .noRandomBytes: "The system has no random bytes to give."
        case .gatewayExists: "A gateway of this name is known already."
        case .fileSystem(let code): "A file of the state folder failed: \(String(cString: strerror(code)))."
        case .sqlite(let code): "SQLite failed with result code \(code)."
        }
    }
}
