//! The provinces before and since July 2025, and which became which.

/// The provinces since July 2025, each with the former provinces that were merged into it.
pub(super) const SINCE_JULY_2025: &str = include_str!("provinces/since_july_2025.tsv");

/// The provinces before July 2025, with their other spellings.
pub(super) const BEFORE_JULY_2025: &str = include_str!("provinces/before_july_2025.tsv");

/// Every spelling of a province before July 2025, with the province's name. The name itself is one of the spellings.
pub(super) fn province_spellings() -> impl Iterator<Item = (&'static str, &'static str)> {
    rows(BEFORE_JULY_2025).flat_map(|(name, others)| {
        let spellings = others.split('|').filter(|s| !s.is_empty());
        std::iter::once(name).chain(spellings).map(move |spelling| (spelling, name))
    })
}

pub(super) fn rows(text: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    text.lines().skip(1).filter_map(|line| line.split_once('\t'))
}
