//! What each row under the header is.

use super::doubts::{has_digit, holds_figures};
use super::header::TableParts;
use super::hierarchy::Outline;
use super::period::{Period, take_period};
use super::row_label::{LabelMeaning, Numbering, is_list_item};
use super::row_labels::RowLabels;
use super::{CellAddress, Column, Decisions, Grid, Role, RowKind, RowSum};
use crate::number::{CellKind, UnitKind, fold};
use std::ops::Range;

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
}

/// The kinds of all body rows; `periods` are those of [`row_periods`].
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
    // A figure that could not be read leaves its row a row of figures.
    let unread = |row: u32| {
        let text = |column: u32| grid.text(CellAddress { row, column });
        labels.columns.name.is_some_and(|column| !text(column).is_empty())
            && of_figures
                .iter()
                .any(|&column| text(column).len() <= MOST_OF_FIGURE && has_digit(text(column)))
    };
    let words_only = columns.iter().all(|c| !c.kinds.iter().any(|k| k.has_value()));
    for (row, grid_row) in body.clone().enumerate() {
        let figures = has_figures(&measures, row) || unread(grid_row);
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
                true => kind_of_figures(meaning),
                false => kind_of_words(grid, parts, labels, row, words_only, after_all),
            };
            (kind, meaning)
        };
        kinds.push(kind);
        meanings.push(meaning);
    }
    settle_sums(&mut kinds, &meanings, &measures);
    regions(&mut kinds, &meanings);
    parts_of_rows(labels, &mut kinds, &meanings);
    sums_of_periods(periods, &mut kinds);
    let (by_figures, sums) = Outline::new(labels, columns).settle(&mut kinds);
    for (&row, &kind) in &decisions.rows {
        if body.contains(&row)
            && let Some(place) = kinds.get_mut((row - body.start) as usize)
        {
            *place = kind;
        }
    }
    BodyRows { kinds, by_figures, sums }
}

/// The period of each row, where one column of periods heads them and no other names them; else nothing.
pub fn row_periods(grid: &Grid, body: Range<u32>, columns: &[Column]) -> Vec<Option<Period>> {
    let mut heads = columns.iter().zip(0..).filter(|(c, _)| c.role == Some(Role::Period));
    let (Some((column, index)), None) = (heads.next(), heads.next()) else { return Vec::new() };
    if columns.iter().any(|c| c.role == Some(Role::UnitName)) || take_period(&fold(&column.title)).0.is_some()
    {
        return Vec::new();
    }
    let title = fold(&column.title);
    let period = |row: u32| {
        let text = fold(grid.text(CellAddress { row, column: index }));
        // "3" under "Tháng"
        let bare = text.len() <= 2 && text.bytes().all(|b| b.is_ascii_digit());
        take_period(&if bare { format!("{title} {text}") } else { text }).0
    };
    body.map(period).collect()
}

/// Among months a quarter, six months or a year is the sum of them, and so on: it is not added again.
fn sums_of_periods(periods: &[Option<Period>], kinds: &mut [RowKind]) {
    let is_data = |row: &usize| kinds.get(*row) == Some(&RowKind::Data);
    let spans: Vec<(usize, u8)> =
        (0..periods.len()).filter(is_data).filter_map(|row| Some((row, periods[row]?.months()?))).collect();
    let Some(least) = spans.iter().map(|(_, months)| *months).min() else { return };
    // Most rows are of the shortest span; a part of the last year among years is none they make up.
    let shortest = spans.iter().filter(|(_, months)| *months == least).count();
    if shortest >= 2 && shortest * 2 > spans.len() {
        for (row, _) in spans.into_iter().filter(|(_, months)| *months > least) {
            kinds[row] = RowKind::Subtotal;
        }
    }
}

/// Whether a column holds figures of units, not names, numbering or remarks.
pub fn is_measure(column: &Column) -> bool {
    let names = [Role::RowNumber, Role::Code, Role::UnitName, Role::MeasureUnit, Role::Note, Role::Rank];
    !column.role.is_some_and(|r| names.contains(&r))
}

fn has_figures(measures: &[&Column], row: usize) -> bool {
    measures.iter().any(|c| {
        c.kinds.get(row).is_some_and(|k| {
            k.has_value()
                || matches!(k, CellKind::Missing | CellKind::Error | CellKind::Fraction | CellKind::Code)
        })
    })
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
    labels: &RowLabels,
    row: usize,
    words_only: bool,
    after_all: bool,
) -> RowKind {
    let grid_row = parts.body.start + super::hierarchy::place(row);
    let text = |column: u32| grid.text(CellAddress { row: grid_row, column });
    let named = labels.columns.name.is_some_and(|c| !text(c).is_empty());
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
    for &row in &totals {
        if !is_candidate(row) || amount(row) < largest {
            kinds[row] = RowKind::Subtotal;
        }
    }
}

/// Whether the figures of a column may be added up.
pub fn is_additive(column: &Column) -> bool {
    let rates = [
        Role::GrowthRate,
        Role::IndexToPrior,
        Role::PlanCompletion,
        Role::Coverage,
        Role::ArrearsRate,
        Role::Threshold,
        Role::Rank,
        Role::Score,
        Role::RowNumber,
        Role::Code,
    ];
    let in_percent = column
        .unit
        .is_some_and(|u| matches!(u.kind, UnitKind::Percent | UnitKind::PercentagePoint | UnitKind::Time));
    let numbers = column.kinds.iter().filter(|k| **k == CellKind::Number).count();
    let percents = column.kinds.iter().filter(|k| **k == CellKind::Percent).count();
    let period_of_rows = column.role == Some(Role::Period) && take_period(&fold(&column.title)).0.is_none();
    let unsaid_rate = column.role.is_none() && is_quotient(&column.title);
    is_measure(column)
        && !column.role.is_some_and(|r| rates.contains(&r))
        && !unsaid_rate
        && !in_percent
        && !period_of_rows
        && numbers > percents
}

/// Whether a title names what is divided or looked up, so that a sum of it says nothing.
fn is_quotient(title: &str) -> bool {
    const WORDS: [&str; 10] = [
        "ty le",
        "ti le",
        "ty trong",
        "ti trong",
        "co cau",
        "toc do",
        "binh quan",
        "he so",
        "don gia",
        "nam sinh",
    ];
    let folded = fold(title);
    WORDS.iter().any(|w| folded.contains(w))
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

/// A region is the sum of the provinces below it, in a table that has any.
fn regions(kinds: &mut [RowKind], meanings: &[LabelMeaning]) {
    for row in 0..kinds.len() {
        if kinds[row] != RowKind::Data || meanings[row] != LabelMeaning::Region {
            continue;
        }
        let next = (row + 1..kinds.len()).find(|&r| kinds[r] == RowKind::Data);
        if next.is_some_and(|r| meanings[r] == LabelMeaning::Name) {
            kinds[row] = RowKind::Subtotal;
        }
    }
}
