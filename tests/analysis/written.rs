//! Tables written with "|" between their cells, and what comes of them.

use chi_tieu::analysis::{Indicator, check_pasted, compute, plan};
use chi_tieu::source::grid_from_text;
use chi_tieu::table::{Decisions, Doubt, Table, understand};

/// A table as it is understood.
pub(crate) fn table(text: &str) -> Table {
    understand(&grid_from_text(&text.replace('|', "\t"), b'\t'), &Decisions::default())
}

/// The growths of the first row, in percent with one decimal, with their columns.
pub(crate) fn growths(table: &Table) -> Vec<(usize, usize, f64)> {
    let one = |i: Indicator| match i {
        Indicator::Growth { current, base } => {
            let first = compute(table, i).values[0]?.ok()?;
            Some((current, base, (first * 1000.0).round() / 10.0))
        }
        _ => None,
    };
    plan(table).into_iter().filter_map(one).collect()
}

/// How many pasted rates are told to differ.
pub(crate) fn differing(table: &Table) -> usize {
    let is_rate = |d: &Doubt| matches!(d, Doubt::RatioDiffers { .. } | Doubt::RatiosDiffer { .. });
    check_pasted(table).into_iter().filter(|w| is_rate(&w.doubt)).count()
}
