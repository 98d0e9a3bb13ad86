//! One sheet of an xlsx workbook, in a single pass over its XML.

use quick_xml::events::BytesStart;
use std::collections::HashMap;

use super::reference::{address, area};
use super::strings::{RunsReader, Strings};
use crate::form::iso_date;
use crate::grid::{CellAddress, StoredValue};
use crate::source::file::book::{NamedGrid, SheetFiller, UNKNOWN_FORMULA};
use crate::source::file::container::{XmlHandler, attributes, is_true, without_escapes};
use crate::source::file::format::CellFormat;
use crate::source::file::formula::moved;

/// What the workbook sets for all its sheets.
pub(super) struct Setting<'a> {
    pub(crate) formats: &'a [CellFormat],
    pub(crate) strings: &'a Strings,
    pub(crate) from_1904: bool,
    /// The writer did not calculate: stored results may be placeholders.
    pub(crate) calculates_on_load: bool,
}

/// Longest shared formula that Excel takes; the work for each cell that shares one grows with its length.
const LONGEST_SHARED: usize = 8192;

#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum ValueType {
    #[default]
    Number,
    Shared,
    Text,
    Inline,
    Boolean,
    Error,
    Date,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Inside {
    #[default]
    Nothing,
    Value,
    Formula,
    Inline,
}

/// The cell being read.
#[derive(Debug, Default)]
struct OpenCell {
    at: CellAddress,
    pub(crate) format: usize,
    value_type: ValueType,
    value: String,
    formula: String,
    /// The number of the formula it shares with other cells.
    shared: Option<u32>,
    has_formula: bool,
    /// Its formula gives several cells their values.
    is_array: bool,
}

/// Reads a sheet.
pub(super) struct SheetReader<'a> {
    setting: &'a Setting<'a>,
    filler: SheetFiller,
    cell: OpenCell,
    inside: Inside,
    runs: RunsReader,
    pub(crate) next: CellAddress,
    shared: HashMap<u32, (CellAddress, String)>,
    default_format: CellFormat,
}

impl<'a> SheetReader<'a> {
    pub(crate) fn new(setting: &'a Setting<'a>) -> SheetReader<'a> {
        SheetReader {
            setting,
            filler: SheetFiller::new(setting.from_1904),
            cell: OpenCell::default(),
            inside: Inside::Nothing,
            runs: RunsReader::default(),
            next: CellAddress::default(),
            shared: HashMap::new(),
            default_format: CellFormat::default(),
        }
    }

    pub(crate) fn finish(self, name: String, hidden: bool) -> NamedGrid {
        self.filler.finish(name, hidden)
    }

    fn start_row(&mut self, element: &BytesStart<'_>) {
        let mut hidden = false;
        for (name, value) in attributes(element) {
            match name {
                "r" => {
                    if let Some(row) = value.parse::<u32>().ok().and_then(|r| r.checked_sub(1)) {
                        self.next.row = row;
                    }
                }
                "hidden" => hidden |= is_true(&value),
                "ht" => hidden |= value.parse::<f64>().is_ok_and(|height| height == 0.0),
                _ => {}
            }
        }
        self.next.column = 0;
        if hidden {
            self.filler.hide_rows(self.next.row..self.next.row.saturating_add(1));
        }
    }

    fn start_column(&mut self, element: &BytesStart<'_>) {
        let (mut first, mut last, mut hidden) = (1u32, 0u32, false);
        for (name, value) in attributes(element) {
            match name {
                "min" => first = value.parse().unwrap_or(1),
                "max" => last = value.parse().unwrap_or(0),
                "hidden" => hidden |= is_true(&value),
                "width" => hidden |= value.parse::<f64>().is_ok_and(|width| width == 0.0),
                _ => {}
            }
        }
        if hidden && first > 0 && last < 1 << 20 {
            self.filler.hide_columns(first - 1..last);
        }
    }

    fn start_cell(&mut self, element: &BytesStart<'_>) {
        let cell = &mut self.cell;
        cell.at = self.next;
        (cell.format, cell.value_type, cell.shared) = (0, ValueType::Number, None);
        (cell.has_formula, cell.is_array) = (false, false);
        cell.value.clear();
        cell.formula.clear();
        for (name, value) in attributes(element) {
            match name {
                "r" => cell.at = address(&value).unwrap_or(cell.at),
                "s" => cell.format = value.parse().unwrap_or(0),
                "t" => {
                    cell.value_type = match &*value {
                        "s" => ValueType::Shared,
                        "str" => ValueType::Text,
                        "inlineStr" => ValueType::Inline,
                        "b" => ValueType::Boolean,
                        "e" => ValueType::Error,
                        "d" => ValueType::Date,
                        _ => ValueType::Number,
                    };
                }
                _ => {}
            }
        }
        self.next = CellAddress { row: cell.at.row, column: cell.at.column.saturating_add(1) };
    }

    fn start_formula(&mut self, element: &BytesStart<'_>) {
        self.inside = Inside::Formula;
        self.cell.has_formula = true;
        let (mut shared, mut index) = (false, None);
        for (name, value) in attributes(element) {
            match name {
                "t" => {
                    shared = value == "shared";
                    self.cell.is_array = value == "array";
                }
                "si" => index = value.parse().ok(),
                _ => {}
            }
        }
        self.cell.shared = index.filter(|_| shared);
    }

    fn end_cell(&mut self) {
        let setting = self.setting;
        let format = setting.formats.get(self.cell.format).unwrap_or(&self.default_format);
        let at = self.cell.at;
        let value = self.cell.value.trim();
        let has_value = match self.cell.value_type {
            ValueType::Inline => true,
            // An empty text is a result, too.
            ValueType::Text => true,
            _ => !value.is_empty(),
        };
        let mut zero = false;
        match self.cell.value_type {
            _ if !has_value => {}
            ValueType::Number => match value.parse::<f64>() {
                Ok(number) => {
                    zero = number == 0.0;
                    self.filler.number(at, number, format);
                }
                Err(_) => self.filler.text(at, value, format.indent),
            },
            ValueType::Shared => {
                let text = value.parse().ok().and_then(|index| setting.strings.get(index));
                self.filler.text(at, text.unwrap_or_default(), format.indent);
            }
            ValueType::Text => self.filler.text(at, &without_escapes(&self.cell.value), format.indent),
            ValueType::Inline => self.filler.text(at, &without_escapes(self.runs.text()), format.indent),
            ValueType::Boolean => self.filler.boolean(at, is_true(value)),
            ValueType::Error => self.filler.error(at, value),
            ValueType::Date => self.filler.shown(at, &iso_date(value), StoredValue::Date),
        }
        if self.cell.has_formula {
            let text = self.formula_text(!has_value);
            let format = setting.formats.get(self.cell.format).unwrap_or(&self.default_format);
            self.filler.formatted(at, format);
            if self.cell.is_array {
                self.filler.of_array(at);
            }
            match (has_value, zero && setting.calculates_on_load) {
                (false, _) => self.filler.uncalculated(at, text),
                (true, true) => self.filler.doubtful_formula(at, text),
                (true, false) => self.filler.formula(at, text),
            }
        }
    }

    fn formula_text(&mut self, is_shown: bool) -> String {
        let own = self.cell.formula.trim();
        let at = self.cell.at;
        if let Some(index) = self.cell.shared {
            if !own.is_empty() && own.len() <= LONGEST_SHARED {
                self.shared.insert(index, (at, own.to_owned()));
            } else if !self.filler.keeps_formula(is_shown) {
                return UNKNOWN_FORMULA.to_owned();
            } else if let Some((origin, formula)) = self.shared.get(&index) {
                let rows = i64::from(at.row) - i64::from(origin.row);
                let columns = i64::from(at.column) - i64::from(origin.column);
                return format!("={}", moved(formula, rows, columns));
            }
        }
        // A data table has its formula in one cell only.
        if own.is_empty() { UNKNOWN_FORMULA.to_owned() } else { format!("={own}") }
    }
}

impl XmlHandler for SheetReader<'_> {
    fn start(&mut self, name: &str, element: &BytesStart<'_>) {
        match name {
            _ if self.inside == Inside::Inline => self.runs.start(name, element),
            "c" => self.start_cell(element),
            "v" => self.inside = Inside::Value,
            "f" => self.start_formula(element),
            "is" => {
                self.inside = Inside::Inline;
                self.runs.clear();
            }
            "row" => self.start_row(element),
            "col" => self.start_column(element),
            "mergeCell" => {
                let reference = attributes(element).find(|(name, _)| *name == "ref");
                if let Some((first, last)) = reference.and_then(|(_, r)| area(&r)) {
                    self.filler.merge(first, last);
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "is" | "v" | "f" => self.inside = Inside::Nothing,
            _ if self.inside == Inside::Inline => self.runs.end(name),
            "c" => self.end_cell(),
            "row" => self.next.row = self.next.row.saturating_add(1),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        match self.inside {
            Inside::Value => self.cell.value.push_str(text),
            Inside::Formula => self.cell.formula.push_str(text),
            Inside::Inline => self.runs.push(text),
            Inside::Nothing => {}
        }
    }
}
