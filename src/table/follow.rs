//! Following one edited cell without understanding the whole table again: what the stages of [`understand()`](super::understand()) read
//! of the cell, its row and its column is compared before and after the edit. While that stays the same, so does
//! everything but the cell itself.
//!
//! Nothing here knows a rule of a stage. Each stage says beside its rules what it reads ([`CellsSummary`],
//! [`RowSummary`], [`RatesSummary`]), and a rule that reads more extends that.

use super::cell::{CellFacts, ColumnEvidence, Rulings, Vote, read_cell};
use super::check::{MOST_NAMES, doubts, lost_letters, scales, sums};
use super::column::{CellsSummary, looks_like_index, name_kind, reads_all};
use super::figures::{noughts, source_decimals};
use super::header::{LayoutSummary, keeps_header, layout};
use super::model::{Column, Decisions, Doubt, Role, RowKind, Table, warning};
use super::row::{RowSummary, asks_figures, before_rates, label_columns};
use super::settle::{RatesSummary, notation};
use super::understand::find_rows;
use crate::grid::{CellAddress, Grid, StoredValue, legacy_encoding};
use crate::number::{Notation, Ruling, has_letter};

/// Rows up to which what the rows are is found again after each edit.
const SHORT: usize = 400;

/// Rows whose words say how the whole grid is written.
const WORDS_LOOKED_AT: usize = 400;

/// What is read of one cell, its row and its column. Made before a cell is edited.
#[derive(Clone, Debug)]
pub struct CellInputs {
    at: CellAddress,
    facts: CellFacts,
    stages: StageInputs,
}

/// What the stages read.
#[derive(Clone, Debug, PartialEq)]
struct StageInputs {
    layout: LayoutSummary,
    cells: CellsSummary,
    evidence: EvidenceSummary,
    is_index: Option<bool>,
    row: RowSummary,
    rates: RatesSummary,
    words: Option<WordsSummary>,
}

/// What a column's evidence decides, for itself and for the columns beside it.
#[derive(Clone, Copy, Debug, PartialEq)]
struct EvidenceSummary {
    voice: [bool; 10],
    displayed: (Notation, bool),
    typed: (Notation, bool),
    mixed: bool,
    against_choice: usize,
}

impl EvidenceSummary {
    fn of(evidence: &ColumnEvidence) -> EvidenceSummary {
        let Rulings { displayed, typed, .. } = evidence.decide();
        let reading = |ruling: Ruling| (ruling.notation, ruling.ambiguous);
        EvidenceSummary {
            voice: evidence.voice(),
            displayed: reading(displayed),
            typed: reading(typed),
            mixed: evidence.displayed.comma_only.min(evidence.displayed.point_only) > 0,
            against_choice: evidence.against_choice(),
        }
    }
}

/// What is asked of words wherever they stand: legacy text and lost letters are told from the first rows of the grid.
#[derive(Clone, Copy, Debug, PartialEq)]
struct WordsSummary {
    is_ascii: bool,
    has_letters: bool,
    may_have_lost_some: bool,
}

impl WordsSummary {
    fn of(text: &str) -> WordsSummary {
        WordsSummary {
            is_ascii: text.is_ascii(),
            has_letters: has_letter(text),
            may_have_lost_some: lost_letters::may_have_lost_letters(text),
        }
    }
}

impl CellInputs {
    /// What is read of a cell; `None` if it is not one of a row of data, which are the only ones followed.
    pub fn of(grid: &Grid, decisions: &Decisions, table: &Table, at: CellAddress) -> Option<CellInputs> {
        let place = at.row.checked_sub(table.body.start)? as usize;
        let column = table.columns.get(at.column as usize)?;
        let is_data = table.body.contains(&at.row) && table.rows.get(place) == Some(&RowKind::Data);
        let is_said = decisions.rows.contains_key(&at.row);
        // Legacy text is understood from another grid than this one.
        let other_grid = table.warnings.iter().any(|w| w.doubt == Doubt::LegacyEncoding);
        // A cell against the notation that the user chose is told with its figure.
        let evidence = &column.reading.evidence;
        let is_against = evidence.marks.get(place).is_some_and(|mark| evidence.is_against_choice(*mark));
        if !is_data || is_said || other_grid || is_against || notation::asks(table, at.column as usize, place)
        {
            return None;
        }
        let declared = grid.declared.is_some();
        let facts = CellFacts::of(grid.cell(at), declared);
        let facts_of = |row: u32| {
            let cell = grid.cell(CellAddress { row: table.body.start + row, column: at.column });
            let may_have_value = matches!(cell.stored, StoredValue::Number { .. })
                || cell.text.bytes().any(|b| b.is_ascii_digit());
            let facts = if may_have_value { CellFacts::of(cell, declared) } else { CellFacts::default() };
            (facts.kind, facts.value)
        };
        let Column { kinds, values, unit, reading, .. } = column;
        let may_be_either = matches!(reading.role, Some(Role::GrowthRate | Role::IndexToPrior));
        let body = table.body.clone();
        let stages = StageInputs {
            layout: LayoutSummary::of(grid, &table.header, &body, at.row),
            cells: CellsSummary::of(grid, body, at.column, &reading.counts, &reading.evidence, facts_of),
            evidence: EvidenceSummary::of(&reading.evidence),
            is_index: may_be_either
                .then(|| looks_like_index(kinds, values, &reading.evidence.marks, *unit))
                .flatten(),
            row: RowSummary::of(grid, table, at.column as usize, place, table.rows.len() > MOST_NAMES),
            rates: RatesSummary::of(table, at.column as usize, place),
            words: (place < WORDS_LOOKED_AT).then(|| WordsSummary::of(grid.text(at))),
        };
        Some(CellInputs { at, facts, stages })
    }
}

/// Reads one cell again after it was edited; `before` was made before that. `false` if more than this cell may have
/// changed its meaning: the edit touched a header, a total, a label, or the evidence by which its column is read. Then
/// the grid must be understood again.
pub fn follow(grid: &Grid, decisions: &Decisions, table: &mut Table, before: &CellInputs) -> bool {
    let at = before.at;
    let row = at.row - table.body.start;
    let facts = CellFacts::of(grid.cell(at), grid.declared.is_some());
    let Some(column) = table.columns.get_mut(at.column as usize) else { return false };
    if replace(grid, column, at, row, (&before.facts, &facts)).is_none() {
        return false;
    }
    let Some(after) = CellInputs::of(grid, decisions, table, at) else { return false };
    after.stages == before.stages
        && !after.stages.words.is_some_and(|w| w.may_have_lost_some)
        && !(after.stages.words.is_some_and(|w| !w.is_ascii) && legacy_encoding(grid).is_some())
        && rows_stay(grid, decisions, table, at.row)
        && follow_warnings(grid, table, at, row, before.facts.rounded || facts.rounded)
        && {
            table.label_columns = label_columns(grid, &table.body, &table.columns);
            true
        }
}

/// Puts the edited cell into its column, read as the column is read.
fn replace(
    grid: &Grid,
    column: &mut Column,
    at: CellAddress,
    row: u32,
    (old, new): (&CellFacts, &CellFacts),
) -> Option<()> {
    let place = row as usize;
    let (kind, value) = (column.kinds.get_mut(place)?, column.values.get_mut(place)?);
    let reading = &mut column.reading;
    reading.counts.remove(old);
    reading.counts.add(new);
    let mut doubtful = false;
    let mut vote: Vote = new.vote;
    (*kind, *value) = (new.kind, new.value);
    if new.open || reads_all(&reading.context) {
        let read = read_cell(grid.cell(at), &reading.context);
        (*kind, *value) = (read.kind, read.value);
        vote = vote.with_decimals(read.decimals).with_noughts(read.noughts);
        doubtful = read.remark.is_doubt();
    }
    if reading.role == Some(Role::UnitName) {
        *kind = name_kind(*kind, || grid.text(at));
    }
    match (reading.open.binary_search(&row), new.open) {
        (Ok(at), false) => drop(reading.open.remove(at)),
        (Err(at), true) => reading.open.insert(at, row),
        _ => {}
    }
    reading.evidence.replace(place, vote);
    match (column.doubts.binary_search(&row), doubtful) {
        (Ok(at), false) => drop(column.doubts.remove(at)),
        (Err(at), true) => column.doubts.insert(at, row),
        _ => {}
    }
    column.decimals = reading.evidence.marks.iter().map(|m| m.decimals()).max().unwrap_or(0);
    reading.source_decimals = source_decimals(&column.kinds, &column.values, column.decimals);
    reading.noughts = noughts(&column.kinds, &reading.evidence.marks);
    let ambiguous = !column.doubts.is_empty();
    let found = reading.evidence.decide().column;
    column.notation = column.notation.map(|_| Ruling { ambiguous, ..found });
    Some(())
}

/// Whether the rows are what they were. Where figures have a say, a short table's rows are found again.
fn rows_stay(grid: &Grid, decisions: &Decisions, table: &Table, row: u32) -> bool {
    if table.rows.len() > SHORT {
        return !asks_figures(table) && keeps_header(grid, decisions, &table.header, row);
    }
    let parts = layout(grid, decisions);
    if (&parts.header, &parts.body) != (&table.header, &table.body) {
        return false;
    }
    let columns = table.columns.iter().map(before_rates).collect();
    let mut again = Table { body: table.body.clone(), columns, ..Table::default() };
    find_rows(grid, &parts, decisions, &mut again);
    again.rows == table.rows
        && again.rows_by_figures == table.rows_by_figures
        && again.row_sums == table.row_sums
        && again.possible_total == table.possible_total
        && again.possible_parts == table.possible_parts
        && again.possible_sums == table.possible_sums
        && again.row_periods == table.row_periods
        && again.mixed_measures == table.mixed_measures
}

/// Says again what depends on the cell. `false` if the list was cut short and another cell would come into it.
fn follow_warnings(grid: &Grid, table: &mut Table, at: CellAddress, row: u32, rounded: bool) -> bool {
    let index = at.column;
    let shown = table.warnings.iter().find(|w| w.column == Some(index) && w.doubt == Doubt::RoundedDisplay);
    if rounded && shown.and_then(|w| w.row).is_none_or(|first| first >= row) {
        return false;
    }
    let Some(of_cell) = doubts::of_one_cell(grid, table, index, row) else { return false };
    table.warnings.retain(|w| {
        let of_column = w.column == Some(index);
        let is_cells = of_column && w.row == Some(row) && doubts::is_of_cell(&w.doubt);
        let of_sums = of_column
            && matches!(
                w.doubt,
                Doubt::TotalDiffers { .. } | Doubt::SubtotalDiffers { .. } | Doubt::ScaledFigure { .. }
            );
        let of_scales = matches!(
            w.doubt,
            Doubt::SuspectedScale { .. }
                | Doubt::BeyondBounds { .. }
                | Doubt::UnitsConverted { .. }
                | Doubt::MayBeRatios
        );
        !(is_cells || of_sums || of_scales)
    });
    table.warnings.extend(of_cell);
    let sums = sums::check_column(table, index as usize);
    table.warnings.extend(sums);
    let scales = scales::check_scales(table);
    table.warnings.extend(scales);
    let merged = scales::check_merged(grid, table);
    table.warnings.extend(merged.into_iter().filter(|w| w.column == Some(index) && w.row == Some(row)));
    warning::sort(&mut table.warnings);
    true
}
