//! Checks pasted differences between two rates. Such a difference is in percentage points, but reports print it as a
//! percentage, or print the relative growth of a rate as points.

use std::collections::HashSet;

use super::held;
use super::held::{CheckedFigure, LISTED, figure_rows, printed, rate};
use super::nearest::nearest;
use super::recomputed::Recomputed;
use crate::analysis::column::{PastedRate, target_columns};
use crate::indicator::{LikelyCause, Printed, Verdict, judge};
use crate::number::{CellKind, UnitKind, difference, fold};
use crate::table::{Column, Doubt, Role, Table, Warning, says_percent};

/// Rows that are tried to find the two rates behind a column, if there are many rows.
const ROWS_TRIED: usize = 100;

/// Rows that must fit before a column is taken to be computed otherwise than its title says.
const FEW: usize = 2;

/// How a figure is computed from two rates.
#[derive(Clone, Copy, PartialEq, Eq)]
enum DifferenceKind {
    /// Their difference, in percentage points.
    Points,
    /// Their difference ÷ the second one, in percent.
    Growth,
}

impl DifferenceKind {
    /// The figure, in points or in percent, that two rates in percent give.
    fn of(self, current: f64, base: f64) -> Option<f64> {
        let points = difference(current, base);
        match self {
            DifferenceKind::Points => Some(points),
            DifferenceKind::Growth => (base > 0.0).then(|| points / base * 100.0),
        }
    }

    fn other(self) -> DifferenceKind {
        match self {
            DifferenceKind::Points => DifferenceKind::Growth,
            DifferenceKind::Growth => DifferenceKind::Points,
        }
    }

    /// The cause to report for a figure computed this way although its header says otherwise.
    fn cause(self) -> LikelyCause {
        match self {
            DifferenceKind::Points => LikelyCause::PointsAsPercent,
            DifferenceKind::Growth => LikelyCause::PercentAsPoints,
        }
    }
}

/// Which difference a pasted column's header promises: changes in percent or points, or growth; `None` for other
/// columns.
fn says(column: &Column) -> Option<DifferenceKind> {
    const COMPARES: [&str; 6] = ["so voi", "so sanh", "so chi tieu", "chenh lech", "tang", "giam"];
    let title = fold(&column.title);
    let compares = || COMPARES.iter().any(|words| title.contains(words));
    let is_role = match column.role {
        Some(Role::Change | Role::GrowthRate) => true,
        None => compares(),
        _ => false,
    };
    let unit = column.unit.map(|u| u.kind);
    let header = || column.group.iter().chain([&column.title]).any(|line| fold(line).contains("diem"));
    let percents = || column.kinds.contains(&CellKind::Percent) || says_percent(&column.title);
    // How far a rate is from its target is a difference, whatever sign the title has.
    let of_target = || ["chi tieu", "ke hoach", "muc tieu"].iter().any(|words| title.contains(words));
    match unit {
        _ if !is_role => None,
        Some(UnitKind::Percent) if compares() && of_target() => Some(DifferenceKind::Points),
        Some(UnitKind::PercentagePoint) => Some(DifferenceKind::Points),
        None | Some(UnitKind::Percent) if header() => Some(DifferenceKind::Points),
        Some(UnitKind::Percent) => Some(DifferenceKind::Growth),
        None if percents() => Some(DifferenceKind::Growth),
        None if compares() => Some(DifferenceKind::Points),
        _ => None,
    }
}

/// Warnings for pasted differences that the two pasted rates, or a rate and its target, do not give, and the columns that
/// they give. `checked` holds the columns already compared with amounts.
pub(super) fn check_points(
    table: &Table,
    rates: &[PastedRate],
    checked: impl Fn(usize) -> bool,
) -> (Vec<Warning>, Vec<Recomputed>) {
    let rates: Vec<PastedRate> = rates.iter().copied().chain(target_columns(table)).collect();
    let columns = table.columns.iter().enumerate().filter(|(index, _)| !checked(*index));
    let columns = columns.filter_map(|(index, c)| Some((index, says(c)?)));
    let checked = columns.map(|(index, made)| check(table, &rates, index, made));
    let (warnings, recomputed): (Vec<_>, Vec<_>) = checked.unzip();
    (warnings.into_iter().flatten().collect(), recomputed.into_iter().flatten().collect())
}

fn check(
    table: &Table,
    rates: &[PastedRate],
    index: usize,
    made: DifferenceKind,
) -> (Vec<Warning>, Option<Recomputed>) {
    let others: Vec<PastedRate> = rates.iter().filter(|r| r.column != index).copied().collect();
    let others = nearest(others, index, |rate| rate.column);
    let rows: Vec<usize> = figure_rows(table).collect();
    let tried = &rows[..rows.len().min(ROWS_TRIED)];
    let published = published(table, index, tried);
    let figures: Vec<Vec<Option<Printed>>> =
        others.iter().map(|r| tried.iter().map(|row| rate(table, r, *row)).collect()).collect();
    let places = || (0..others.len()).flat_map(|a| (0..others.len()).map(move |b| (a, b)));
    let is_target = |rate: &PastedRate| matches!(rate.role, Some(Role::Threshold | Role::Plan));
    let may_differ = |a: &PastedRate, b: &PastedRate| a.role == b.role || is_target(b);
    let pairs = || places().filter(|(a, b)| a != b && may_differ(&others[*a], &others[*b]));
    let best = |made: DifferenceKind| {
        let fitting = |(a, b): &(usize, usize)| {
            let inputs = figures[*a].iter().zip(&figures[*b]);
            let fits = |(published, (a, b)): &(&Option<Printed>, (&Option<Printed>, &Option<Printed>))| {
                published.zip(**a).zip(**b).is_some_and(|((p, a), b)| fits(made, p, a, b))
            };
            published.iter().zip(inputs).filter(fits).count()
        };
        let (a, b) = pairs().max_by_key(fitting)?;
        let inputs = [others[a].column, others[b].column];
        Some((hold_column(table, index, (&others[a], &others[b]), made, &rows), inputs))
    };
    let Ok(column) = u32::try_from(index) else { return (Vec::new(), None) };
    let speaks = |held: &[CheckedFigure]| {
        let fitting = held.iter().filter(|h| h.fits()).count();
        fitting >= FEW && fitting * 2 >= held.len()
    };
    let (Some((held, inputs)), Some((otherwise, _))) = (best(made), best(made.other())) else {
        return (Vec::new(), None);
    };
    // Points are written without a percent sign.
    let percent = made == DifferenceKind::Growth;
    if speaks(&held) {
        let alike = otherwise.iter().filter(|o| o.verdict == Verdict::Matches);
        let alike: HashSet<usize> = alike.map(|o| o.row).collect();
        let warning = |h: &CheckedFigure| {
            let is_other = alike.contains(&h.row);
            let other = is_other.then(|| made.other().cause());
            h.warning(Some(column), percent, other.into_iter().chain(h.own_causes()).collect())
        };
        let fitting = held.iter().filter(|h| h.fits()).count();
        let recomputed = Recomputed::of(index, inputs.into_iter(), fitting, held.len());
        return (held.iter().filter(|h| !h.fits()).take(LISTED).map(warning).collect(), Some(recomputed));
    }
    if speaks(&otherwise) {
        let (differing, of) = (held.iter().filter(|h| !h.fits()).count(), held.len());
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let causes = vec![made.other().cause()];
        let doubt = Doubt::RatiosDiffer { differing: count(differing), of: count(of), causes };
        // Figures that fit neither way are wrong in themselves.
        let as_said: HashSet<usize> = held.iter().filter(|h| h.fits()).map(|h| h.row).collect();
        let neither = otherwise.iter().filter(|h| !h.fits() && !as_said.contains(&h.row));
        let listed = neither.map(|h| h.warning(Some(column), !percent, h.own_causes()));
        let whole = Warning { doubt, row: None, column: Some(column) };
        return (std::iter::once(whole).chain(listed.take(LISTED)).collect(), None);
    }
    (Vec::new(), None)
}

fn hold_column(
    table: &Table,
    index: usize,
    rates: (&PastedRate, &PastedRate),
    made: DifferenceKind,
    rows: &[usize],
) -> Vec<CheckedFigure> {
    let held = rows.iter().zip(published(table, index, rows));
    held.filter_map(|(&row, p)| hold(made, row, p?, rate(table, rates.0, row), rate(table, rates.1, row)))
        .collect()
}

/// The column's own figures, as printed.
fn published(table: &Table, index: usize, rows: &[usize]) -> Vec<Option<Printed>> {
    let column = &table.columns[index];
    let figure = |&row: &usize| printed(column, row, column.kinds.get(row) == Some(&CellKind::Percent));
    rows.iter().map(figure).collect()
}

fn hold(
    made: DifferenceKind,
    row: usize,
    published: Printed,
    a: Option<Printed>,
    b: Option<Printed>,
) -> Option<CheckedFigure> {
    let (recomputed, interval) = recompute(made, a?, b?)?;
    Some(CheckedFigure::new(row, published, recomputed, interval))
}

/// Whether a figure can come from these two rates. Most pairs of rates are far off and are ruled out without exact
/// arithmetic.
fn fits(made: DifferenceKind, published: Printed, a: Printed, b: Printed) -> bool {
    let ([a_low, a_high], [b_low, b_high]) = (a.bounds(), b.bounds());
    let [low, high] = match made {
        DifferenceKind::Points => [a_low - b_high, a_high - b_low],
        DifferenceKind::Growth if b_low > 0.0 => {
            let corners = [a_low / b_low, a_low / b_high, a_high / b_low, a_high / b_high];
            let [low, high] =
                corners.iter().fold([f64::INFINITY, f64::NEG_INFINITY], |[low, high], corner| {
                    [low.min(*corner), high.max(*corner)]
                });
            [(low - 1.0) * 100.0, (high - 1.0) * 100.0]
        }
        DifferenceKind::Growth => [f64::NEG_INFINITY, f64::INFINITY],
    };
    let [least, most] = published.bounds();
    let slack = 1e-9 * a.value.abs().max(b.value.abs()).max(low.abs()).max(high.abs()).max(1.0);
    let is_far = high < least - slack || low > most + slack;
    let exact = || recompute(made, a, b).map(|(figure, interval)| judge(figure, interval, published));
    !is_far && exact().is_some_and(held::fits)
}

/// The figure that two rates give, and the interval that follows from their rounding.
fn recompute(made: DifferenceKind, a: Printed, b: Printed) -> Option<(f64, [f64; 2])> {
    let recomputed = made.of(a.value, b.value)?;
    let corners = a.bounds().into_iter().flat_map(|a| b.bounds().map(|b| (a, b)));
    let interval = corners.fold([recomputed; 2], |[low, high], (a, b)| match made.of(a, b) {
        Some(corner) => [low.min(corner), high.max(corner)],
        None => [f64::NEG_INFINITY, f64::INFINITY],
    });
    Some((recomputed, interval))
}
