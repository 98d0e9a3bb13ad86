//! Compares names by their letters, to find names that may be one name misspelt.

use super::name::UnitName;

/// From this likeness on, a person is asked whether two names are the same.
const ALIKE: f64 = 0.9;

/// How alike the letters of two names are, without diacritics, from 0 to 1: the share of letters that occur in both at
/// about the same place, and more if both names begin alike.
///
/// Source: Jaro–Winkler similarity (Winkler 1990).
pub fn name_likeness(a: &UnitName, b: &UnitName) -> f64 {
    let letters = |name: &UnitName| name.folded().chars().collect::<Vec<_>>();
    jaro_winkler(&letters(a), &letters(b))
}

/// A name spelt out once, to be compared with many others.
pub struct SpeltName {
    name: UnitName,
    /// Its letters without diacritics.
    letters: Vec<char>,
    digits: Vec<char>,
    province: Option<&'static str>,
}

impl SpeltName {
    /// Spells a name out.
    pub fn of(name: UnitName) -> SpeltName {
        let letters: Vec<char> = name.folded().chars().collect();
        let digits = letters.iter().copied().filter(char::is_ascii_digit).collect();
        SpeltName { letters, digits, province: name.province(), name }
    }

    /// The likeness of two names, if they are so alike that a person may be asked whether they are the same. Two
    /// different provinces never are, nor names with different numbers ("Quận 1", "Quận 11") or different kinds of unit.
    pub fn may_be(&self, other: &SpeltName) -> Option<f64> {
        let provinces_differ = matches!((self.province, other.province), (Some(a), Some(b)) if a != b);
        if provinces_differ || self.digits != other.digits || !self.name.kinds_agree(&other.name) {
            return None;
        }
        Some(jaro_winkler(&self.letters, &other.letters)).filter(|likeness| *likeness >= ALIKE)
    }
}

fn jaro_winkler(a: &[char], b: &[char]) -> f64 {
    /// The number of letters of a common beginning that count, and how much each of them adds.
    const BEGINNING: usize = 4;
    const EACH: f64 = 0.1;
    let jaro = jaro(a, b);
    let common = a.iter().zip(b).take(BEGINNING).take_while(|(a, b)| a == b).count();
    jaro + common as f64 * EACH * (1.0 - jaro)
}

fn jaro(a: &[char], b: &[char]) -> f64 {
    if a.is_empty() || b.is_empty() {
        return if a.len() == b.len() { 1.0 } else { 0.0 };
    }
    let reach = (a.len().max(b.len()) / 2).saturating_sub(1);
    let mut taken = vec![false; b.len()];
    let mut common = Vec::new();
    for (i, letter) in a.iter().enumerate() {
        let near = i.saturating_sub(reach)..(i + reach + 1).min(b.len());
        if let Some(j) = near.into_iter().find(|j| !taken[*j] && b[*j] == *letter) {
            taken[j] = true;
            common.push(*letter);
        }
    }
    if common.is_empty() {
        return 0.0;
    }
    let in_b = b.iter().zip(&taken).filter(|(_, taken)| **taken).map(|(letter, _)| letter);
    let moved = common.iter().zip(in_b).filter(|(a, b)| a != b).count() / 2;
    let m = common.len() as f64;
    (m / a.len() as f64 + m / b.len() as f64 + (m - moved as f64) / m) / 3.0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pairs that Winkler published (1990, 1999).
    #[test]
    fn likeness_is_that_of_the_published_pairs() {
        let letters = |text: &str| text.chars().collect::<Vec<_>>();
        let likeness = |a: &str, b: &str| jaro_winkler(&letters(a), &letters(b));
        for (a, b, expected) in [
            ("martha", "marhta", 0.961),
            ("dwayne", "duane", 0.840),
            ("dixon", "dicksonx", 0.813),
            ("jones", "johnson", 0.832),
            ("abroms", "abrams", 0.922),
            ("hardin", "martinez", 0.722),
        ] {
            let found = likeness(a, b);
            assert!((found - expected).abs() < 0.0006, "{a} {b}: {found}");
        }
        assert!(likeness("", "a").abs() < f64::EPSILON);
    }

    #[test]
    fn only_names_that_may_be_one_are_asked_about() {
        let spelt = |text: &str| SpeltName::of(UnitName::of(text));
        let ask = |a: &str, b: &str| spelt(a).may_be(&spelt(b)).is_some();
        for (a, b) in [
            ("Quảng Nam", "Quang Nam mới"),
            ("Huyện Kim Bôi", "Kim Bội"),
            ("Mường Khưong", "Mường Khương cũ"),
        ] {
            assert!(ask(a, b), "{a} {b}");
        }
        for (a, b) in [
            ("Quảng Nam", "Quảng Ninh"),
            ("Quận 1", "Quận 11"),
            ("Phường 1", "Phường 2"),
            ("Huyện Kỳ Anh", "Thị xã Kỳ Anh"),
            ("Huế", "Đà Nẵng"),
            ("Yên Châu", "Mộc Châu"),
        ] {
            assert!(!ask(a, b), "{a} {b}");
        }
    }
}
