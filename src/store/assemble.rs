//! From the parts of a file to a document. A part is believed if its seal fits; of the others only the cells are shown, in
//! columns that are told to be doubtful.

use std::collections::{BTreeMap, BTreeSet};

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::decode;
use super::document::Document;
use super::fields::put_fields;
use super::lost::{Lost, LostOfSheet};
use super::rescue::{fitting, texts, value_before_the_break};
use super::schema::{CellsPart, DocumentPart, EndPart, ROWS, SheetPart, SheetV2};
use super::seal::{END_PART, Part, parts};
use crate::grid::MOST_COLUMNS;
use crate::language::Language;
use crate::sheet::Workbook;

/// The most sheets and rows that are believed.
const MOST_SHEETS: usize = 4_096;
const MOST_ROWS: u32 = 1_048_576;

/// The most blank cells that stand for missing parts, so that a small file never takes much memory.
const MOST_BLANKS: u32 = 4_000_000;

#[derive(Default)]
struct SheetDraft {
    part: Option<SheetPart>,
    /// By column and first row.
    cells: BTreeMap<(u32, u32), CellsPart>,
    settings: Vec<(String, Value)>,
    lost: LostOfSheet,
}

/// The document that these parts make, and what is lost of it. `None` if nothing of it can be read.
pub(super) fn document_of_parts(bytes: &[u8]) -> Option<(Document, Lost)> {
    let all: Vec<Part<'_>> = parts(bytes).collect();
    let mut lost = Lost::default();
    let mut head = None;
    let mut end = None;
    let mut whole = 0;
    let mut sheets: BTreeMap<usize, SheetDraft> = BTreeMap::new();
    for part in all.iter().filter(|part| part.is_whole) {
        whole += 1;
        match part.name {
            "document" => head = read::<DocumentPart>(part, &mut lost.of_document),
            END_PART => end = read::<EndPart>(part, &mut lost.rest),
            _ => take(&mut sheets, part, &mut lost),
        }
    }
    let known = head.as_ref().map_or(1, |head| head.sheets);
    for part in all.iter().filter(|part| !part.is_whole) {
        match part.name {
            "cells" => take_doubtful(&mut sheets, part, known),
            "document" => lost.of_document = true,
            _ => note(&mut sheets, part, &mut lost),
        }
    }
    // The last part counts those before it.
    lost.rest |= !all.iter().any(|part| !part.is_whole) && end.is_none_or(|end| end.parts + 1 != whole);
    lost.rest |= all.last().is_none_or(|part| part.name != END_PART);
    lost.of_document |= head.is_none();
    let head = head.unwrap_or_else(|| DocumentPart { sheets: sheets.len(), ..DocumentPart::default() });
    let last = sheets.keys().next_back().map_or(0, |last| last + 1);
    let count = head.sheets.min(MOST_SHEETS).max(last);
    if sheets.values().all(|sheet| sheet.cells.is_empty() && sheet.part.is_none()) && count > 0 {
        return None;
    }
    let finished =
        (0..count).map(|place| finish(place, sheets.remove(&place).unwrap_or_default(), &mut lost));
    let workbook = Workbook::new(finished.map(decode::sheet).collect(), head.active);
    let mut workbook = workbook.styled(decode::chart_style(&head.charts));
    workbook.identity.is_protected = head.protected;
    let language = Language::from_code(&head.language).unwrap_or_default();
    Some((Document { id: head.id, name: head.name, language, workbook }, lost))
}

/// A part's content, without what does not fit.
fn read<T: DeserializeOwned>(part: &Part<'_>, is_lost: &mut bool) -> Option<T> {
    if let Ok(held) = serde_json::from_slice(part.bytes) {
        return Some(held);
    }
    let held = serde_json::from_slice(part.bytes).ok().and_then(fitting);
    *is_lost = true;
    held.map(|(held, _)| held)
}

/// The sheet that a part belongs to.
fn sheet_of(value: &Value) -> Option<usize> {
    let place = value.get("sheet")?.as_u64()?;
    usize::try_from(place).ok().filter(|place| *place < MOST_SHEETS)
}

fn take(sheets: &mut BTreeMap<usize, SheetDraft>, part: &Part<'_>, lost: &mut Lost) {
    if part.name == "cells" {
        if let Ok(cells) = serde_json::from_slice::<CellsPart>(part.bytes)
            && is_possible(&cells)
        {
            let draft = sheets.entry(cells.sheet).or_default();
            draft.cells.insert((cells.column, cells.row), cells);
            return;
        }
        return take_doubtful(sheets, part, MOST_SHEETS);
    }
    let Ok(Value::Object(mut fields)) = serde_json::from_slice(part.bytes) else { return lost.rest = true };
    let is = fields.remove("is");
    let fields = Value::Object(fields);
    let Some(place) = sheet_of(&fields) else { return lost.rest = true };
    let draft = sheets.entry(place).or_default();
    match (part.name, is) {
        ("sheet", _) => match fitting::<SheetPart>(fields) {
            Some((sheet, is_all)) => {
                draft.lost.about_grid |= !is_all;
                draft.part = Some(sheet);
            }
            None => draft.lost.about_grid = true,
        },
        (name, Some(value)) => draft.settings.push((name.to_owned(), value)),
        (name, None) => draft.lost.field(name),
    }
}

fn is_possible(cells: &CellsPart) -> bool {
    let rows = u32::try_from(cells.texts.len().max(cells.stored.len())).unwrap_or(u32::MAX);
    cells.sheet < MOST_SHEETS && cells.column < MOST_COLUMNS && cells.row.saturating_add(rows) <= MOST_ROWS
}

/// Takes cells whose seal does not fit into one of the `known` sheets, unless others that are whole claim their place.
fn take_doubtful(sheets: &mut BTreeMap<usize, SheetDraft>, part: &Part<'_>, known: usize) {
    let text = String::from_utf8_lossy(part.bytes);
    // Without its seal the part is not closed.
    let open = match part.bytes.ends_with(b"]") {
        true => format!("{text}}}"),
        false => text.into_owned(),
    };
    let Some((value, _)) = value_before_the_break(&open) else { return };
    let number = |name: &str| u32::try_from(value.get(name)?.as_u64()?).ok();
    let (Some(sheet), Some(column), Some(row)) = (sheet_of(&value), number("column"), number("row")) else {
        return;
    };
    let stored = value.get("stored").cloned().and_then(|stored| serde_json::from_value(stored).ok());
    let texts = texts(value.get("texts")).0;
    let cells = CellsPart { sheet, column, row, texts, stored: stored.unwrap_or_default() };
    if sheet >= known && !sheets.contains_key(&sheet) {
        return;
    }
    let draft = sheets.entry(sheet).or_default();
    let is_inside = draft.part.as_ref().is_none_or(|part| column < part.columns && row < part.rows.max(1));
    if is_possible(&cells)
        && is_inside
        && row.is_multiple_of(ROWS)
        && !draft.cells.contains_key(&(column, row))
    {
        draft.lost.doubtful.push(column);
        draft.cells.insert((column, row), cells);
    }
}

/// Notes that a part of a sheet cannot be believed.
fn note(sheets: &mut BTreeMap<usize, SheetDraft>, part: &Part<'_>, lost: &mut Lost) {
    let text = String::from_utf8_lossy(part.bytes);
    let place = value_before_the_break(&text).and_then(|(value, _)| sheet_of(&value));
    match place.and_then(|place| sheets.get_mut(&place)) {
        Some(draft) if part.name != END_PART => draft.lost.field(part.name),
        _ => lost.rest = true,
    }
}

/// A sheet of the schema, and what is missing of it.
fn finish(place: usize, draft: SheetDraft, lost: &mut Lost) -> SheetV2 {
    let SheetDraft { part, cells, settings, lost: mut of_sheet } = draft;
    of_sheet.about_grid |= part.is_none();
    let SheetPart { name, rows, columns, grid, .. } = part.unwrap_or_default();
    of_sheet.name.clone_from(&name);
    of_sheet.place = place;
    let rows = rows.min(MOST_ROWS);
    let expected = |column: u32| (0..rows.max(1)).step_by(ROWS as usize).map(move |row| (column, row));
    let missing = (0..columns.min(MOST_COLUMNS)).filter(|c| expected(*c).any(|at| !cells.contains_key(&at)));
    of_sheet.missing = missing.collect::<BTreeSet<u32>>().into_iter().collect();
    let mut sheet = SheetV2 { name, grid, ..SheetV2::default() };
    put_fields(&mut sheet, settings, &mut of_sheet);
    let mut blanks = 0;
    for ((column, row), part) in cells {
        let column = column as usize;
        sheet.texts.resize_with(sheet.texts.len().max(column + 1), Vec::new);
        sheet.stored.resize_with(sheet.texts.len(), Vec::new);
        let (texts, stored) = (&mut sheet.texts[column], &mut sheet.stored[column]);
        blanks += row.saturating_sub(u32::try_from(texts.len()).unwrap_or(row));
        if blanks > MOST_BLANKS {
            of_sheet.missing.push(part.column);
            break;
        }
        texts.resize(row as usize, String::new());
        texts.extend(part.texts);
        if !part.stored.is_empty() {
            stored.resize(row as usize, None);
            stored.extend(part.stored);
        }
    }
    of_sheet.doubtful.sort_unstable();
    of_sheet.doubtful.dedup();
    of_sheet.doubtful.retain(|column| !of_sheet.missing.contains(column));
    lost.of_sheet(of_sheet);
    sheet
}
