//! A new table treated like a former one: last month's roles, targets, charts and widths for this month's figures.

use super::settings::{AboutSettings, Annotation, Settings};
use super::worksheet::Sheet;
use crate::grid::{CellAddress, LineSources};
use crate::number::fold;
use crate::period::take_period;
use crate::table::{Column, Decisions, Role};

/// A sheet treated like another, and what of the other found no place.
#[derive(Clone, Debug)]
pub struct Alike {
    /// The new figures with the former choices.
    pub sheet: Sheet,
    /// The titles of former columns that something was chosen for and that the new table lacks.
    pub lost: Vec<String>,
    /// Texts of the former charts that name a period, such as a title: they were left behind, since they would be wrong.
    pub outdated: Vec<String>,
}

/// The sheet with the roles, targets, charts, widths and the source of a `former` one. Columns are the same if their titles
/// are but for the period that they name: "TH tháng 5" is "TH tháng 6". Whatever is about single rows stays behind.
pub fn like(former: &Sheet, sheet: &Sheet) -> Alike {
    let sources = column_sources(former, sheet);
    let mut decisions = sheet.decisions().clone();
    let mut lost = Vec::new();
    for (column, role) in &former.decisions().roles {
        match sources.place(*column) {
            Some(place) => drop(decisions.roles.insert(place, *role)),
            None => lost.extend(title(former, *column)),
        }
    }
    let mut settings = former.settings().clone();
    lost.extend(
        chosen_columns(&settings)
            .filter(|of| sources.place(*of).is_none())
            .filter_map(|of| title(former, of)),
    );
    settings.follow_columns(&sources);
    let about = AboutSettings { period: None, seen: Default::default(), ..settings.about.clone() };
    let of_rows = Settings::default();
    // Hidden rows, filters, forms of cells, joined tables and what was achieved so far are of the former figures.
    let settings =
        Settings { about, lines: of_rows.lines, forms: of_rows.forms, joined: of_rows.joined, ..settings };
    let mut settings = settings;
    let outdated = without_periods(&mut settings);
    lost.sort();
    lost.dedup();
    let decisions = Decisions { roles: decisions.roles, ..sheet.decisions().clone() };
    let after = Sheet::new(&sheet.name, sheet.grid().clone(), decisions, settings);
    let sheet = after.with_formulas(sheet.formulas().clone()).with_kept(sheet.kept().to_vec());
    Alike { sheet, lost, outdated }
}

/// Whether two sheets have the same columns in the same order, but for the periods that they name.
pub fn is_of_same_form(former: &Sheet, sheet: &Sheet) -> bool {
    let columns = |sheet: &Sheet| -> Vec<Vec<String>> {
        sheet
            .table()
            .columns
            .iter()
            .map(without_period)
            .filter(|lines| lines.iter().any(|l| !l.is_empty()))
            .collect()
    };
    let own = columns(sheet);
    own.len() > 1 && own == columns(former)
}

/// A table that is there already, treated like one of a former document, and what of that one found no place.
#[derive(Clone, Debug)]
pub struct Modelled {
    /// The table with the former choices. How its cells look, its hidden rows and filters stay its own.
    pub sheet: Sheet,
    /// The titles of former columns that something was chosen for and that the table lacks.
    pub lost: Vec<String>,
    /// Former texts that name a period.
    pub outdated: Vec<String>,
    /// The names of former cells whose units stand elsewhere now.
    pub names: Vec<String>,
}

/// A table treated like one of a former document: as [`like`], for a table that the user has worked on. [`None`] if they
/// share fewer than two columns.
pub fn modelled(former: &Sheet, sheet: &Sheet) -> Option<Modelled> {
    let sources = column_sources(former, sheet);
    let columns = u32::try_from(former.table().columns.len()).unwrap_or(0);
    (0..columns).filter(|column| sources.place(*column).is_some()).nth(1)?;
    let Alike { sheet: alike, lost, outdated } = like(former, sheet);
    let (own, mut settings) = (sheet.settings().clone(), alike.settings().clone());
    let mut names = Vec::new();
    let mut ranges = own.names.ranges.clone();
    for (name, range) in std::mem::take(&mut settings.names.ranges) {
        let mut rows = range.start.row..=range.end.row;
        match rows.all(|row| unit_at(former, row) == unit_at(sheet, row)) && own.names.range(&name).is_none()
        {
            true => drop(ranges.insert(name, range)),
            false => names.push(name),
        }
    }
    settings.names.ranges = ranges;
    let mut about = settings.about;
    about.period = own.about.period;
    if about.source.is_empty() {
        about.source = own.about.source;
    }
    let settings = Settings { about, lines: own.lines, forms: own.forms, joined: own.joined, ..settings };
    let after = Sheet::new(&sheet.name, sheet.grid().clone(), alike.decisions().clone(), settings);
    let sheet = after.with_formulas(sheet.formulas().clone()).with_kept(sheet.kept().to_vec());
    Some(Modelled { sheet, lost, outdated, names })
}

/// The name of the unit in a row of the grid.
fn unit_at(sheet: &Sheet, row: u32) -> Option<&str> {
    let column = sheet.table().column_of(Role::UnitName).and_then(|column| u32::try_from(column).ok())?;
    Some(sheet.grid().text(CellAddress::new(row, column)).trim())
}

/// Takes out the texts that name a period, and returns them.
pub(super) fn without_periods(settings: &mut Settings) -> Vec<String> {
    let names_period = |text: &str| take_period(&fold(text)).0.is_some();
    let mut left = Vec::new();
    let mut leave = |text: &mut String| {
        if names_period(text) {
            left.push(std::mem::take(text));
        }
    };
    leave(&mut settings.about.source);
    for chart in &mut settings.chart.charts {
        leave(&mut chart.note);
        chart.titles.values_mut().for_each(&mut leave);
        chart.titles.retain(|_, title| !title.is_empty());
        for annotations in chart.annotations.values_mut() {
            annotations.iter_mut().for_each(|annotation| {
                if let Annotation::Note(_, text) = annotation {
                    leave(text);
                }
            });
            annotations
                .retain(|annotation| !matches!(annotation, Annotation::Note(_, text) if text.is_empty()));
        }
    }
    left.extend(settings.report.leave(names_period));
    left
}

/// The columns that measures with a target, a chart or points are about.
fn chosen_columns(settings: &Settings) -> impl Iterator<Item = u32> {
    let of_targets = settings.plan.targets.keys().copied();
    let of_charts = settings.chart.charts.iter().filter_map(|chart| chart.measure);
    let measures: Vec<_> =
        of_targets.chain(of_charts).chain(settings.ranking.points.keys().copied()).collect();
    measures.into_iter().flat_map(|measure| {
        let columns: Vec<u32> = match measure {
            super::settings::Measure::Pasted(column) => vec![column],
            super::settings::Measure::Computed(indicator) => {
                indicator.inputs().filter_map(|(_, column)| u32::try_from(column).ok()).collect()
            }
        };
        columns
    })
}

fn title(sheet: &Sheet, column: u32) -> Option<String> {
    sheet.table().columns.get(column as usize).map(|column| column.title.clone()).filter(|t| !t.is_empty())
}

/// For each column of the sheet the former one: by titles as they stand, then by titles without their periods.
fn column_sources(former: &Sheet, sheet: &Sheet) -> LineSources {
    let (old, new) = (&former.table().columns, &sheet.table().columns);
    let mut sources: Vec<Option<u32>> = vec![None; new.len()];
    for header in [exact, without_period] {
        for (place, column) in new.iter().enumerate() {
            let sought = header(column);
            if sources[place].is_some() || sought.iter().all(String::is_empty) {
                continue;
            }
            let is_free =
                |index: &usize| u32::try_from(*index).is_ok_and(|index| !sources.contains(&Some(index)));
            let found = (0..old.len()).filter(is_free).find(|index| header(&old[*index]) == sought);
            sources[place] = found.and_then(|index| u32::try_from(index).ok());
        }
    }
    LineSources::new(sources, u32::try_from(old.len()).unwrap_or(0))
}

fn exact(column: &Column) -> Vec<String> {
    column.group.iter().chain([&column.title]).map(|line| fold(line)).collect()
}

fn without_period(column: &Column) -> Vec<String> {
    exact(column).iter().map(|line| take_period(line).1).collect()
}
