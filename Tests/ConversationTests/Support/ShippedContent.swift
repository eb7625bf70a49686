import Content
import Conversation
import Foundation

/// The dialogs and locales of this checkout, loaded once.
enum ShippedContent {
    static let bundle: ContentBundle? = {
        let root = URL(fileURLWithPath: #filePath).pathComponents.dropLast(4).joined(separator: "/").dropFirst()
        return ContentLoader.load(dialogs: "\(root)/Dialogs", locales: "\(root)/Locales").bundle
    }()

    static func pipeline(knowing: @escaping TurnPipeline.Knowing = { _ in nil }) throws -> TurnPipeline {
        struct Missing: Error {}
        guard let bundle else { throw Missing() }
        return TurnPipeline(LiveContent(bundle), knowing: knowing)
    }
}
