//! How wide a text is in Times New Roman, so that a table can be laid out without a typeface at hand.

use crate::number::base_letter;

/// Widths of the letters from space to `~` in Times New Roman, in thousandths of its size.
#[rustfmt::skip]
const UPRIGHT: [u16; 95] = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278,
    500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
    921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722,
    556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
    333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500,
    500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];

/// The same in bold.
#[rustfmt::skip]
const BOLD: [u16; 95] = [
    250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278,
    500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500,
    930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778,
    611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500,
    333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500,
    556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
];

/// How long a line of text is, in thousandths of the size of its letters. Marks above and below letters do not widen them,
/// except for ơ, ư and đ, which are a little wider than their base: near enough to share a page by.
fn thousandths(text: &str, is_bold: bool) -> u32 {
    let widths = if is_bold { &BOLD } else { &UPRIGHT };
    text.chars().map(|letter| width_of(letter, widths)).fold(0, u32::saturating_add)
}

fn width_of(letter: char, widths: &[u16; 95]) -> u32 {
    match letter {
        '\u{a0}' | '\u{202f}' => return 250,
        // Signs such as ✗ and ⚑ come from another typeface.
        '—' | '…' | '\u{2190}'.. => return 1000,
        _ => {}
    }
    let is_capital = letter.is_uppercase();
    let base = if letter.is_ascii() { letter } else { base_letter(letter).unwrap_or(letter) };
    let base = if is_capital { base.to_ascii_uppercase() } else { base };
    let known = usize::try_from(u32::from(base)).ok().and_then(|code| code.checked_sub(32));
    let known = known.and_then(|at| widths.get(at)).copied().unwrap_or(600);
    u32::from(known) + if letter.is_ascii() { 0 } else { 30 }
}

/// How long a line of text is in letters of so many points, in twentieths of a point.
pub(crate) fn line_width(text: &str, points: f64, is_bold: bool) -> u32 {
    (f64::from(thousandths(text, is_bold)) / 1000.0 * points * 20.0).ceil() as u32
}

/// The widest word of a text, in thousandths of the size of its letters: what cannot be broken. A no-break space holds
/// words together.
pub(crate) fn widest_word(text: &str, is_bold: bool) -> u32 {
    let breaks = |letter: char| letter.is_whitespace() && !matches!(letter, '\u{a0}' | '\u{202f}');
    text.split(breaks).map(|word| thousandths(word, is_bold)).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoc_hieu_has_room_on_one_line() {
        // Measured in Times New Roman Bold: 95.7 mm, which are 5 426 twentieths of a point.
        let width = line_width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13.0, true);
        assert!((5_386..5_613).contains(&width), "{width}");
    }

    #[test]
    fn a_sign_stays_with_its_figure() {
        assert_eq!(widest_word("24.000\u{a0}⚑", true), thousandths("24.000\u{a0}⚑", true));
        assert_eq!(widest_word("không có số", true), thousandths("không", true));
    }
}
