//! Documents of version 1, written by the program of that time, open as they did. Beside each file is what that program
//! read from it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use std::fmt::Write as _;
use std::path::PathBuf;

use chi_tieu::analysis::Indicator;
use chi_tieu::grid::CellAddress;
use chi_tieu::sheet::{Measure, measure_of_distance};
use chi_tieu::store::{Document, StoreError, document_from_text};
use chi_tieu::table::Role;

/// The documents: name, text, and what was read from it.
fn documents() -> Vec<(String, String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/store/v1");
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|e| e == "chitieu") {
            let read = std::fs::read_to_string(path.with_extension("read.txt")).unwrap();
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            all.push((name, std::fs::read_to_string(&path).unwrap(), read));
        }
    }
    assert!(all.len() >= 16, "only {}", all.len());
    all
}

fn measure(measure: &Measure) -> String {
    match measure {
        Measure::Pasted(column) => format!("column {column}"),
        Measure::Computed(indicator) => computed(indicator),
    }
}

fn computed(indicator: &Indicator) -> String {
    let inputs: Vec<String> = indicator.inputs().map(|(name, column)| format!("{name} {column}")).collect();
    match measure_of_distance(*indicator) {
        Some(of) => format!("distance of {}", measure(&of)),
        None => format!("{} of {}", indicator.name(), inputs.join(", ")),
    }
}

/// What was read from a document, a line for each setting. Cells are compared with the file itself.
fn described(document: &Document) -> String {
    let mut out = format!("{:?} {:?} {}\n", document.id, document.name, document.language.code());
    writeln!(out, "active {}", document.workbook.active()).unwrap();
    for sheet in document.workbook.sheets() {
        let (grid, decisions, s) = (sheet.grid(), sheet.decisions(), sheet.settings());
        let mut line = |text: String| writeln!(out, "{text}").unwrap();
        line(format!("\nsheet {:?}: {} × {}", sheet.name, grid.rows(), grid.columns()));
        for merge in &grid.merges {
            line(format!(
                "merge {},{} {} × {}",
                merge.origin.row, merge.origin.column, merge.rows, merge.columns
            ));
        }
        line(format!("hidden rows {:?}, columns {:?}", grid.hidden_rows, grid.hidden_columns));
        line(format!("left out {} {}, capped {}", grid.left_out_rows, grid.left_out_columns, grid.capped));
        line(format!("declared {:?}", grid.declared));
        for (column, role) in &decisions.roles {
            line(format!("role {column} {:?}", role.map(Role::name)));
        }
        for (column, notation) in &decisions.notations {
            line(format!("notation {column} {notation:?}"));
        }
        line(format!("header {:?}", decisions.header));
        for (row, kind) in &decisions.rows {
            line(format!("row {row} {kind:?}"));
        }
        for (of, aim) in &s.plan.targets {
            line(format!("target {}: {:?} {:?}", measure(of), aim.comparison, aim.against));
        }
        line(format!(
            "chart {:?} {:?} {:?}",
            s.chart.shown().measure.as_ref().map(measure),
            s.chart.shown().order,
            s.chart.shown().titles.values().next()
        ));
        let p = s.chart.shown().picture;
        line(format!("picture {} × {} cm, {} dpi", p.width_cm, p.height_cm, p.dots_per_inch));
        for (of, width) in &s.columns.widths {
            line(format!("width {}: {width}", measure(of)));
        }
        let names = |i: &mut dyn Iterator<Item = &Indicator>| i.map(computed).collect::<Vec<_>>().join("; ");
        line(format!("hidden {}", names(&mut s.columns.hidden.iter())));
        line(format!("shown {}", names(&mut s.columns.shown.iter())));
        line(format!("order {}", names(&mut s.columns.order.iter())));
        line(format!("compared {:?}", s.columns.compared));
        line(format!("about {:?} {:?} {:?}", s.about.source, s.about.counted, s.about.period));
        let c = &s.plan.course;
        line(format!(
            "course {:?} {:?} {:?} {}–{}",
            c.past_months, c.spread, c.year, c.months.first, c.months.last
        ));
        line(format!(
            "calendar {:?} {:?} {}",
            s.plan.calendar.holidays, s.plan.calendar.worked, s.plan.calendar.saturdays
        ));
        for (unit, officers) in &s.plan.officers {
            let all: Vec<String> = officers.iter().map(|o| format!("{} {}", o.name, o.weight)).collect();
            line(format!("officers of {unit}: {}", all.join("; ")));
        }
        if let Some(t) = &s.plan.tracking {
            line(format!("tracking {:?} {} {:?}", t.step, t.plan, t.steps));
        }
        if let Some(stock) = &s.plan.stock {
            line(format!("stock {} {} {}", stock.start, stock.target, stock.now));
        }
        let r = &s.ranking.reward;
        line(format!("reward {} {} {} {}", r.places, r.rates.per_head, r.rates.sums, r.rates.sum));
        let order: Vec<String> = s.ranking.order.iter().map(measure).collect();
        line(format!("ranking {} {}", s.ranking.by_points, order.join("; ")));
        for (of, points) in &s.ranking.points {
            line(format!("points {}: {} {}", measure(of), points.weight, points.cap));
        }
        for r in &s.joined.readded {
            line(format!("readded {} {:?} {:?} {:?}", r.column, r.from_sheet, r.title, r.mapping));
            line(format!("  {:?} {:?} {:?}", r.unmatched, r.shared, r.undivided));
            line(format!("  {:?} {:?} {:?}", r.repeated, r.left_out, r.without));
            line(format!("  {} {} {}", r.unit_assumed, r.total_before, r.total_after));
            for u in &r.units {
                line(format!("  {}: {:?} {:?} {}", u.unit, u.parts, u.absent, u.repeated));
            }
        }
        for j in &s.joined.tables {
            line(format!(
                "joined {:?} {}: {:?} {:?} {:?}",
                j.from, j.column, j.unmatched, j.left_out, j.asked
            ));
            for a in &j.alike {
                line(format!("  {} {:?}", a.row, a.name));
                for c in &a.candidates {
                    line(format!("    {} {:?} {} {:?}", c.row, c.name, c.likeness, c.cells));
                }
            }
        }
    }
    out
}

#[test]
fn what_version_1_wrote_is_read_as_it_was() {
    for (name, text, read) in documents() {
        let document = document_from_text(&text).unwrap_or_else(|e| panic!("{name}: {e}"));
        assert_eq!(described(&document), read, "{name}");
        // The cells, read from the file in another way.
        let file: serde_json::Value = serde_json::from_str(&text).unwrap();
        for (sheet, stored) in document.workbook.sheets().iter().zip(file["sheets"].as_array().unwrap()) {
            let grid = sheet.grid();
            for (column, texts) in (0..).zip(stored["columns"].as_array().unwrap()) {
                for (row, text) in (0..).zip(texts.as_array().unwrap()) {
                    assert_eq!(grid.text(CellAddress::new(row, column)), text.as_str().unwrap(), "{name}");
                }
            }
        }
    }
}

#[test]
fn a_sheet_of_version_1_is_never_read_as_a_blank_one_of_version_2() {
    for (name, text, _) in documents() {
        let mislabelled = text.replacen("\"version\":1", "\"version\":2", 1);
        assert_ne!(mislabelled, text, "{name}");
        assert_eq!(document_from_text(&mislabelled).err(), Some(StoreError::Damaged), "{name}");
    }
}

#[test]
fn what_version_1_wrote_is_the_same_when_written_now_and_read_again() {
    for (name, text, read) in documents() {
        let written = document_from_text(&text).unwrap().to_text();
        let again = document_from_text(&written).unwrap_or_else(|e| panic!("{name}: {e}"));
        assert_eq!(described(&again), read, "{name}");
        assert_eq!(again.to_text(), written, "{name}");
        for (now, then) in
            again.workbook.sheets().iter().zip(document_from_text(&text).unwrap().workbook.sheets())
        {
            assert_eq!(now.grid(), then.grid(), "{name}");
        }
    }
}
