//! Whether a folded word can be a word of Vietnamese: then it is meant as it stands, however near another one is.

const INITIALS: [&str; 28] = [
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "g", "h", "k", "l",
    "m", "n", "p", "q", "r", "s", "t", "v", "x", "",
];

const RIMES: &str = " a ac ach ai am an ang anh ao ap at au ay e ec ech em en eng enh eo ep et eu i ia ich iec iem ien \
    ieng iep iet ieu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oem oen oeo oet oi om \
    on ong ooc oong op ot u ua uan uang uat uay uc ue uech uenh ui um un ung uo uoc uoi uom uon uong uop uot uou up ut uu \
    uy uya uych uyen uyet uynh uyp uyt y yem yen yeng yet yeu ";

/// Whether initial and rime of a folded word are those of a Vietnamese syllable: "nguon" and "thau" are, "haoch" is
/// none.
pub(super) fn is_syllable(word: &str) -> bool {
    let is_rime = |rest: &str| !rest.is_empty() && RIMES.split(' ').any(|rime| rime == rest);
    // "gi" and "qu" are whole words too.
    matches!(word, "gi" | "qu")
        || INITIALS.iter().any(|initial| word.strip_prefix(initial).is_some_and(is_rime))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_language_are_told_from_slips() {
        for word in "nguon nha thau nhan khau quyet giao nghiem khoach thuoc gia yte chuyen tuong".split(' ')
        {
            assert_eq!(is_syllable(word), !matches!(word, "khoachh" | "yte"), "{word}");
        }
        for word in ["haoch", "hein", "hie", "thanhf", "chs", "bhxh", "thucc", "hoachj", ""] {
            assert!(!is_syllable(word), "{word}");
        }
    }
}
