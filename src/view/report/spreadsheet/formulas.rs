//! Formulas of Excel for what the page computes: a figure that leaves goes on following its parts.

use crate::analysis::{Indicator, Parts};
use crate::grid::column_letters;

/// The cells that a formula names.
pub(super) struct Named {
    /// The first part.
    pub first: String,
    /// The second part, in the first one's unit.
    pub second: String,
    /// Its cell alone.
    pub second_cell: String,
    /// The sum over all units, in the first part's unit.
    pub whole: String,
    /// The target, as a ratio.
    pub target: Option<f64>,
}

/// A formula without its `=`; [`None`] of an indicator that has none.
pub(super) fn expression(indicator: Indicator, named: &Named) -> Option<String> {
    let Named { first, second, whole, target, .. } = named;
    Some(match indicator {
        Indicator::PlanCompletion { .. }
        | Indicator::IndexToPrior { .. }
        | Indicator::Coverage { .. }
        | Indicator::CoverageOfLabourForce { .. }
        | Indicator::CoverageOfStudents { .. }
        | Indicator::ArrearsRate { .. }
        | Indicator::ArrearsRateOfPlan { .. }
        | Indicator::CollectionRate { .. } => format!("{first}/{second}"),
        Indicator::Share { .. } => format!("{first}/{whole}"),
        Indicator::Change { .. }
        | Indicator::ChangeOverRows { .. }
        | Indicator::Remaining { .. }
        | Indicator::OverFulfilment { .. } => format!("{first}-{second}"),
        Indicator::Growth { .. } | Indicator::GrowthOverRows { .. } => {
            format!("({first}-{second})/{second}")
        }
        Indicator::GrowthByIncrease { .. } => format!("{second}/({first}-{second})"),
        // Percentage points: a difference of ratios, printed a hundredfold.
        Indicator::Contribution { .. } => format!("({first}-{second})/{whole}*100"),
        Indicator::Distance { .. } => {
            let target = (*target)?;
            let rate = match indicator.rate() {
                Some(rate) => expression(rate, named)?,
                None => first.clone(),
            };
            format!("({rate}-{target})*100")
        }
    })
}

/// What the formula gives with these figures, as a spreadsheet computes it.
pub(super) fn value(indicator: Indicator, parts: &Parts, factor: f64, target: Option<f64>) -> Option<f64> {
    let first = parts.first?;
    let second = || Some(parts.second? * factor);
    Some(match indicator {
        Indicator::Share { .. } => first / parts.whole?,
        Indicator::Change { .. }
        | Indicator::ChangeOverRows { .. }
        | Indicator::Remaining { .. }
        | Indicator::OverFulfilment { .. } => first - second()?,
        Indicator::Growth { .. } | Indicator::GrowthOverRows { .. } => (first - second()?) / second()?,
        Indicator::GrowthByIncrease { .. } => second()? / (first - second()?),
        Indicator::Contribution { .. } => (first - second()?) / (parts.whole? * factor) * 100.0,
        Indicator::Distance { .. } => {
            let rate = match indicator.rate() {
                Some(rate) => value(rate, parts, factor, None)?,
                None => first,
            };
            (rate - target?) * 100.0
        }
        _ => first / second()?,
    })
}

/// The address of a cell: "C5".
pub(super) fn cell(row: u32, column: u32) -> String {
    format!("{}{}", column_letters(column), row + 1)
}

/// The sum of the rows of a column: `SUM(C5:C8,C10)`. [`None`] of no rows, and of more pieces than Excel's functions take.
pub(super) fn sum(column: u32, rows: &[u32]) -> Option<String> {
    let piece = |(first, last): (u32, u32)| match first == last {
        true => cell(first, column),
        false => range(column, first, last),
    };
    Some(format!("SUM({})", pieces(rows)?.into_iter().map(piece).collect::<Vec<_>>().join(",")))
}

/// The sum of a column over those of the rows in which another has a figure too: `SUMPRODUCT(--ISNUMBER(D5:D8),C5:C8)`. Texts
/// count as nothing there. [`None`] as [`sum`].
pub(super) fn paired_sum(column: u32, other: u32, rows: &[u32]) -> Option<String> {
    let piece = |(first, last): (u32, u32)| {
        format!("SUMPRODUCT(--ISNUMBER({}),{})", range(other, first, last), range(column, first, last))
    };
    Some(format!("({})", pieces(rows)?.into_iter().map(piece).collect::<Vec<_>>().join("+")))
}

/// Cells of one column: "C5:C8".
fn range(column: u32, first: u32, last: u32) -> String {
    format!("{}:{}", cell(first, column), cell(last, column))
}

/// Rows as runs, each with its first and last; [`None`] of none, and of more than Excel's functions take.
fn pieces(rows: &[u32]) -> Option<Vec<(u32, u32)>> {
    const MOST_PIECES: usize = 200;
    let mut pieces: Vec<(u32, u32)> = Vec::new();
    for row in rows {
        match pieces.last_mut().filter(|(_, last)| last + 1 == *row) {
            Some((_, last)) => *last = *row,
            None => pieces.push((*row, *row)),
        }
    }
    (!pieces.is_empty() && pieces.len() <= MOST_PIECES).then_some(pieces)
}
