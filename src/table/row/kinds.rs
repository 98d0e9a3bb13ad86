//! What each row under the header is.

use super::closing::Closings;
use super::flows::sum_of_single_fund;
use super::label::{LabelMeaning, is_list_item};
use super::labels::RowLabels;
use super::measures::{Side, compares, measures_of_rows, rows_differ, side};
use super::numbering::Numbering;
use super::outline::{Outline, Settled};
use super::periods::{are_periods, sums_of_periods, sums_of_years};
use super::stray::leave_out_stray;
use super::unit_sums::unit_sums;
use super::whole::total_of_all;
use crate::grid::{CellAddress, Grid};
use crate::number::CellKind;
use crate::period::Period;
use crate::table::figures::{amount, has_digit, holds_figures, is_additive, is_measure};
use crate::table::header::TableParts;
use crate::table::model::{Column, Decisions, LabelColumns, RowKind, RowSum};

/// Bytes that a text may have to be taken for a figure that could not be read.
const MOST_OF_FIGURE: usize = 40;

/// What the rows of a body are.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BodyRows {
    /// One for each row.
    pub kinds: Vec<RowKind>,
    /// Whether figures decided some of them.
    pub by_figures: bool,
    /// Subtotals whose parts are known.
    pub sums: Vec<RowSum>,
    /// The row that could be the total of all others, if neither figures nor the user decide.
    pub possible_total: Option<u32>,
    /// Units that could be parts of a unit above, likewise.
    pub possible_parts: Vec<u32>,
    /// Units that could be subtotals of those below, likewise.
    pub possible_sums: Vec<u32>,
    /// See [`rows_differ`].
    pub differ: bool,
}

/// The kinds of all body rows; `periods` are those of [`row_periods`](super::row_periods).
pub fn row_kinds(
    grid: &Grid,
    parts: &TableParts,
    columns: &[Column],
    labels: &RowLabels,
    periods: &[Option<Period>],
    decisions: &Decisions,
) -> BodyRows {
    let body = parts.body.clone();
    let measures: Vec<&Column> = columns.iter().filter(|c| is_measure(c)).collect();
    let mut kinds = Vec::with_capacity(body.len());
    let mut meanings = Vec::with_capacity(body.len());
    let last_figures = (0..body.len()).rev().find(|&row| has_figures(&measures, row));
    let of_figures: Vec<u32> =
        (0..).zip(columns).filter(|(_, c)| holds_figures(c)).map(|(index, _)| index).collect();
    let has_numbers = (0..body.len()).any(|row| Numbering::of(labels.number(row)) == Some(Numbering::Number));
    let words_only = columns.iter().all(|c| !c.kinds.iter().any(|k| k.has_value()));
    let closings = Closings::of(labels, body.len());
    for (row, grid_row) in body.clone().enumerate() {
        let figures = has_figures(&measures, row) || is_unread(grid, &labels.columns, &of_figures, grid_row);
        let (kind, meaning) = if parts.is_index(grid_row) {
            (RowKind::Index, LabelMeaning::Name)
        } else if parts.is_repeated_header(grid_row) {
            (RowKind::Note, LabelMeaning::Note)
        } else if !figures && grid.row_is_blank(grid_row) {
            (RowKind::Blank, LabelMeaning::Name)
        } else {
            let meaning = labels.meaning(row);
            let after_all = last_figures.is_none_or(|last| row > last);
            let kind = match figures {
                true if meaning == LabelMeaning::Name && closings.closes_section(labels, row) => {
                    RowKind::Subtotal
                }
                true => kind_of_figures(meaning),
                false if has_numbers && heads_section(labels, row) => RowKind::Note,
                false => kind_of_words(grid, parts, (labels, &closings), row, words_only, after_all),
            };
            (kind, meaning)
        };
        kinds.push(kind);
        meanings.push(meaning);
    }
    settle_sums(&mut kinds, &meanings, &measures);
    let of_one_fund = sum_of_single_fund(labels, &mut kinds).map(super::outline::place);
    let of_regions = regions(&mut kinds, &meanings, columns);
    parts_of_rows(labels, &mut kinds, &meanings);
    let any_stray = leave_out_stray(grid, body.start, labels, columns, &mut kinds);
    sums_of_periods(periods, &mut kinds);
    sums_of_years(periods, labels, &mut kinds);
    let differ = rows_differ(grid, body.clone(), columns, labels, &kinds);
    let asked = kinds.clone();
    if differ {
        means_and_rates(labels, &mut kinds);
    }
    let measured = match differ {
        true => measures_of_rows(grid, body.start, columns, labels, kinds.len()),
        false => Vec::new(),
    };
    // The small figures of a month are the sum of those of earlier ones by chance.
    let outline = Outline::new(labels, columns, differ || are_periods(labels, &kinds), measured);
    let Settled { by_figures, mut sums, mut possible_parts, mut possible_sums } = outline.settle(&mut kinds);
    let of_units = unit_sums(grid, body.start, labels, &kinds);
    sums.retain(|sum| of_units.iter().all(|of| of.row != sum.row));
    sums.extend(of_units);
    sums.sort_by_key(|sum| sum.row);
    if let Some(total) = total_of_all(columns, &mut kinds, &sums) {
        sums.retain(|sum| sum.row as usize != total);
    }
    for (&row, &kind) in &decisions.rows {
        if body.contains(&row)
            && let Some(place) = kinds.get_mut((row - body.start) as usize)
        {
            *place = kind;
        }
    }
    let possible_total = outline.possible_total(&kinds, &sums).map(super::outline::place);
    let is_open = |row: &u32| !decisions.rows.contains_key(&(body.start + row));
    let possible_total = possible_total.filter(is_open).filter(|row| Some(*row) != of_one_fund);
    possible_parts.retain(is_open);
    possible_sums.retain(is_open);
    let by_figures = by_figures || of_regions || any_stray;
    // Most often nothing changed since it was asked.
    let differ = if asked == kinds { differ } else { rows_differ(grid, body, columns, labels, &kinds) };
    BodyRows { kinds, by_figures, sums, possible_total, possible_parts, possible_sums, differ }
}

/// Whether a row without figures is the heading of those below, in a table whose units have numbers: it has a letter or a
/// Roman number, or none.
fn heads_section(labels: &RowLabels, row: usize) -> bool {
    match Numbering::of(labels.number(row)) {
        Some(Numbering::Roman | Numbering::Capital) => true,
        None => labels.number(row).trim().is_empty() && !labels.text(row).trim().is_empty(),
        _ => false,
    }
}

/// Among rows that count different things a mean is a figure as any other; the rates under what is compared are none.
fn means_and_rates(labels: &RowLabels, kinds: &mut [RowKind]) {
    let compared = compares(labels, kinds);
    let is_rate = |row: usize| side(&labels.folded(row)) == Some(Side::Rate);
    // "Tỷ lệ nợ (%)" among persons and money is ranked with none of them.
    let is_amount = |(row, kind): (usize, &RowKind)| *kind == RowKind::Data && !is_rate(row);
    let apart = compared || kinds.iter().enumerate().any(is_amount);
    // "Bình quân toàn tỉnh" is the mean of all rows, whatever they count.
    let is_mean_of_all = |row: usize| {
        let folded = labels.folded(row);
        let name = super::numbering::without_numbering(&folded);
        let of = ["binh quan", "trung binh", "tb", "bq"].iter().find_map(|mean| name.strip_prefix(mean));
        of.is_some_and(|of| {
            let of = of.trim_start();
            of.is_empty() || ["toan ", "chung", "ca ", "cac "].iter().any(|whole| of.starts_with(whole))
        })
    };
    for (row, kind) in kinds.iter_mut().enumerate() {
        match kind {
            RowKind::Average if is_mean_of_all(row) => {}
            RowKind::Average if !(apart && is_rate(row)) => *kind = RowKind::Data,
            RowKind::Data if apart && is_rate(row) => *kind = RowKind::Average,
            _ => {}
        }
    }
}

/// Whether a row has figures, or signs of some, in the columns that measure.
pub(super) fn has_figures(measures: &[&Column], row: usize) -> bool {
    measures.iter().any(|c| {
        c.kinds.get(row).is_some_and(|k| {
            k.has_value()
                || matches!(k, CellKind::Missing | CellKind::Error | CellKind::Fraction | CellKind::Code)
        })
    })
}

/// Whether a named row has a figure that could not be read: that leaves it a row of figures.
pub(super) fn is_unread(grid: &Grid, labels: &LabelColumns, of_figures: &[u32], row: u32) -> bool {
    let text = |column: u32| grid.text(CellAddress { row, column });
    labels.names_or_dates(grid, row)
        && of_figures.iter().any(|&column| text(column).len() <= MOST_OF_FIGURE && has_digit(text(column)))
}

/// What a row with figures is by its words.
fn kind_of_figures(meaning: LabelMeaning) -> RowKind {
    match meaning {
        LabelMeaning::Total | LabelMeaning::Sum => RowKind::Total,
        LabelMeaning::PartSum => RowKind::Subtotal,
        LabelMeaning::Average => RowKind::Average,
        _ => RowKind::Data,
    }
}

/// What a row without figures is: a unit without figures keeps its row; a heading, a footnote or a signature is a line
/// of words. `words_only` if no column of the table has figures, `after_all` if the row is under all figures.
fn kind_of_words(
    grid: &Grid,
    parts: &TableParts,
    (labels, closings): (&RowLabels, &Closings),
    row: usize,
    words_only: bool,
    after_all: bool,
) -> RowKind {
    let grid_row = parts.body.start + super::outline::place(row);
    let text = |column: u32| grid.text(CellAddress { row: grid_row, column });
    let named = labels.columns.names(grid, grid_row);
    let wide = || {
        (0..grid.columns()).find(|&c| !text(c).is_empty()).is_some_and(|column| {
            grid.merge_at(CellAddress { row: grid_row, column })
                .is_some_and(|m| m.columns > 2 || m.columns == grid.columns())
        })
    };
    if words_only && named && !wide() {
        return RowKind::Data;
    }
    let is_numbered = || Numbering::of(labels.number(row)) == Some(Numbering::Number);
    let is_unit = || {
        let label = labels.text(row);
        !after_all
            && !closings.closed_below(labels, row)
            && labels.meaning(row) == LabelMeaning::Name
            && label.chars().count() <= 60
            && !text_ends_section(label)
            && !wide()
    };
    if named && (is_numbered() || is_unit()) { RowKind::Data } else { RowKind::Note }
}

fn text_ends_section(label: &str) -> bool {
    let roman = label
        .split(['.', ' '])
        .next()
        .is_some_and(|n| matches!(Numbering::of(n), Some(Numbering::Roman | Numbering::Capital)));
    label.ends_with(':') || (roman && label.contains(['.', ' ']))
}

/// Of several sums the strongest is the table's; the others are of parts.
fn settle_sums(kinds: &mut [RowKind], meanings: &[LabelMeaning], measures: &[&Column]) {
    let totals: Vec<usize> = (0..kinds.len()).filter(|&r| kinds[r] == RowKind::Total).collect();
    if totals.len() < 2 {
        return;
    }
    let any_strong = totals.iter().any(|&r| meanings[r] == LabelMeaning::Total);
    let is_candidate = |row: usize| !any_strong || meanings[row] == LabelMeaning::Total;
    // Equal names: the largest is of all, and what equals it.
    let additive: Vec<&&Column> = measures.iter().filter(|c| is_additive(c)).collect();
    let amount = |row: usize| additive.iter().find_map(|c| c.value(row)).unwrap_or(0.0);
    let candidates = totals.iter().filter(|row| is_candidate(**row));
    let largest = candidates.map(|&r| amount(r)).fold(f64::NEG_INFINITY, f64::max);
    // "Cộng" right over "Tổng cộng toàn tỉnh" with the same figures is the total too, and no group of all groups.
    let candidates: Vec<usize> = totals.iter().copied().filter(|row| is_candidate(*row)).collect();
    let equals_one = |row: usize| {
        let mut columns = additive.iter().filter(|c| c.value(row).is_some()).peekable();
        columns.peek().is_some()
            && columns.all(|c| candidates.iter().any(|&total| total != row && c.value(total) == c.value(row)))
    };
    for &row in &totals {
        if !(is_candidate(row) || equals_one(row)) || amount(row) < largest {
            kinds[row] = RowKind::Subtotal;
        }
    }
}

/// "Trong đó: …" and the list that follows it are parts of the row above: that row counts them already.
fn parts_of_rows(labels: &RowLabels, kinds: &mut [RowKind], meanings: &[LabelMeaning]) {
    let mut inside = false;
    for row in 0..kinds.len() {
        let begins = meanings[row] == LabelMeaning::Part;
        inside = row > 0 && (begins || inside && is_list_item(labels.text(row)));
        if inside && kinds[row] == RowKind::Data {
            kinds[row] = RowKind::Part;
        }
    }
}

/// A region is the sum of the provinces below it, in a table that has any. What has a larger figure than the region is no
/// part of it. Returns whether figures were asked.
fn regions(kinds: &mut [RowKind], meanings: &[LabelMeaning], columns: &[Column]) -> bool {
    let additive: Vec<&Column> = columns.iter().filter(|c| is_additive(c)).collect();
    let mut asked = false;
    for row in 0..kinds.len() {
        if kinds[row] != RowKind::Data || meanings[row] != LabelMeaning::Region {
            continue;
        }
        let next = (row + 1..kinds.len()).find(|&r| kinds[r] == RowKind::Data);
        let Some(next) = next.filter(|&r| meanings[r] == LabelMeaning::Name) else { continue };
        asked = true;
        let end = (next..kinds.len()).find(|&r| meanings[r] == LabelMeaning::Region).unwrap_or(kinds.len());
        let is_larger = |r: usize| {
            let pair = |c: &&Column| Some((amount(c, row)?, amount(c, r)?));
            additive.iter().filter_map(pair).any(|(region, part)| part > region && region >= 0.0)
        };
        if !(next..end).any(|r| kinds[r] == RowKind::Data && is_larger(r)) {
            kinds[row] = RowKind::Subtotal;
        }
    }
    asked
}
