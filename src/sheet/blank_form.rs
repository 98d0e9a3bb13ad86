//! [`blank_form`]: a document as a form for new figures.

use super::cell_value::value_of;
use super::like::without_periods;
use super::settings::{AboutSettings, Course, JoinedSettings, LineSettings, Settings};
use super::workbook::Workbook;
use super::worksheet::Sheet;
use crate::formula::{Formula, Value};
use crate::grid::{CellAddress, StoredValue};
use crate::number::CellKind;
use crate::table::{Decisions, Role};

/// The document without its figures: titles, units and their names stay, and with them roles, targets, charts, the report's
/// sentences, formulas and looks. Figures, notes on cells, filters, what other tables brought, and texts that name a period
/// go. It has no identity: whoever opens it has a new document.
pub fn blank_form(workbook: &Workbook) -> Workbook {
    let sheets = workbook.sheets().iter().map(blank_sheet).collect();
    Workbook::new(sheets, workbook.active()).styled(workbook.style())
}

fn blank_sheet(sheet: &Sheet) -> Sheet {
    let mut grid = sheet.grid().clone();
    for row in 0..grid.rows() {
        for column in 0..grid.columns() {
            let at = CellAddress::new(row, column);
            if !sheet.grid().text(at).is_empty() && is_figure(sheet, at) {
                grid.set(at, "", StoredValue::None);
            }
        }
    }
    let table = sheet.table();
    let chosen = sheet.decisions();
    // Without figures nothing else may tell where the header is.
    let header = (!table.header.is_empty()).then(|| table.header.clone());
    let decisions = Decisions { header: chosen.header.clone().or(header), ..chosen.clone() };
    let mut settings = sheet.settings().clone();
    without_periods(&mut settings);
    let Settings { about, lines, forms, mut plan, .. } = settings.clone();
    plan.course = Course { past_months: None, year: None, ..plan.course };
    let settings = Settings {
        about: AboutSettings { period: None, seen: Default::default(), ..about },
        plan,
        lines: LineSettings {
            filtering: false,
            filters: Default::default(),
            filtered_rows: Default::default(),
            ..lines
        },
        joined: JoinedSettings::default(),
        forms: forms.without_notes(),
        ..settings
    };
    // What a file wrote beside a formula is its value.
    let formulas = sheet
        .formulas()
        .iter()
        .map(|(at, formula)| (*at, Formula { opened: None, written: None, ..formula.clone() }));
    Sheet::new(&sheet.name, grid, decisions, settings).with_formulas(formulas.collect())
}

/// Whether a cell holds a figure, or the value of a formula.
fn is_figure(sheet: &Sheet, at: CellAddress) -> bool {
    if sheet.formulas().contains_key(&at) {
        return true;
    }
    let table = sheet.table();
    if table.header.contains(&at.row) {
        return false;
    }
    if !table.body.contains(&at.row) {
        return matches!(value_of(sheet, at), Value::Number(_) | Value::Boolean(_) | Value::Error(_));
    }
    let Some(column) = table.columns.get(at.column as usize) else { return true };
    let names_a_unit = [Role::RowNumber, Role::Code, Role::UnitName, Role::MeasureUnit]
        .iter()
        .any(|role| column.role == Some(*role));
    let kind = column.kinds.get((at.row - table.body.start) as usize);
    !names_a_unit && !matches!(kind, Some(CellKind::Text | CellKind::Code | CellKind::Blank))
}
