//! A text as it is compared: letter by letter, each with its place in the text.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;

use crate::number::base_letter;

/// A letter as it is compared, and the bytes of the text that it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Letter {
    pub(super) is: char,
    start: u32,
    end: u32,
}

/// The bytes of the text that some letters stand for.
pub(super) fn bytes_of(letters: &[Letter]) -> Range<usize> {
    match (letters.first(), letters.last()) {
        (Some(first), Some(last)) => first.start as usize..last.end as usize,
        _ => 0..0,
    }
}

/// Reads a text into a buffer, which is cleared first. Unless `exact`, case, diacritics and the kind and number of spaces do
/// not count; whether a letter is composed with its marks never does. A sign that only groups digits, if one is given, is
/// passed over.
pub(super) fn read(text: &str, exact: bool, grouping: Option<char>, letters: &mut Vec<Letter>) {
    letters.clear();
    let mut signs = text.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        let end = at + sign.len_utf8();
        let groups = grouping.is_some_and(|grouping| sign == grouping || is_grouping_space(sign));
        if groups
            && letters.last().is_some_and(|last| last.is.is_ascii_digit())
            && signs.peek().is_some_and(|(_, next)| next.is_ascii_digit())
        {
            continue;
        }
        match exact {
            true => exactly(text, sign, at..end, letters),
            false => roughly(sign, at..end, letters),
        }
    }
}

fn is_grouping_space(sign: char) -> bool {
    matches!(sign, '\u{a0}' | '\u{2009}' | '\u{202f}')
}

fn push(letters: &mut Vec<Letter>, is: char, bytes: Range<usize>) {
    let place = |byte: usize| u32::try_from(byte).unwrap_or(u32::MAX);
    letters.push(Letter { is, start: place(bytes.start), end: place(bytes.end) });
}

fn lengthen(letters: &mut [Letter], end: usize) {
    if let Some(last) = letters.last_mut() {
        last.end = u32::try_from(end).unwrap_or(u32::MAX);
    }
}

fn roughly(sign: char, bytes: Range<usize>, letters: &mut Vec<Letter>) {
    match base_letter(sign) {
        // A mark belongs to the letter before it.
        None => lengthen(letters, bytes.end),
        Some(' ') if letters.last().is_some_and(|last| last.is == ' ') => lengthen(letters, bytes.end),
        Some(letter) => push(letters, letter, bytes),
    }
}

fn exactly(text: &str, sign: char, bytes: Range<usize>, letters: &mut Vec<Letter>) {
    let Some(last) = letters.last().filter(|_| is_mark(sign)) else {
        return push(letters, sign, bytes);
    };
    // The letter with all its marks so far, in the one way of writing it.
    let start = last.start;
    let whole = start as usize..bytes.end;
    while letters.last().is_some_and(|letter| letter.start == start) {
        letters.pop();
    }
    for composed in text.get(whole.clone()).unwrap_or_default().nfc() {
        push(letters, composed, whole.clone());
    }
}

fn is_mark(sign: char) -> bool {
    ('\u{300}'..='\u{36F}').contains(&sign)
}
