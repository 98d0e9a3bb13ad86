//! Crosswalk: a prior period re-added on today's units, where units were renamed, merged or split.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::UnicodeNormalization;

use super::{ExactSum, UnitName, break_down};
use crate::number::fold;

/// The provinces as they are since July 2025, each with those it is made of.
const SINCE_JULY_2025: &str = include_str!("provinces/since_july_2025.tsv");
/// The provinces before, with other spellings.
const BEFORE_JULY_2025: &str = include_str!("provinces/before_july_2025.tsv");

/// What becomes of a former unit, or of a part of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// The former unit.
    pub from: String,
    /// The unit of today.
    pub to: String,
    /// How much of the former unit goes there, where the user gave it. Needed only where it was split.
    pub share: Option<f64>,
}

/// Which former units make up which of today's.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Crosswalk {
    links: Vec<Link>,
    /// Keys of the former units, one for each link.
    former_keys: Vec<String>,
    /// Keys of today's units, one for each link.
    today_keys: Vec<String>,
    /// Key of a spelling → key of the former unit.
    spellings: BTreeMap<String, String>,
}

/// One of today's units and what it was made from.
#[derive(Clone, Debug, PartialEq)]
pub struct RecastUnit {
    /// Its name.
    pub name: String,
    /// The former rows in it.
    pub from: Vec<usize>,
    /// What each of them gives, in the same order; `None` where that is not known.
    pub figures: Vec<Option<f64>>,
    /// Former units of it that have no row.
    pub absent: Vec<String>,
    /// The figures known, added up.
    pub known: f64,
    /// Whether every part is known.
    pub is_complete: bool,
}

impl RecastUnit {
    /// Its figure, if every part of it is known: a blank is not 0.
    pub fn value(&self) -> Option<f64> {
        self.is_complete.then_some(self.known)
    }
}

/// A column re-added on today's units.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Recast {
    /// Today's units, in the order in which the rows lead to them.
    pub units: Vec<RecastUnit>,
    /// Rows whose unit the crosswalk does not know.
    pub unmatched: Vec<usize>,
    /// Rows of former units that were split, with the shares they were split by.
    pub shared: Vec<usize>,
    /// Rows of former units that were split, without shares that add up to 1: their figures went nowhere.
    pub undivided: Vec<usize>,
    /// Rows whose unit came before already: their figures went in too, which is likely wrong.
    pub repeated: Vec<usize>,
}

impl Crosswalk {
    /// A crosswalk of the user's own.
    pub fn new(links: Vec<Link>) -> Crosswalk {
        Crosswalk::with_spellings(links, BTreeMap::new())
    }

    /// The 63 provinces and cities before July 2025 → the 34 since.
    ///
    /// Source: the resolution of the National Assembly of 12 June 2025 on the arrangement of provinces.
    pub fn provinces_of_july_2025() -> Crosswalk {
        let mut links = Vec::new();
        for (to, parts) in rows(SINCE_JULY_2025) {
            let link = |from: &str| Link { from: from.to_owned(), to: to.to_owned(), share: None };
            links.extend(parts.split('|').map(link));
        }
        let mut spellings = BTreeMap::new();
        for (unit, others) in rows(BEFORE_JULY_2025) {
            spellings
                .extend(others.split('|').filter(|s| !s.is_empty()).map(|s| (unit_key(s), unit_key(unit))));
        }
        Crosswalk::with_spellings(links, spellings)
    }

    fn with_spellings(links: Vec<Link>, spellings: BTreeMap<String, String>) -> Crosswalk {
        let former_keys = links.iter().map(|l| unit_key(&l.from)).collect();
        let today_keys = links.iter().map(|l| unit_key(&l.to)).collect();
        Crosswalk { links, former_keys, today_keys, spellings }
    }

    /// What becomes of each former unit.
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// Re-adds a column of amounts on today's units. Figures of a split unit are shared out in whole units of
    /// `10^-decimals`, so that sums are preserved.
    pub fn recast(&self, units: &[&str], values: &[Option<f64>], decimals: u8) -> Recast {
        let mut recast = Recast::default();
        let mut sums: Vec<(ExactSum, bool)> = Vec::new();
        let mut places: Vec<(String, UnitName)> = Vec::new();
        let mut met: BTreeSet<String> = BTreeSet::new();
        for (row, unit) in units.iter().enumerate() {
            let links = self.links_of(unit);
            let Some(first) = links.first() else {
                recast.unmatched.push(row);
                continue;
            };
            if !met.insert(first.from.to_lowercase()) {
                recast.repeated.push(row);
            }
            let value = values.get(row).copied().flatten();
            let parts = divided(&links, value, decimals);
            if links.len() > 1 {
                if parts.is_some() { recast.shared.push(row) } else { recast.undivided.push(row) }
            }
            for (i, link) in links.iter().enumerate() {
                let (key, name) = (unit_key(&link.to), UnitName::of(&link.to));
                let there = places.iter().position(|(k, n)| *k == key && n.kinds_agree(&name));
                let place = there.unwrap_or_else(|| {
                    places.push((key, name));
                    recast.units.push(RecastUnit {
                        name: link.to.clone(),
                        from: Vec::new(),
                        figures: Vec::new(),
                        absent: Vec::new(),
                        known: 0.0,
                        is_complete: false,
                    });
                    sums.push((ExactSum::new(), true));
                    sums.len() - 1
                });
                let part = parts.as_ref().and_then(|p| p[i]);
                recast.units[place].from.push(row);
                recast.units[place].figures.push(part);
                match part {
                    Some(part) => sums[place].0.add(part),
                    None => sums[place].1 = false,
                }
            }
        }
        for (unit, (sum, all_known)) in recast.units.iter_mut().zip(&sums) {
            let (key, name) = (unit_key(&unit.name), UnitName::of(&unit.name));
            let of_key = self.links.iter().zip(&self.today_keys).filter(|(_, k)| **k == key).map(|(l, _)| l);
            let parts = of_key.filter(|l| UnitName::of(&l.to).kinds_agree(&name));
            unit.absent =
                parts.filter(|l| !met.contains(&l.from.to_lowercase())).map(|l| l.from.clone()).collect();
            unit.known = sum.value();
            unit.is_complete = *all_known && unit.absent.is_empty();
        }
        recast
    }

    /// Whether it knows a former unit of that name.
    pub fn knows(&self, unit: &str) -> bool {
        let key = self.former_key(unit);
        self.former_keys.contains(&key)
    }

    /// Whether it knows a unit of today of that name.
    pub fn knows_today(&self, unit: &str) -> bool {
        let key = unit_key(unit);
        let known = self.spellings.get(&key).unwrap_or(&key);
        self.today_keys.iter().any(|k| k == &key || k == known)
    }

    /// The links of a former unit. "TP. Cao Lãnh" and "Huyện Cao Lãnh" are two units, told apart by their kinds where
    /// the crosswalk has both.
    fn links_of(&self, unit: &str) -> Vec<&Link> {
        let key = self.former_key(unit);
        let alike =
            || self.links.iter().zip(&self.former_keys).filter(|(_, k)| **k == key).map(|(link, _)| link);
        let one_unit = |links: &[&Link]| {
            links.windows(2).all(|pair| pair[0].from.to_lowercase() == pair[1].from.to_lowercase())
        };
        let all: Vec<&Link> = alike().collect();
        if one_unit(&all) {
            return all;
        }
        let name = UnitName::of(unit);
        let same: Vec<&Link> = alike().filter(|l| UnitName::of(&l.from) == name).collect();
        match same.is_empty() {
            true => alike().filter(|l| UnitName::of(&l.from).kinds_agree(&name)).collect(),
            false => same,
        }
    }

    /// For each of today's rows, the re-added unit that stands for it.
    pub fn align(&self, recast: &Recast, today: &[&str]) -> Vec<Option<usize>> {
        let keys: Vec<String> = recast.units.iter().map(|u| unit_key(&u.name)).collect();
        let names: Vec<UnitName> = recast.units.iter().map(|u| UnitName::of(&u.name)).collect();
        let place = |unit: &&str| {
            let (key, name) = (unit_key(unit), UnitName::of(unit));
            if let Some(same) = names.iter().position(|n| *n == name) {
                return Some(same);
            }
            // "Thị xã Hồng Ngự" is not "Huyện Hồng Ngự"; a bare "Hồng Ngự" is neither for sure.
            let alike: Vec<usize> =
                (0..keys.len()).filter(|i| keys[*i] == key && names[*i].kinds_agree(&name)).collect();
            if let [only] = alike.as_slice() {
                return Some(*only);
            }
            if !alike.is_empty() {
                return None;
            }
            // "Huế" is today's name and a former spelling, "TP.HCM" a spelling of both.
            let known = self.spellings.get(&key).map_or(key.as_str(), String::as_str);
            let is_it = |k: &String| *k == known || self.spellings.get(k).is_some_and(|s| *s == known);
            keys.iter().position(is_it)
        };
        today.iter().map(place).collect()
    }

    fn former_key(&self, unit: &str) -> String {
        let key = unit_key(unit);
        if self.former_keys.contains(&key) {
            return key;
        }
        self.spellings.get(&key).cloned().unwrap_or(key)
    }
}

/// The figure of a former unit by its links: each part, `None` inside where the figure is missing; `None` where the
/// shares do not say how to divide it.
fn divided(links: &[&Link], value: Option<f64>, decimals: u8) -> Option<Vec<Option<f64>>> {
    if links.len() == 1 {
        return Some(vec![value]);
    }
    let shares: Vec<f64> = links.iter().map(|l| l.share).collect::<Option<_>>()?;
    let all = super::exact_sum(shares.iter().copied());
    if super::compare(all, 1.0) != std::cmp::Ordering::Equal {
        return None;
    }
    let Some(value) = value else { return Some(vec![None; links.len()]) };
    // A figure with more decimals than its column is divided as finely as it is written.
    let finely = || (decimals..=12).find_map(|d| break_down(value, &shares, d).ok());
    Some(finely()?.parts.into_iter().map(Some).collect())
}

/// What spellings of one unit's name have in common: no case, diacritics, punctuation, nor words for the kind of unit.
///
/// Words for a kind go only with their own diacritics: "Quận" is one, "Quan Hóa" and "Tịnh Biên" are names.
pub fn unit_key(name: &str) -> String {
    const KINDS: [&str; 13] = [
        "bhxh",
        "bảo hiểm xã hội",
        "tỉnh",
        "thành phố",
        "tp.",
        "tp",
        "t.p",
        "huyện",
        "quận",
        "thị xã",
        "tx.",
        "khu vực",
        "cơ sở",
    ];
    let composed: String = name.nfc().collect::<String>().to_lowercase();
    let mut rest = composed.trim();
    while let Some(after) = KINDS.iter().find_map(|k| rest.strip_prefix(k)) {
        let separated = after.starts_with([' ', '\u{a0}', '.'])
            || rest.as_bytes().get(rest.len() - after.len() - 1) == Some(&b'.');
        let after = after.trim_start_matches([' ', '\u{a0}', '.']);
        // "Quận 1" and "Khu vực 1" are nothing without their kind.
        if !separated || !after.starts_with(char::is_alphabetic) {
            break;
        }
        rest = after;
    }
    let words: String = fold(rest).chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every spelling of a province before July 2025 with its name, the name itself among them.
pub(super) fn province_spellings() -> impl Iterator<Item = (&'static str, &'static str)> {
    rows(BEFORE_JULY_2025).flat_map(|(name, others)| {
        let spellings = others.split('|').filter(|s| !s.is_empty());
        std::iter::once(name).chain(spellings).map(move |spelling| (spelling, name))
    })
}

fn rows(text: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    text.lines().skip(1).filter_map(|line| line.split_once('\t'))
}
