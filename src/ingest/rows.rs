//! What each row under the header is.

use super::doubts::{has_digit, holds_figures};
use super::header::Layout;
use super::hierarchy::Outline;
use super::period::{Period, take_period};
use super::row_label::{LabelMeaning, Numbering, is_list_item, label_meaning};
use super::{CellAddress, Column, Decisions, Grid, Role, RowKind, RowSum};
use crate::number::{CellKind, UnitKind, fold};
use std::ops::Range;

/// Bytes that a text may have to be taken for a figure that could not be read.
const MOST_OF_FIGURE: usize = 40;

/// Where the words of a row stand.
#[derive(Clone, Debug)]
pub struct LabelColumns {
    /// The column that names rows.
    pub name: Option<u32>,
    /// Columns before the first figures.
    leading: Range<u32>,
    /// The column that numbers rows.
    number: Option<u32>,
    /// The column of periods that names the rows of a time series.
    period: Option<u32>,
}

impl LabelColumns {
    /// Finds them among columns whose cells are read.
    pub fn of(columns: &[Column]) -> LabelColumns {
        let find = |role: Role| {
            columns.iter().position(|c| c.role == Some(role)).and_then(|i| u32::try_from(i).ok())
        };
        let name = find(Role::UnitName);
        let number = find(Role::RowNumber);
        let measures = |c: &Column| !matches!(c.role, Some(Role::RowNumber | Role::UnitName | Role::Code));
        let has_figures = |c: &Column| c.kinds.iter().any(|k| k.has_value());
        let first =
            columns.iter().position(|c| measures(c) && has_figures(c)).unwrap_or(columns.len().min(2));
        let end = u32::try_from(first).unwrap_or(0).max(name.map_or(0, |n| n + 1));
        LabelColumns { name, leading: 0..end, number, period: find(Role::Period).filter(|&p| p < 2) }
    }

    /// The column that numbers rows.
    pub fn number(&self) -> Option<u32> {
        self.number
    }

    /// The words that name a row: its name, else the first words before its figures.
    pub fn label<'a>(&self, grid: &'a Grid, row: u32) -> &'a str {
        let text = |column: u32| grid.text(CellAddress { row, column });
        let has_words = |t: &&str| t.chars().any(char::is_alphabetic);
        let name = self.name.map_or("", text);
        if has_words(&name) {
            return name;
        }
        let words = self.leading.clone().map(text).find(has_words);
        words.or(Some(name).filter(|n| !n.is_empty())).or_else(|| self.period.map(text)).unwrap_or_default()
    }

    /// What the words of a row say of it: those of its name, else those beside it ("Tổng" under STT, "12 huyện" under
    /// the names).
    fn meaning(&self, grid: &Grid, row: u32) -> LabelMeaning {
        let label = self.label(grid, row);
        let meaning = label_meaning(label);
        if meaning != LabelMeaning::Name {
            return meaning;
        }
        let beside = self.leading.clone().map(|column| grid.text(CellAddress { row, column }));
        beside
            .filter(|text| text.chars().filter(|c| c.is_alphabetic()).count() > 1)
            .map(label_meaning)
            .find(|m| matches!(m, LabelMeaning::Total | LabelMeaning::Sum | LabelMeaning::Average))
            .unwrap_or(meaning)
    }
}

/// What the rows of a body are.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rows {
    /// One for each row.
    pub kinds: Vec<RowKind>,
    /// Whether figures decided some of them.
    pub by_figures: bool,
    /// Subtotals whose parts are known.
    pub sums: Vec<RowSum>,
}

/// The kinds of all body rows.
pub fn row_kinds(grid: &Grid, parts: &Layout, columns: &[Column], decisions: &Decisions) -> Rows {
    let body = parts.body.clone();
    let labels = LabelColumns::of(columns);
    let measures: Vec<&Column> = columns.iter().filter(|c| is_measure(c)).collect();
    let mut kinds = Vec::with_capacity(body.len());
    let mut meanings = Vec::with_capacity(body.len());
    let last_figures = (0..body.len()).rev().find(|&row| has_figures(&measures, row));
    let of_figures: Vec<u32> =
        (0..).zip(columns).filter(|(_, c)| holds_figures(c)).map(|(index, _)| index).collect();
    // A figure that could not be read leaves its row a row of figures.
    let unread = |row: u32| {
        let text = |column: u32| grid.text(CellAddress { row, column });
        labels.name.is_some_and(|column| !text(column).is_empty())
            && of_figures
                .iter()
                .any(|&column| text(column).len() <= MOST_OF_FIGURE && has_digit(text(column)))
    };
    for (row, grid_row) in body.clone().enumerate() {
        let figures = has_figures(&measures, row) || unread(grid_row);
        let (kind, meaning) = if parts.is_index(grid_row) {
            (RowKind::Index, LabelMeaning::Name)
        } else if parts.is_repeated_header(grid_row) {
            (RowKind::Note, LabelMeaning::Note)
        } else if !figures && grid.row_is_blank(grid_row) {
            (RowKind::Blank, LabelMeaning::Name)
        } else {
            let meaning = labels.meaning(grid, grid_row);
            let after_all = last_figures.is_none_or(|last| row > last);
            (plain_kind(grid, grid_row, &labels, columns, meaning, figures, after_all), meaning)
        };
        kinds.push(kind);
        meanings.push(meaning);
    }
    settle_sums(&mut kinds, &meanings, &measures);
    regions(&mut kinds, &meanings);
    parts_of_rows(grid, body.clone(), &labels, &mut kinds, &meanings);
    let periods = row_periods(grid, body.clone(), columns);
    sums_of_periods(&periods, &mut kinds);
    let (by_figures, sums) = Outline::new(grid, body.clone(), &labels, columns).settle(&mut kinds);
    for (&row, &kind) in &decisions.rows {
        if body.contains(&row)
            && let Some(place) = kinds.get_mut((row - body.start) as usize)
        {
            *place = kind;
        }
    }
    Rows { kinds, by_figures, sums }
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

fn plain_kind(
    grid: &Grid,
    row: u32,
    labels: &LabelColumns,
    columns: &[Column],
    meaning: LabelMeaning,
    figures: bool,
    after_all: bool,
) -> RowKind {
    let text = |column: u32| grid.text(CellAddress { row, column });
    if figures {
        return match meaning {
            LabelMeaning::Total | LabelMeaning::Sum => RowKind::Total,
            LabelMeaning::PartSum => RowKind::Subtotal,
            LabelMeaning::Average => RowKind::Average,
            _ => RowKind::Data,
        };
    }
    let filled: Vec<u32> = (0..grid.columns()).filter(|&c| !text(c).is_empty()).collect();
    let numbered = labels.number.is_some_and(|c| Numbering::of(text(c)) == Some(Numbering::Number));
    let named = labels.name.is_some_and(|c| !text(c).is_empty());
    let wide = filled.first().is_some_and(|&column| {
        grid.merge_at(CellAddress { row, column })
            .is_some_and(|m| m.columns > 2 || m.columns == grid.columns())
    });
    let long = labels.label(grid, row).chars().count() > 60;
    let words_only = columns.iter().all(|c| !c.kinds.iter().any(|k| k.has_value()));
    if words_only && named && !wide {
        return RowKind::Data;
    }
    // A unit without figures keeps its row; a heading, a footnote or a signature is a line of words.
    let unit_without_figures = !after_all
        && named
        && !wide
        && !long
        && meaning == LabelMeaning::Name
        && !text_ends_section(labels.label(grid, row));
    if !(numbered && named || unit_without_figures) { RowKind::Note } else { RowKind::Data }
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
    let strong: Vec<usize> = totals.iter().copied().filter(|&r| meanings[r] == LabelMeaning::Total).collect();
    let candidates = if strong.is_empty() { totals.clone() } else { strong };
    // Equal names: the largest is of all, and what equals it.
    let amount =
        |row: usize| measures.iter().filter(|c| is_additive(c)).find_map(|c| c.value(row)).unwrap_or(0.0);
    let largest = candidates.iter().map(|&r| amount(r)).fold(f64::NEG_INFINITY, f64::max);
    for &row in &totals {
        if !candidates.contains(&row) || amount(row) < largest {
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
fn parts_of_rows(
    grid: &Grid,
    body: Range<u32>,
    labels: &LabelColumns,
    kinds: &mut [RowKind],
    meanings: &[LabelMeaning],
) {
    let mut inside = false;
    for (row, grid_row) in body.enumerate() {
        let begins = meanings[row] == LabelMeaning::Part;
        inside = row > 0 && (begins || inside && is_list_item(labels.label(grid, grid_row)));
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
