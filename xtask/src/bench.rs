//! Runs the benches, natively with criterion and in the packed page in Chromium, prints the results and keeps them in
//! `docs/benchmarks.md`. Each result is a ratio to the time of the least possible work in the same run. The benches assert
//! nothing about time.

use crate::build::{self, Profile};
use crate::places::{cargo, page, workspace};
use crate::process::{capture, heading, run};
use crate::provision;
use anyhow::{Context, Result};
use serde_json::Value;
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

const SIZES: [&str; 3] = ["63", "10000", "100000"];

/// What is measured natively, and what it is called.
const NATIVE: [(&str, &str); 15] = [
    ("text/grid", "text → cells"),
    ("text/table", "text → cells → understood table"),
    ("text/rates", "text → cells → table → all rates and checks"),
    ("text/html-grid", "Excel's HTML → cells"),
    ("edit/one-cell", "one cell edited: it, its row, totals, checks"),
    ("edit/one-role", "a column's role changed: roles, rows, rates, checks"),
    ("find/all-cells", "a text looked for in all cells"),
    ("find/replace", "a text replaced in the names of all rows, and undone"),
    ("fill/column", "a column filled by a double click, and undone"),
    ("lines/filter", "rows filtered by a column"),
    ("lines/sort", "units sorted by a column, and all understood again"),
    ("lines/insert", "a row inserted, and undone"),
    ("lines/insert-among-formulas", "the same, with a formula in each row"),
    ("chart/panel", "the chart panel: the chart, which kinds suit, ranks"),
    ("chart/panel-of-equal-rates", "the same, all units with the same rate"),
];

/// What is measured in the page: see the measures' table in `src/web/platform/timing.rs`.
const PAGE: [&str; 7] = [
    "startup",
    "paste-parse",
    "paste-compute",
    "paste-to-paint",
    "edit-to-paint",
    "chart-render",
    "export-png",
];

/// Runs all benches, prints their results and keeps them.
pub(crate) fn bench() -> Result<()> {
    provision::chromium::provide()?;
    let page_file = build::build(Profile::Release)?;
    let workspace = workspace()?;

    heading("native benches");
    run(Command::new(cargo())
        .current_dir(&workspace)
        .args(["bench", "--bench", "figures", "--bench", "shapes"]))?;
    let criterion = workspace.join("target").join("criterion");
    let native = native_tables(&criterion)? + &shapes_table(&criterion.join("shapes"))?;

    heading("the page in Chromium");
    let printed = capture(
        Command::new(cargo())
            .current_dir(&workspace)
            .args(["run", "--package", "browser-tests", "--features", "browser"])
            .args(["--bin", "page-bench"])
            .env("CHI_TIEU_PAGE", page()?),
    )?;
    let measured: Value = serde_json::from_str(&printed).context("the page's bench printed no JSON")?;
    let bytes = std::fs::metadata(&page_file)?.len();

    let report = format!("{}{native}{}", introduction(bytes), page_tables(&measured)?);
    println!("{report}");
    let kept = workspace.join("docs").join("benchmarks.md");
    std::fs::write(&kept, report).with_context(|| format!("cannot write {}", kept.display()))
}

/// Takes pictures of the built page.
pub(crate) fn pictures() -> Result<()> {
    provision::chromium::provide()?;
    build::build(Profile::Release)?;
    run(Command::new(cargo())
        .current_dir(workspace()?)
        .args(["run", "--package", "browser-tests", "--features", "browser", "--bin", "pictures"])
        .env("CHI_TIEU_PAGE", page()?))
}

/// Takes pictures of charts of all kinds for `docs/charts`.
pub(crate) fn chart_pictures() -> Result<()> {
    provision::chromium::provide()?;
    let folder = workspace()?.join("target").join("chart-pictures");
    crate::example("gallery", &[], &["--docs", &folder.to_string_lossy()])?;
    run(Command::new(cargo())
        .current_dir(workspace()?)
        .args(["run", "--package", "browser-tests", "--features", "browser", "--bin", "pictures", "--"])
        .arg(&folder))
}

fn introduction(bytes: u64) -> String {
    format!(
        "# Benchmarks\n\n\
         Written by `cargo xtask bench`. A table of eight columns in Vietnamese notation, always the same one \
         (`benches/table.rs`). Figures are medians as **multiples of a floor measured in the same run**, then \
         milliseconds, which hold for one machine only. Floors are written by hand: natively, splitting the text and \
         summing its numbers (`benches/figures.rs`); in the browser, a page that does the least any page could \
         (`tests/browser/bench/floor.html`).\n\n\
         The page has {:.2} MB. Library and readers are compiled for speed, the page's own code and what only draws or \
         writes for size: 1 859 KB instead of 2 108 KB with all of it compiled for speed (November 2026). Measured in turns \
         with a page that was compiled for speed as a whole, medians of six runs: opened in 341 ms (341 before), 100 000 \
         rows pasted to paint in 908 ms as text (890) and 3 273 ms as HTML (3 110), an edit of them painted in 64 ms \
         (49); with 63 and 10 000 rows the differences were within the noise of the runs. Since then the rules by which \
         rows and roles are told have grown (understanding takes about twice as long natively), and several kinds of \
         charts are asked after each edit whether they suit: `chart-render` and `edit-to-paint` at 100 000 rows.\n\n\
         The longest block after a paste of 100 000 rows as HTML is the browser's own: `getData(\"text/html\")`, which has \
         no other form on a page opened from disk, took 722 of 855 ms for 72 MB (busy machine).\n",
        bytes as f64 / 1e6
    )
}

/// Median milliseconds of one criterion bench.
fn criterion_median(directory: &Path, name: &str, size: &str) -> Result<f64> {
    let file = directory.join(name).join(size).join("new").join("estimates.json");
    let text = std::fs::read_to_string(&file).with_context(|| format!("no {}", file.display()))?;
    let estimates: Value = serde_json::from_str(&text)?;
    let nanoseconds = estimates["median"]["point_estimate"].as_f64().context("criterion gave no median")?;
    Ok(nanoseconds / 1e6)
}

fn native_tables(directory: &Path) -> Result<String> {
    let mut report = String::from(
        "\n## Native, one core\n\n| | 63 rows | 10 000 | 100 000 |\n| --- | --- | --- | --- |\n",
    );
    for (name, meaning) in NATIVE {
        let mut line = format!("| {meaning} |");
        for size in SIZES {
            let floor = criterion_median(directory, "text/floor", size)?;
            let found = criterion_median(directory, name, size)?;
            let _ = write!(line, " {} |", ratio(found, floor));
        }
        let _ = writeln!(report, "{line}");
    }
    Ok(report)
}

/// How the time of each shape grows: measured at a size and at twice that size, see `benches/shapes`.
fn shapes_table(directory: &Path) -> Result<String> {
    let mut report = String::from(
        "\n## Shapes, natively\n\nTwice as much may take about twice as long.\n\n| shape | size | time | twice the size |\n| --- | --- | --- | --- |\n",
    );
    let names_in = |directory: &Path| -> Result<Vec<String>> {
        let entries = std::fs::read_dir(directory).with_context(|| format!("no {}", directory.display()))?;
        let mut names: Vec<String> =
            entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        Ok(names)
    };
    for name in names_in(directory)?.iter().filter(|name| *name != "report") {
        let sizes = names_in(&directory.join(name))?;
        let mut sizes: Vec<u64> = sizes.iter().filter_map(|size| size.parse().ok()).collect();
        sizes.sort_unstable();
        let twice = |size: &u64| sizes.contains(&(2 * size));
        let Some(size) = sizes.iter().copied().find(|size| twice(size)) else { continue };
        let time = |size: u64| criterion_median(directory, name, &size.to_string());
        let (once, both) = (time(size)?, time(2 * size)?);
        let _ = writeln!(report, "| {name} | {size} | {once:.1} ms | **{:.1} ×** |", both / once);
    }
    Ok(report)
}

fn page_tables(measured: &Value) -> Result<String> {
    let mut report = String::new();
    for (form, title) in [("text", "pasted as text"), ("html", "pasted as Excel's HTML")] {
        let _ = write!(
            report,
            "\n## The packed page in Chromium, {title}\n\n| measure | 63 rows | 10 000 | 100 000 |\n| --- | --- | --- | --- |\n"
        );
        for name in PAGE {
            let mut line = format!("| `{name}` |");
            for size in SIZES {
                let of = |which: &str| median(&measured[format!("{which}/{form}/{size}")][name]);
                let (found, floor) = of("page").zip(of("floor")).with_context(|| format!("no {name}"))?;
                let _ = write!(line, " {} |", ratio(found, floor));
            }
            let _ = writeln!(report, "{line}");
        }
        let mut line = String::from("| longest block after the paste (half a second is the limit) |");
        for size in SIZES {
            let block = median(&measured[format!("page/{form}/{size}")]["longest-block"]);
            let _ = match block {
                Some(block) if block > 0.0 => write!(line, " {block:.0} ms |"),
                _ => write!(line, " none over 50 ms |"),
            };
        }
        let _ = writeln!(report, "{line}");
    }
    Ok(report)
}

/// "6,4×" in English, then the time itself.
fn ratio(found: f64, floor: f64) -> String {
    let times = found / floor;
    let times = if times < 10.0 { format!("{times:.1}") } else { format!("{times:.0}") };
    let time = if found < 10.0 { format!("{found:.2}") } else { format!("{found:.0}") };
    format!("**{times} ×** {time} ms")
}

fn median(runs: &Value) -> Option<f64> {
    let mut values: Vec<f64> = runs.as_array()?.iter().filter_map(Value::as_f64).collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied()
}
