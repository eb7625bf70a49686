/// Declines free Kazakh text by rules: the last word takes the suffixes. Names that matter have terms of their own.
enum KazakhCase {
    /// The text in that form; nil where it ends with nothing that can be declined.
    static func decline(_ text: String, _ form: CaseForm) -> String? {
        guard !form.isPlain else { return text }
        guard let word = KazakhLastWord(of: text) else { return nil }
        var stem = word.stem
        var sound = word.sound
        var suffixes = ""
        if form.isPlural {
            let plural = KazakhSuffixes.pluralSuffix(after: sound)
            join(&stem, plural, word)
            suffixes += plural
            sound = KazakhSound(isBack: sound.isBack, ending: .liquid)
        }
        let suffix =
            form.isPossessed && !form.isPlural
            ? KazakhSuffixes.possessedSuffix(of: form.grammaticalCase, isBack: sound.isBack)
            : KazakhSuffixes.suffix(of: form.grammaticalCase, after: sound)
        if suffixes.isEmpty { join(&stem, suffix, word) }
        suffixes += suffix
        var declined = suffixes.isEmpty ? text : stem + word.tail + (word.takesHyphen ? "-" : "") + suffixes
        if form.isQuestion {
            let last = suffix.isEmpty ? sound : KazakhSound(of: suffix.unicodeScalars)
            declined += " " + KazakhSuffixes.questionParticle(after: last.hearing(suffix, isBack: sound.isBack))
        }
        return declined
    }

    /// What happens to the end of a word when a suffix is joined to it.
    private static func join(_ stem: inout String, _ suffix: String, _ word: KazakhLastWord) {
        guard !suffix.isEmpty, !word.takesHyphen, word.tail.isEmpty else { return }
        switch word.join {
        case .plain: break
        case .losesLast: stem.unicodeScalars.removeLast()
        case .losesT(let letters): if suffix.hasPrefix("т") { stem.unicodeScalars.removeLast(letters) }
        case .takesVowel: stem += "і"
        }
    }
}

extension KazakhSound {
    /// The sound of a suffix without a vowel is that of the word before it: «облысын ба».
    fileprivate func hearing(_ suffix: String, isBack: Bool) -> KazakhSound {
        suffix == "н" ? KazakhSound(isBack: isBack, ending: .nasal) : self
    }
}
