//! The panel over time.

use super::choice::{MenuChoice, choices};
use super::periods::{SeriesView, StockView, series_view, stock_view};
use crate::analysis::{Comparability, comparability};
use crate::app::{
    App, Panel, TimeForm, address, amount_columns, body_row, column_name, comparing, crosswalk_offer,
    readding, sources, tab_name,
};
use crate::grid::CellAddress;
use crate::number::{Decimals, print_number};
use crate::sheet::{Mapping, Readded, ReaddedUnit};
use crate::view::cells::counted;

/// Two columns held against each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedRow {
    /// The current column.
    pub current: u32,
    /// The base.
    pub base: u32,
    /// "Thực hiện so với 31/12/2024".
    pub name: String,
}

/// What would be re-added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReaddView {
    /// Sheets by former units.
    pub sources: Vec<MenuChoice>,
    /// The one chosen.
    pub source: usize,
    /// Crosswalks.
    pub mappings: Vec<(Mapping, String)>,
    /// The one chosen.
    pub mapping: Mapping,
    /// Columns that can be re-added.
    pub columns: Vec<MenuChoice>,
    /// The one chosen.
    pub column: u32,
    /// Columns of this table.
    pub currents: Vec<MenuChoice>,
    /// The one chosen.
    pub against: Option<u32>,
}

/// What became of a column that was re-added: one line of words for each thing that is to be known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReaddedReport {
    /// Which column, from where.
    pub title: String,
    /// What is to be looked at.
    pub lines: Vec<String>,
}

/// The panel.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeView {
    /// What is chosen.
    pub form: TimeForm,
    /// Columns that can be held against each other.
    pub columns: Vec<MenuChoice>,
    /// The two chosen.
    pub comparing: Option<(u32, u32)>,
    /// Whether they can be.
    pub comparability: Comparability,
    /// What is held against each other already.
    pub compared: Vec<ComparedRow>,
    /// What would be re-added; `None` without another sheet.
    pub readd: Option<ReaddView>,
    /// What was.
    pub readded: Vec<ReaddedReport>,
    /// Periods of this table kept as sheets.
    pub series: SeriesView,
    /// A plan for a stock.
    pub stock: StockView,
}

/// An offer to re-add.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferView {
    /// Sheet by today's units.
    pub today: usize,
    /// Sheet by former units.
    pub former: usize,
    /// Its words.
    pub text: String,
}

/// The panel over time, if it is open.
pub fn time_view(app: &App) -> Option<TimeView> {
    if app.frame.panel != Panel::Time {
        return None;
    }
    let sheet = app.sheet();
    let comparing = comparing(app);
    let compared = sheet.settings().columns.compared.iter().map(|(current, base)| ComparedRow {
        current: *current,
        base: *base,
        name: app.words().compared(&column_name(app, *current), &column_name(app, *base)),
    });
    Some(TimeView {
        form: app.forms.time.clone(),
        columns: choices(app, sheet, &amount_columns(app)),
        comparing,
        comparability: comparing.map_or(Comparability::UndecidedMatch, |(a, b)| {
            comparability(sheet.table(), a as usize, b as usize)
        }),
        compared: compared.collect(),
        readd: readd_view(app),
        series: series_view(app),
        stock: stock_view(app),
        readded: sheet.settings().joined.readded.iter().map(|r| readded_report(app, r)).collect(),
    })
}

/// An offer to re-add one sheet's figures on the units of another.
pub fn offer_view(app: &App) -> Option<OfferView> {
    let (today, former) = crosswalk_offer(app)?;
    let text = app.words().readd_offer(&tab_name(app, former), &tab_name(app, today));
    Some(OfferView { today, former, text })
}

fn readd_view(app: &App) -> Option<ReaddView> {
    let chosen = readding(app)?;
    let tab = |index: usize| MenuChoice {
        value: u32::try_from(index).unwrap_or(u32::MAX),
        name: tab_name(app, index),
    };
    let mapping_name = |mapping: Mapping| match mapping {
        Mapping::Provinces => app.words().mapping_of_provinces().to_owned(),
        Mapping::Sheet(index) => app.words().mapping_of_sheet(&tab_name(app, index)),
    };
    let source = app.document.workbook.sheets().get(chosen.source)?;
    Some(ReaddView {
        sources: sources(app).into_iter().map(tab).collect(),
        source: chosen.source,
        mappings: chosen.crosswalks.iter().map(|(m, _)| (*m, mapping_name(*m))).collect(),
        mapping: chosen.mapping,
        columns: choices(app, source, &chosen.columns),
        column: chosen.column,
        currents: choices(app, app.sheet(), &chosen.currents),
        against: chosen.against,
    })
}

fn readded_report(app: &App, readded: &Readded) -> ReaddedReport {
    let words = app.words();
    let incomplete = readded.units.iter().filter(|u| u.value().is_none());
    let incomplete: Vec<String> = incomplete.map(|u| words.incomplete_unit(u)).collect();
    let lists: [(&[String], &'static str); 7] = [
        (&incomplete, words.readded_incomplete()),
        (&readded.unmatched, words.readded_unmatched()),
        (&readded.undivided, words.readded_undivided()),
        (&readded.shared, words.readded_shared()),
        (&readded.repeated, words.readded_repeated()),
        (&readded.left_out, words.readded_left_out()),
        (&readded.without, words.readded_without()),
    ];
    let line = |(names, title): (&[String], &'static str)| {
        (!names.is_empty()).then(|| format!("{title} ({}): {}", names.len(), names.join("; ")))
    };
    let complete = readded.units.len() - incomplete.len();
    let notation = app.language().notation();
    let sum = |value: f64| print_number(value, Decimals::UpTo(10), notation);
    let totals = words.readded_totals(&sum(readded.total_before), &sum(readded.total_after));
    let assumed = readded.unit_assumed.then(|| words.readded_unit_assumed().to_owned());
    ReaddedReport {
        title: words.readded_report(
            counted(app),
            &readded.title,
            &readded.from_sheet,
            complete,
            &readded.mapping,
        ),
        lines: std::iter::once(totals).chain(assumed).chain(lists.into_iter().filter_map(line)).collect(),
    }
}

/// What a figure that rests on a re-added column was added from: for its explanation.
pub(crate) fn origins_of(app: &App, row: u32, columns: impl Iterator<Item = usize>) -> Vec<String> {
    let sheet = app.sheet();
    let of = |column: usize| {
        let readded = sheet.settings().joined.readded.iter().find(|r| r.column as usize == column)?;
        let name = sheet.table().label(sheet.grid(), row);
        let value = sheet.table().columns.get(column)?.value(body_row(app, row)?);
        let words = app.words();
        let title = column_name(app, readded.column);
        let Some(unit) = readded.units.iter().find(|u| u.unit == *name) else {
            return Some(words.readded_total(&title, &readded.from_sheet));
        };
        let text = words.readded_from(&title, &readded.from_sheet, &parts_text(app, unit), &readded.mapping);
        match unit.value() == value || unit.value().is_none() && value.is_none() {
            true => Some(text),
            false => Some(format!(
                "{text} {}",
                words.readded_then_edited(&address(app, CellAddress::new(row, readded.column)))
            )),
        }
    };
    columns.filter_map(of).collect()
}

/// "Kiên Giang 1.751,8 + An Giang 1.905,5".
fn parts_text(app: &App, unit: &ReaddedUnit) -> String {
    let notation = app.language().notation();
    let part = |(name, value): &(String, Option<f64>)| match value {
        Some(value) => format!("{name} {}", print_number(*value, Decimals::UpTo(10), notation)),
        None => format!("{name} ({})", app.words().no_figure()),
    };
    let absent = unit.absent.iter().map(|name| format!("{name} ({})", app.words().no_row()));
    unit.parts.iter().map(part).chain(absent).collect::<Vec<_>>().join(" + ")
}
