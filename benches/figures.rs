//! Native benches: from text to all rates, compared with a floor that only splits the text and adds up its numbers, and
//! one edit, and the chart panel.
//!
//! Run by `cargo xtask bench`, which writes the ratios into `docs/benchmarks.md`. Nothing here asserts a time.
#![allow(missing_docs)]

mod table;

use std::hint::black_box;
use std::time::Duration;

use chi_tieu::analysis::{check_pasted, compute, plan};
use chi_tieu::app::{
    Action, App, Command, FillAction, FilterAction, FilterAsked, FilterCondition, FindAction, FindForm,
    LinesAction, Move, SortLevel, SortedBy, Start,
};
use chi_tieu::grid::CellEdit;
use chi_tieu::grid::{CellAddress, Grid, StoredValue};
use chi_tieu::sheet::{Edit, Lines, Settings, Sheet, Workbook};
use chi_tieu::source::{grid_from_html, grid_from_text};
use chi_tieu::table::{Decisions, Role, Table, understand};
use chi_tieu::view::chart_view;
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use table::SIZES;

/// The least that any reader must do: find the cells, read digits under one fixed notation, add them up.
fn floor(text: &str) -> f64 {
    let mut sum = 0.0;
    for line in text.split('\n').skip(1) {
        for cell in line.trim_end().split('\t').skip(1) {
            let mut whole = 0.0;
            let mut place = 0.0;
            for byte in cell.bytes() {
                match byte {
                    b'0'..=b'9' if place == 0.0 => whole = whole * 10.0 + f64::from(byte - b'0'),
                    b'0'..=b'9' => {
                        whole += place * f64::from(byte - b'0');
                        place *= 0.1;
                    }
                    b',' => place = 0.1,
                    _ => {}
                }
            }
            sum += whole;
        }
    }
    sum
}

fn understood(grid: &Grid) -> Table {
    understand(grid, &Decisions::default())
}

/// Every indicator that the table admits, and the checks of its pasted figures.
fn all_rates(table: &Table) -> usize {
    let computed = plan(table).into_iter().map(|indicator| compute(table, indicator).values.len());
    computed.sum::<usize>() + check_pasted(table).len()
}

fn text_to_rates(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("text");
    for size in SIZES {
        let rows = table::rows(size);
        let text = table::text(&rows);
        let html = table::excel_html(&rows);
        group.sample_size(if size > 63 { 10 } else { 50 });
        group.bench_with_input(BenchmarkId::new("floor", size), &text, |b, text| {
            b.iter(|| floor(black_box(text)))
        });
        group.bench_with_input(BenchmarkId::new("grid", size), &text, |b, text| {
            b.iter(|| grid_from_text(black_box(text), b'\t'))
        });
        group.bench_with_input(BenchmarkId::new("table", size), &text, |b, text| {
            b.iter(|| understood(&grid_from_text(black_box(text), b'\t')))
        });
        group.bench_with_input(BenchmarkId::new("rates", size), &text, |b, text| {
            b.iter(|| all_rates(&understood(&grid_from_text(black_box(text), b'\t'))))
        });
        group.bench_with_input(BenchmarkId::new("html-grid", size), &html, |b, html| {
            b.iter(|| grid_from_html(black_box(html)))
        });
    }
    group.finish();
}

/// Replaces one cell in a table of each size: the cell is read again, and its row and the totals follow. Then gives a
/// column another role: the rows, checks and rates follow.
fn single_edit(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("edit");
    for size in SIZES {
        let grid = grid_from_text(&table::text(&table::rows(size)), b'\t');
        let sheet = Sheet::new("", grid, Decisions::default(), Settings::default());
        let mut workbook = Workbook::new(vec![sheet], 0);
        let mut turn = 0;
        group.sample_size(30);
        group.bench_function(BenchmarkId::new("one-cell", size), |b| {
            b.iter(|| {
                turn += 1;
                let text = if turn % 2 == 0 { "1.234,56" } else { "6.543,21" }.to_owned();
                let at = CellAddress::new(7, 2);
                let cells = vec![CellEdit { at, text, stored: StoredValue::None }];
                workbook.apply(0, Edit::Cells { cells, shrink: None })
            })
        });
        group.sample_size(10);
        group.bench_function(BenchmarkId::new("one-role", size), |b| {
            b.iter(|| {
                turn += 1;
                let mut decisions = workbook.sheet().decisions().clone();
                decisions.roles.insert(3, (turn % 2 == 0).then_some(Role::Note));
                workbook.apply(0, Edit::Decide(Box::new(decisions)))
            })
        });
    }
    group.finish();
}

/// Draws the chart panel, as every edit does: of units that all differ, and of units that all reach the same rate.
fn chart_panel(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("chart");
    for size in SIZES {
        let rows = table::rows(size);
        let mut equal = rows.clone();
        equal.iter_mut().skip(1).for_each(|row| row[1] = row[2].clone());
        for (name, rows) in [("panel", rows), ("panel-of-equal-rates", equal)] {
            let mut app = App::new(Start::default());
            app.update(Action::Paste { html: None, text: Some(table::text(&rows)) });
            group.sample_size(30);
            group.bench_function(BenchmarkId::new(name, size), |b| b.iter(|| chart_view(black_box(&app))));
        }
    }
    group.finish();
}

/// Looks for a text in every cell, computed ones too, as each letter typed into the bar does.
fn finding(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("find");
    for size in SIZES {
        let mut app = App::new(Start::default());
        app.update(Action::Paste { html: None, text: Some(table::text(&table::rows(size))) });
        app.update(Action::Run(Command::Find));
        let mut turn = 0;
        group.sample_size(if size > 63 { 10 } else { 50 });
        group.bench_function(BenchmarkId::new("all-cells", size), |b| {
            b.iter(|| {
                turn += 1;
                let text = format!("don vi {}", 60 + turn % 2);
                app.update(Action::Find(FindAction::SetForm(FindForm { text, ..FindForm::default() })))
            })
        });
        let form = FindForm { text: "Đơn vị".to_owned(), with: "Xã".to_owned(), ..FindForm::default() };
        app.update(Action::Find(FindAction::SetForm(form)));
        group.bench_function(BenchmarkId::new("replace", size), |b| {
            b.iter(|| {
                app.update(Action::Find(FindAction::ReplaceAll));
                app.update(Action::Run(Command::Undo))
            })
        });
    }
    group.finish();
}

/// Fills a new column by a double click on the handle, with all that follows from its cells, and undoes it.
fn filling(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("fill");
    for size in SIZES {
        let mut app = App::new(Start::default());
        app.update(Action::Paste { html: None, text: Some(table::text(&table::rows(size))) });
        group.sample_size(if size > 63 { 10 } else { 50 });
        group.bench_function(BenchmarkId::new("column", size), |b| {
            b.iter(|| {
                app.update(Action::GoTo("B2:B3".to_owned()));
                app.update(Action::Fill(FillAction::ToEnd { inverted: false }));
                app.update(Action::Run(Command::Undo))
            })
        });
    }
    group.finish();
}

/// A table with a formula in each row of its last column.
fn with_formulas(size: usize) -> App {
    let mut rows = table::rows(size);
    for (place, row) in rows.iter_mut().enumerate() {
        row.push(if place == 0 { "Cộng hai cột" } else { "" }.to_owned());
    }
    let mut app = App::new(Start::default());
    app.update(Action::Paste { html: None, text: Some(table::text(&rows)) });
    app.update(Action::GoTo("I2".to_owned()));
    app.update(Action::Edit { typed: Some(String::new()) });
    app.update(Action::Commit { text: "=B2+C2".to_owned(), then: Move::Nowhere });
    app.update(Action::GoTo(format!("I2:I{}", size + 1)));
    app.update(Action::Run(Command::FillDown));
    assert_eq!(app.sheet().formulas().len(), size, "each row has its formula");
    app
}

/// Filters and sorts by a column, and inserts a row, as a step that is undone.
fn rearranging(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("lines");
    for size in SIZES {
        let mut app = App::new(Start::default());
        app.update(Action::Paste { html: None, text: Some(table::text(&table::rows(size))) });
        group.sample_size(10);
        let mut turn = 0;
        group.bench_function(BenchmarkId::new("filter", size), |b| {
            b.iter(|| {
                turn += 1;
                let than = format!("{}", 40_000 + turn % 2);
                let asked = FilterAsked::Condition(FilterCondition::MoreThan, than, String::new());
                app.update(Action::Filter(FilterAction::Set { column: 2, asked: Some(asked) }))
            })
        });
        app.update(Action::Filter(FilterAction::ClearAll));
        group.bench_function(BenchmarkId::new("sort", size), |b| {
            b.iter(|| {
                turn += 1;
                app.update(Action::SortBy(vec![SortLevel { column: 2, by: SortedBy::Value(turn % 2 == 0) }]))
            })
        });
        group.bench_function(BenchmarkId::new("insert", size), |b| {
            b.iter(|| {
                app.update(Action::Lines(LinesAction::Insert { lines: Lines::Rows, before: 5, count: 1 }));
                app.update(Action::Run(Command::Undo))
            })
        });
        let mut app = with_formulas(size);
        group.bench_function(BenchmarkId::new("insert-among-formulas", size), |b| {
            b.iter(|| {
                app.update(Action::Lines(LinesAction::Insert { lines: Lines::Rows, before: 5, count: 1 }));
                app.update(Action::Run(Command::Undo))
            })
        });
    }
    group.finish();
}

fn settings() -> Criterion {
    Criterion::default().warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(2))
}

criterion_group! { name = figures; config = settings(); targets = text_to_rates, single_edit, chart_panel, finding, filling, rearranging }
criterion_main!(figures);
