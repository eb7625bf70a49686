/// The outcomes of one transaction, by the executor that is to tell them.
struct CompletionBatch {
    private struct Group {
        var executor: any CompletionExecutor
        var completions: [WriterJob.Completion]
    }

    // A handful of event loops: looking through them is quicker than a dictionary.
    private var groups: [Group] = []

    var isEmpty: Bool { groups.isEmpty }

    /// What is told of another batch is told behind what is told of this one.
    mutating func append(_ other: CompletionBatch) {
        for group in other.groups {
            for completion in group.completions { append(completion, on: group.executor) }
        }
    }

    mutating func append(_ completion: @escaping WriterJob.Completion, on executor: any CompletionExecutor) {
        if let index = groups.firstIndex(where: { $0.executor === executor }) {
            groups[index].completions.append(completion)
        } else {
            groups.append(Group(executor: executor, completions: [completion]))
        }
    }

    /// Wakes each executor once; it tells its outcomes in the order of the jobs.
    func tell() {
        for group in groups {
            let completions = group.completions
            group.executor.execute {
                for completion in completions { completion() }
            }
        }
    }
}
