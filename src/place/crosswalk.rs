//! Crosswalk: adds up the figures of a prior period by today's units, after units were renamed, merged or split.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::OnceLock;
use unicode_normalization::UnicodeNormalization;

use super::name::UnitName;
use super::provinces::{BEFORE_JULY_2025, SINCE_JULY_2025, rows};
use crate::indicator::break_down;
use crate::number::{ExactSum, fold};

/// Where a former unit, or a part of it, went.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// The name of the former unit.
    pub from: String,
    /// The name of today's unit.
    pub to: String,
    /// The share of the former unit that went there, 0 to 1, if the user gave one. Needed only for a unit that was split.
    pub share: Option<f64>,
}

/// Which former units make up each of today's units.
///
/// ```
/// use chi_tieu::place::Crosswalk;
///
/// let provinces = Crosswalk::provinces_of_july_2025();
/// let recast = provinces.recast(&["Hà Giang", "Tuyên Quang"], &[Some(10.0), Some(20.0)], 0);
/// assert_eq!(recast.units[0].name, "Tuyên Quang");
/// assert_eq!(recast.units[0].value(), Some(30.0));
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Crosswalk {
    links: Vec<Link>,
    /// The links of each former unit, by its key ([`unit_key`]).
    of_former: HashMap<String, Vec<usize>>,
    /// The links of each of today's units, by its key.
    of_today: HashMap<String, Vec<usize>>,
    /// Key of a spelling → key of the former unit.
    pub(super) spellings: BTreeMap<String, String>,
}

/// One of today's units, with the former rows that its figure is the sum of.
#[derive(Clone, Debug, PartialEq)]
pub struct RecastUnit {
    /// Its name.
    pub name: String,
    /// Indices of the former rows that are parts of it.
    pub from: Vec<usize>,
    /// The figure that each of these rows gives, in the same order; `None` if it is not known.
    pub figures: Vec<Option<f64>>,
    /// Names of former units that are parts of it and have no row.
    pub absent: Vec<String>,
    /// The sum of the known figures.
    pub known: f64,
    /// Whether the figures of all parts are known.
    pub is_complete: bool,
}

impl RecastUnit {
    /// Its figure; `None` unless the figures of all parts are known, because a blank is not 0.
    pub fn value(&self) -> Option<f64> {
        self.is_complete.then_some(self.known)
    }
}

/// A column by former units, added up by today's units.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Recast {
    /// Today's units, in the order in which the former rows first lead to them.
    pub units: Vec<RecastUnit>,
    /// Rows whose unit the crosswalk does not know.
    pub unmatched: Vec<usize>,
    /// Rows of units that were split, and whose figures were divided by the user's shares.
    pub shared: Vec<usize>,
    /// Rows of units that were split, but without shares that add up to 1: their figures were not added to any unit.
    pub undivided: Vec<usize>,
    /// Rows whose unit already has an earlier row. Their figures were added too, which is likely wrong.
    pub repeated: Vec<usize>,
}

impl Crosswalk {
    /// A crosswalk made of the user's links.
    pub fn new(links: Vec<Link>) -> Crosswalk {
        Crosswalk::with_spellings(links, BTreeMap::new())
    }

    /// The crosswalk from the 63 provinces and cities before July 2025 to the 34 since. It is made once.
    ///
    /// Source: the resolution of the National Assembly of 12 June 2025 on the arrangement of provinces.
    pub fn provinces_of_july_2025() -> &'static Crosswalk {
        static PROVINCES: OnceLock<Crosswalk> = OnceLock::new();
        PROVINCES.get_or_init(Crosswalk::from_province_lists)
    }

    fn from_province_lists() -> Crosswalk {
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
        let of_former = places_by_key(links.iter().map(|l| l.from.as_str()));
        let of_today = places_by_key(links.iter().map(|l| l.to.as_str()));
        Crosswalk { links, of_former, of_today, spellings }
    }

    /// All links: where each former unit went.
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// Adds up a column of amounts by today's units: `units` and `values` are the names and figures of the former rows.
    /// The figure of a unit that was split is divided in whole units of `10^-decimals`, so that the sum stays the same.
    pub fn recast(&self, units: &[&str], values: &[Option<f64>], decimals: u8) -> Recast {
        let mut recast = Recast::default();
        let mut sums: Vec<(ExactSum, bool)> = Vec::new();
        let mut places: HashMap<String, Vec<(UnitName, usize)>> = HashMap::new();
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
                let of_key = places.entry(key).or_default();
                let there = of_key.iter().find(|(n, _)| n.kinds_agree(&name)).map(|(_, place)| *place);
                let place = there.unwrap_or_else(|| {
                    of_key.push((name, recast.units.len()));
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
            let of_key = links_at(&self.links, &self.of_today, &key);
            let parts = of_key.filter(|l| UnitName::of(&l.to).kinds_agree(&name));
            unit.absent =
                parts.filter(|l| !met.contains(&l.from.to_lowercase())).map(|l| l.from.clone()).collect();
            unit.known = sum.value();
            unit.is_complete = *all_known && unit.absent.is_empty();
        }
        recast
    }

    /// Whether there is a former unit of this name.
    pub fn knows(&self, unit: &str) -> bool {
        let key = self.former_key(unit);
        self.of_former.contains_key(&key)
    }

    /// Whether one of today's units has this name.
    pub fn knows_today(&self, unit: &str) -> bool {
        let key = unit_key(unit);
        let known = self.spellings.get(&key).unwrap_or(&key);
        self.of_today.contains_key(&key) || self.of_today.contains_key(known)
    }

    /// The links of a former unit. If the crosswalk has both "TP. Cao Lãnh" and "Huyện Cao Lãnh", the words for their
    /// kinds tell them apart.
    fn links_of(&self, unit: &str) -> Vec<&Link> {
        let key = self.former_key(unit);
        let alike = || links_at(&self.links, &self.of_former, &key);
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

    /// For each of today's rows, the index of its unit in [`Recast::units`]; `None` if it is not there.
    pub fn align(&self, recast: &Recast, today: &[&str]) -> Vec<Option<usize>> {
        let names: Vec<UnitName> = recast.units.iter().map(|u| UnitName::of(&u.name)).collect();
        let of_key = places_by_key(recast.units.iter().map(|u| u.name.as_str()));
        let mut of_name: HashMap<&UnitName, usize> = HashMap::new();
        let mut of_spelling: HashMap<&str, usize> = HashMap::new();
        for (place, name) in names.iter().enumerate() {
            of_name.entry(name).or_insert(place);
        }
        for (key, places) in &of_key {
            for spelling in [Some(key), self.spellings.get(key)].into_iter().flatten() {
                let first = of_spelling.entry(spelling).or_insert(places[0]);
                *first = places[0].min(*first);
            }
        }
        let place = |unit: &&str| {
            let (key, name) = (unit_key(unit), UnitName::of(unit));
            if let Some(same) = of_name.get(&name) {
                return Some(*same);
            }
            // "Thị xã Hồng Ngự" is not "Huyện Hồng Ngự", and "Hồng Ngự" alone may be either.
            let of_key = of_key.get(&key).map_or(&[][..], |places| &places[..]);
            let mut alike = of_key.iter().filter(|i| names[**i].kinds_agree(&name));
            if let Some(first) = alike.next() {
                return alike.next().is_none().then_some(*first);
            }
            // "Huế" is the name of today's unit and a spelling of the former one; "TP.HCM" is a spelling of both.
            let known = self.spellings.get(&key).map_or(key.as_str(), String::as_str);
            of_spelling.get(known).copied()
        };
        today.iter().map(place).collect()
    }

    fn former_key(&self, unit: &str) -> String {
        let key = unit_key(unit);
        if self.of_former.contains_key(&key) {
            return key;
        }
        self.spellings.get(&key).cloned().unwrap_or(key)
    }
}

/// Where names of each key stand, in their order.
fn places_by_key<'a>(names: impl Iterator<Item = &'a str>) -> HashMap<String, Vec<usize>> {
    let mut places: HashMap<String, Vec<usize>> = HashMap::new();
    for (place, name) in names.enumerate() {
        places.entry(unit_key(name)).or_default().push(place);
    }
    places
}

/// The links of a key, in their order.
fn links_at<'a>(
    links: &'a [Link],
    places: &'a HashMap<String, Vec<usize>>,
    key: &str,
) -> impl Iterator<Item = &'a Link> + use<'a> {
    places.get(key).into_iter().flatten().filter_map(|place| links.get(*place))
}

/// The figure of a former unit divided among its links. A part is `None` if the figure is missing; the whole result is
/// `None` if the shares do not add up to 1.
fn divided(links: &[&Link], value: Option<f64>, decimals: u8) -> Option<Vec<Option<f64>>> {
    if links.len() == 1 {
        return Some(vec![value]);
    }
    let shares: Vec<f64> = links.iter().map(|l| l.share).collect::<Option<_>>()?;
    let all = crate::number::exact_sum(shares.iter().copied());
    if crate::number::compare(all, 1.0) != std::cmp::Ordering::Equal {
        return None;
    }
    let Some(value) = value else { return Some(vec![None; links.len()]) };
    // A figure with more decimals than its column is divided in units of its own last decimal.
    let finely = || (decimals..=12).find_map(|d| break_down(value, &shares, d).ok());
    Some(finely()?.parts.into_iter().map(Some).collect())
}

/// The key of a unit's name, the same for all its spellings: without case, diacritics, punctuation and the word for the
/// kind of unit.
///
/// A word for a kind is recognised by its diacritics: "Quận" is one, but "Quan Hóa" and "Tịnh Biên" are names.
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
        // "Quận 1" and "Khu vực 1" keep their kinds: "1" alone is not a name.
        if !separated || !after.starts_with(char::is_alphabetic) {
            break;
        }
        rest = after;
    }
    let words: String = fold(rest).chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
