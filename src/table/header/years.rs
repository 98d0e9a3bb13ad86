//! Years and month numbers that are headings of columns although they are numbers.

use crate::grid::{CellAddress, Grid};
use crate::number::{Scanned, fold, is_year, scan};
use crate::period::{PeriodPart, take_period};
use crate::table::title::title_meaning;

/// Rows below a cell that show whether it is over figures.
const ROWS_BELOW: u32 = 8;

/// Whether a row has months or quarters as headings by their numbers: "Tháng | 1 | 2 | 3".
pub fn numbers_periods(grid: &Grid, row: u32) -> bool {
    let mut texts = (0..grid.columns()).map(|column| grid.text(CellAddress { row, column }).trim());
    let Some(most) = texts.by_ref().find(|t| !t.is_empty()).and_then(|first| match fold(first).as_str() {
        "thang" => Some(12),
        "quy" => Some(4),
        _ => None,
    }) else {
        return false;
    };
    let numbers = || {
        (0..grid.columns())
            .filter_map(|column| grid.text(CellAddress { row, column }).trim().parse::<u32>().ok())
    };
    let first = numbers().next().unwrap_or(0);
    (1..=most).contains(&first)
        && numbers().count() >= 2
        && numbers().zip(first..=most).all(|(n, next)| n == next)
}

/// Whether a text compares two years: "2021/2020 (%)", "2021/2020".
pub fn compares_years(text: &str) -> bool {
    let years = text.trim_start_matches(['%', ' ']).get(..9).and_then(|start| start.split_once(['/', '-']));
    years.is_some_and(|(a, b)| is_year(a) && is_year(b))
}

/// Whether a text is so many months and nothing else: "6 tháng", "9 tháng năm 2025" over figures.
pub fn names_months(text: &str) -> bool {
    let (period, rest) = take_period(&fold(text));
    rest == "@" && period.is_some_and(|p| matches!(p.part, PeriodPart::Months(_)))
}

/// Whether the years in a row are headings of figures: there are figures below that are not years.
pub fn years_head_figures(grid: &Grid, row: u32) -> bool {
    let (mut heads, mut years) = (0, Vec::new());
    for column in 0..grid.columns() {
        let Some(year) = year_of(grid.text(CellAddress { row, column }).trim()) else { continue };
        years.push(year);
        let below = row + 1..grid.rows().min(row + 1 + ROWS_BELOW);
        let figures = below.filter(|&row| {
            let text = grid.text(CellAddress { row, column }).trim();
            !is_year(text) && matches!(scan(text), Scanned::Number(_) | Scanned::Missing)
        });
        heads += usize::from(figures.count() > 0);
    }
    // Figures may look like years, but figures in a row do not count up or down.
    let counts = |step: i32| years.windows(2).all(|w| w[1] - w[0] == step);
    let follow = years.len() > 1 && (counts(1) || counts(-1));
    // One year over many columns heads them in one cell: "2064" in each is what they count.
    let same = years.len() > 2 && counts(0);
    !same && heads > 0 && heads == years.len() || follow && (heads > 0 || others_are_titles(grid, row))
}

/// Whether the other cells in the row of years are titles; there must be at least one.
fn others_are_titles(grid: &Grid, row: u32) -> bool {
    let texts = (0..grid.columns()).map(|column| grid.text(CellAddress { row, column }).trim());
    let mut others = texts.filter(|t| !t.is_empty() && !is_year(t)).peekable();
    others.peek().is_some() && others.all(|t| title_meaning(t).role.is_some())
}

fn year_of(text: &str) -> Option<i32> {
    if is_year(text) { text.parse().ok() } else { None }
}
