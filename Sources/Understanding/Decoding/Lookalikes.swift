/// Latin letters that look like Cyrillic ones and slip in between them.
enum Lookalikes {
    /// The folded Cyrillic letter that a Latin one looks like; the letter itself where it looks like none.
    static func cyrillic(_ letter: UInt16) -> UInt16 {
        switch letter {
        case 0x61: 0x430  // a а
        case 0x62, 0x76: 0x432  // b v в
        case 0x63: 0x441  // c с
        case 0x65: 0x435  // e е
        case 0x68, 0x6E: 0x43D  // h n н
        case 0x69: 0x438  // i и (і)
        case 0x6B: 0x43A  // k к
        case 0x6D: 0x43C  // m м
        case 0x6F: 0x43E  // o о
        case 0x70: 0x440  // p р
        case 0x72: 0x433  // r г
        case 0x73: 0x441  // s с
        case 0x74: 0x442  // t т
        case 0x75: 0x438  // u и
        case 0x78: 0x445  // x х
        case 0x79: 0x443  // y у
        case 0x7A: 0x437  // z з
        case 0x64: 0x434  // d д
        case 0x66: 0x444  // f ф
        case 0x67: 0x433  // g г
        case 0x6A: 0x436  // j ж
        case 0x6C: 0x43B  // l л
        case 0x71: 0x43A  // q к
        case 0x77: 0x448  // w ш
        default: letter
        }
    }
}
