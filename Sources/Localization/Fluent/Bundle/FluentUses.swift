/// What one message uses, for checks.
public struct FluentUses: Hashable, Sendable {
    /// How a variable is used. One variable may be used in several ways.
    public enum Role: Hashable, Sendable {
        case shown
        /// Chosen by as a number.
        case counted
        /// Chosen by as a name.
        case chosen
        /// An argument of the function with this name.
        case argument(of: String)
    }

    /// A choice between variants.
    public struct Selection: Hashable, Sendable {
        public let place: FluentPlace
        /// The variable chosen by, alone or in NUMBER; nil for anything else.
        public let variable: String?
        /// True where the keys are numbers or plurals.
        public let countsNumbers: Bool
        /// True for NUMBER(…, type: "ordinal").
        public let isOrdinal: Bool
        /// The keys as they are written, in their order.
        public let keys: [String]
        public let defaultKey: String

        /// A choice as it is written.
        public init(
            place: FluentPlace, variable: String?, countsNumbers: Bool, isOrdinal: Bool, keys: [String],
            defaultKey: String
        ) {
            self.place = place
            self.variable = variable
            self.countsNumbers = countsNumbers
            self.isOrdinal = isOrdinal
            self.keys = keys
            self.defaultKey = defaultKey
        }
    }

    /// A call of a function that the program gives.
    public struct Call: Hashable, Sendable {
        public let function: String
        /// The first argument where it is a text in quotes, such as the id of a fact.
        public let literal: String?

        /// A call as it is written.
        public init(function: String, literal: String?) {
            self.function = function
            self.literal = literal
        }
    }

    /// By name, without `$`.
    public internal(set) var variables: [String: Set<Role>] = [:]
    /// The full keys of the messages referred to, attributes with a dot after them.
    public internal(set) var messages: Set<String> = []
    /// The names of the terms referred to, without the hyphen.
    public internal(set) var terms: Set<String> = []
    public internal(set) var calls: Set<Call> = []
    /// In the order of the text, those of texts referred to after them.
    public internal(set) var selections: [Selection] = []
}
