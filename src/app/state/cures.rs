//! Which cures a doubt has: doubts about the table, and questions that joined tables left open.

use std::collections::BTreeMap;

use super::app::App;
use super::cure::Cure;
use crate::grid::CellAddress;
use crate::number::Notation;
use crate::sheet::{Flood, Joining, UndecidedMatch, name_repairs};
use crate::table::{Column, Doubt, RowKind, Warning};

/// The columns of which the user must say whether they are of the year before, each with the join that brought it.
pub(crate) fn asked_columns(app: &App) -> impl Iterator<Item = (&Joining, u32)> {
    let sheet = app.sheet();
    let is_open =
        |column: u32| sheet.decisions().roles.get(&column) == Some(&None) && column < sheet.grid().columns();
    let joined = sheet.settings().joined.tables.iter();
    joined.flat_map(|j| j.asked.iter().map(move |column| (j, *column))).filter(move |(_, c)| is_open(*c))
}

/// Whether the user must say if a column is of the same period of the year before.
pub(crate) fn asks_for_period(app: &App, column: u32) -> bool {
    asked_columns(app).any(|(_, asked)| asked == column)
}

/// Whether the unit of an undecided match is still in its row, and got no figures from elsewhere.
pub(crate) fn is_alike_open(app: &App, joining: &Joining, alike: &UndecidedMatch) -> bool {
    let sheet = app.sheet();
    let count = alike.candidates.iter().map(|c| c.cells.len()).max().unwrap_or(0);
    let mut cells = (joining.column..).take(count).map(|c| sheet.grid().text(CellAddress::new(alike.row, c)));
    sheet.table().body.contains(&alike.row)
        && sheet.table().label(sheet.grid(), alike.row) == alike.name
        && cells.all(str::is_empty)
}

/// The columns that are in the same doubt about their notation as this one, which is among them. In all of them three
/// digits follow the same separator and nothing proves what it means, or the same, so one answer is most likely right for
/// all.
pub(crate) fn asked_together(app: &App, column: u32) -> Vec<u32> {
    let doubt = |column: &Column| {
        let votes = column.reading.evidence.displayed.and(column.reading.evidence.typed);
        // Cells that can be read in one way only may point to one notation in one column and to the other in the next.
        let certain = (votes.comma_only > 0, votes.point_only > 0);
        let notation = column.notation.filter(|n| n.ambiguous && !column.doubts.is_empty())?;
        Some((votes.either_by_comma * 2 > votes.either, notation.mixed, certain))
    };
    let columns = &app.sheet().table().columns;
    let Some(own) = columns.get(column as usize).and_then(doubt) else { return vec![column] };
    (0..).zip(columns).filter(|(_, c)| doubt(c) == Some(own)).map(|(index, _)| index).collect()
}

/// Whether the role of a column is only a guess.
pub(crate) fn is_guessed(app: &App, column: u32) -> bool {
    app.sheet().table().columns.get(column as usize).is_some_and(Column::is_guess)
}

/// Whether the user said what the row of a doubt is.
pub(crate) fn is_kind_decided(app: &App, warning: &Warning) -> bool {
    let sheet = app.sheet();
    let row = warning.row.map(|row| sheet.table().body.start + row);
    row.is_some_and(|row| sheet.decisions().rows.contains_key(&row))
}

/// How many doubts there are of each kind that comes by the hundred.
pub(crate) fn floods(app: &App) -> BTreeMap<Flood, u32> {
    let mut told = BTreeMap::new();
    for flood in app.sheet().warnings().filter_map(|w| Flood::of(&w.doubt)) {
        *told.entry(flood).or_insert(0) += 1;
    }
    told
}

/// The kinds of which the user has looked at all doubts, and how many that were.
pub(crate) fn seen_floods(app: &App) -> BTreeMap<Flood, u32> {
    let told = floods(app);
    let seen = &app.sheet().settings().about.seen;
    let is_all = |(flood, count): &(&Flood, &u32)| told.get(*flood).is_some_and(|told| told <= *count);
    seen.iter().filter(is_all).map(|(flood, count)| (*flood, *count)).collect()
}

/// The cures of a warning. `can_repair` says whether some name that lost letters can be repaired.
pub(crate) fn cures_of(app: &App, warning: &Warning, can_repair: bool) -> Vec<Cure> {
    match (&warning.doubt, warning.column) {
        (Doubt::AmbiguousNumber { .. }, Some(column)) => {
            let readings = [Notation::CommaDecimal, Notation::PointDecimal];
            match asked_together(app, column).len() {
                0 | 1 => readings.map(|notation| Cure::Reading { column, notation }).into(),
                _ => readings.map(|notation| Cure::ReadingOfAll { column, notation }).into(),
            }
        }
        (Doubt::DuplicateUnit { .. }, _) => {
            vec![Cure::LeaveOutRepeated, Cure::Seen(Flood::DuplicateUnits)]
        }
        (Doubt::UndecidedMark, _) => vec![Cure::MarksAreNothing, Cure::Seen(Flood::UndecidedMarks)],
        (doubt @ (Doubt::TextNumber | Doubt::MergedValue), _) => {
            Flood::of(doubt).map(Cure::Seen).into_iter().collect()
        }
        (Doubt::MonthOfYear, Some(column)) => vec![Cure::IsCumulative { column }],
        (Doubt::MayBeTotal, _) => {
            let row = warning.row.unwrap_or_default();
            [RowKind::Total, RowKind::Data].map(|kind| Cure::RowIs { row, kind }).into()
        }
        (Doubt::MayBePart, _) => {
            let row = warning.row.unwrap_or_default();
            [RowKind::Part, RowKind::Data].map(|kind| Cure::RowIs { row, kind }).into()
        }
        (Doubt::MayBeSubtotal, _) => {
            let row = warning.row.unwrap_or_default();
            [RowKind::Subtotal, RowKind::Data].map(|kind| Cure::RowIs { row, kind }).into()
        }
        // A total that its rows do not make up may be of some of them, or they only some of it; a subtotal may be none.
        (Doubt::TotalDiffers { .. }, _) if !is_kind_decided(app, warning) => {
            let row = warning.row.unwrap_or_default();
            [RowKind::Total, RowKind::Subtotal].map(|kind| Cure::RowIs { row, kind }).into()
        }
        (Doubt::SubtotalDiffers { .. }, _) if !is_kind_decided(app, warning) => {
            let row = warning.row.unwrap_or_default();
            [RowKind::Subtotal, RowKind::Total, RowKind::Data].map(|kind| Cure::RowIs { row, kind }).into()
        }
        (Doubt::NamelessUnit | Doubt::StrayFigures, _) => {
            let row = warning.row.unwrap_or_default();
            [RowKind::Data, RowKind::Total, RowKind::Note].map(|kind| Cure::RowIs { row, kind }).into()
        }
        (Doubt::LegacyEncoding, _) => vec![Cure::ConvertLegacy],
        (Doubt::LossyText | Doubt::LossyName { .. }, _) if can_repair => vec![Cure::RepairNames],
        _ => Vec::new(),
    }
}

/// Whether any doubt has a cure.
pub(crate) fn has_cures(app: &App) -> bool {
    let sheet = app.sheet();
    let is_left = |j: &Joining| {
        !j.unmatched.is_empty() || !j.left_out.is_empty() || j.alike.iter().any(|a| is_alike_open(app, j, a))
    };
    let is_lossy = |w: &Warning| matches!(w.doubt, Doubt::LossyText | Doubt::LossyName { .. });
    asked_columns(app).next().is_some()
        || sheet.settings().joined.tables.iter().any(is_left)
        || sheet.warnings().any(|w| !cures_of(app, w, false).is_empty())
        || (sheet.warnings().any(is_lossy) && !name_repairs(sheet).found.is_empty())
}
