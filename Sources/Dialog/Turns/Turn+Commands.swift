/// The commands that do more than speak. `saying` is the state that gives the command: its text is the command's own.
extension Turn {
    /// Undoes the last step and says what was said there; at the beginning it says that there is nothing to undo.
    func goBack(saying nothing: Int, row: PrecedenceRow, confidence: Double?) -> Step {
        let topic = machine.states[nothing].position.topic
        var after = session
        while let position = after.undo.popLast() {
            guard let earlier = machine.state(at: position) else { continue }
            after.position = position
            after.misses = 0
            return say(
                [machine.states[earlier].reply], as: topic, row: row, then: after, confidence: confidence,
                isRemembered: true)
        }
        return say(run(from: nothing).replies, as: topic, row: row, then: after, confidence: confidence)
    }

    /// Says the last reply again; at the beginning it says that there is none.
    func sayAgain(or nothing: Int, row: PrecedenceRow, confidence: Double?) -> Step {
        let again = lastReplies(atMost: DialogMachine.maximumReplies)
        return say(
            again.isEmpty ? run(from: nothing).replies : again, as: machine.states[nothing].position.topic, row: row,
            confidence: confidence)
    }

    /// Switches the language for good, says so in the new one, and says the last reply again in it.
    func speak(_ language: String, saying switched: Int, row: PrecedenceRow, confidence: Double?) -> Step {
        let isSpoken = machine.settings.languages.contains(language)
        var after = session
        if isSpoken {
            after.language = language
            after.isLanguageChosen = true
            after.lastSureLanguage = language
        }
        let confirmation = machine.states[switched].reply
        let again = lastReplies(atMost: DialogMachine.maximumReplies - 1)
        return say(
            [confirmation] + again, as: machine.states[switched].position.topic, row: row, then: after,
            confidence: confidence, language: isSpoken ? language : nil)
    }

    /// Says that all is forgotten; what is left is a session as on the first day.
    func forget(saying forgotten: Int, row: PrecedenceRow, confidence: Double?) -> Step {
        var step = say(
            run(from: forgotten).replies, as: machine.states[forgotten].position.topic, row: row, then: Session(),
            confidence: confidence)
        step.actions.append(.forget)
        return step
    }
}
