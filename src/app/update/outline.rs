//! Groups of rows and columns: made, taken away, closed, opened.

use std::collections::BTreeMap;
use std::ops::Range;

use super::notify::notify;
use super::settings::set_settings;
use crate::app::effect::Effect;
use crate::app::state::{App, chosen_lines};
use crate::grid::LineSet;
use crate::sheet::{Cause, LineSettings, Lines, Outline};
use crate::table::{RowKind, Table};
use crate::words::Notice;

/// Groups the selected lines, or takes them out of their innermost group.
pub(crate) fn group_here(app: &mut App, lines: Lines, groups: bool) -> Vec<Effect> {
    let most = match lines {
        Lines::Rows => app.sheet().grid().rows(),
        Lines::Columns => app.sheet().grid().columns(),
    };
    let ranges: Vec<Range<u32>> = chosen_lines(app, lines).within(0..most).ranges().collect();
    let own = outline(&app.sheet().settings().lines, lines);
    let changed = ranges.into_iter().try_fold(own.clone(), |outline, range| match groups {
        true => outline.grouped(range),
        false => Some(outline.ungrouped(range)),
    });
    match changed {
        None => notify(app, Notice::GroupsTooDeep),
        Some(changed) if changed == *own && !groups => notify(app, Notice::NoGroupHere),
        Some(changed) => set(app, lines, changed),
    }
}

/// Closes a group, or opens it.
pub(crate) fn fold(app: &mut App, lines: Lines, level: usize, line: u32, closes: bool) -> Vec<Effect> {
    let turned = outline(&app.sheet().settings().lines, lines).turned(level, line, closes);
    set(app, lines, turned)
}

/// Closes all groups of rows and columns, or opens them.
pub(crate) fn fold_all(app: &mut App, closes: bool) -> Vec<Effect> {
    let settings = &app.sheet().settings().lines;
    if settings.row_groups.is_empty() && settings.column_groups.is_empty() {
        return notify(app, Notice::NoGroupHere);
    }
    let change = |settings: &mut LineSettings| {
        settings.row_groups = settings.row_groups.all_turned(closes);
        settings.column_groups = settings.column_groups.all_turned(closes);
    };
    let mut effects = set_settings(app, change, Cause::Group);
    effects.extend([Effect::Reveal, Effect::FocusGrid]);
    effects
}

/// Groups the units under each subtotal, in place of the groups of rows that there are.
pub(crate) fn group_units(app: &mut App) -> Vec<Effect> {
    let table = app.sheet().table();
    let start = table.body.start;
    let mut spans = spans_under(table);
    // Outer groups first: an inner one makes its lines deeper.
    spans.sort_by_key(|span| (span.start, std::cmp::Reverse(span.end)));
    let mut outline = Outline::default();
    for span in spans {
        let lines = start + span.start..start + span.end;
        outline = outline.grouped(lines).unwrap_or(outline);
    }
    match outline.is_empty() {
        true => notify(app, Notice::NoSubtotals),
        false => set(app, Lines::Rows, outline),
    }
}

/// The rows of the body that each subtotal stands over or under, without itself.
fn spans_under(table: &Table) -> Vec<Range<u32>> {
    let is_subtotal = |row: u32| table.rows.get(row as usize) == Some(&RowKind::Subtotal);
    // With what is found so far: sums of inner groups are asked for first.
    let mut extents: BTreeMap<u32, Range<u32>> = BTreeMap::new();
    let mut sums: Vec<_> = table.row_sums.iter().filter(|sum| is_subtotal(sum.row)).collect();
    sums.sort_by_key(|sum| sum.parts.len());
    for _ in 0..3 {
        for sum in &sums {
            let of_part = |part: &u32| extents.get(part).cloned().unwrap_or(*part..part + 1);
            let all = sum.parts.iter().map(of_part).chain(std::iter::once(sum.row..sum.row + 1));
            let extent = all.reduce(|a, b| a.start.min(b.start)..a.end.max(b.end));
            extents.extend(extent.map(|extent| (sum.row, extent)));
        }
    }
    let without_itself = |(row, extent): (u32, Range<u32>)| match row == extent.start {
        true => Some(row + 1..extent.end),
        false if row + 1 == extent.end => Some(extent.start..row),
        false => None,
    };
    let found: Vec<Range<u32>> =
        extents.into_iter().filter_map(without_itself).filter(|span| !span.is_empty()).collect();
    if !found.is_empty() {
        return found;
    }
    // Sums that do not come out: the rows from one heading to the next.
    let rows = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
    let is_unit = |row: &u32| {
        let kind = table.rows.get(*row as usize).copied();
        matches!(kind, Some(RowKind::Data | RowKind::Part))
    };
    let under = |heading: u32| heading + 1..(heading + 1..rows).find(|row| !is_unit(row)).unwrap_or(rows);
    (0..rows).filter(|row| is_subtotal(*row)).map(under).filter(|span| !span.is_empty()).collect()
}

fn outline(settings: &LineSettings, lines: Lines) -> &Outline {
    match lines {
        Lines::Rows => &settings.row_groups,
        Lines::Columns => &settings.column_groups,
    }
}

fn set(app: &mut App, lines: Lines, outline: Outline) -> Vec<Effect> {
    let change = |settings: &mut LineSettings| match lines {
        Lines::Rows => settings.row_groups = outline,
        Lines::Columns => settings.column_groups = outline,
    };
    let mut effects = set_settings(app, change, Cause::Group);
    // What a command grouped must not be told as closed for want of signs.
    app.frame.hides_groups = false;
    effects.push(Effect::FocusGrid);
    effects
}

/// Opens the groups that keep some lines out of sight.
pub(crate) fn opened_over(outline: &Outline, lines: &LineSet) -> Outline {
    let closed = outline.groups().filter(|group| group.is_closed);
    let over = closed.filter(|group| lines.count_in(group.lines.clone()) > 0);
    over.fold(outline.clone(), |outline, group| outline.turned(group.level, group.lines.start, false))
}
