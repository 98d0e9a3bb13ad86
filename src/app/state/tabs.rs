//! The sheets as tabs.

use super::app::App;
use super::shown::address;
use crate::grid::CellRange;
use crate::words::Words;

/// A name that no sheet has yet: "Bảng 2".
pub(crate) fn new_sheet_name(app: &App) -> String {
    let names: Vec<&str> = app.document.workbook.sheets().iter().map(|s| s.name.as_str()).collect();
    let name = |n: usize| app.words().sheet_name(n);
    (names.len() + 1..).map(name).find(|n| !names.contains(&n.as_str())).unwrap_or_default()
}

/// The sheet of this name, or else the one without a name whose tab shows it, whatever the case of the letters.
pub(crate) fn sheet_called(app: &App, name: &str) -> Option<usize> {
    let lower = name.to_lowercase();
    let sheets = app.document.workbook.sheets();
    let own = sheets.iter().position(|s| !s.name.is_empty() && s.name.to_lowercase() == lower);
    own.or_else(|| (0..sheets.len()).find(|index| tab_name(app, *index).to_lowercase() == lower))
}

/// The same, or else the one whose tab has this name in the other language: who learnt "Bảng 1" finds it as "Sheet 1" too.
pub(crate) fn sheet_meant(app: &App, name: &str) -> Option<usize> {
    let elsewhere = || sheet_called(app, &Words::sheet_name_elsewhere(name)?);
    sheet_called(app, name).or_else(elsewhere)
}

/// The cells of the shown sheet that a range is, as they are written: "B2:C9".
pub(crate) fn range_text(app: &App, range: CellRange) -> String {
    match range.cells() {
        1 => address(app, range.start),
        _ => format!("{}:{}", address(app, range.start), address(app, range.end)),
    }
}

/// The names on the tabs; none while the document is empty.
pub(crate) fn tabs(app: &App) -> Vec<String> {
    let sheets = app.document.workbook.sheets();
    if sheets.len() == 1 && app.sheet().grid().is_empty() {
        return Vec::new();
    }
    (0..sheets.len()).map(|index| tab_name(app, index)).collect()
}

/// The name on a tab: the sheet's own, or "Bảng 1".
pub(crate) fn tab_name(app: &App, index: usize) -> String {
    match app.document.workbook.sheets().get(index) {
        Some(sheet) if !sheet.name.is_empty() => sheet.name.clone(),
        _ => app.words().sheet_name(index + 1),
    }
}
