/// How much of the content a run used, as numbers and as the places that it left out.
package struct CoverageReport: Equatable, Sendable {
    /// One kind of thing that can be used, such as states.
    package struct Measure: Equatable, Sendable {
        package var name: String
        package var used: Int
        package var total: Int
        /// What was not used, with its file and line, in their order.
        package var missing: [String]

        package init(name: String, used: Int, total: Int, missing: [String]) {
            self.name = name
            self.used = used
            self.total = total
            self.missing = missing
        }

        /// 0 to 100, rounded down; 100 where there is nothing to use.
        package var percent: Int { total == 0 ? 100 : used * 100 / total }
    }

    package var measures: [Measure]
    /// The least percentage that each measure must have; nil: none.
    package var floor: Int?

    package init(measures: [Measure], floor: Int? = nil) {
        self.measures = measures
        self.floor = floor
    }

    /// What lies below the floor.
    package var low: [Measure] { floor.map { floor in measures.filter { $0.percent < floor } } ?? [] }

    package var isBelowFloor: Bool { !low.isEmpty }
}
