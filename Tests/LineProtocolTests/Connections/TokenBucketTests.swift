import LineProtocol
import Testing

struct TokenBucketTests {
    @Test func aBurstIsFreeAndThenTheRateCounts() {
        var bucket = TokenBucket(count: 20, period: 60_000, burst: 5)
        for _ in 0..<5 { #expect(bucket.take(now: 1000) == true) }
        #expect(bucket.take(now: 1000) == false)
        #expect(bucket.wait(now: 1000) == 3000)
        #expect(bucket.take(now: 3999) == false)
        #expect(bucket.take(now: 4000) == true)
        #expect(bucket.take(now: 4000) == false)
    }

    @Test func overAnHourTheRateIsExact() {
        var bucket = TokenBucket(count: 20, period: 60_000, burst: 5)
        var taken = 0
        for now in stride(from: Int64(0), to: 3_600_000, by: 7) where bucket.take(now: now) { taken += 1 }
        #expect(taken == 5 + 1199)
    }

    @Test func aLongPauseFillsNoMoreThanTheBurst() {
        var bucket = TokenBucket(count: 200, period: 1000, burst: 3)
        for _ in 0..<3 { #expect(bucket.take(now: 0) == true) }
        for _ in 0..<3 { #expect(bucket.take(now: .max) == true) }
        #expect(bucket.take(now: .max) == false)
    }

    @Test func aClockThatGoesBackGivesNothing() {
        var bucket = TokenBucket(count: 1, period: 1000, burst: 1)
        #expect(bucket.take(now: 5000) == true)
        #expect(bucket.take(now: 0) == false)
        #expect(bucket.wait(now: 0) == 1000)
        #expect(bucket.take(now: 1000) == true)
    }

    @Test(arguments: [0, -1, Int.min]) func noCountIsNoLimit(count: Int) {
        var bucket = TokenBucket(count: count, period: 1000, burst: 1)
        for _ in 0..<1000 { #expect(bucket.take(now: 0) == true) }
        #expect(bucket.wait(now: 0) == 0)
    }

    @Test(arguments: [Int64.min, -1, 0, 1, .max]) func numbersOfAnySizeNeverTrap(period: Int64) {
        var bucket = TokenBucket(count: .max, period: period, burst: .max)
        #expect(bucket.take(now: .min) == true)
        #expect(bucket.take(now: .max) == true)
        #expect(bucket.wait(now: .min) >= 0)
    }

    @Test func aBucketIsFullAgainWhenItsTokensHaveComeBack() {
        var bucket = TokenBucket(count: 20, period: 60_000, burst: 2)
        #expect(bucket.isFull(now: 0) == true)
        #expect(bucket.take(now: 0) == true)
        #expect(bucket.isFull(now: 2999) == false)
        #expect(bucket.isFull(now: 3000) == true)
        var unlimited = TokenBucket(count: 0, period: 60_000, burst: 2)
        #expect(unlimited.isFull(now: 0) == true)
        #expect(unlimited.isFull(now: 1) == true)
    }
}
