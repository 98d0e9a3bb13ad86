//! The panel over time: columns compared with each other, and columns re-added on present units.

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

/// Two columns that are compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedRow {
    /// The current column.
    pub current: u32,
    /// The base column.
    pub base: u32,
    /// "Thực hiện so với 31/12/2024".
    pub name: String,
}

/// The form that re-adds a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReaddView {
    /// The sheets with former units.
    pub sources: Vec<MenuChoice>,
    /// The chosen sheet.
    pub source: usize,
    /// The mappings from former to present units, with their names.
    pub mappings: Vec<(Mapping, String)>,
    /// The chosen mapping.
    pub mapping: Mapping,
    /// The columns of that sheet that can be re-added.
    pub columns: Vec<MenuChoice>,
    /// The chosen column.
    pub column: u32,
    /// The columns of the shown table.
    pub currents: Vec<MenuChoice>,
    /// The column to compare with, if one is chosen.
    pub against: Option<u32>,
}

/// What happened to a column that was re-added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReaddedReport {
    /// Which column, and from which sheet.
    pub title: String,
    /// What the user should look at.
    pub lines: Vec<String>,
}

/// The panel over time.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeView {
    /// What is chosen in the forms.
    pub form: TimeForm,
    /// The columns that can be compared.
    pub columns: Vec<MenuChoice>,
    /// The two chosen columns.
    pub comparing: Option<(u32, u32)>,
    /// Whether those two can be compared, and if not, why.
    pub comparability: Comparability,
    /// The comparisons that the sheet already has.
    pub compared: Vec<ComparedRow>,
    /// The form that re-adds a column; `None` if there is no other sheet.
    pub readd: Option<ReaddView>,
    /// The columns that were re-added.
    pub readded: Vec<ReaddedReport>,
    /// The periods of this table that are kept as sheets.
    pub series: SeriesView,
    /// The plan for a stock.
    pub stock: StockView,
}

/// An offer to re-add a sheet on the units of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferView {
    /// The sheet with present units.
    pub today: usize,
    /// The sheet with former units.
    pub former: usize,
    /// The words of the offer.
    pub text: String,
}

/// The panel over time; `None` if it is closed.
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

/// The offer to re-add a sheet with former units, if the shown one has present units.
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

/// For the explanation of a figure: the former units that its re-added inputs were added from.
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
