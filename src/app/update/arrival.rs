//! Tables that have just replaced another one, and the other ways to take them: as sheets, below the other table, or
//! beside it.

use std::ops::Range;

use super::caret::show_top;
use super::change::change;
use super::notify::notify;
use super::turn::turn_back;
use crate::app::effect::Effect;
use crate::app::state::{App, Arrived, Origin};
use crate::intake::{set_apart, short_title};
use crate::sheet::{Cause, CombineMode, CombineReport, Combined, Edit, Sheet, append_rows, join_columns};
use crate::words::Notice;

/// Notes that tables have replaced another one.
pub(crate) fn arrive(app: &mut App, tables: Range<usize>, source: Origin) {
    app.arrivals.arrived = Some(Arrived { revision: app.document.revision, tables, source });
}

/// Undoes that, and takes the tables in a different way.
pub(crate) fn retake(app: &mut App, taking: CombineMode) -> Vec<Effect> {
    let Some(arrived) = app.arrivals.arrived.clone().filter(|a| a.revision == app.document.revision) else {
        return Vec::new();
    };
    let sheets = app.document.workbook.sheets();
    let Some(all) = sheets.get(arrived.tables.clone()) else { return Vec::new() };
    let shown = all.get(app.document.workbook.active().wrapping_sub(arrived.tables.start));
    let taken: Vec<Sheet> = match (taking, arrived.source, shown) {
        (CombineMode::Below | CombineMode::ByUnit | CombineMode::Beside, Origin::File, Some(shown)) => {
            vec![shown.clone()]
        }
        _ => all.to_vec(),
    };
    let came = app.document.workbook.identity.clone();
    let mut effects = turn_back(app, true);
    let done = match taking {
        CombineMode::NewSheet => Some(add_sheets(app, taken)),
        _ => combine(app, &taken, taking),
    };
    match done {
        Some(more) => {
            effects.extend(more);
            // What came locked does not lose its lock by standing among other sheets.
            let identity = &mut app.document.workbook.identity;
            if came.is_protected && !identity.is_protected {
                (identity.is_protected, identity.password) = (true, came.password);
            }
        }
        None => {
            // Nothing matched: the tables stay as they came.
            effects.extend(turn_back(app, false));
            app.arrivals.arrived = Some(Arrived { revision: app.document.revision, ..arrived });
            effects.extend(notify(app, Notice::NothingFits));
        }
    }
    effects
}

/// Combines tables with the shown one, one after the other, as one step. `None` if none matches.
pub(crate) fn combine(app: &mut App, tables: &[Sheet], taking: CombineMode) -> Option<Vec<Effect>> {
    let mut whole: Option<Combined> = None;
    for table in tables {
        let base = whole.as_ref().map_or_else(|| app.sheet(), |w| &w.sheet);
        let more = match taking {
            CombineMode::Below => append_rows(base, table),
            CombineMode::ByUnit => join_columns(base, table, true),
            CombineMode::Beside => join_columns(base, table, false),
            CombineMode::NewSheet => None,
        };
        let Some(more) = more else { continue };
        whole = Some(match whole.take() {
            Some(before) => before.followed_by(more),
            None => more,
        });
    }
    let combined = whole?;
    let cause = if taking == CombineMode::Below { Cause::Append } else { Cause::Join };
    let Combined { sheet, matched, unmatched, left_out, alike } = combined;
    let mut effects = change(app, Edit::Replace(Box::new(sheet)), cause);
    let report = CombineReport { taking, matched, unmatched, left_out, alike };
    effects.extend(notify(app, Notice::Combined(Box::new(report))));
    Some(effects)
}

/// Adds sheets after the shown one and shows the first of them, as one step.
fn add_sheets(app: &mut App, mut sheets: Vec<Sheet>) -> Vec<Effect> {
    let at = app.document.workbook.active() + 1;
    let mut taken: Vec<String> = app.document.workbook.sheets().iter().map(|s| s.name.clone()).collect();
    let mut next = taken.len();
    for at in 0..sheets.len() {
        let Some(sheet) = sheets.get_mut(at) else { break };
        let former = sheet.name.clone();
        while sheet.name.is_empty() || taken.contains(&sheet.name) {
            next += 1;
            sheet.name = app.words().sheet_name(next);
        }
        let name = sheet.name.clone();
        if name != former {
            // Formulas of a file go on to name the sheet of the file, not one of the same name that was here before.
            for other in &mut sheets {
                other.follow_name(&former, &name);
            }
        }
        taken.push(name);
    }
    // The sheet that is inserted last is shown.
    let insert = |sheet| (at, Edit::InsertSheet { at, sheet: Box::new(sheet) });
    let mut effects = change(app, Edit::All(sheets.into_iter().rev().map(insert).collect()), Cause::Sheets);
    effects.extend(show_top(app));
    effects
}

/// Names tables by their titles, or by numbers.
pub(crate) fn name_tables(app: &App, tables: &mut [Sheet]) {
    let names = tables
        .iter()
        .enumerate()
        .map(|(i, t)| short_title(t).unwrap_or_else(|| app.words().sheet_name(i + 1)));
    set_apart(names.collect(), tables);
}
