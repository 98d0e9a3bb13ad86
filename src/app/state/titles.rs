//! The titles of columns in formulas that are typed: what they stand for, and which begin as what is typed.

use super::app::App;
use super::shown::{computed_name, told_apart_by};
use super::tabs::{sheet_meant, tab_name};
use crate::formula::{
    ComputedCorner, ComputedReference, Expression, Formula, Refusal, Wanted, canonical, printed, read,
    renamed, with_titles, without_let,
};
use crate::grid::{CellAddress, column_letters};
use crate::number::fold;
use crate::sheet::{Sheet, computed_column};
use crate::table::{Column, RowKind};
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;

/// A column that a title stands for.
#[derive(Clone, Debug, PartialEq)]
enum Titled {
    /// One of the table.
    Pasted(u32),
    /// One that the page computes.
    Computed(crate::formula::ComputedColumn),
}

/// All titles of a sheet's columns, each as it is written in a formula, with its column. Where several columns share a title,
/// each is also written with the group above it.
fn titles(app: &App, sheet: &Sheet) -> Vec<(String, Titled)> {
    let mut found = Vec::new();
    for (index, column) in (0..).zip(&sheet.table().columns) {
        for title in ways_to_write(column) {
            found.push((title, Titled::Pasted(index)));
        }
    }
    for computed in sheet.computed() {
        let column = Titled::Computed(computed_column(computed.indicator));
        let name = computed_name(app, computed);
        if let Some(apart) = told_apart_by(app, computed) {
            found.push((format!("{name} – {apart}"), column.clone()));
        }
        found.push((name, column));
    }
    found
}

/// "Kế hoạch", and with its group "Kế hoạch – BHYT".
fn ways_to_write(column: &Column) -> Vec<String> {
    // A `]` would end the title.
    let title = column.title.trim().replace(['[', ']'], " ");
    match column.group.last() {
        _ if title.is_empty() => Vec::new(),
        Some(group) => vec![title.clone(), format!("{title} – {}", group.trim().replace(['[', ']'], " "))],
        None => vec![title],
    }
}

/// As titles are compared: without regard to case, to how letters are composed, and to line ends.
fn compared(title: &str) -> String {
    let composed: String = title.nfc().collect::<String>().to_lowercase();
    composed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The cells that a title in a formula stands for, as formulas write them. `at` is the formula's cell.
///
/// # Errors
///
/// If no column or several have the title, or its figures are not in one range where one is needed.
fn cells_titled(
    app: &App,
    sheet: &Sheet,
    at: CellAddress,
    title: &str,
    wanted: Wanted,
) -> Result<Vec<String>, Refusal> {
    let all = titles(app, sheet);
    let matching = |is: &dyn Fn(&str) -> bool| {
        let mut found: Vec<&(String, Titled)> = all.iter().filter(|(own, _)| is(own)).collect();
        found.dedup_by(|a, b| a.1 == b.1);
        found
    };
    let (exact, folded) = (compared(title), fold(title));
    let mut found = matching(&|own| compared(own) == exact);
    if found.is_empty() {
        found = matching(&|own| fold(own) == folded);
    }
    match found.as_slice() {
        // What is kept of a computed column that is not shown is written as it is kept.
        [] if title.contains('=') => Ok(vec![match wanted {
            Wanted::Row(row) => format!("[{title}]{row}"),
            _ => format!("[{title}]"),
        }]),
        [] => Err(Refusal::UnknownTitle(title.to_owned())),
        [(_, column)] => cells_of(sheet, at, title, column, wanted),
        several => {
            let columns: Vec<&Titled> = several.iter().map(|(_, column)| column).collect();
            let longest = columns.iter().filter_map(|column| {
                all.iter().filter(|(_, own)| own == *column).map(|(own, _)| own).max_by_key(|own| own.len())
            });
            Err(Refusal::AmbiguousTitle(title.to_owned(), longest.cloned().collect()))
        }
    }
}

fn cells_of(
    sheet: &Sheet,
    at: CellAddress,
    title: &str,
    column: &Titled,
    wanted: Wanted,
) -> Result<Vec<String>, Refusal> {
    let runs = match wanted {
        Wanted::OwnRow => return Ok(vec![cell(column, at.row, false)]),
        Wanted::Row(row) => return Ok(vec![cell(column, row.saturating_sub(1), false)]),
        Wanted::Column | Wanted::OneRange => unit_runs(sheet),
    };
    if wanted == Wanted::OneRange && runs.len() != 1 {
        return Err(Refusal::SplitColumn(title.to_owned()));
    }
    let range = |rows: Range<u32>| {
        let last = cell(column, rows.end - 1, true);
        format!("{}:{last}", cell(column, rows.start, true))
    };
    match runs.is_empty() {
        true => Err(Refusal::SplitColumn(title.to_owned())),
        false => Ok(runs.into_iter().map(range).collect()),
    }
}

/// A cell of a column as formulas write it, with a `$` before its row if that is fixed.
fn cell(column: &Titled, row: u32, fixed: bool) -> String {
    match column {
        Titled::Pasted(column) => {
            format!("{}{}{}", column_letters(*column), if fixed { "$" } else { "" }, row.saturating_add(1))
        }
        Titled::Computed(column) => {
            let first = ComputedCorner { column: column.clone(), fixed: false, row: Some((row, fixed)) };
            let cell = Expression::Computed(ComputedReference { sheet: None, first, last: None });
            canonical(&Formula::new(cell)).trim_start_matches('=').to_owned()
        }
    }
}

/// The grid rows of the units, in runs that nothing interrupts but blank rows and notes.
fn unit_runs(sheet: &Sheet) -> Vec<Range<u32>> {
    let table = sheet.table();
    let mut runs: Vec<Range<u32>> = Vec::new();
    let mut is_open = false;
    for (row, kind) in (table.body.start..).zip(&table.rows) {
        match (kind, runs.last_mut()) {
            (RowKind::Data, Some(run)) if is_open => run.end = row + 1,
            (RowKind::Data, _) => runs.push(row..row + 1),
            (RowKind::Blank, _) => continue,
            _ => {}
        }
        is_open = *kind == RowKind::Data;
    }
    runs
}

/// The formula that a text typed into a cell is, or why it is not taken; `None` if it is no formula.
pub(crate) fn typed_formula(
    app: &App,
    sheet: usize,
    at: CellAddress,
    text: &str,
) -> Option<Result<Formula, Refusal>> {
    formula_of(app, sheet, at, text, false)
}

/// The same for a formula that is entered in a cell of the shown sheet: a name that nobody has given is an error in that cell.
pub(crate) fn entered_formula(app: &App, at: CellAddress, text: &str) -> Option<Result<Formula, Refusal>> {
    formula_of(app, app.document.workbook.active(), at, text, true)
}

/// What is to be said of a formula of the shown sheet that has a name that nobody has given.
pub(crate) fn unknown_name(app: &App, formula: &Formula) -> Option<Refusal> {
    let workbook = &app.document.workbook;
    let refusal = workbook.refusal(workbook.active(), formula)?;
    matches!(refusal, Refusal::UnknownName(_)).then_some(refusal)
}

fn formula_of(
    app: &App,
    sheet: usize,
    at: CellAddress,
    text: &str,
    takes_names: bool,
) -> Option<Result<Formula, Refusal>> {
    let is_formula = text.trim_start().starts_with('=');
    is_formula.then(|| {
        let workbook = &app.document.workbook;
        let text = match workbook.sheets().get(sheet) {
            Some(own) => with_titles(text, &|title, wanted| cells_titled(app, own, at, title, wanted))?,
            None => text.into(),
        };
        let mut formula = read(&text, app.language().notation())?;
        let mut tabs = Vec::new();
        if names_sheets(&formula) {
            tabs.extend((0..workbook.sheets().len()).map(|index| tab_name(app, index)));
            // Whatever the case of the letters, names are kept as the tabs show them, also one in the other language.
            let mut written = Vec::new();
            formula.expression.sheets(&mut |name| written.push(name.to_owned()));
            for name in written {
                if let Some(tab) = sheet_meant(app, &name).and_then(|sheet| tabs.get(sheet)) {
                    formula = renamed(&formula, &name, tab).unwrap_or(formula);
                }
            }
        }
        let formula = workbook.anchored_formula(sheet, &formula, &tabs)?;
        match workbook.refusal_typed(sheet, &formula, &tabs) {
            Some(Refusal::UnknownName(_)) if takes_names => Ok(formula),
            Some(refusal) => Err(refusal),
            None if workbook.would_follow_itself(sheet, at, &formula) => Err(Refusal::Cycle),
            None => Ok(formula),
        }
    })
}

fn names_sheets(formula: &Formula) -> bool {
    let mut found = false;
    formula.expression.sheets(&mut |_| found = true);
    found
}

/// A formula of the shown sheet as it is written.
pub(crate) fn formula_text(app: &App, formula: &Formula) -> String {
    let workbook = &app.document.workbook;
    printed(&workbook.shown_formula(workbook.active(), formula), app.language().notation())
}

/// A formula of the shown sheet as a file of Excel holds it: letters for computed columns, cells for names, commas between
/// arguments, points before decimals, and no names of LET.
pub(crate) fn formula_with_letters(app: &App, formula: &Formula) -> String {
    canonical(&formula_with_cells(app, app.document.workbook.active(), formula))
}

/// A formula of a sheet with letters for computed columns and cells for names, and without names of LET.
pub(crate) fn formula_with_cells(app: &App, own: usize, formula: &Formula) -> Formula {
    let workbook = &app.document.workbook;
    without_let(&workbook.shown_formula(own, &workbook.with_cells_of_names(own, formula)))
}

/// The titles that the formula that is typed, or one of the shown sheet, can be completed with: one for each column.
pub(crate) fn titles_offered(app: &App) -> Vec<String> {
    let home = app.caret.editing.as_ref().map(|editing| editing.sheet);
    let sheet = home.and_then(|home| app.document.workbook.sheets().get(home)).unwrap_or(app.sheet());
    let all = titles(app, sheet);
    let is_shared = |title: &str| all.iter().filter(|(own, _)| compared(own) == compared(title)).count() > 1;
    let mut offered: Vec<(String, Titled)> = Vec::new();
    for (title, column) in all.iter().filter(|(title, _)| !is_shared(title)) {
        if offered.last().is_none_or(|(_, last)| last != column) {
            offered.push((title.clone(), column.clone()));
        }
    }
    offered.into_iter().map(|(title, _)| title).collect()
}
