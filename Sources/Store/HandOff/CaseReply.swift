/// A reply to the people of the centre, about one case.
package struct CaseReply: Hashable, Sendable {
    package enum Recipient: Hashable, Sendable {
        /// Every gateway of the role `operator`.
        case everyone
        case gateway(String)
    }

    package var recipient: Recipient
    package var caseID: String
    package var reply: NewReply

    package init(to recipient: Recipient, caseID: String, _ reply: NewReply) {
        self.recipient = recipient
        self.caseID = caseID
        self.reply = reply
    }
}
