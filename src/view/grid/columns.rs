//! Columns of the grid: heads, widths, and the bands of groups over them.

use std::collections::BTreeSet;

use crate::app::{
    App, CHARACTER, PADDING, asks_for_period, column_at, computed_at, computed_name, longest_text,
    measure_at, shown_columns, total_length,
};
use crate::grid::column_letters;
use crate::table::Role;
use crate::view::cells::{CellView, doubtful_cells};

/// Where a column comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// Cells of the grid.
    Pasted,
    /// Computed.
    Computed,
}

/// One cell of the head: a group over several columns, or a column's title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadCell {
    /// First column.
    pub column: u32,
    /// Columns covered.
    pub columns: u32,
    /// Head lines covered, from this one.
    pub lines: u32,
    /// Its text.
    pub text: String,
    /// Whether it is over computed columns.
    pub computed: bool,
}

/// One column.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnView {
    /// Its index on the screen, which is its letter.
    pub index: u32,
    /// A, B, …
    pub letters: String,
    /// Its title.
    pub title: String,
    /// Where it comes from.
    pub kind: ColumnKind,
    /// The role's name, or what to do about it.
    pub chip: Option<String>,
    /// Its role.
    pub role: Option<Role>,
    /// The role was guessed weakly.
    pub unsure: bool,
    /// How its numbers were read and why; `None` where there is nothing to say.
    pub reading: Option<String>,
    /// Its reading must be asked about.
    pub ambiguous: bool,
    /// It is to be said whether it is of the same period of the year before.
    pub asks_for_period: bool,
    /// Width in pixels.
    pub width: f64,
    /// Figures stand at the right.
    pub is_numeric: bool,
    /// Stays in sight when scrolled sideways.
    pub frozen: bool,
}

/// Rows looked at for a column's width: the first ones, as a table is uniform.
const SAMPLE: u32 = 120;

/// The same for the chip, with the column's letters; and the most of it that asks for room.
const CHIP_CHARACTER: f64 = 6.8;

const CHIP_PADDING: f64 = 46.0;

const LONGEST_CHIP: usize = 12;

/// What a question beside the chip needs besides its words: a flag, paddings, the button that says no.
const QUESTION_PADDING: f64 = 72.0;

/// Width of the flag beside a doubtful cell's text.
const FLAG: f64 = 18.0;

/// The columns; `totals` are the texts of the computed total's row.
pub(crate) fn column_views(app: &App, totals: &[CellView]) -> Vec<ColumnView> {
    let words = app.words();
    let frozen = frozen_columns(app);
    let is_empty = app.sheet().grid().is_empty();
    let flagged: BTreeSet<u32> = doubtful_cells(app).map(|at| at.column).collect();
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
                (None, Some(c)) => Some(c.role.map_or(words.set_role(), |r| words.role(r)).to_owned()),
                (None, None) => None,
            };
            let reading = column.and_then(|c| c.notation).filter(|_| is_numeric);
            ColumnView {
                index,
                letters: column_letters(index),
                width: match app.sheet().settings().columns.widths.get(&measure_at(app, index)) {
                    Some(width) => f64::from(*width),
                    None if is_empty && index == 0 => 200.0,
                    None if is_empty => 120.0,
                    None => {
                        let total = totals.get(index as usize).map_or(0, |t| total_length(&t.text));
                        usual_width(app, index, &title, total)
                            + if flagged.contains(&index) { FLAG } else { 0.0 }
                            + if asks_for_period(app, index) {
                                question_width(app, words.ask_prior())
                            } else if reading.is_some_and(|r| r.ambiguous) {
                                question_width(app, words.ask_reading())
                            } else {
                                0.0
                            }
                    }
                },
                title,
                kind: if computed.is_some() { ColumnKind::Computed } else { ColumnKind::Pasted },
                chip,
                role: column.and_then(|c| c.role),
                unsure: column.is_some_and(|c| c.role.is_some() && c.confidence < 0.6),
                reading: reading.map(|r| format!("{} – {}", words.notation(r.notation), words.reason(r))),
                ambiguous: reading.is_some_and(|r| r.ambiguous),
                asks_for_period: column.is_some() && asks_for_period(app, index),
                is_numeric,
                frozen: index < frozen,
            }
        })
        .collect()
}

/// Width of the question beside a chip, with its buttons.
fn question_width(app: &App, question: &str) -> f64 {
    // With its flag.
    let characters = u16::try_from(question.chars().count() + 2).unwrap_or(u16::MAX);
    (f64::from(characters) * CHIP_CHARACTER * app.frame.type_width + QUESTION_PADDING).round()
}

/// Columns up to the units' names stay in sight.
fn frozen_columns(app: &App) -> u32 {
    const MOST: usize = 3;
    let names = app.sheet().table().column_of(Role::UnitName);
    names.filter(|c| *c < MOST).and_then(|c| u32::try_from(c + 1).ok()).unwrap_or(0)
}

fn usual_width(app: &App, column: u32, title: &str, total: usize) -> f64 {
    let longest = longest_text(app, column, SAMPLE).max(total);
    // A long title wraps: it asks for a third of its length, and for its longest word.
    let word = title.split_whitespace().map(|w| w.chars().count()).max().unwrap_or(0);
    let head = (title.chars().count() / 3).max(word) + 1;
    let characters = f64::from(u16::try_from(longest.max(head)).unwrap_or(u16::MAX));
    // The chip under the title is smaller type, beside the letters; a long one may be cut.
    let words = app.words();
    let chip = match column_at(app, column) {
        _ if computed_at(app, column).is_some() => words.computed(),
        Some(c) => c.role.map_or(words.set_role(), |r| words.role(r)),
        None => "",
    };
    let chip = chip.chars().count().min(LONGEST_CHIP);
    let chip = f64::from(u16::try_from(chip).unwrap_or(u16::MAX)) * CHIP_CHARACTER * app.frame.type_width
        + CHIP_PADDING;
    (characters * CHARACTER * app.frame.type_width + PADDING).clamp(72.0, 300.0).max(chip).round()
}

/// The head's lines of cells, outermost first; the last line holds the titles.
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
