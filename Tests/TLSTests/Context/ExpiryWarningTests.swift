import TLS
import Testing

struct ExpiryWarningTests {
    private let day: Int64 = 86_400

    @Test func itWarnsFourteenAndThreeDaysBeforeOnceEach() {
        var warning = ExpiryWarning()
        let given = stride(from: Int64(80), through: 101, by: 1).map {
            warning.due(expiresAt: 100 * day, now: $0 * day)
        }
        #expect(given.compactMap { $0 } == [14, 3])
    }

    @Test func aServerThatStartsLateWarnsOnceAtOnce() {
        var warning = ExpiryWarning()
        #expect(warning.due(expiresAt: 100 * day, now: 99 * day) == 1)
        #expect(warning.due(expiresAt: 100 * day, now: 99 * day) == nil)
        #expect(warning.due(expiresAt: 100 * day, now: 101 * day) == nil)
    }

    @Test func aRenewedCertificateIsWarnedOfAnew() {
        var warning = ExpiryWarning()
        #expect(warning.due(expiresAt: 10 * day, now: 0) == 10)
        #expect(warning.due(expiresAt: 90 * day, now: 0) == nil)
        #expect(warning.due(expiresAt: 90 * day, now: 80 * day) == 10)
    }

    @Test func withoutACertificateThereIsNothingToSay() {
        var warning = ExpiryWarning()
        #expect(warning.due(expiresAt: nil, now: 0) == nil)
    }
}
