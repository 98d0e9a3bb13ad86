//! Matches the rows of two tables by the names of their units, and repairs names that lost letters.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::sync::OnceLock;

use super::name::UnitName;
use super::provinces::province_spellings;

/// In what way two names are the same name, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Likeness {
    /// Equal except for case, the place of a tone mark, an office before the name, punctuation.
    Same,
    /// Two spellings of one province.
    Province,
    /// Equal except for the word for the kind of unit, which one of them leaves out.
    WithoutKind,
    /// Equal except for diacritics that one of them leaves out.
    WithoutMarks,
    /// One of them lost letters, and the letters that are left fit only the other one.
    Lossy,
}

/// A row on the left and the row on the right that it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Matched {
    /// Row on the left.
    pub left: usize,
    /// Row on the right.
    pub right: usize,
    /// In what way their names are the same.
    pub likeness: Likeness,
}

/// A row with several candidates on the other side, or with a candidate that other rows of its own side share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AmbiguousMatch {
    /// Row on the left.
    pub left: usize,
    /// Rows on the right that it may belong to.
    pub candidates: Vec<usize>,
}

/// The rows of two tables, matched by [`join`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Joined {
    /// Matched rows, in the order of the left side.
    pub matched: Vec<Matched>,
    /// Rows that a person must decide, in the order of the left side.
    pub ambiguous: Vec<AmbiguousMatch>,
    /// Rows on the left without a match or candidate.
    pub left_only: Vec<usize>,
    /// Rows on the right without a match that are not a candidate of any row either.
    pub right_only: Vec<usize>,
}

/// Matches rows by the names of their units, beginning with the surest [`Likeness`]. A row on the right that fits
/// several rows on the left is given to none of them. Rows with blank names are not matched.
///
/// ```
/// use chi_tieu::place::{Likeness, join};
///
/// let joined = join(&["BHXH tỉnh Hà Tĩnh", "Huế"], &["Cà Mau", "HÀ TĨNH"]);
/// assert_eq!((joined.matched[0].left, joined.matched[0].right), (0, 1));
/// assert_eq!(joined.left_only, [1]);
/// assert_eq!(joined.right_only, [0]);
/// ```
pub fn join(left: &[&str], right: &[&str]) -> Joined {
    let take = |names: &[&str]| names.iter().map(|n| UnitName::of(n)).collect::<Vec<_>>();
    let mut sides = Sides { left: take(left), right: take(right), ..Sides::default() };
    sides.left_open = (0..left.len()).filter(|&i| !sides.left[i].is_empty()).collect();
    sides.right_open = (0..right.len()).filter(|&i| !sides.right[i].is_empty()).collect();
    sides.by_key(Likeness::Same, |name| Some(name.clone()), |_, _| true);
    sides.by_key(Likeness::Province, UnitName::province, |_, _| true);
    sides.by_key(Likeness::WithoutKind, |name| Some(name.without_kind()), UnitName::kinds_agree);
    let marks = |a: &UnitName, b: &UnitName| a.kinds_agree(b) && a.same_but_for_marks(b);
    sides.by_key(Likeness::WithoutMarks, |name| Some(name.folded()), marks);
    sides.by_lost_letters();
    let mut found = sides.found;
    found.matched.sort_by_key(|m| m.left);
    found.ambiguous.sort_by_key(|a| a.left);
    found.left_only = sides.left_open;
    let asked: HashSet<usize> = found.ambiguous.iter().flat_map(|a| a.candidates.iter().copied()).collect();
    found.right_only = sides.right_open.into_iter().filter(|r| !asked.contains(r)).collect();
    found
}

#[derive(Default)]
struct Sides {
    left: Vec<UnitName>,
    right: Vec<UnitName>,
    left_open: Vec<usize>,
    right_open: Vec<usize>,
    found: Joined,
}

impl Sides {
    /// Matches rows with equal keys whose names `agree`.
    fn by_key<K: Hash + Eq>(
        &mut self,
        likeness: Likeness,
        key: impl Fn(&UnitName) -> Option<K>,
        agree: impl Fn(&UnitName, &UnitName) -> bool,
    ) {
        let mut of_key: HashMap<K, Vec<usize>> = HashMap::new();
        for &row in &self.right_open {
            if let Some(key) = key(&self.right[row]) {
                of_key.entry(key).or_default().push(row);
            }
        }
        let candidates = |row: usize| -> Vec<usize> {
            let same = key(&self.left[row]).and_then(|key| of_key.get(&key));
            let agreeing = |&r: &usize| agree(&self.left[row], &self.right[r]);
            same.map_or(Vec::new(), |rows| rows.iter().copied().filter(agreeing).collect())
        };
        let pairs = self.left_open.iter().map(|&row| (row, candidates(row))).collect();
        self.settle(likeness, pairs);
    }

    /// Matches rows of which one lost letters.
    fn by_lost_letters(&mut self) {
        let changed = |a: &UnitName, b: &UnitName| match (a.is_lossy(), b.is_lossy()) {
            (true, _) => a.letters_changed(b),
            (_, true) => b.letters_changed(a),
            _ => None,
        };
        // Letters are lost one for one: only words of the same lengths can be one name.
        let mut of_shape: HashMap<Vec<usize>, (Vec<usize>, Vec<usize>)> = HashMap::new();
        for &row in &self.right_open {
            let (all, lossy) = of_shape.entry(self.right[row].word_lengths()).or_default();
            all.push(row);
            if self.right[row].is_lossy() {
                lossy.push(row);
            }
        }
        let candidates = |row: usize| -> Vec<usize> {
            let left = &self.left[row];
            let Some((all, lossy)) = of_shape.get(&left.word_lengths()) else { return Vec::new() };
            let among = if left.is_lossy() { all } else { lossy };
            fittest(among.iter().filter_map(|&r| Some((changed(left, &self.right[r])?, r))))
        };
        let pairs = self.left_open.iter().map(|&row| (row, candidates(row))).collect();
        self.settle(Likeness::Lossy, pairs);
    }

    /// Matches a row with its only candidate if no other row has that candidate; otherwise the row is ambiguous.
    fn settle(&mut self, likeness: Likeness, pairs: Vec<(usize, Vec<usize>)>) {
        let mut claims: HashMap<usize, usize> = HashMap::new();
        pairs.iter().flat_map(|(_, candidates)| candidates).for_each(|r| *claims.entry(*r).or_default() += 1);
        let (mut left_done, mut right_done) = (Vec::new(), Vec::new());
        for (left, candidates) in pairs {
            match candidates[..] {
                [] => continue,
                [right] if claims.get(&right) == Some(&1) => {
                    self.found.matched.push(Matched { left, right, likeness });
                    right_done.push(right);
                }
                _ => self.found.ambiguous.push(AmbiguousMatch { left, candidates: candidates.clone() }),
            }
            left_done.push(left);
        }
        left_done.sort_unstable();
        right_done.sort_unstable();
        self.left_open.retain(|row| left_done.binary_search(row).is_err());
        self.right_open.retain(|row| right_done.binary_search(row).is_err());
    }
}

/// The candidates with the fewest changed letters.
fn fittest<T>(found: impl Iterator<Item = (usize, T)>) -> Vec<T> {
    let all: Vec<(usize, T)> = found.collect();
    let least = all.iter().map(|(changed, _)| *changed).min();
    all.into_iter().filter(|(changed, _)| Some(*changed) == least).map(|(_, one)| one).collect()
}

/// Names of regions and of the whole country, which published tables list among provinces.
const WHOLES: [&str; 9] = [
    "Cả nước",
    "Toàn quốc",
    "Đồng bằng sông Hồng",
    "Trung du và miền núi phía Bắc",
    "Bắc Trung Bộ và Duyên hải miền Trung",
    "Tây Nguyên",
    "Đông Nam Bộ",
    "Đồng bằng sông Cửu Long",
    "Duyên hải Nam Trung Bộ",
];

/// Whether a name is a region or the whole country, as published tables list them among provinces.
pub fn is_whole_of_provinces(name: &UnitName) -> bool {
    static FOLDED: OnceLock<Vec<String>> = OnceLock::new();
    let wholes = FOLDED.get_or_init(|| WHOLES.iter().map(|whole| UnitName::of(whole).folded()).collect());
    wholes.contains(&name.folded())
}

/// The full name of a province, region or the whole country that lost letters, if only one fits: Hà Nội for "H? N?i",
/// Vĩnh Phúc for "Vinh Phúc". `None` for a name that lost no letters, and for one written without any diacritics.
pub fn repaired(name: &str) -> Option<&'static str> {
    static KNOWN: OnceLock<Vec<(UnitName, &'static str)>> = OnceLock::new();
    let known = KNOWN.get_or_init(|| {
        let names = province_spellings().filter(|(spelling, name)| spelling == name).map(|(_, name)| name);
        names.chain(WHOLES).map(|name| (UnitName::of(name), name)).collect()
    });
    let lossy = UnitName::of(name);
    let changed = |(known, name): &(UnitName, &'static str)| {
        let changed = if lossy.is_lossy() {
            lossy.letters_changed(known)
        } else {
            lossy.same_but_for_marks(known).then_some(0)
        };
        Some((changed?, *name))
    };
    if lossy.is_empty()
        || name.is_ascii() && !lossy.is_lossy()
        || known.iter().any(|(known, _)| *known == lossy)
    {
        return None;
    }
    // In the list, a name is also one of its own spellings.
    let mut fitting = fittest(known.iter().filter_map(changed));
    fitting.dedup();
    match fitting[..] {
        [only] => Some(only),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_lost_letters_are_told_by_what_is_left() {
        for (name, expected) in [
            ("H? N?i", Some("Hà Nội")),
            ("C? NU?C", Some("Cả nước")),
            ("Bà R?a - Vtng Tàu", Some("Bà Rịa - Vũng Tàu")),
            ("TP.H? Chí Minh", Some("TP. Hồ Chí Minh")),
            ("Ð?k L?k", Some("Đắk Lắk")),
            ("Qu?ng Ng?i", Some("Quảng Ngãi")),
            ("Vinh Phúc", Some("Vĩnh Phúc")),
            // If two fit, neither is taken; nor is a name that lost no letters.
            ("Qu?ng N???", None),
            ("B?c ????", None),
            ("Hà Nội", None),
            ("Hai Duong", None),
            ("Mai Châu", None),
            ("?", None),
        ] {
            assert_eq!(repaired(name), expected, "{name}");
        }
    }

    #[test]
    fn every_lossy_name_seen_is_repaired_or_known() {
        for line in include_str!("../../tests/domain/lossy_names.tsv").lines().skip(1) {
            let (lossy, whole) = line.split_once('\t').unwrap();
            let expected = UnitName::of(whole);
            let found = repaired(lossy).or(UnitName::of(lossy).province());
            assert_eq!(found.map(UnitName::of), Some(expected), "{lossy}");
        }
    }

    #[test]
    fn rows_are_joined_by_the_surest_likeness_and_never_guessed() {
        use Likeness::*;
        let left = [
            "Hà Tĩnh",
            "TP.HCM",
            "BHXH huyện Kim Bôi",
            "Ha Noi",
            "H?i Phòng",
            "Huyện Kỳ Anh",
            "Thị xã Kỳ Anh",
            "Tân Thanh",
            "Không có",
            "",
        ];
        let right = [
            "Hải Phòng",
            "BHXH tỉnh Hà Tĩnh",
            "Thành phố Hồ Chí Minh",
            "Kim Bôi",
            "Hà Nội",
            "Kỳ Anh",
            "Tân Thành",
            "Tân Thạnh",
            "Thừa",
        ];
        let joined = join(&left, &right);
        let matched: Vec<_> = joined.matched.iter().map(|m| (m.left, m.right, m.likeness)).collect();
        let expected = [(0, 1, Same), (1, 2, Province), (2, 3, WithoutKind), (3, 4, Province), (4, 0, Lossy)];
        assert_eq!(matched, expected);
        let ambiguous: Vec<_> = joined.ambiguous.iter().map(|a| (a.left, a.candidates.clone())).collect();
        assert_eq!(ambiguous, [(5, vec![5]), (6, vec![5]), (7, vec![6, 7])]);
        assert_eq!((joined.left_only, joined.right_only), (vec![8], vec![8]));
    }

    #[test]
    fn a_unit_said_twice_is_asked_about() {
        let joined = join(&["Hà Tĩnh", "HÀ TĨNH", "Huế"], &["Hà Tĩnh", "TT-Huế"]);
        assert_eq!(joined.ambiguous.iter().map(|a| a.left).collect::<Vec<_>>(), [0, 1]);
        assert_eq!(joined.matched.len(), 1);
        assert!(joined.right_only.is_empty());
    }
}
