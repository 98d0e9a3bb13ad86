//! Whether rows count different things.

use std::ops::Range;

use super::flows::{are_funds, have_no_sum};
use super::labels::RowLabels;
use super::measured::RowUnit;
use super::numbering::without_numbering;
use super::outline::place;
use crate::grid::{CellAddress, Grid};
use crate::number::{UnitKind, find_unit, fold, is_year};
use crate::table::figures::is_additive;
use crate::table::model::{Column, Role, RowKind};

/// Whether the rows count different things, by the column of units or by what their names say in brackets ("Số người
/// (người)", "Số thu (tỷ đồng)"), or stand for the sides of a comparison, or have no sum by their names.
pub fn rows_differ(
    grid: &Grid,
    body: Range<u32>,
    columns: &[Column],
    labels: &RowLabels,
    kinds: &[RowKind],
) -> bool {
    has_units_of_measure(grid, body, columns, labels, kinds)
        || compares(labels, kinds)
        || counts_the_same_people(columns, labels, kinds)
        || have_no_sum(labels, kinds)
}

/// Whether the rows are funds and nothing says that their figures are money: who is insured by one fund mostly is by another.
/// A total by its name and decimals speak for money.
fn counts_the_same_people(columns: &[Column], labels: &RowLabels, kinds: &[RowKind]) -> bool {
    if kinds.contains(&RowKind::Total) || !are_funds(labels, kinds) {
        return false;
    }
    let says_money = |column: &Column| {
        let lines = column.group.iter().chain([&column.title]);
        let of_money =
            |line: &String| fold(line).split(' ').any(|word| matches!(word, "thu" | "chi" | "tien" | "no"));
        column.unit.is_some_and(|unit| unit.kind == UnitKind::Money) || lines.into_iter().any(of_money)
    };
    let mut figures = columns
        .iter()
        .filter(|column| is_additive(column) && column.kinds.iter().any(|k| k.has_value()))
        .peekable();
    figures.peek().is_some() && figures.all(|column| !says_money(column) && column.decimals == 0)
}

fn has_units_of_measure(
    grid: &Grid,
    body: Range<u32>,
    columns: &[Column],
    labels: &RowLabels,
    kinds: &[RowKind],
) -> bool {
    let column = unit_column(columns);
    let mut first = None;
    // "Bình quân lương thực đầu người (kg)" is a figure of its own; "Bình quân" is one of the list.
    let is_named_mean = |row: usize| column.is_some() && labels.text(row).split_whitespace().count() > 3;
    let counts = |(row, kind): &(usize, &RowKind)| match kind {
        RowKind::Data | RowKind::Subtotal => true,
        RowKind::Average => is_named_mean(*row),
        _ => false,
    };
    for (row, _) in kinds.iter().enumerate().filter(counts) {
        let Some(measured) = measured(grid, body.start, labels, column, row) else { continue };
        if *first.get_or_insert_with(|| measured.clone()) != measured {
            return true;
        }
    }
    false
}

fn unit_column(columns: &[Column]) -> Option<u32> {
    columns.iter().position(|c| c.role == Some(Role::MeasureUnit)).and_then(|c| u32::try_from(c).ok())
}

/// What each of so many rows counts; `first` is the grid's row of the first.
pub(super) fn measures_of_rows(
    grid: &Grid,
    first: u32,
    columns: &[Column],
    labels: &RowLabels,
    rows: usize,
) -> Vec<Option<RowUnit>> {
    let column = unit_column(columns);
    (0..rows).map(|row| measured(grid, first, labels, column, row)).collect()
}

/// What a row counts, by the column of units or, without one, by its name.
fn measured(grid: &Grid, first: u32, labels: &RowLabels, column: Option<u32>, row: usize) -> Option<RowUnit> {
    match column {
        Some(column) => RowUnit::of(grid.text(CellAddress { row: first + place(row), column })),
        None => labels.text(row).trim_end().strip_suffix(')').and_then(|label| {
            let (_, inside) = label.rsplit_once('(')?;
            find_unit(inside).map(RowUnit::In)
        }),
    }
}

/// What a row stands for where rows are compared with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// What was planned.
    Plan,
    /// What was done.
    Done,
    /// This year, last year, 2024.
    Time,
    /// The difference between two of them.
    Change,
    /// What one is of another.
    Rate,
    /// What is due, of which a part was done.
    Due,
    /// What is still owed or to be done.
    Left,
}

/// What a label stands for in a comparison: "Kế hoạch", "Năm trước", "Tỷ lệ tăng giảm (%)".
pub fn side(folded: &str) -> Option<Side> {
    const WORDS: [(Side, &[&str]); 7] = [
        (Side::Rate, &["ty le", "ti le", "toc do", "% ", "%", "muc do hoan thanh", "so voi", "dat ty le"]),
        (
            Side::Change,
            &["tang/giam", "tang giam", "tang, giam", "tang (", "chenh lech", "so sanh", "tang truong"],
        ),
        (
            Side::Due,
            &[
                "so phai thu",
                "phai thu",
                "so phai nop",
                "phai nop",
                "phai dong",
                "phai tham gia",
                "so phai dong",
            ],
        ),
        (
            Side::Left,
            &[
                "con lai",
                "con phai",
                "so con",
                "so no",
                "no dong",
                "no cham dong",
                "so cham dong",
                "cham dong",
                "con no",
                "chua tham gia",
                "chua thuc hien",
                "con thieu",
            ],
        ),
        (Side::Plan, &["ke hoach", "kh", "du toan", "chi tieu giao", "muc tieu"]),
        (
            Side::Done,
            &[
                "thuc hien",
                "th",
                "uoc thuc hien",
                "uoc th",
                "quyet toan",
                "da thuc hien",
                "so da thu",
                "da thu",
                "so thuc thu",
                "thuc thu",
                "so da nop",
                "da giai ngan",
                "so giai ngan",
                "giai ngan",
                "da tham gia",
                "ket qua",
            ],
        ),
        (
            Side::Time,
            &[
                "nam nay",
                "nam truoc",
                "ky nay",
                "ky truoc",
                "cung ky",
                "thang nay",
                "thang truoc",
                "nam ngoai",
            ],
        ),
    ];
    let name = without_numbering(folded);
    let begins = |word: &&str| {
        let ends_open = word.ends_with([' ', '(', '%']);
        name.strip_prefix(*word).is_some_and(|r| ends_open || !r.starts_with(char::is_alphanumeric))
    };
    if is_year(name.strip_prefix("nam ").unwrap_or(name)) {
        return Some(Side::Time);
    }
    WORDS.iter().find(|(_, words)| words.iter().any(begins)).map(|(side, _)| *side)
}

/// Whether the rows are the sides of a comparison: "Kế hoạch", "Thực hiện", "Tỷ lệ"; or years one under the other.
pub fn compares(labels: &RowLabels, kinds: &[RowKind]) -> bool {
    if labels.columns.name.is_none() || kinds.contains(&RowKind::Total) {
        return false;
    }
    let is_figure = |r: &usize| matches!(kinds[*r], RowKind::Data | RowKind::Subtotal | RowKind::Average);
    let mut first = None;
    let (mut rows, mut differ) = (0, false);
    for row in (0..kinds.len()).filter(is_figure) {
        let Some(side) = side(&labels.folded(row)) else { return false };
        rows += 1;
        differ |= *first.get_or_insert(side) != side || side == Side::Time;
    }
    rows >= 2 && differ
}
