//! Following one edited cell without understanding the whole table again.

use super::cell::{Brackets, CellReading, OwnUnits, Remark, Vote, read};
use super::check::{MOST_NAMES, lost_letters, scales, sums};
use super::figures;
use super::figures::is_measure;
use super::header::{find_header, is_index_row, layout};
use super::model::{Column, Decisions, Doubt, Role, RowKind, Table, Warning, warning};
use super::row::{LabelMeaning, RowLabels, label_meaning, row_kinds, row_periods};
use super::settle::{ROWS_COMPARED, ROWS_TRIED, rate};
use super::title::title_meaning;
use crate::grid::{CellAddress, Grid, tcvn3};
use crate::number::{CellKind, Reason, Ruling, Scanned, scan};

/// Body rows that the search for the header may look at.
const FIRST_ROWS: u32 = 16;

/// Body rows up to which figures may make some of them parts of others.
const SHORT: usize = 400;

/// Reads one cell again after it was edited. `false` if more than this cell may have changed its meaning: the edit
/// touched a header, a total, a label, or the evidence by which its column is read. Then the table is as it was and
/// the grid must be understood anew.
pub fn reread_cell(grid: &Grid, table: &mut Table, row: u32, column: u32) -> bool {
    let at = CellAddress { row, column };
    let Some(row) = at.row.checked_sub(table.body.start).filter(|_| table.body.contains(&at.row)) else {
        return false;
    };
    let place = row as usize;
    let Some(column) = table.columns.get(at.column as usize) else { return false };
    if table.rows.get(place) != Some(&RowKind::Data) || column.kinds.len() <= place {
        return false;
    }
    // In the first rows an edit may move the end of the header.
    if row < FIRST_ROWS && find_header(grid) != table.header {
        return false;
    }
    if table.rows_by_figures || is_index_row(grid, at.row) {
        return false;
    }
    // Legacy text is understood from another grid than this one, and a word less may make it so.
    if tcvn3::is_tcvn3_grid(grid) || table.warnings.iter().any(|w| w.doubt == Doubt::LegacyEncoding) {
        return false;
    }
    let cell = grid.cell(at);
    // Lost letters are told of each cell, and one more or less may make the others an accident.
    let says_lossy = |w: &Warning| matches!(w.doubt, Doubt::LossyText | Doubt::LossyName { .. });
    if lost_letters::may_have_lost_letters(cell.text) || table.warnings.iter().any(says_lossy) {
        return false;
    }
    if !is_measure(column) {
        return match column.role {
            // Words for words: a number in a note is evidence for its column's notation all the same.
            Some(Role::Note) => {
                let reading = read(cell, &scan(cell.text), &column.reading.context);
                let is_plain = |kind: CellKind| matches!(kind, CellKind::Text | CellKind::Blank);
                column.kinds.get(place).is_some_and(|k| is_plain(*k))
                    && is_plain(reading.kind)
                    && set(table, at.column as usize, place, reading)
            }
            // A name for a name: nothing hangs on which.
            Some(Role::UnitName)
                if table.rows.len() > MOST_NAMES
                    && is_plain_name(cell.text)
                    && column.kinds.get(place) == Some(&CellKind::Text) =>
            {
                set(
                    table,
                    at.column as usize,
                    place,
                    CellReading { kind: CellKind::Text, ..CellReading::default() },
                )
            }
            _ => false,
        };
    }
    // Names and numbering stand in the first columns, whatever they are called.
    if column.role.is_none() && at.column < 3 {
        return false;
    }
    // Ratios of the first rows may be what decides a doubtful column.
    let in_doubt =
        |c: &Column| !c.doubts.is_empty() || c.notation.is_some_and(|n| n.reason == Reason::Arithmetic);
    if in_doubt(column) || (place < ROWS_COMPARED && table.columns.iter().any(in_doubt)) {
        return false;
    }
    let scanned = scan(cell.text);
    let reading = read(cell, &scanned, &column.reading.context);
    // In a short table one cell more that is words or a year, or one less, may decide what its column is, or another.
    let was = column.kinds.get(place).copied().unwrap_or_default();
    let are_words = |kind: CellKind| sort_of(kind) == WORDS;
    let may_be_year = |value: f64| value.fract() == 0.0 && (1900.0..=2100.0).contains(&value);
    let of_years =
        [column.values.get(place).copied().unwrap_or(0.0), reading.value].into_iter().any(may_be_year);
    if table.rows.len() <= SHORT && (of_years || are_words(was) != are_words(reading.kind)) {
        return false;
    }
    let mark = Vote::of(cell, &scanned, grid.declared.is_some()).with_decimals(reading.decimals);
    let stays = column_stays(column, place, &scanned, &reading)
        && row_stays(table, at.column as usize, place, &reading)
        && rows_stay(grid, table, at.column as usize, place, reading);
    if !stays || !rates_stay(table, at.column as usize, place, reading) {
        return false;
    }
    if !evidence_stays(table, at.column as usize, place, mark, reading.kind) {
        return false;
    }
    set(table, at.column as usize, place, reading);
    follow_warnings(table, at.column, row, reading, cell.text);
    true
}

fn is_plain_name(text: &str) -> bool {
    let text = text.trim();
    label_meaning(text) == LabelMeaning::Name
        && text.starts_with(char::is_alphabetic)
        && !text.contains(['.', ')', ':'])
        && text.chars().count() <= 60
        && matches!(scan(text), Scanned::Text)
}

/// What [`sort_of`] says of words, dates, codes.
const WORDS: usize = 3;

/// Figures, percentages, none, words.
fn sort_of(kind: CellKind) -> usize {
    match kind {
        CellKind::Number => 0,
        CellKind::Percent => 1,
        CellKind::Blank | CellKind::Missing | CellKind::Error => 2,
        _ => WORDS,
    }
}

/// Whether the column is still what it was with this cell in it.
fn column_stays(column: &Column, row: usize, scanned: &Scanned, reading: &CellReading) -> bool {
    // Growth and index, for one, are told apart by their values.
    let needs_values = matches!(
        column.role,
        Some(
            Role::Threshold
                | Role::GrowthRate
                | Role::IndexToPrior
                | Role::Period
                | Role::MeasureUnit
                | Role::Score
        )
    );
    // "Chỉ tiêu" is what was assigned, or a target, by the size of its figures.
    let may_be_target = || {
        let meaning = title_meaning(&column.title);
        [meaning.role, meaning.other].contains(&Some(Role::Threshold))
    };
    let by_size = column.role == Some(Role::Plan) && may_be_target();
    let odd = matches!(scanned, Scanned::Number(n) if n.bracketed || n.unit.is_some());
    let values = column.kinds.iter().filter(|k| k.has_value()).count();
    let all_bracketed = column.reading.bracketed > 0
        && (column.reading.context.brackets != Brackets::Negative
            || column.reading.bracketed as usize + 1 >= values);
    let plain = matches!(reading.remark, Remark::None | Remark::TextNumber);
    let has_units = column.reading.context.own_units != OwnUnits::None;
    if needs_values
        || rate::is_comparison_in_percent(column)
        || by_size
        || odd
        || all_bracketed
        || has_units
        || !plain
        || column.reading.context.bare_percent
    {
        return false;
    }
    // What most cells are decides what the column is.
    let mut counts = [0usize; 4];
    column.kinds.iter().for_each(|k| counts[sort_of(*k)] += 1);
    let before = counts;
    counts[sort_of(column.kinds[row])] -= 1;
    counts[sort_of(reading.kind)] += 1;
    // A column that nothing names is what its cells are.
    if column.role.is_none() && (column.title.is_empty() || before[3] > 0 || counts[3] > 0) {
        return false;
    }
    let holds = |[numbers, percents, _, words]: [usize; 4]| numbers + percents > words;
    let percents = counts[1] > counts[0];
    // A bare number among percentages is one of them.
    let bare = percents && reading.kind == CellKind::Number;
    holds(before) && holds(counts) && !bare && (before[1] > before[0]) == percents
}

/// Weighs the column's evidence with the new cell. `false`, and nothing changed, if this or another column would be
/// read otherwise.
fn evidence_stays(table: &mut Table, column: usize, row: usize, mark: Vote, kind: CellKind) -> bool {
    let Some(column) = table.columns.get_mut(column) else { return false };
    let Some(&old) = column.reading.evidence.marks.get(row) else { return false };
    let evidence = &mut column.reading.evidence;
    let (voice, before) = (evidence.voice(), evidence.decide());
    let certain = |(mark, kind): (&Vote, &CellKind)| {
        *kind == CellKind::Number && mark.is_certain() && mark.decimals() > 0
    };
    let had_decimals = evidence.marks.iter().zip(&column.kinds).any(certain);
    evidence.replace(row, mark);
    let kinds = column.kinds.iter().enumerate().map(|(r, k)| if r == row { &kind } else { k });
    let has_decimals = evidence.marks.iter().zip(kinds).any(certain);
    let after = evidence.decide();
    let same = |a: Ruling, b: Ruling| a.notation == b.notation && a.ambiguous == b.ambiguous;
    let stays = voice == evidence.voice()
        && had_decimals == has_decimals
        && same(before.displayed, after.displayed)
        && same(before.typed, after.typed)
        && before.column.mixed == after.column.mixed
        && !after.column.mixed;
    if !stays {
        evidence.replace(row, old);
        return false;
    }
    column.notation = column.notation.map(|n| Ruling { ambiguous: n.ambiguous, ..after.column });
    true
}

/// Whether the row still has figures, as a row of data must.
fn row_stays(table: &Table, column: usize, row: usize, reading: &CellReading) -> bool {
    let is_figure = |k: CellKind| k.has_value() || matches!(k, CellKind::Missing | CellKind::Error);
    is_figure(reading.kind)
        || table
            .columns
            .iter()
            .enumerate()
            .any(|(i, c)| i != column && is_measure(c) && c.kinds.get(row).is_some_and(|k| is_figure(*k)))
}

/// Whether the rows of a short table are what they were: figures that add up make parts of rows.
fn rows_stay(grid: &Grid, table: &Table, column: usize, row: usize, reading: CellReading) -> bool {
    if table.rows.len() > SHORT {
        return true;
    }
    let mut edited = table.clone();
    set(&mut edited, column, row, reading);
    let decisions = Decisions { header: Some(table.header.clone()), ..Decisions::default() };
    let parts = layout(grid, &decisions);
    let rows = |columns: &[Column]| {
        let labels = RowLabels::of(grid, parts.body.clone(), columns);
        let periods = row_periods(grid, parts.body.clone(), columns);
        let found = row_kinds(grid, &parts, columns, &labels, &periods, &decisions);
        (labels.columns, found)
    };
    // The user's own decisions on rows stay over what is found; they cannot be told here, so both ways are compared.
    let after = rows(&edited.columns);
    !after.1.by_figures && after == rows(&table.columns)
}

/// Whether rates without a name remain what the first rows show them to be.
fn rates_stay(table: &mut Table, column: usize, row: usize, reading: CellReading) -> bool {
    if row >= ROWS_TRIED {
        return true;
    }
    let before = rate::borne_out(table);
    let with = |table: &mut Table, cell: (CellKind, f64)| {
        let column = table.columns.get_mut(column)?;
        let (kind, value) = (column.kinds.get_mut(row)?, column.values.get_mut(row)?);
        Some((std::mem::replace(kind, cell.0), std::mem::replace(value, cell.1)))
    };
    let Some(old) = with(table, (reading.kind, reading.value)) else { return false };
    let after = rate::borne_out(table);
    with(table, old).is_some() && before == after
}

fn set(table: &mut Table, column: usize, row: usize, reading: CellReading) -> bool {
    let Some(column) = table.columns.get_mut(column) else { return false };
    let (Some(kind), Some(value)) = (column.kinds.get_mut(row), column.values.get_mut(row)) else {
        return false;
    };
    (*kind, *value) = (reading.kind, reading.value);
    column.decimals = column.reading.evidence.marks.iter().map(|m| m.decimals()).max().unwrap_or(0);
    let Ok(row) = u32::try_from(row) else { return false };
    let doubtful = reading.remark.is_doubt();
    match (column.doubts.binary_search(&row), doubtful) {
        (Ok(at), false) => drop(column.doubts.remove(at)),
        (Err(at), true) => column.doubts.insert(at, row),
        _ => {}
    }
    true
}

fn follow_warnings(table: &mut Table, column: u32, row: u32, reading: CellReading, text: &str) {
    let of_cell = |w: &Warning| w.column == Some(column) && w.row == Some(row);
    let of_sums = |w: &Warning| {
        w.column == Some(column)
            && matches!(w.doubt, Doubt::TotalDiffers { .. } | Doubt::SubtotalDiffers { .. })
    };
    let of_scales = |w: &Warning| {
        use super::model::Doubt::MayBeRatios;
        use super::model::Doubt::SuspectedScale;
        use super::model::Doubt::UnitsConverted;
        matches!(w.doubt, SuspectedScale { .. } | UnitsConverted { .. } | MayBeRatios)
    };
    table.warnings.retain(|w| !of_cell(w) && !of_sums(w) && !of_scales(w));
    let unread = figures::is_unread(RowKind::Data, reading.kind)
        && figures::has_digit(text)
        && table.columns.get(column as usize).is_some_and(figures::holds_figures);
    let doubt = match reading.remark {
        Remark::Ambiguous { comma, point } => Some(Doubt::AmbiguousNumber { comma, point }),
        Remark::TextNumber => Some(Doubt::TextNumber),
        _ if unread => Some(Doubt::UnreadCell),
        _ => None,
    };
    table.warnings.extend(doubt.map(|doubt| Warning { doubt, row: Some(row), column: Some(column) }));
    let sums = sums::check_column(table, column as usize);
    table.warnings.extend(sums);
    table.warnings.extend(scales::check_scales(table));
    warning::sort(&mut table.warnings);
}
