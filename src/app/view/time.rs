//! The panel over time.

use crate::analysis::{Comparability, comparability};
use crate::app::time::{Mapping, TimeForm};
use crate::app::{App, Panel};
use crate::ingest::CellAddress;
use crate::number::{Decimals, print_number};
use crate::sheet::{Readded, ReaddedUnit, Sheet};

/// Something to be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What stands for it.
    pub value: u32,
    /// What it is called.
    pub name: String,
}

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
    pub sources: Vec<Choice>,
    /// The one chosen.
    pub source: usize,
    /// Crosswalks.
    pub mappings: Vec<(Mapping, String)>,
    /// The one chosen.
    pub mapping: Mapping,
    /// Columns that can be re-added.
    pub columns: Vec<Choice>,
    /// The one chosen.
    pub column: u32,
    /// Columns of this table.
    pub currents: Vec<Choice>,
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
    pub columns: Vec<Choice>,
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
    pub series: super::SeriesView,
    /// A plan for a stock.
    pub stock: super::StockView,
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

impl App {
    /// The panel over time, if it is open.
    pub fn time_view(&self) -> Option<TimeView> {
        if self.panel != Panel::Time {
            return None;
        }
        let sheet = self.sheet();
        let comparing = self.comparing();
        let compared = sheet.settings().columns.compared.iter().map(|(current, base)| ComparedRow {
            current: *current,
            base: *base,
            name: self.words().compared(&self.column_name(*current), &self.column_name(*base)),
        });
        Some(TimeView {
            form: self.time.clone(),
            columns: self.choices(sheet, &self.amount_columns()),
            comparing,
            comparability: comparing
                .map_or(Comparability::Alike, |(a, b)| comparability(sheet.table(), a as usize, b as usize)),
            compared: compared.collect(),
            readd: self.readd_view(),
            series: self.series_view(),
            stock: self.stock_view(),
            readded: sheet.settings().joined.readded.iter().map(|r| self.readded_report(r)).collect(),
        })
    }

    /// An offer to re-add one sheet's figures on the units of another.
    pub fn offer_view(&self) -> Option<OfferView> {
        let (today, former) = self.crosswalk_offer()?;
        let text = self.words().readd_offer(&self.tab_name(former), &self.tab_name(today));
        Some(OfferView { today, former, text })
    }

    /// Columns with their groups and titles.
    pub(in crate::app) fn choices(&self, sheet: &Sheet, columns: &[u32]) -> Vec<Choice> {
        let name = |index: u32| {
            let column = sheet.table().columns.get(index as usize)?;
            let lines: Vec<&str> = column.group.iter().chain([&column.title]).map(String::as_str).collect();
            let lines = lines.into_iter().filter(|l| !l.is_empty()).collect::<Vec<_>>().join(" – ");
            let letters = crate::ingest::column_letters(index);
            let name = if lines.is_empty() {
                self.words().place_column(&letters)
            } else {
                format!("{letters}: {lines}")
            };
            Some(Choice { value: index, name })
        };
        columns.iter().filter_map(|c| name(*c)).collect()
    }

    fn readd_view(&self) -> Option<ReaddView> {
        let chosen = self.readding()?;
        let tab = |index: usize| Choice {
            value: u32::try_from(index).unwrap_or(u32::MAX),
            name: self.tab_name(index),
        };
        let mapping_name = |mapping: Mapping| match mapping {
            Mapping::Provinces => self.words().mapping_of_provinces().to_owned(),
            Mapping::Sheet(index) => self.words().mapping_of_sheet(&self.tab_name(index)),
        };
        let source = self.workbook.sheets().get(chosen.source)?;
        Some(ReaddView {
            sources: self.sources().into_iter().map(tab).collect(),
            source: chosen.source,
            mappings: self.crosswalks().iter().map(|(m, _)| (*m, mapping_name(*m))).collect(),
            mapping: chosen.mapping,
            columns: self.choices(source, &chosen.columns),
            column: chosen.column,
            currents: self.choices(self.sheet(), &chosen.currents),
            against: chosen.against,
        })
    }

    fn readded_report(&self, readded: &Readded) -> ReaddedReport {
        let words = self.words();
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
        let notation = self.language().notation();
        let sum = |value: f64| print_number(value, Decimals::UpTo(10), notation);
        let totals = words.readded_totals(&sum(readded.total_before), &sum(readded.total_after));
        let assumed = readded.unit_assumed.then(|| words.readded_unit_assumed().to_owned());
        ReaddedReport {
            title: words.readded_report(
                self.counted(),
                &readded.title,
                &readded.from_sheet,
                complete,
                &readded.mapping,
            ),
            lines: std::iter::once(totals).chain(assumed).chain(lists.into_iter().filter_map(line)).collect(),
        }
    }

    /// What a figure that rests on a re-added column was added from: for its explanation.
    pub(super) fn origins_of(&self, row: u32, columns: impl Iterator<Item = usize>) -> Vec<String> {
        let sheet = self.sheet();
        let of = |column: usize| {
            let readded = sheet.settings().joined.readded.iter().find(|r| r.column as usize == column)?;
            let name = sheet.table().label(sheet.grid(), row);
            let value = sheet.table().columns.get(column)?.value(self.body_row(row)?);
            let words = self.words();
            let title = self.column_name(readded.column);
            let Some(unit) = readded.units.iter().find(|u| u.unit == *name) else {
                return Some(words.readded_total(&title, &readded.from_sheet));
            };
            let text =
                words.readded_from(&title, &readded.from_sheet, &self.parts_text(unit), &readded.mapping);
            match unit.value() == value || unit.value().is_none() && value.is_none() {
                true => Some(text),
                false => Some(format!(
                    "{text} {}",
                    words.readded_then_edited(&self.address(CellAddress::new(row, readded.column)))
                )),
            }
        };
        columns.filter_map(of).collect()
    }

    /// "Kiên Giang 1.751,8 + An Giang 1.905,5".
    fn parts_text(&self, unit: &ReaddedUnit) -> String {
        let notation = self.language().notation();
        let part = |(name, value): &(String, Option<f64>)| match value {
            Some(value) => format!("{name} {}", print_number(*value, Decimals::UpTo(10), notation)),
            None => format!("{name} ({})", self.words().no_figure()),
        };
        let absent = unit.absent.iter().map(|name| format!("{name} ({})", self.words().no_row()));
        unit.parts.iter().map(part).chain(absent).collect::<Vec<_>>().join(" + ")
    }
}
