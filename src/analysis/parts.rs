//! Which columns are the parts of a whole, so that they can be set beside one another and added up: by funds, by kinds.
//!
//! Columns that merely stand beside one another are not taken: who is insured for health is mostly insured for social
//! insurance too, and the sum of the two counts persons twice.

use super::column::{Subject, adds_up_over_units, unit_factor};
use crate::number::{CellKind, UnitKind, compare, exact_sum, fold, scaled};
use crate::table::{Column, Role, RowKind, Table};

/// Columns that are parts of a whole, in one unit of measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartColumns {
    /// The parts, in table order.
    pub parts: Vec<usize>,
    /// The column of the whole, if the table has one.
    pub whole: Option<usize>,
}

/// More parts cannot be told apart in a picture.
const MOST_PARTS: usize = 8;

/// The parts of a whole in a table: proved by a column that they add up to in every row, or money of different funds.
pub fn part_columns(table: &Table) -> Option<PartColumns> {
    // Persons and money in rows have no whole.
    if table.mixed_measures {
        return None;
    }
    let amounts: Vec<usize> = (0..table.columns.len()).filter(|c| is_part(table, *c)).collect();
    proved(table, &amounts).or_else(|| of_funds(table, &amounts))
}

fn is_part(table: &Table, column: usize) -> bool {
    let column = &table.columns[column];
    let has_figures = column.kinds.contains(&CellKind::Number);
    !column.is_guess() && adds_up_over_units(column) && has_figures && !is_what_remains(column)
}

/// Whether a column is what remains of others, or may fall below nothing: of "Thu", "Chi" and "Tồn" none is a part.
fn is_what_remains(column: &Column) -> bool {
    const WORDS: [&str; 14] = [
        "ket du",
        "loi nhuan",
        "thang du",
        "giam",
        "rong",
        "chenh lech",
        "con lai",
        "con phai",
        "con thieu",
        "ton ",
        "so du",
        "balance",
        "net ",
        "surplus",
    ];
    let title = fold(&column.title);
    let is_called_so = WORDS.iter().any(|word| title.contains(word) || title == word.trim_end());
    is_called_so || column.role == Some(Role::Change) || column.values.iter().any(|value| *value < 0.0)
}

/// Neighbouring columns that add up to the column before or after them wherever all have figures.
fn proved(table: &Table, amounts: &[usize]) -> Option<PartColumns> {
    let found = |whole: usize, parts: &[usize]| {
        let parts = parts.to_vec();
        adds_up_to(table, whole, &parts).then_some(PartColumns { parts, whole: Some(whole) })
    };
    for count in (2..=MOST_PARTS).rev() {
        for run in amounts.windows(count + 1) {
            let (Some((first, after)), Some((last, before))) = (run.split_first(), run.split_last()) else {
                continue;
            };
            if let Some(found) = found(*first, after).or_else(|| found(*last, before)) {
                return Some(found);
            }
        }
    }
    None
}

/// The column that adds up a run of its neighbours with this one among them, in every row.
pub fn whole_of(table: &Table, part: usize) -> Option<usize> {
    let amounts: Vec<usize> = (0..table.columns.len()).filter(|c| is_part(table, *c)).collect();
    for count in (2..=MOST_PARTS).rev() {
        for run in amounts.windows(count + 1).filter(|run| run.contains(&part)) {
            let (Some((first, after)), Some((last, before))) = (run.split_first(), run.split_last()) else {
                continue;
            };
            for (whole, parts) in [(*first, after), (*last, before)] {
                if whole != part && adds_up_to(table, whole, parts) {
                    return Some(whole);
                }
            }
        }
    }
    None
}

/// Whether columns add up to another one in every row that has all figures, in at least two rows where two parts or more
/// are not zero.
fn adds_up_to(table: &Table, whole: usize, parts: &[usize]) -> bool {
    const LEAST_ROWS: usize = 2;
    let total = &table.columns[whole];
    let factors: Option<Vec<f64>> = parts.iter().map(|p| unit_factor(total, &table.columns[*p])).collect();
    let Some(factors) = factors else { return false };
    let mut telling = 0;
    for row in 0..table.rows.len() {
        let figures: Option<Vec<f64>> = parts
            .iter()
            .zip(&factors)
            .map(|(part, factor)| Some(scaled(number(&table.columns[*part], row)?, *factor)))
            .collect();
        let (Some(figures), Some(total)) = (figures, number(total, row)) else { continue };
        if !compare(exact_sum(figures.iter().copied()), total).is_eq() {
            return false;
        }
        telling += usize::from(figures.iter().filter(|figure| **figure != 0.0).count() > 1);
    }
    telling >= LEAST_ROWS
}

fn number(column: &Column, row: usize) -> Option<f64> {
    column.value(row).filter(|_| column.kinds.get(row) == Some(&CellKind::Number))
}

/// Money with one role, each column of another fund.
fn of_funds(table: &Table, amounts: &[usize]) -> Option<PartColumns> {
    [Role::ActualCumulative, Role::Actual, Role::Plan].into_iter().find_map(|role| {
        let mut parts: Vec<(usize, &'static str)> = Vec::new();
        for at in amounts.iter().copied().filter(|c| table.columns[*c].role == Some(role)) {
            let column = &table.columns[at];
            // A column of several funds, or of none, may be a total or another span: then nothing is sure.
            let [fund] = Subject::of(column).funds[..] else { return None };
            let first = parts.first().map_or(column, |(first, _)| &table.columns[*first]);
            let is_money = column.unit.is_some_and(|unit| unit.kind == UnitKind::Money);
            if !is_money
                || unit_factor(first, column).is_none()
                || parts.iter().any(|(_, f)| overlap(f, fund))
            {
                return None;
            }
            parts.push((at, fund));
        }
        let has_figures = |(at, _): &(usize, &str)| {
            table
                .rows
                .iter()
                .enumerate()
                .any(|(row, kind)| *kind == RowKind::Data && number(&table.columns[*at], row).is_some())
        };
        let is_whole = (2..=MOST_PARTS).contains(&parts.len()) && parts.iter().all(has_figures);
        is_whole.then(|| PartColumns { parts: parts.into_iter().map(|(at, _)| at).collect(), whole: None })
    })
}

/// Whether one fund is the other or contains it.
fn overlap(a: &str, b: &str) -> bool {
    let contains = |whole: &str, part: &str| match whole {
        "social" => matches!(part, "compulsory" | "voluntary" | "accident"),
        "compulsory" => part == "accident",
        "health" => matches!(part, "household" | "students"),
        _ => false,
    };
    a == b || contains(a, b) || contains(b, a)
}
