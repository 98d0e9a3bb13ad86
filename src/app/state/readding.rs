//! What the panel over time compares and re-adds: what the form says, or else what fits best.

use std::borrow::Cow;

use super::app::App;
use super::tabs::tab_name;
use crate::analysis::adds_up_over_units;
use crate::number::fold;
use crate::place::Crosswalk;
use crate::sheet::{Mapping, Sheet, columns_where, crosswalk_from_sheet, unit_names};
use crate::table::{Column, Role};

/// Longer sheets are not searched for a mapping.
const LONGEST_CROSSWALK: usize = 5000;

/// What would be re-added.
#[derive(Clone, Debug)]
pub(crate) struct Readding {
    pub(crate) source: usize,
    /// The mappings that can be used.
    pub(crate) crosswalks: Vec<(Mapping, Cow<'static, Crosswalk>)>,
    /// The one that is used.
    pub(crate) mapping: Mapping,
    /// The columns that can be re-added.
    pub(crate) columns: Vec<u32>,
    pub(crate) column: u32,
    /// The columns of the present table that can be compared with it.
    pub(crate) currents: Vec<u32>,
    pub(crate) against: Option<u32>,
}

/// Columns of two tables are the same if this is equal: their role, or else their title without numbers, which change
/// from one period to the next.
fn likeness(column: &Column) -> (Option<Role>, String) {
    match column.role {
        Some(role) if role != Role::Period => (Some(role), String::new()),
        role => (role, fold(&column.title).chars().filter(|c| !c.is_ascii_digit()).collect()),
    }
}

/// The columns that the form compares: the chosen ones, or else the first two.
pub(crate) fn comparing(app: &App) -> Option<(u32, u32)> {
    let columns = amount_columns(app);
    let there = |chosen: Option<u32>| chosen.filter(|c| columns.contains(c));
    let current = there(app.forms.time.current).or_else(|| columns.first().copied())?;
    let base = there(app.forms.time.base).filter(|base| *base != current);
    let base = base.or_else(|| columns.iter().copied().find(|c| *c != current))?;
    Some((current, base))
}

/// The columns with amounts or counts.
pub(crate) fn amount_columns(app: &App) -> Vec<u32> {
    columns_where(app.sheet(), crate::analysis::is_amount)
}

/// The other sheets that have a column to re-add.
pub(crate) fn sources(app: &App) -> Vec<usize> {
    let sheets = app.document.workbook.sheets().iter().enumerate();
    let has_units = |sheet: &Sheet| !unit_names(sheet).is_empty();
    let is_source = |(index, sheet): &(usize, &Sheet)| {
        *index != app.document.workbook.active()
            && has_units(sheet)
            && !columns_where(sheet, adds_up_over_units).is_empty()
    };
    sheets.filter(is_source).map(|(index, _)| index).collect()
}

/// The mappings that can be used: the one that is built in, and those in sheets of the document.
fn crosswalks(app: &App) -> Vec<(Mapping, Cow<'static, Crosswalk>)> {
    let sheets = app.document.workbook.sheets().iter().enumerate();
    let found = sheets.filter(|(_, sheet)| sheet.table().body.len() <= LONGEST_CROSSWALK);
    let found = found
        .filter_map(|(index, sheet)| Some((Mapping::Sheet(index), Cow::Owned(crosswalk_from_sheet(sheet)?))));
    let provinces = Cow::Borrowed(Crosswalk::provinces_of_july_2025());
    std::iter::once((Mapping::Provinces, provinces)).chain(found).collect()
}

/// What would be re-added: what is chosen, or else what fits best.
pub(crate) fn readding(app: &App) -> Option<Readding> {
    let sources = sources(app);
    let source =
        app.forms.time.source.filter(|s| sources.contains(s)).or_else(|| sources.first().copied())?;
    let sheet = app.document.workbook.sheets().get(source)?;
    let crosswalks = crosswalks(app);
    let chosen = app.forms.time.mapping.filter(|m| crosswalks.iter().any(|(other, _)| other == m));
    let names = unit_names(sheet);
    let known = |crosswalk: &Crosswalk| names.iter().filter(|n| crosswalk.knows(n)).count();
    let best = || crosswalks.iter().rev().max_by_key(|(_, c)| known(c)).map(|(mapping, _)| *mapping);
    let mapping = chosen.or_else(best).unwrap_or_default();
    let columns = columns_where(sheet, adds_up_over_units);
    let today = app.sheet();
    let is_readded = |c: &u32| today.settings().joined.readded.iter().any(|r| r.column == *c);
    let currents: Vec<u32> =
        columns_where(today, adds_up_over_units).into_iter().filter(|c| !is_readded(c)).collect();
    let against = app.forms.time.against.filter(|c| currents.contains(c));
    let of = |sheet: &Sheet, c: u32| sheet.table().columns.get(c as usize).map(likeness);
    let column = app.forms.time.column.filter(|c| columns.contains(c)).or_else(|| {
        let wanted = against.and_then(|c| of(today, c));
        let same = columns.iter().copied().find(|c| wanted.is_some() && of(sheet, *c) == wanted);
        same.or_else(|| {
            let theirs: Vec<_> = currents.iter().map(|c| of(today, *c)).collect();
            columns.iter().copied().find(|c| theirs.contains(&of(sheet, *c)))
        })
    });
    let column = column.or_else(|| columns.last().copied())?;
    let against = against.or_else(|| {
        let wanted = of(sheet, column);
        let same = currents.iter().copied().find(|c| of(today, *c) == wanted);
        same.or(match currents.as_slice() {
            [only] => Some(*only),
            _ => None,
        })
    });
    Some(Readding { source, crosswalks, mapping, columns, column, currents, against })
}

/// The sheet with present units and the sheet with former ones, if one of them is shown and nothing was re-added yet.
pub(crate) fn crosswalk_offer(app: &App) -> Option<(usize, usize)> {
    let sheets = app.document.workbook.sheets();
    if sheets.len() < 2 {
        return None;
    }
    let shown = app.document.workbook.active();
    let others = (0..sheets.len()).filter(|i| *i != shown);
    let pairs: Vec<(usize, usize)> = others.flat_map(|other| [(shown, other), (other, shown)]).collect();
    crosswalks(app).iter().find_map(|(mapping, crosswalk)| {
        pairs.iter().copied().find(|(today, former)| {
            *mapping != Mapping::Sheet(*today)
                && *mapping != Mapping::Sheet(*former)
                && is_offered(app, crosswalk, *today, *former)
        })
    })
}

fn is_offered(app: &App, crosswalk: &Crosswalk, today: usize, former: usize) -> bool {
    let sheets = app.document.workbook.sheets();
    let (Some(now), Some(then)) = (sheets.get(today), sheets.get(former)) else { return false };
    let name = tab_name(app, former);
    if now.settings().joined.readded.iter().any(|r| r.from_sheet == name) {
        return false;
    }
    if columns_where(then, adds_up_over_units).is_empty() || columns_where(now, adds_up_over_units).is_empty()
    {
        return false;
    }
    let gone = |names: &[String]| {
        names.iter().filter(|n| crosswalk.knows(n) && !crosswalk.knows_today(n)).cloned().collect::<Vec<_>>()
    };
    let (mine, theirs) = (unit_names(now), unit_names(then));
    let gone_there = gone(&theirs);
    if gone_there.len() <= gone(&mine).len() {
        return false;
    }
    let names: Vec<&str> = gone_there.iter().map(String::as_str).collect();
    let recast = crosswalk.recast(&names, &[], 0);
    let mine: Vec<&str> = mine.iter().map(String::as_str).collect();
    let current = mine.iter().filter(|n| crosswalk.knows_today(n)).count();
    current * 2 >= mine.len() && crosswalk.align(&recast, &mine).iter().any(Option::is_some)
}
