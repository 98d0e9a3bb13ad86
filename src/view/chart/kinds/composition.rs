//! Composition: the columns of the table that are parts of a whole, to their amounts or to 100 %.

use crate::analysis::PartColumns;
use crate::app::{App, Compared, RATE_DECIMALS, data_rows};
use crate::chart::{Chart, Composed, CompositionRow, composition};
use crate::indicator::Share;
use crate::number::{Decimals, compare, exact_sum, print_number, print_percent};
use crate::sheet::{ChartKind, ChartSubject, SheetChart};
use crate::table::{Column, RowKind};
use crate::view::cells::{counted, unit_of_measure};
use crate::view::chart::bars::is_total_in_doubt;
use crate::view::chart::figure::{DrawnChart, DrawnFigure, MarkFigure, Measured, Suits};
use crate::view::chart::page::page_spec;
use crate::view::chart::pairs::{amount, amount_text, in_unit_of};
use crate::view::chart::shown::{
    MOST_ROWS, ShownUnits, column_title, first_ones, grid_row, name_of, shown_units,
};

/// It suits a table whose columns are surely the parts of a whole.
pub(in crate::view::chart) fn suits(app: &App) -> Result<Suits, String> {
    match app.sheet().parts() {
        Some(_) => Ok(Suits { weight: 42, why: app.words().why_composition().to_owned() }),
        None => Err(app.words().no_parts().to_owned()),
    }
}

/// The parts of one row: amounts in the unit of the first, each as printed.
struct Parts {
    label: String,
    amounts: Vec<Option<f64>>,
    texts: Vec<String>,
    row: Option<u32>,
    is_total: bool,
}

impl Parts {
    fn sum(&self) -> Option<f64> {
        let all: Vec<f64> = self.amounts.iter().flatten().copied().collect();
        (!all.is_empty()).then(|| exact_sum(all.into_iter()))
    }
}

/// The chart of the table's parts.
pub(in crate::view::chart) fn draw(
    app: &App,
    chart: &SheetChart,
    subject: ChartSubject,
) -> Option<DrawnChart> {
    let words = app.words();
    let columns = app.sheet().parts()?;
    let composed = if subject.kind == ChartKind::Shares { Composed::Whole } else { Composed::Amount };
    let names = names(app, &columns.parts);
    let all = data_rows(app);
    let units = Compared::of(app, chart).rows;
    let sums: Vec<Option<f64>> = units
        .iter()
        .map(|row| {
            let amounts: Vec<f64> = amounts_of(app, &columns.parts, *row).into_iter().flatten().collect();
            (!amounts.is_empty()).then(|| exact_sum(amounts.into_iter()))
        })
        .collect();
    let ShownUnits { places: shown, cut } = shown_units(app, chart, (&units, &sums), false, MOST_ROWS);
    let mut rows: Vec<Parts> = shown.iter().map(|at| parts_of(app, &columns.parts, units[*at])).collect();
    let total = total(app, &columns.parts, &all);
    // The total knows what the units are made of together, whatever some of them lack.
    let of_total =
        total.as_ref().map(|row| row.amounts.clone()).filter(|all| all.iter().all(Option::is_some));
    let (whole, complete) = match of_total {
        Some(amounts) => (amounts, all.len()),
        None => whole_of(app, columns, &all),
    };
    if units.len() > 1 {
        rows.extend(total);
    }
    let shares: Vec<Option<f64>> = whole.iter().map(|part| share(*part, &whole)).collect();
    let first = first_ones(&shares, false);
    if first.is_empty() {
        return None;
    }
    let title = || {
        let of = of_group(app, &columns.parts).map(|group| format!(" ({group})")).unwrap_or_default();
        let named: Vec<String> = first.iter().map(|at| format!("{}{of}", names[*at])).collect();
        let share = first.first().and_then(|at| shares[*at]);
        let share = share.map(|share| percent(app, share)).unwrap_or_default();
        words.greatest_part(counted(app), (&words.listed(&named), named.len() > 1), &share, complete)
    };
    let unit = columns.parts.first().and_then(|column| unit_of_measure(app, *column)).unwrap_or_default();
    let unit = if composed == Composed::Whole { words.shares_of(&unit) } else { unit };
    let what = format!("{}{}", measured(app, columns), words.composed_of(&words.listed(&names), &unit));
    let mut page = page_spec(app, chart, subject, title, what, cut);
    let drawn: Vec<CompositionRow> =
        rows.iter().map(|row| drawn(app, row, &names, columns, composed)).collect();
    let mut told = Vec::new();
    let mut figures = Vec::new();
    for (row, drawn) in rows.iter().zip(&drawn) {
        let part = |(name, text): (&String, &String)| match text.is_empty() {
            true => format!("{name} {}", words.without_figure()),
            false => format!("{name} {text}"),
        };
        let texts: Vec<String> = names.iter().zip(&drawn.part_texts).map(part).collect();
        let label = &row.label;
        figures.extend(texts.iter().zip(&names).enumerate().map(|(at, (text, name))| {
            let value = drawn.parts.get(at).copied().flatten();
            let mark = MarkFigure::of_series(app, label, name, value);
            DrawnFigure::new(format!("{label}: {text}"), row.row).marked(mark)
        }));
        let list = texts.iter().chain(Some(&drawn.text).filter(|text| !text.is_empty()));
        told.push((label.clone(), list.cloned().collect::<Vec<_>>().join(", ")));
    }
    page.alt = words.chart_alt(&page.title, &page.subtitle, &told);
    let first = columns.parts.first().copied().unwrap_or_default();
    let measured = match composed {
        Composed::Whole => Measured::Rates(RATE_DECIMALS),
        Composed::Amount => Measured::amounts(app, first),
    };
    let spec = composition(drawn, names, composed, page, app.language().notation());
    Some(DrawnChart { chart: Chart::Composition(spec), figures, measured })
}

/// What is made of the parts, for the subtitle: the title of the whole, or the title that all parts share.
fn measured(app: &App, columns: &PartColumns) -> String {
    let name = |column: usize| column_title(app, column);
    let shared = || {
        let first = name(*columns.parts.first()?);
        columns.parts.iter().all(|column| name(*column) == first).then_some(first)
    };
    let what = columns.whole.map(name).or_else(shared);
    let group = of_group(app, &columns.parts);
    let what: Vec<String> = group.into_iter().chain(what).collect();
    if what.is_empty() { String::new() } else { format!("{}, ", what.join(" – ")) }
}

/// The group that all parts stand under, where other groups have parts of the same titles: "Ngoại trú" of "Số lượt" and of
/// "Chi phí".
fn of_group(app: &App, parts: &[usize]) -> Option<String> {
    let columns = &app.sheet().table().columns;
    let first = columns.get(*parts.first()?)?;
    let group =
        first.group.last().filter(|_| parts.iter().all(|part| columns[*part].group == first.group))?;
    let is_rival = |c: &Column| c.group != first.group && c.title == first.title;
    columns.iter().any(is_rival).then(|| group.clone())
}

/// The names of the parts: their titles, or the groups over them where the titles are alike.
fn names(app: &App, parts: &[usize]) -> Vec<String> {
    let title = |column: &usize| column_title(app, *column);
    let titles: Vec<String> = parts.iter().map(title).collect();
    let are_alike = titles.windows(2).any(|pair| pair[0] == pair[1]);
    let group = |column: &usize| app.sheet().table().columns.get(*column)?.group.last().cloned();
    let groups: Option<Vec<String>> = parts.iter().map(group).collect();
    groups.filter(|_| are_alike).unwrap_or(titles)
}

fn amounts_of(app: &App, parts: &[usize], row: usize) -> Vec<Option<f64>> {
    let first = parts.first().copied().unwrap_or_default();
    parts.iter().map(|column| in_unit_of(app, first, *column, amount(app, *column, row))).collect()
}

fn parts_of(app: &App, parts: &[usize], row: usize) -> Parts {
    let text = |column: &usize| amount_text(app, *column, amount(app, *column, row));
    Parts {
        label: name_of(app, row),
        amounts: amounts_of(app, parts, row),
        texts: parts.iter().map(text).collect(),
        row: grid_row(app, row),
        is_total: false,
    }
}

/// What the units have of each part, and how many units are counted: those that have all parts, since the others are no
/// measure of how large a part is. A part that is missing is nothing where the others make up the whole.
fn whole_of(app: &App, columns: &PartColumns, units: &[usize]) -> (Vec<Option<f64>>, usize) {
    let parts = &columns.parts;
    let first = parts.first().copied().unwrap_or_default();
    let makes_up = |row: usize| {
        let whole = columns.whole.and_then(|whole| in_unit_of(app, first, whole, amount(app, whole, row)));
        let own = parts.iter().filter_map(|c| in_unit_of(app, first, *c, amount(app, *c, row)));
        whole.is_some_and(|whole| compare(exact_sum(own), whole).is_eq())
    };
    let has_all =
        |row: &&usize| parts.iter().all(|column| amount(app, *column, **row).is_some()) || makes_up(**row);
    let complete: Vec<usize> = units.iter().filter(has_all).copied().collect();
    let sum = |column: &usize| {
        let sum = exact_sum(complete.iter().filter_map(|row| amount(app, *column, *row)));
        in_unit_of(app, first, *column, (!complete.is_empty()).then_some(sum))
    };
    (parts.iter().map(sum).collect(), complete.len())
}

/// The pasted total, or the sums of the units.
fn total(app: &App, parts: &[usize], units: &[usize]) -> Option<Parts> {
    let rows = app.sheet().table().rows.iter().enumerate();
    let mut pasted =
        rows.filter(|(_, kind)| **kind == RowKind::Total).map(|(row, _)| parts_of(app, parts, row));
    let pasted = pasted.find(|row| row.amounts.iter().any(Option::is_some));
    let computed = || {
        let first = parts.first().copied()?;
        let all: Option<Vec<f64>> = parts
            .iter()
            .map(|column| units.iter().map(|row| amount(app, *column, *row)).collect::<Option<Vec<f64>>>())
            .map(|all| all.map(|all| exact_sum(all.into_iter())))
            .collect();
        let all = all?;
        Some(Parts {
            label: app.words().computed_total().to_owned(),
            amounts: parts.iter().zip(&all).map(|(c, sum)| in_unit_of(app, first, *c, Some(*sum))).collect(),
            texts: parts.iter().zip(&all).map(|(c, sum)| amount_text(app, *c, Some(*sum))).collect(),
            row: None,
            is_total: true,
        })
    };
    // A pasted total that is in doubt says nothing of the parts.
    let pasted = pasted.filter(|_| !is_total_in_doubt(app, parts));
    pasted.map(|row| Parts { is_total: true, ..row }).or_else(computed)
}

fn share(part: Option<f64>, whole: &[Option<f64>]) -> Option<f64> {
    let total = exact_sum(whole.iter().copied().collect::<Option<Vec<f64>>>()?.into_iter());
    Share { part: part?, total }.rate().ok().map(|ratio| ratio.0)
}

fn percent(app: &App, share: f64) -> String {
    print_percent(share, RATE_DECIMALS, app.language().notation())
}

fn drawn(
    app: &App,
    row: &Parts,
    names: &[String],
    columns: &PartColumns,
    composed: Composed,
) -> CompositionRow {
    let words = app.words();
    let missing: Vec<String> = row
        .amounts
        .iter()
        .zip(names)
        .filter(|(part, _)| part.is_none())
        .map(|(_, name)| name.clone())
        .collect();
    let decimals =
        columns.parts.iter().filter_map(|c| app.sheet().table().columns.get(*c)).map(|c| c.decimals).max();
    let sum = row
        .sum()
        .map(|sum| print_number(sum, Decimals::Fixed(decimals.unwrap_or(0)), app.language().notation()));
    let sum = sum.unwrap_or_default();
    let plain = CompositionRow {
        label: row.label.clone(),
        parts: row.amounts.clone(),
        part_texts: row.texts.clone(),
        text: sum.clone(),
        is_total: row.is_total,
    };
    let none = |why: String| CompositionRow { parts: Vec::new(), text: why, ..plain.clone() };
    if row.amounts.iter().flatten().any(|part| *part < 0.0) {
        return none(words.negative_part().to_owned());
    }
    match composed {
        _ if missing.len() == names.len() => none(words.without_figure().to_owned()),
        Composed::Amount if missing.is_empty() => plain,
        Composed::Amount => {
            let text = format!("{sum} ({})", words.parts_missing(&missing));
            CompositionRow { text, ..plain }
        }
        // Shares of a part of the whole would look like shares of all of it.
        Composed::Whole if !missing.is_empty() => none(words.parts_missing(&missing)),
        Composed::Whole => {
            let shares: Vec<Option<f64>> =
                row.amounts.iter().map(|part| share(*part, &row.amounts)).collect();
            if shares.iter().any(Option::is_none) {
                return none(words.nothing_to_share().to_owned());
            }
            let part_texts = shares.iter().map(|s| s.map(|s| percent(app, s)).unwrap_or_default()).collect();
            CompositionRow { parts: shares, part_texts, text: sum, ..plain }
        }
    }
}
