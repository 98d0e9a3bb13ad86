//! The figures of charts of all kinds are those of the grid, to the last printed digit. What no cell has, shares, gaps and
//! sums of months, is worked out here from the printed cells.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use chi_tieu::app::{Action, App, ChartAction, EXAMPLES, Start};
use chi_tieu::language::Language;
use chi_tieu::sheet::ChartKind;
use chi_tieu::view::{RowView, chart_view, grid_view, table_view};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// Beside the built-in examples: columns of all roles, months in columns, and months in rows.
const TABLES: [&str; 3] = [
    "Đơn vị tính: tỷ đồng\nĐơn vị|Kế hoạch năm 2025|Thực hiện năm 2025|Thực hiện năm 2024|Tỷ lệ bao phủ (%)|Mục tiêu bao phủ (%)\n\
     Quảng Nam|4.126,9|4.210,5|3.870,2|93,1|95\nBình Định|2.614,7|2.580,1|2.601,3|95,7|95\n\
     Hà Tĩnh|2.371,5|2.401,0|2.250,7|96,0|95\nQuảng Ngãi|2.205,3|2.190,4|2.110,0|94,99|95\nPhú Yên|1.318,4||1.275,5|91,5|95",
    "Đơn vị tính: nghìn người\nĐơn vị|2019|2020|2021|2022\nQuảng Nam|1.380,2|1.398,0|1.411,5|1.421,9\n\
     Bình Định|1.301,4|1.325,8|1.340,2|1.362,5\nHà Tĩnh|1.150,8|1.171,0|1.185,3|1.198,1\n\
     Quảng Ngãi|1.101,3|1.118,9||1.139,4",
    "Đơn vị tính: tỷ đồng\nTháng|Kế hoạch tháng|Thực hiện tháng\nTháng 1/2020|81,2|79,0\nTháng 2/2020|84,9|80,4\n\
     Tháng 3/2020|88,1|90,3\nTháng 4/2020|89,4|",
];

/// The figures of a text as they are printed, without signs and units.
fn figures(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| !(c.is_ascii_digit() || c == '.' || c == ','));
    let parts = parts.map(|part| part.trim_matches(['.', ',']).to_owned());
    parts.filter(|part| !part.is_empty()).collect()
}

fn opened(table: usize, language: Language) -> App {
    let mut app = App::new(Start { language, ..Start::default() });
    match table.checked_sub(EXAMPLES.len()) {
        None => app.update(Action::OpenExample(table)),
        Some(own) => app.update(Action::Paste { html: None, text: Some(TABLES[own].replace('|', "\t")) }),
    };
    app.update(Action::Scrolled { first: 0, rows: 200 });
    let all: Vec<_> = app.sheet().available().to_vec();
    for indicator in all {
        app.update(Action::ShowComputed(indicator));
    }
    app
}

/// All figures of a grid row, by its number, and those of the headers and of the computed total.
struct Grid {
    rows: BTreeMap<u32, BTreeSet<String>>,
    around: BTreeSet<String>,
}

fn grid(app: &App) -> Grid {
    let table = table_view(app);
    let of = |row: &Rc<RowView>| row.cells.iter().flat_map(|cell| figures(&cell.text)).collect();
    let rows = grid_view(app, &table).rows.iter().map(|row| (row.row, of(row))).collect();
    let mut around: BTreeSet<String> = table.total.iter().flat_map(of).collect();
    around.extend(table.head.iter().flatten().flat_map(|cell| figures(&cell.text)));
    around.extend(table.columns.iter().flat_map(|column| figures(&column.title)));
    Grid { rows, around }
}

/// A printed figure in the notation of the page.
fn value(text: &str, language: Language) -> f64 {
    let (group, point) = if language == Language::Vietnamese { ('.', ',') } else { (',', '.') };
    text.replace(group, "").replace(point, ".").parse().unwrap()
}

/// The words of a figure: without its rank, and without the name of its row.
fn words_of(spot: &str) -> String {
    let ranks = [" hạng ", " rank ", "hạng ", "rank "];
    let cut = ranks.iter().filter_map(|rank| spot.find(rank)).min().unwrap_or(spot.len());
    let kept = spot[..cut].to_owned();
    kept.split_once(": ").map_or(kept.clone(), |(_, told)| told.to_owned())
}

#[test]
fn the_figures_of_all_kinds_are_those_of_the_grid() {
    let mut seen = BTreeSet::new();
    let (mut failed, mut compared) = (Vec::new(), 0);
    for language in [Language::Vietnamese, Language::English] {
        for table in 0..EXAMPLES.len() + TABLES.len() {
            for kind in ChartKind::ALL {
                let mut app = opened(table, language);
                app.update(Action::Chart(ChartAction::SetKind(kind)));
                let view = chart_view(&app);
                let is_possible = view.gallery.kinds.iter().any(|c| c.kind == kind && c.is_possible);
                // Shares and sums of months are no cells: they have tests of their own below.
                if !is_possible || matches!(kind, ChartKind::Shares | ChartKind::PlanPath) {
                    continue;
                }
                let grid = grid(&app);
                let all: BTreeSet<String> = grid.rows.values().flatten().cloned().collect();
                for spot in &view.spots {
                    // Sums of some of the contributions are no cells, nor is a total of the units with both figures.
                    let is_of_both = matches!(kind, ChartKind::PlanActual | ChartKind::Periods);
                    let is_of_some = kind == ChartKind::Contribution || is_of_both && table >= EXAMPLES.len();
                    if is_of_some && spot.row.is_none() {
                        continue;
                    }
                    let own = spot.row.and_then(|row| grid.rows.get(&row)).unwrap_or(&all);
                    let text = words_of(&spot.text);
                    for figure in figures(&text) {
                        // What is due by now and the gap to a target are no cells either.
                        let is_derived = text.contains(&format!("{figure} điểm %"))
                            || text.contains(&format!("{figure} points"))
                            || text.contains("Phải đạt")
                            || text.contains("Due by");
                        compared += usize::from(!is_derived);
                        // What was pasted keeps its notation in the grid of an English page.
                        let pasted: String = figure
                            .chars()
                            .map(|c| {
                                if c == '.' {
                                    ','
                                } else if c == ',' {
                                    '.'
                                } else {
                                    c
                                }
                            })
                            .collect();
                        let is_pasted = language == Language::English && own.contains(&pasted);
                        // A pasted rate has the decimals of its column: 93,1 beside 94,99 is 93,10.
                        let short =
                            |text: &str| text.trim_end_matches('0').trim_end_matches([',', '.']).to_owned();
                        let is_pasted = is_pasted
                            || own.iter().any(|cell| {
                                cell.contains(',')
                                    && [&figure, &pasted].iter().any(|own| short(own) == short(cell))
                            });
                        if !is_derived
                            && !is_pasted
                            && !own.contains(&figure)
                            && !grid.around.contains(&figure)
                        {
                            failed.push(format!("{table} {kind:?}: {figure} of {}", spot.text));
                        }
                    }
                    seen.insert(format!("{kind:?}"));
                }
            }
        }
    }
    failed.truncate(20);
    assert!(failed.is_empty(), "{}", failed.join("\n"));
    assert!(seen.len() >= 10 && compared > 2_000, "{seen:?} {compared}");
}

#[test]
fn shares_are_those_of_the_printed_parts() {
    for language in [Language::Vietnamese, Language::English] {
        let mut app = opened(2, language);
        app.update(Action::Chart(ChartAction::SetKind(ChartKind::Composition)));
        let amounts = chart_view(&app);
        app.update(Action::Chart(ChartAction::SetKind(ChartKind::Shares)));
        let shares = chart_view(&app);
        let last = |text: &str| value(figures(&words_of(text)).last().unwrap(), language);
        let mut rows: BTreeMap<Option<u32>, Vec<(f64, f64)>> = BTreeMap::new();
        for (amount, share) in amounts.spots.iter().zip(&shares.spots) {
            assert_eq!(amount.row, share.row);
            rows.entry(amount.row).or_default().push((last(&amount.text), last(&share.text)));
        }
        assert!(rows.len() > 5);
        for parts in rows.values() {
            let whole: f64 = parts.iter().map(|(amount, _)| amount).sum();
            for (amount, share) in parts {
                assert!(
                    (amount / whole * 100.0 - share).abs() <= 0.005 + 1e-9,
                    "{amount} of {whole}: {share}"
                );
            }
        }
    }
}

#[test]
fn a_path_has_the_sums_of_the_printed_months() {
    let mut app = opened(EXAMPLES.len() + 2, Language::Vietnamese);
    app.update(Action::Chart(ChartAction::SetKind(ChartKind::PlanPath)));
    let view = chart_view(&app);
    let has = |month: u32, what: &str, figure: &str| {
        let of = |text: &str| text.starts_with(&format!("Tháng {month}/2020: ")) && text.contains(what);
        let found =
            view.spots.iter().find(|spot| of(&spot.text) && figures(&spot.text).contains(&figure.to_owned()));
        assert!(found.is_some(), "{month} {what} {figure}: {:?}", view.spots);
    };
    // 79,0; + 80,4; + 90,3. 81,2; + 84,9; + 88,1; + 89,4.
    for (month, figure) in [(1, "79,0"), (2, "159,4"), (3, "249,7")] {
        has(month, "Thực hiện", figure);
    }
    for (month, figure) in [(1, "81,2"), (2, "166,1"), (3, "254,2"), (4, "343,6")] {
        has(month, "Kế hoạch", figure);
    }
}

/// Phú Yên has no actual: 12.636,8 - 1.318,4 of the plan, and 12.107,7 - 1.275,5 of the year before.
#[test]
fn a_total_of_the_units_with_both_figures_says_so() {
    for (kind, figure) in [(ChartKind::PlanActual, "11.318,4"), (ChartKind::Periods, "10.832,2")] {
        let mut app = opened(EXAMPLES.len(), Language::Vietnamese);
        app.update(Action::Chart(ChartAction::SetKind(kind)));
        let svg = chart_view(&app).svg.replace('\u{a0}', " ");
        assert!(svg.contains(figure) && svg.contains("Tổng (tính) chỉ cộng 4/5 đơn vị"), "{svg}");
    }
}
