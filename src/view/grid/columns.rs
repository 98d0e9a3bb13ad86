//! The columns of the grid: heads, widths, and the groups above them.

use std::collections::BTreeSet;

use super::hidden::{HiddenLines, hidden_before};
use super::outline::{OutlineMarks, Outlines};
use super::thresholds::Thresholds;
use crate::app::doubtful_cells;
use crate::app::{
    App, CHARACTER, PADDING, asks_for_period, column_at, column_name, computed_at, computed_name,
    is_filterable, is_guessed, longest_text, measure_at, shown_columns, total_length,
};
use crate::grid::column_letters;
use crate::table::Role;
use crate::view::cells::CellView;
use crate::view::filter::asked_of;

/// Where a column comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// From cells of the grid.
    Pasted,
    /// From an indicator.
    Computed,
}

/// One cell of the head: a group above several columns, or the title of one.
#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadCell {
    /// The first column below it.
    pub column: u32,
    /// How many columns it covers.
    pub columns: u32,
    /// How many lines of the head it covers.
    pub lines: u32,
    pub text: String,
    /// Whether its columns are computed.
    pub computed: bool,
}

#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnView {
    /// The place on the screen, from 0.
    pub index: u32,
    /// "A", "B", …
    pub letters: String,
    pub title: String,
    pub kind: ColumnKind,
    /// The name of the role, or an invitation to set one.
    pub chip: Option<String>,
    pub role: Option<Role>,
    /// Whether the role is a guess that the user must confirm.
    pub guessed: bool,
    /// How the numbers were read and why; `None` for a column without numbers.
    pub reading: Option<String>,
    /// Whether the user must be asked how the numbers are read.
    pub ambiguous: bool,
    /// Whether the user must be asked if the column, which came by a join, holds the same period of the year before.
    pub asks_for_period: bool,
    /// In pixels.
    pub width: f64,
    /// How much of the width is for a flag or a mark, which may come and go. The title must not be broken otherwise then,
    /// or the table would move.
    pub flag_room: f64,
    /// Whether the cells are aligned to the right.
    pub is_numeric: bool,
    /// Whether the column stays in sight when the grid is scrolled sideways.
    pub frozen: bool,
    /// Whether the column is hidden; it keeps its place, and has no width.
    pub hidden: bool,
    /// Whether it is a blank column beside the table.
    pub is_free: bool,
    /// The name of its button that filters; `None` if it has none.
    pub filter: Option<String>,
    /// Whether it filters.
    pub filters: bool,
    /// The columns that the user hid right before it.
    pub hidden_before: Option<HiddenLines>,
    /// The groups that it is in, and those that are turned here.
    pub outline: OutlineMarks,
}

/// The width of the blank column between the table and its computed columns, in pixels.
const FREE: f64 = 40.0;

/// How many rows are measured for a column's width. The first ones do, because tables are uniform.
const SAMPLE: u32 = 120;

/// The width of a character of the chip; below, the space around the chip with the column's letters, and the longest
/// text that widens a column.
const CHIP_CHARACTER: f64 = 6.8;

const CHIP_PADDING: f64 = 46.0;

const LONGEST_CHIP: usize = 12;

/// The width that a question beside the chip needs besides its words: a flag, paddings, and the button for no.
const QUESTION_PADDING: f64 = 72.0;

impl ColumnView {
    /// Whether it is printed: a hidden column is not, nor one that is only there to be typed into.
    pub fn is_printed(&self) -> bool {
        !self.hidden && !self.is_free
    }
}

/// Width of the flag beside the text of a doubtful cell, and of the mark beside a figure that falls short.
const FLAG: f64 = 18.0;

/// All columns. `totals` has the cells of the computed total, which count for the widths.
pub(crate) fn column_views(app: &App, totals: &[CellView]) -> Vec<ColumnView> {
    let words = app.words();
    let frozen = frozen_columns(app);
    let hidden = app.sheet().hidden_columns();
    let is_empty = app.sheet().grid().is_empty();
    let flagged: BTreeSet<u32> = doubtful_cells(app).map(|at| at.column).collect();
    let thresholds = Thresholds::of(app);
    let outlines = Outlines::of(app);
    (0..shown_columns(app))
        .map(|index| {
            let column = column_at(app, index);
            let computed = computed_at(app, index);
            let is_numeric = computed.is_some()
                || column.is_some_and(|c| c.kinds.iter().take(SAMPLE as usize).any(|k| k.has_value()));
            let title = match (computed, column) {
                (Some(c), _) => computed_name(app, c),
                (None, Some(c)) => c.title.clone(),
                (None, None) => String::new(),
            };
            let chip = match (computed, column) {
                (Some(_), _) => Some(words.computed().to_owned()),
                (None, Some(c)) => Some(match c.role {
                    Some(role) if is_guessed(app, index) => words.guess(role),
                    role => role.map_or(words.set_role(), |r| words.role(r)).to_owned(),
                }),
                (None, None) => None,
            };
            let reading = column.and_then(|c| c.notation).filter(|_| is_numeric);
            let own_width = app.sheet().settings().columns.widths.get(&measure_at(app, index));
            let marks = usize::from(flagged.contains(&index)) + usize::from(thresholds.has(index));
            let flag_room = if own_width.is_some() || is_empty { 0.0 } else { FLAG * marks as f64 };
            ColumnView {
                index,
                letters: column_letters(index),
                flag_room,
                width: match own_width {
                    _ if hidden.contains(index) => 0.0,
                    Some(width) => f64::from(*width),
                    None if app.sheet().is_free_column(index) && !app.sheet().is_opened() => FREE,
                    None if is_empty && index == 0 => 200.0,
                    None if is_empty => 120.0,
                    None => {
                        let total = totals.get(index as usize).map_or(0, |t| total_length(&t.text));
                        let question = if asks_for_period(app, index) {
                            question_width(app, words.ask_prior())
                        } else if is_guessed(app, index) {
                            question_width(app, words.role_right())
                        } else if reading.is_some_and(|r| r.ambiguous) {
                            question_width(app, words.ask_reading())
                        } else {
                            0.0
                        };
                        // The question stands beside the chip, below the title: wide cells have room for both.
                        let head = chip_width(app, index) + question;
                        usual_width(app, index, &title, total).max(head) + flag_room
                    }
                },
                title,
                kind: if computed.is_some() { ColumnKind::Computed } else { ColumnKind::Pasted },
                chip,
                role: column.and_then(|c| c.role),
                guessed: column.is_some() && is_guessed(app, index),
                reading: reading.map(|r| format!("{} – {}", words.notation(r.notation), words.reason(r))),
                ambiguous: reading.is_some_and(|r| r.ambiguous),
                asks_for_period: column.is_some() && asks_for_period(app, index),
                is_numeric,
                frozen: index < frozen,
                filter: filter_name(app, index),
                filters: asked_of(app, index).is_some(),
                hidden: hidden.contains(index),
                is_free: !is_empty && computed.is_none() && index >= app.sheet().grid().columns(),
                hidden_before: hidden_before(app, index),
                outline: outlines.at_column(app, index),
            }
        })
        .collect()
}

/// The name of a column's button that filters, with what it asks.
fn filter_name(app: &App, column: u32) -> Option<String> {
    let has_button = app.sheet().settings().lines.filtering && is_filterable(app, column);
    has_button.then(|| app.words().filter_of(&column_name(app, column), asked_of(app, column).as_deref()))
}

/// Width of the question beside a chip, with its buttons.
fn question_width(app: &App, question: &str) -> f64 {
    // Two more for the flag.
    let characters = u16::try_from(question.chars().count() + 2).unwrap_or(u16::MAX);
    (f64::from(characters) * CHIP_CHARACTER * app.frame.type_width + QUESTION_PADDING).round()
}

/// How many columns stay in sight: up to the names of the units, if these are among the first three columns.
fn frozen_columns(app: &App) -> u32 {
    const MOST: usize = 3;
    let names = app.sheet().table().column_of(Role::UnitName);
    names.filter(|c| *c < MOST).and_then(|c| u32::try_from(c + 1).ok()).unwrap_or(0)
}

fn usual_width(app: &App, column: u32, title: &str, total: usize) -> f64 {
    let longest = longest_text(app, column, SAMPLE).max(total);
    // A long title wraps: it needs a third of its length, but at least its longest word.
    let word = title.split_whitespace().map(|w| w.chars().count()).max().unwrap_or(0);
    let head = (title.chars().count() / 3).max(word) + 1;
    let characters = f64::from(u16::try_from(longest.max(head)).unwrap_or(u16::MAX));
    (characters * CHARACTER * app.frame.type_width + PADDING).clamp(72.0, 300.0).round()
}

/// The width of the chip below the title, which is set smaller, beside the column's letters. A long chip may be cut.
fn chip_width(app: &App, column: u32) -> f64 {
    let words = app.words();
    let chip = match column_at(app, column) {
        _ if computed_at(app, column).is_some() => words.computed(),
        Some(c) => c.role.map_or(words.set_role(), |r| words.role(r)),
        None => "",
    };
    let chip = chip.chars().count().min(LONGEST_CHIP);
    (f64::from(u16::try_from(chip).unwrap_or(u16::MAX)) * CHIP_CHARACTER * app.frame.type_width
        + CHIP_PADDING)
        .round()
}

/// The lines of the head, outermost groups first. The last line has the titles.
pub(crate) fn head_lines(app: &App) -> Vec<Vec<HeadCell>> {
    let groups: Vec<Vec<String>> = (0..shown_columns(app))
        .map(|index| match (computed_at(app, index), column_at(app, index)) {
            (Some(computed), _) => computed.group.clone(),
            (None, Some(column)) => column.group.clone(),
            (None, None) => Vec::new(),
        })
        .collect();
    let depth = groups.iter().map(Vec::len).max().unwrap_or(0);
    let mut lines: Vec<Vec<HeadCell>> = vec![Vec::new(); depth + 1];
    for (column, group) in (0u32..).zip(&groups) {
        let computed = computed_at(app, column).is_some();
        for (line, text) in group.iter().enumerate() {
            let joins = column > 0
                && groups[column as usize - 1].get(..=line) == group.get(..=line)
                && computed_at(app, column - 1).is_some() == computed;
            match lines[line].last_mut() {
                Some(last) if joins => last.columns += 1,
                _ => {
                    lines[line].push(HeadCell { column, columns: 1, lines: 1, text: text.clone(), computed })
                }
            }
        }
        let title = match (computed_at(app, column), column_at(app, column)) {
            (Some(c), _) => computed_name(app, c),
            (None, Some(c)) => c.title.clone(),
            (None, None) => String::new(),
        };
        let from = group.len();
        let height = u32::try_from(depth + 1 - from).unwrap_or(1);
        lines[from].push(HeadCell { column, columns: 1, lines: height, text: title, computed });
    }
    lines
}
