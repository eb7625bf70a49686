import Conversation
import Dialog

/// One thing that happened, and all that the bot said and did upon it.
struct Exchange {
    /// nil where no message was sent.
    var input: Input?
    var replies: [Reply] = []
    /// The replies in words.
    var bubbles: [Bubble] = []
    /// The last step of each turn: its row and its way through the machine.
    var steps: [Step] = []
    /// Deeds that were done, cases that were opened or closed.
    var effects = 0
    /// How a message was understood.
    var interpretation: Interpretation?
}
