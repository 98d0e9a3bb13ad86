//! Checks of pasted differences between two rates: such a difference is in percentage points, and reports print it as a
//! percentage, or print the relative growth of a rate as points.

use super::PastedRate;
use super::check::{Held, LISTED, printed};
use crate::indicator::{LikelyCause, Printed, Verdict, difference, judge};
use crate::ingest::{Column, Doubt, Role, RowKind, Table, Warning};
use crate::number::{CellKind, UnitKind, fold};

/// Rows by which the two rates are found that a column is made of, among many.
const ROWS_TRIED: usize = 100;
/// Rows that must speak for a column's being made otherwise than it says.
const FEW: usize = 2;

/// How a figure is made of two rates.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Made {
    /// Their difference, in percentage points.
    Points,
    /// Their difference ÷ the second one, in percent.
    Growth,
}

impl Made {
    /// The figure, in points or in percent, of two rates in percent.
    fn of(self, current: f64, base: f64) -> Option<f64> {
        let points = difference(current, base);
        match self {
            Made::Points => Some(points),
            Made::Growth => (base > 0.0).then(|| points / base * 100.0),
        }
    }

    fn other(self) -> Made {
        match self {
            Made::Points => Made::Growth,
            Made::Growth => Made::Points,
        }
    }

    /// What happened where the figure was made in this way and says that it was not.
    fn cause(self) -> LikelyCause {
        match self {
            Made::Points => LikelyCause::PointsAsPercent,
            Made::Growth => LikelyCause::PercentAsPoints,
        }
    }
}

/// A pasted column that may hold what parts two rates: changes in percent or points, growth.
fn says(column: &Column) -> Option<Made> {
    let is_role = matches!(column.role, Some(Role::Change | Role::GrowthRate));
    let unit = column.unit.map(|u| u.kind);
    let header = || column.group.iter().chain([&column.title]).any(|line| fold(line).contains("diem"));
    let percents = || column.kinds.contains(&CellKind::Percent) || column.title.contains('%');
    match unit {
        _ if !is_role => None,
        Some(UnitKind::PercentagePoint) => Some(Made::Points),
        None | Some(UnitKind::Percent) if header() => Some(Made::Points),
        Some(UnitKind::Percent) => Some(Made::Growth),
        None if percents() => Some(Made::Growth),
        _ => None,
    }
}

/// The pasted differences of two pasted rates that do not come out; `checked` are columns that were held against amounts.
pub(super) fn check_points(
    table: &Table,
    rates: &[PastedRate],
    checked: impl Fn(usize) -> bool,
) -> Vec<Warning> {
    let columns = table.columns.iter().enumerate().filter(|(index, _)| !checked(*index));
    columns
        .filter_map(|(index, c)| Some((index, says(c)?)))
        .flat_map(|(i, m)| check(table, rates, i, m))
        .collect()
}

fn check(table: &Table, rates: &[PastedRate], index: usize, made: Made) -> Vec<Warning> {
    let pairs = || {
        let others = rates.iter().filter(move |r| r.column != index);
        others.clone().flat_map(move |a| others.clone().map(move |b| (a, b)))
    };
    let pairs = || pairs().filter(|(a, b)| a.column != b.column && a.role == b.role);
    let rows: Vec<usize> = (0..table.rows.len()).filter(|r| is_figure(table.rows[*r])).collect();
    let tried = &rows[..rows.len().min(ROWS_TRIED)];
    let best = |made: Made| {
        let fitting = |pair: &(&PastedRate, &PastedRate)| {
            hold_column(table, index, *pair, made, tried).iter().filter(|h| h.fits()).count()
        };
        pairs().max_by_key(fitting).map(|pair| hold_column(table, index, pair, made, &rows))
    };
    let Ok(column) = u32::try_from(index) else { return Vec::new() };
    let speaks = |held: &[Held]| {
        let fitting = held.iter().filter(|h| h.fits()).count();
        fitting >= FEW && fitting * 2 >= held.len()
    };
    let (Some(held), Some(otherwise)) = (best(made), best(made.other())) else { return Vec::new() };
    // Points carry no sign of percent.
    let percent = made == Made::Growth;
    if speaks(&held) {
        let warning = |h: &Held| {
            let is_other = otherwise.iter().any(|o| o.row == h.row && o.verdict == Verdict::Matches);
            let other = is_other.then(|| made.other().cause());
            h.warning(Some(column), percent, other.into_iter().chain(h.own_causes()).collect())
        };
        return held.iter().filter(|h| !h.fits()).take(LISTED).map(warning).collect();
    }
    if speaks(&otherwise) {
        let (differing, of) = (held.iter().filter(|h| !h.fits()).count(), held.len());
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let causes = vec![made.other().cause()];
        let doubt = Doubt::RatiosDiffer { differing: count(differing), of: count(of), causes };
        // Those that do not come out either way are wrong for themselves.
        let fits_as_said = |row: usize| held.iter().any(|h| h.row == row && h.fits());
        let neither = otherwise.iter().filter(|h| !h.fits() && !fits_as_said(h.row));
        let listed = neither.map(|h| h.warning(Some(column), !percent, h.own_causes()));
        let whole = Warning { doubt, row: None, column: Some(column) };
        return std::iter::once(whole).chain(listed.take(LISTED)).collect();
    }
    Vec::new()
}

fn is_figure(kind: RowKind) -> bool {
    matches!(kind, RowKind::Data | RowKind::Part | RowKind::Total | RowKind::Subtotal)
}

fn hold_column(
    table: &Table,
    index: usize,
    rates: (&PastedRate, &PastedRate),
    made: Made,
    rows: &[usize],
) -> Vec<Held> {
    let column = &table.columns[index];
    let hold = |&row: &usize| {
        let published = printed(column, row, column.kinds.get(row) == Some(&CellKind::Percent))?;
        let [a, b] = [rate(table, rates.0, row)?, rate(table, rates.1, row)?];
        let recomputed = made.of(a.value, b.value)?;
        let corners = a.bounds().into_iter().flat_map(|a| b.bounds().map(|b| (a, b)));
        let interval = corners.fold([recomputed; 2], |[low, high], (a, b)| match made.of(a, b) {
            Some(corner) => [low.min(corner), high.max(corner)],
            None => [f64::NEG_INFINITY, f64::INFINITY],
        });
        Some(Held { row, published, recomputed, interval, verdict: judge(recomputed, interval, published) })
    };
    rows.iter().filter_map(hold).collect()
}

/// A pasted rate in percent, as printed.
fn rate(table: &Table, rate: &PastedRate, row: usize) -> Option<Printed> {
    let column = &table.columns[rate.column];
    let is_percent = column.kinds.get(row) == Some(&CellKind::Percent);
    let own = printed(column, row, is_percent)?;
    // A ratio printed as 0.3645 has two decimals less in percent.
    let as_printed = is_percent || rate.in_percent;
    Some(if as_printed { own } else { Printed::new(own.value * 100.0, own.decimals.saturating_sub(2)) })
}

/// The differences, in points, of rates of one kind in a row, other than those of the column itself.
pub(super) fn differences(table: &Table, rates: &[PastedRate], row: usize, but: usize) -> Vec<f64> {
    let figure = |r: &PastedRate| Some((r.role, rate(table, r, row)?.value));
    let figures: Vec<(Role, f64)> = rates.iter().filter(|r| r.column != but).filter_map(figure).collect();
    let pairs = figures.iter().flat_map(|a| figures.iter().map(move |b| (a, b)));
    let alike = pairs.filter(|(a, b)| a.0 == b.0 && !std::ptr::eq(*a, *b));
    alike.map(|(a, b)| difference(a.1, b.1)).filter(|d| *d != 0.0).collect()
}
