//! One pasted figure and the figure that its inputs give: both values, how far rounding may separate them, and the
//! warning if they do not agree.

use crate::analysis::column::PastedRate;
use crate::indicator::{LikelyCause, Printed, Verdict, judge, likely_causes};
use crate::number::{CellKind, UnitKind, difference, scaled};
use crate::table::{Column, Doubt, Role, RowKind, Table, Warning};

/// Most warnings listed for one column; further ones would tell the user nothing new.
pub(super) const LISTED: usize = 100;

/// A pasted figure with the figure that its inputs give.
pub(super) struct CheckedFigure {
    pub row: usize,
    /// As printed: a percentage as 36.45.
    pub published: Printed,
    pub recomputed: f64,
    pub interval: [f64; 2],
    pub verdict: Verdict,
}

impl CheckedFigure {
    /// A figure as printed, beside what its inputs give and the interval that their rounding leaves.
    pub fn new(row: usize, published: Printed, recomputed: f64, interval: [f64; 2]) -> CheckedFigure {
        let verdict = judge(recomputed, interval, published);
        CheckedFigure { row, published, recomputed, interval, verdict }
    }

    /// The warning that the figure does not come from its inputs.
    pub fn warning(&self, column: Option<u32>, percent: bool, causes: Vec<LikelyCause>) -> Warning {
        let doubt = Doubt::RatioDiffers {
            pasted: self.published.value,
            recomputed: self.recomputed,
            interval: self.interval,
            decimals: self.published.decimals,
            percent,
            causes,
        };
        Warning { doubt, row: u32::try_from(self.row).ok(), column }
    }

    /// Likely causes that the two figures show by themselves.
    pub fn own_causes(&self) -> Vec<LikelyCause> {
        let truncated = (self.verdict == Verdict::Truncated).then_some(LikelyCause::Truncated);
        truncated.into_iter().chain(likely_causes(self.recomputed, self.published)).collect()
    }

    /// Whether the figure can come from its inputs.
    pub fn fits(&self) -> bool {
        fits(self.verdict)
    }
}

/// Whether a verdict says that the figure can come from its inputs.
pub(super) fn fits(verdict: Verdict) -> bool {
    !matches!(verdict, Verdict::Truncated | Verdict::Differs)
}

/// The rows with figures: units, their parts, and totals.
pub(super) fn figure_rows(table: &Table) -> impl Iterator<Item = usize> + '_ {
    let is_figure =
        |kind: &RowKind| matches!(kind, RowKind::Data | RowKind::Part | RowKind::Total | RowKind::Subtotal);
    (0..table.rows.len()).filter(move |&row| is_figure(&table.rows[row]))
}

/// A pasted figure as printed: a percentage as 36.45.
pub(super) fn printed(column: &Column, row: usize, percent: bool) -> Option<Printed> {
    let value = column.value(row)?;
    Some(Printed::new(if percent { scaled(value, 100.0) } else { value }, decimals(column, row)))
}

pub(super) fn decimals(column: &Column, row: usize) -> u8 {
    column.reading.evidence.marks.get(row).map_or(column.decimals, |m| m.decimals())
}

/// The interval that a figure may have been rounded from. Persons are counted, not rounded.
pub(super) fn rounded_from(column: &Column, row: usize, value: f64) -> [f64; 2] {
    let decimals = decimals(column, row);
    let noughts = column.reading.evidence.marks.get(row).map_or(0, |m| m.noughts());
    match noughts {
        0 if decimals == 0 && counts_one_by_one(column) => [value, value],
        0 => Printed::new(value, decimals).bounds(),
        noughts => {
            let half = 0.5 * 10_f64.powi(i32::from(noughts));
            [value - half, value + half]
        }
    }
}

/// Whether a column counts persons or cards one by one: so its unit says, or, where none is named, its role and figures that
/// are too long for thousands of persons.
fn counts_one_by_one(column: &Column) -> bool {
    const TOO_LONG: f64 = 1000.0;
    match column.unit {
        Some(unit) => unit.kind == UnitKind::Count && unit.scale == 1.0,
        None => {
            let persons = matches!(
                column.role,
                Some(Role::Population | Role::LabourForce | Role::Participants | Role::Students)
            );
            let is_long = |row: usize| column.value(row).is_some_and(|figure| figure >= TOO_LONG);
            persons && (0..column.kinds.len()).any(is_long)
        }
    }
}

/// A figure that is no percentage, as printed.
pub(super) fn number(column: &Column, row: usize) -> Option<f64> {
    column.value(row).filter(|_| column.kinds.get(row) == Some(&CellKind::Number))
}

/// A pasted rate in percent, as printed.
pub(super) fn rate(table: &Table, rate: &PastedRate, row: usize) -> Option<Printed> {
    let column = &table.columns[rate.column];
    let is_percent = column.kinds.get(row) == Some(&CellKind::Percent);
    let own = printed(column, row, is_percent)?;
    // A ratio printed as 0.3645 has two decimals fewer when written in percent.
    let as_printed = is_percent || rate.in_percent;
    Some(if as_printed { own } else { Printed::new(own.value * 100.0, own.decimals.saturating_sub(2)) })
}

/// The differences, in points, between the row's rates of one kind.
pub(super) fn differences(table: &Table, rates: &[PastedRate], row: usize) -> Vec<f64> {
    let figure = |r: &PastedRate| Some((r.role?, rate(table, r, row)?.value));
    let figures: Vec<(Role, f64)> = rates.iter().filter_map(figure).collect();
    let pairs = figures.iter().flat_map(|a| figures.iter().map(move |b| (a, b)));
    let alike = pairs.filter(|(a, b)| a.0 == b.0 && !std::ptr::eq(*a, *b));
    alike.map(|(a, b)| difference(a.1, b.1)).filter(|d| *d != 0.0).collect()
}
