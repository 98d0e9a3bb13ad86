//! Decides by figures what a column is that compares two others, where its title leaves it open: an index, a growth or
//! a difference.

use crate::table::model::Role::*;

use super::tried::{CURRENT, MOST_COLUMNS, ROWS_TRIED, is_percent};
use crate::number::CellKind;
use crate::table::figures::printed_range;
use crate::table::model::{Column, Role, RowKind, Table};
use crate::table::title::title_meaning;

/// How two figures may be compared.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// One over the other.
    Index,
    /// One over the other, less one.
    Growth,
    /// One less the other.
    Difference,
}

/// Of how many figures that could have come out an index or a growth must have met one, in digits over all rows, to be the
/// likelier of two that both come out.
const LIKELIER: f64 = 3.0;

/// Of a figure, how far off it and its inputs leave each other where it is exact.
const EXACT: f64 = 0.002;

/// What the figures that are compared are taken for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Comparison {
    /// All that may print like them.
    Rounded,
    /// Themselves.
    Exact,
}

/// What a plain number stands for as a ratio: itself, or so many percent.
const AS_RATIO: [f64; 2] = [1.0, 0.01];

/// How two columns give the figures of a third.
struct Trial {
    /// Whether they do in most rows: not by chance, and not only by being 0.
    is_enough: bool,
    /// How many figures could have come out so, in digits over all rows.
    possible: f64,
    /// In how many rows.
    fitting: usize,
}

/// What a column's figures show it to be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Compared {
    pub role: Role,
    /// Whether it may as well be an index: then it is a guess.
    pub is_guess: bool,
}

/// The columns whose figures are an index or a growth of two others, and which of both.
///
/// "ƯTH/TH 2024" may be either by its words, and by the size of its figures too where one unit grew threefold. "Tăng (+),
/// giảm (-)" over 0,0655 is no amount: what differs by amounts has no more decimals than they have.
pub fn compared(table: &Table) -> Vec<(usize, Compared)> {
    if table.columns.len() > MOST_COLUMNS {
        return Vec::new();
    }
    let open = (0..table.columns.len()).filter(|&i| is_open(&table.columns[i]));
    open.filter_map(|index| Some((index, role_of(table, index)?))).collect()
}

/// Whether a column compares two figures, and neither the user nor its title says how.
fn is_open(column: &Column) -> bool {
    if column.confidence >= 1.0 {
        return false;
    }
    let title = title_meaning(&column.title);
    match column.reading.role {
        Some(GrowthRate | IndexToPrior) => {
            let is_said = title.role.is_some_and(|role| matches!(role, GrowthRate | IndexToPrior))
                && title.other.is_none()
                && title.confidence > 0.5;
            !is_said
        }
        Some(Change) => !is_percent(column),
        _ => false,
    }
}

fn role_of(table: &Table, index: usize) -> Option<Compared> {
    let is_change = table.columns[index].reading.role == Some(Change);
    let of = |roles: &[Role], i: usize| table.columns[i].role.is_some_and(|role| roles.contains(&role));
    // "Cuối kỳ" beside "Đầu năm" has no role.
    let unnamed = |i: usize| table.columns[i].role.is_none() && !is_percent(&table.columns[i]);
    let all = || (0..table.columns.len()).filter(|i| *i != index);
    let currents: Vec<usize> = all().filter(|&i| of(&CURRENT, i) || unnamed(i)).collect();
    let bases: Vec<usize> = all().filter(|&i| of(&[Prior, OtherBase], i)).collect();
    let periods: Vec<usize> = all().filter(|&i| of(&[Period], i)).collect();
    let trials = |form: Form, precision: Comparison| {
        let among = |tops: &[usize], belows: &[usize]| {
            let pairs = tops.iter().flat_map(|&top| belows.iter().map(move |&below| (top, below)));
            let alike = pairs.filter(|&(top, below)| are_alike(&table.columns[top], &table.columns[below]));
            let tried = alike.flat_map(|pair| tried(table, index, pair, form, precision));
            tried.collect::<Vec<Trial>>()
        };
        [among(&currents, &bases), among(&periods, &periods)]
    };
    let held = |form: Form, precision: Comparison| {
        let possible = |of: Vec<Trial>| {
            let enough = of.into_iter().filter(|trial| trial.is_enough).map(|trial| trial.possible);
            enough.min_by(f64::total_cmp)
        };
        trials(form, precision).into_iter().find_map(possible)
    };
    // In how many rows the figures as printed come out.
    let met = |form: Form| {
        let of = trials(form, Comparison::Exact);
        of.iter().flatten().map(|trial| trial.fitting).max().unwrap_or(0)
    };
    if is_change && held(Form::Difference, Comparison::Rounded).is_some() {
        return None;
    }
    let decided = |precision: Comparison| (held(Form::Index, precision), held(Form::Growth, precision));
    let rounded = decided(Comparison::Rounded);
    let is_rate = matches!(rounded, (Some(_), Some(_)));
    let found = match rounded {
        // Amounts of one digit may have been rounded from anything: then what they are as printed tells, or else which of both
        // says more exactly what comes out. "1,0701" is one of 1 900 indexes of 12 to 11, and one of 190 000 growths in percent.
        (Some(index), Some(growth)) => match decided(Comparison::Exact) {
            (Some(_), Some(_)) | (None, None) => {
                // "300,00 %" is exactly 3 to 1, where no growth comes out in any row.
                match (met(Form::Index), met(Form::Growth)) {
                    (1.., 0) => (Some(index), None),
                    (0, 1..) => (None, Some(growth)),
                    _ => (
                        (growth - index >= LIKELIER).then_some(index),
                        (index - growth >= LIKELIER).then_some(growth),
                    ),
                }
            }
            found => found,
        },
        found => found,
    };
    let sure = |role| Some(Compared { role, is_guess: false });
    match found {
        (Some(_), None) => sure(IndexToPrior),
        (None, Some(_)) => sure(GrowthRate),
        // What is no difference is a rate, though it is not known which.
        _ if is_change && is_rate => Some(Compared { role: GrowthRate, is_guess: true }),
        _ => None,
    }
}

/// Whether two columns count the same, as far as their units say; what has no role must say so.
fn are_alike(a: &Column, b: &Column) -> bool {
    let kind = |c: &Column| c.unit.map(|unit| unit.kind);
    kind(a) == kind(b) || a.role.is_some() && (kind(a).is_none() || kind(b).is_none())
}

/// How two columns compared in this way give the figures of a third in the rows of units and totals, as far as their last
/// printed digits tell.
fn tried(
    table: &Table,
    index: usize,
    (top, below): (usize, usize),
    form: Form,
    precision: Comparison,
) -> Vec<Trial> {
    if top == below {
        return Vec::new();
    }
    let (column, a, b) = (&table.columns[index], &table.columns[top], &table.columns[below]);
    if form == Form::Difference {
        // Without a unit of its own, a difference is in that of the two.
        let scale = if column.unit.is_some() { column.scale() } else { a.scale() };
        let alike = scale == a.scale() && scale == b.scale();
        let most = a.decimals.max(b.decimals).max(a.reading.source_decimals).max(b.reading.source_decimals);
        if alike && column.decimals > most {
            return Vec::new();
        }
        return vec![fits(table, (column, a, b), |a, b| Some(a - b), scale, precision)];
    }
    let less = if form == Form::Growth { 1.0 } else { 0.0 };
    let ratio = |a: f64, b: f64| Some(a / b - less).filter(|ratio| ratio.is_finite());
    // "1" is no ratio of 5 to 4: without decimals nearly every quotient is one or two.
    let units = AS_RATIO.iter().filter(|unit| **unit != 1.0 || column.decimals > 0);
    units.map(|unit| fits(table, (column, a, b), ratio, *unit, precision)).collect()
}

/// How well `made` of two columns gives the third, a plain number of which stands for so many times `unit`.
fn fits(
    table: &Table,
    (column, a, b): (&Column, &Column, &Column),
    made: impl Fn(f64, f64) -> Option<f64>,
    unit: f64,
    precision: Comparison,
) -> Trial {
    // Under a title of changes, "0,0000" says nothing else than a rate does.
    let may_be_nothing = column.reading.role == Some(Change);
    let number = |c: &Column, row: usize| {
        let range = printed_range(c, row).filter(|_| c.kinds.get(row) == Some(&CellKind::Number));
        let value = c.value(row).unwrap_or_default();
        let range = range.map(|range| if precision == Comparison::Exact { [value; 2] } else { range });
        range.map(|range| range.map(|value| value * c.scale()))
    };
    let has_figures = |row: &usize| {
        matches!(table.rows[*row], RowKind::Data | RowKind::Part | RowKind::Total | RowKind::Subtotal)
    };
    let rows = (0..table.rows.len().min(ROWS_TRIED)).filter(has_figures);
    let (mut tested, mut fitting, mut is_nothing, mut exact) = (0, 0, true, 0);
    let mut possible = 0.0;
    for row in rows {
        let Some(printed) = printed_range(column, row) else { continue };
        let (Some(first), Some(second)) = (number(a, row), number(b, row)) else { continue };
        let is_number = column.kinds.get(row) == Some(&CellKind::Number);
        let [low, high] = printed.map(|value| if is_number { value * unit } else { value });
        let corners = first.into_iter().flat_map(|a| second.map(|b| made(a, b)));
        let Some(corners) = corners.collect::<Option<Vec<f64>>>() else { continue };
        let least = corners.iter().copied().fold(f64::INFINITY, f64::min);
        let most = corners.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let slack = 1e-9 * (1.0 + low.abs());
        tested += 1;
        let fits = least <= high + slack && most >= low - slack;
        fitting += usize::from(fits);
        if high > low {
            possible += ((most - least) / (high - low)).max(1.0).log10();
        }
        is_nothing &= low <= 0.0 && high >= 0.0;
        exact += usize::from(fits && (high - low) + (most - least) < EXACT * (low + high).abs() / 2.0);
    }
    // One row is enough if its figure could hardly come out by chance; beside two of these, one may be damaged.
    let enough = fitting >= 2 && fitting * 10 >= tested * 8
        || (tested, fitting) == (1, 1) && exact == 1
        || exact >= 2 && fitting + 1 == tested;
    Trial { is_enough: enough && (!is_nothing || may_be_nothing), possible, fitting }
}
