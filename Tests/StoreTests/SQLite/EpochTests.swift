import Store
import Testing

/// A pair (epoch, n) is never given to two replies.
@Suite struct EpochTests {
    /// One start of a server at a given second; what it did is on disk afterwards.
    @discardableResult
    private func start(_ folder: TemporaryFolder, at now: Int64) throws -> (epoch: Int64, notices: [OpeningNotice]) {
        let store = try SQLiteTurnStore(at: folder.path, clock: { now })
        defer { store.close() }
        return (store.epoch, store.notices)
    }

    private func expect(
        _ folder: TemporaryFolder, at now: Int64, epoch: Int64, restored: Bool = false,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let (found, notices) = try start(folder, at: now)
        #expect(found == epoch, sourceLocation: sourceLocation)
        #expect(notices == (restored ? [.restored(epoch: epoch)] : []), sourceLocation: sourceLocation)
    }

    @Test func firstStartMakesAnEpochThatStays() async throws {
        try await withFolder { folder async throws in
            try expect(folder, at: 1000, epoch: 1000)
            try expect(folder, at: 2000, epoch: 1000)
            try expect(folder, at: 500, epoch: 1000)
            #expect(try folder.bytes(of: "epoch") == Array("epoch 1000\nstarts 3\n".utf8))
        }
    }

    @Test func olderDatabaseGetsANewEpoch() async throws {
        try await withFolder { folder async throws in
            try start(folder, at: 1000)
            let backup = try folder.bytes(of: "bagdar.sqlite")
            try start(folder, at: 2000)
            try folder.write(backup, to: "bagdar.sqlite")
            try expect(folder, at: 3000, epoch: 3000, restored: true)
            try expect(folder, at: 4000, epoch: 3000)
            // The same backup once more.
            try folder.write(backup, to: "bagdar.sqlite")
            try expect(folder, at: 5000, epoch: 5000, restored: true)
            try expect(folder, at: 6000, epoch: 5000)
        }
    }

    @Test func newEpochIsGreaterThoughTheClockWentBack() async throws {
        try await withFolder { folder async throws in
            try start(folder, at: 1000)
            let backup = try folder.bytes(of: "bagdar.sqlite")
            try start(folder, at: 1000)
            try folder.write(backup, to: "bagdar.sqlite")
            try expect(folder, at: 10, epoch: 1001, restored: true)
            try folder.write(backup, to: "bagdar.sqlite")
            try expect(folder, at: 10, epoch: 1002, restored: true)
        }
    }

    @Test func missingFileMeansANewEpoch() async throws {
        try await withFolder { folder async throws in
            try start(folder, at: 1000)
            try folder.remove("epoch")
            try expect(folder, at: 1000, epoch: 1001, restored: true)
            try expect(folder, at: 2000, epoch: 1001)
        }
    }

    @Test func lostDatabaseBeginsAGreaterEpoch() async throws {
        try await withFolder { folder async throws in
            try start(folder, at: 1000)
            try folder.remove("bagdar.sqlite")
            try expect(folder, at: 1000, epoch: 1001)
        }
    }

    @Test func serverThatDiedBetweenDatabaseAndFileStartsAnew() async throws {
        try await withFolder { folder async throws in
            try start(folder, at: 1000)
            let file = try folder.bytes(of: "epoch")
            try start(folder, at: 2000)
            // The file as it was when the second start had written the database alone.
            try folder.write(file, to: "epoch")
            try expect(folder, at: 3000, epoch: 1000)
        }
    }

    @Test func fileOfAnotherDatabaseMeansAnEpochAboveBoth() async throws {
        try await withFolder { folder async throws in
            try start(folder, at: 1000)
            try folder.write(Array("epoch 7000\nstarts 1\n".utf8), to: "epoch")
            try expect(folder, at: 2000, epoch: 7001, restored: true)
        }
    }

    @Test(arguments: [
        "", "\n", "epoch", "epoch \nstarts \n", "epoch 1000\nstarts 1", "epoch 1000\nstarts 1\n\n",
        "starts 1\nepoch 1000\n",
        "epoch -5\nstarts 1\n", "epoch 0\nstarts 1\n", "epoch 1000\nstarts 0\n",
        "epoch 9223372036854775807\nstarts 1\n",
        "epoch 1000\nstarts 99999999999999999999999999999\n", "epoch 4503599627370496\nstarts 1\n",
        "epoch \u{661}\nstarts 1\n",
        "epoch 1000\nstarts 1\nepoch 1000\nstarts 1\nepoch 1000\nstarts 1\nepoch 1000\nstarts 1\n",
    ]) func brokenFileMeansANewEpoch(_ text: String) async throws {
        try await withFolder { folder async throws in
            try start(folder, at: 1000)
            try folder.write(Array(text.utf8), to: "epoch")
            try expect(folder, at: 1000, epoch: 1001, restored: true)
            try expect(folder, at: 1000, epoch: 1001)
        }
    }

    @Test func largestFileLeavesRoomForMore() async throws {
        try await withFolder { folder async throws in
            try start(folder, at: 1000)
            try folder.write(Array("epoch 4503599627370495\nstarts 4503599627370495\n".utf8), to: "epoch")
            try expect(folder, at: 1000, epoch: 4_503_599_627_370_496, restored: true)
            try expect(folder, at: 1000, epoch: 4_503_599_627_370_497, restored: true)
        }
    }

    @Test func toolCountsNoStart() async throws {
        try await withFolder { folder async throws in
            try start(folder, at: 1000)
            let file = try folder.bytes(of: "epoch")
            for _ in 0..<3 { try SQLiteGateways(at: folder.path).close() }
            #expect(try folder.bytes(of: "epoch") == file)
            try expect(folder, at: 2000, epoch: 1000)
            #expect(try folder.bytes(of: "epoch") == Array("epoch 1000\nstarts 2\n".utf8))
        }
    }
}
