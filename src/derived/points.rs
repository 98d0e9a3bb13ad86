//! The points table: the points of every unit in each measure, their sums and ranks.

use super::sheet_draft::SheetDraft;
use crate::indicator::{Score, competition_ranks};
use crate::number::Decimals;
use crate::sheet::{Settings, Sheet};
use crate::table::{Role, RowKind};
use crate::words::Words;

/// The sheet with the points of every unit. `measures` has the name of each measure and the most points that it gives;
/// `units` has the name of each unit and its points.
pub(crate) fn points_sheet(
    measures: &[(String, f64)],
    units: &[(String, Score)],
    decimals: impl Fn(&[Option<f64>]) -> Decimals,
    words: Words,
) -> Sheet {
    let mut made = SheetDraft::under(words.points_title(), words.unit_column(), words.0.notation());
    for (at, (name, cap)) in (1..).zip(measures) {
        made.column(at, &words.points_of(name, &words.figure(*cap)), Some(Role::Score));
    }
    let total = measures.len() as u32 + 1;
    made.column(total, words.points_total(), Some(Role::Score));
    made.column(total + 1, words.points_place(), Some(Role::Rank));
    let totals: Vec<Option<f64>> = units.iter().map(|(_, score)| score.total).collect();
    let ranks = competition_ranks(&totals, false);
    let decimals = decimals(&totals);
    for (at, ((name, score), rank)) in (SheetDraft::FIRST..).zip(units.iter().zip(ranks)) {
        let mut figures: Vec<(u32, f64, Decimals)> = Vec::new();
        for (at, points) in (1..).zip(score.points.iter().chain([&score.total])) {
            figures.extend(points.map(|points| (at, points, decimals)));
        }
        figures.extend(rank.map(|rank| (total + 1, f64::from(rank.place), Decimals::Fixed(0))));
        made.line(at, name, RowKind::Data, &figures);
    }
    made.sheet(words.points_name(), Settings::default())
}
