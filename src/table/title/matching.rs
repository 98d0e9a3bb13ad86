//! Matches the rules with a title's words, and with words that differ from them by one letter.

use std::sync::OnceLock;

use super::rules::{RULES, Rule};
use super::syllable::is_syllable;

/// Length beyond which letters are not forgiven: the text is not a title.
const MOST_FORGIVEN: usize = 100;

/// A word of the rules, by its place in their vocabulary.
type Word = u16;

/// A word that no rule has.
const UNKNOWN: Word = Word::MAX;

/// One condition of a rule.
enum Condition {
    Whole(Vec<Word>),
    Beginning(Vec<Word>),
    Anywhere(Vec<Word>),
    Nowhere(Vec<Word>),
}

/// The words of a title, and which words of the rules are among them.
struct Words {
    words: Vec<Word>,
    has: Vec<bool>,
}

impl Words {
    fn of(title: &str, known: &[&str]) -> Words {
        let mut has = vec![false; known.len()];
        let words = title.split(' ').map(|word| word_in(known, word));
        let words = words.inspect(|word| {
            if let Some(place) = has.get_mut(usize::from(*word)) {
                *place = true;
            }
        });
        let words = words.collect();
        Words { words, has }
    }

    fn contains(&self, phrase: &[Word]) -> bool {
        let has = |word: &Word| self.has.get(usize::from(*word)).is_some_and(|has| *has);
        phrase.iter().all(has) && self.words.windows(phrase.len()).any(|words| words == phrase)
    }
}

impl Condition {
    fn of(part: &str, known: &[&str]) -> Condition {
        let words = |phrase: &str| phrase.split(' ').map(|word| word_in(known, word)).collect();
        match part.as_bytes().first() {
            Some(b'=') => Condition::Whole(words(&part[1..])),
            Some(b'^') => Condition::Beginning(words(&part[1..])),
            Some(b'!') => Condition::Nowhere(words(&part[1..])),
            _ => Condition::Anywhere(words(part)),
        }
    }

    fn holds(&self, title: &Words) -> bool {
        match self {
            Condition::Whole(phrase) => *phrase == title.words,
            Condition::Beginning(phrase) => title.words.starts_with(phrase),
            Condition::Anywhere(phrase) => title.contains(phrase),
            Condition::Nowhere(phrase) => !title.contains(phrase),
        }
    }
}

fn word_in(known: &[&str], word: &str) -> Word {
    known.binary_search(&word).ok().and_then(|place| Word::try_from(place).ok()).unwrap_or(UNKNOWN)
}

/// What the rules are made of.
struct Vocabulary {
    /// All their words and signs, in order.
    words: Vec<&'static str>,
    /// Words in which a wrong letter may be forgiven.
    letters: Vec<&'static str>,
    /// The conditions of every alternative of every rule.
    alternatives: Vec<Vec<Vec<Condition>>>,
}

fn vocabulary() -> &'static Vocabulary {
    static VOCABULARY: OnceLock<Vocabulary> = OnceLock::new();
    VOCABULARY.get_or_init(|| {
        let spelt = RULES.iter().flat_map(|rule| rule.0.split([' ', '=', '^', '!']));
        let mut words: Vec<&str> = spelt.filter(|w| !w.is_empty()).collect();
        words.sort_unstable();
        words.dedup();
        let is_spelt = |w: &&str| w.len() >= 3 && w.bytes().all(|b| b.is_ascii_lowercase());
        let letters = words.iter().copied().filter(is_spelt).collect();
        let parts = |alternative: &str| alternative.split(" & ").map(|p| Condition::of(p, &words)).collect();
        let alternatives = RULES.iter().map(|rule| rule.0.split(" | ").map(parts).collect()).collect();
        Vocabulary { words, letters, alternatives }
    })
}

/// The first rule that fits a title's words; with `whole_only`, only rules for whole titles are tried.
pub fn matching(words: &str, whole_only: bool) -> Option<&'static Rule> {
    let known = vocabulary();
    let title = Words::of(words, &known.words);
    // To the rules, all words for "percentage" are the same.
    let percent = words.replace("ty le", "%").replace("phan tram", "%");
    let percent = (percent != words).then(|| Words::of(&percent, &known.words));
    let holds = |part: &Condition| match part {
        Condition::Nowhere(_) => part.holds(&title),
        _ => part.holds(&title) || percent.as_ref().is_some_and(|title| part.holds(title)),
    };
    let is_whole = |parts: &Vec<Condition>| matches!(parts.first(), Some(Condition::Whole(_)));
    let matches = |rule: &Vec<Vec<Condition>>| {
        rule.iter().filter(|parts| !whole_only || is_whole(parts)).any(|parts| parts.iter().all(holds))
    };
    RULES.iter().zip(&known.alternatives).find(|(_, rule)| matches(rule)).map(|(rule, _)| rule)
}

/// The rule that fits once one unknown word is replaced by a word of the rules that differs by one letter, and the
/// corrected words.
///
/// Only what is no word of the language is a slip: "nguồn" is not "ngưỡng". Abbreviations have no letter to spare: "KHXH"
/// is not "BHXH".
pub fn forgiving(words: &str) -> Option<(&'static Rule, String)> {
    // A single short word has too many neighbours.
    if words.len() < 6 || words.split(' ').nth(MOST_FORGIVEN).is_some() {
        return None;
    }
    let known = &vocabulary().letters;
    let is_slip = |word: &str| {
        word.len() >= 3
            && word.bytes().all(|b| b.is_ascii_lowercase())
            && known.binary_search(&word).is_err()
            && !is_syllable(word)
    };
    let has_vowel = |word: &str| word.contains(['a', 'e', 'i', 'o', 'u']);
    let all: Vec<&str> = words.split(' ').collect();
    let slips = all.iter().enumerate().filter(|(_, word)| is_slip(word));
    slips
        .flat_map(|(place, slip)| {
            let near = known.iter().filter(move |known| has_vowel(known) && one_letter_apart(slip, known));
            near.take(4).map(move |known| (place, *known))
        })
        .find_map(|(place, known)| {
            let mut read = all.clone();
            *read.get_mut(place)? = known;
            let read = read.join(" ");
            Some((matching(&read, false).filter(|rule| rule.2 >= 0.6)?, read))
        })
}

/// Whether two words differ by one letter (added, missing or replaced) or by two neighbouring letters swapped.
fn one_letter_apart(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let same = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[same..], &b[same..]);
    match (a, b) {
        ([_, a @ ..], b_all) if a == b_all => true,
        (a_all, [_, b @ ..]) if a_all == b => true,
        ([x, y, a @ ..], [z, w, b @ ..]) if a == b && x == w && y == z => true,
        ([_, a @ ..], [_, b @ ..]) => a == b,
        _ => false,
    }
}
