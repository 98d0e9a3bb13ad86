//! Writes a page of charts of all kinds, from the built-in examples, in both languages: `cargo xtask gallery`; with
//! `--svg DIRECTORY` each chart into a file of its own too, in all looks, wide and narrow; with `--docs DIRECTORY` the
//! first chart of each kind in both languages, for `docs/charts`.
#![allow(clippy::print_stdout, reason = "printing is what it is for")]

use chi_tieu::app::{Action, App, ChartAction, EXAMPLES, PlanAction, Pointing, Start};
use chi_tieu::language::Language;
use chi_tieu::sheet::{ChartKind, Course, Picture, Preset, Purpose};
use chi_tieu::view::chart_view;
use chi_tieu::words::Words;
use std::fmt::Write as _;
use std::io;
use std::path::PathBuf;

const PAGE: &str = "target/gallery.html";

/// Tables of kinds that no example has.
const OTHERS: [&str; 5] = [
    "SỐ LIỆU GIẢ ĐỊNH: SỐ THU BHXH NĂM 2025\nĐơn vị tính: tỷ đồng\nĐơn vị\tKế hoạch năm 2025\tTháng 1\tTháng 2\tTháng 3\t\
     Tháng 4\tTháng 5\nQuảng Nam\t4.126,9\t338,4\t320,1\t351,0\t347,2\t352,8\n\
     Bình Định\t2.614,7\t210,3\t205,9\t219,4\t214,0\t208,8\nHà Tĩnh\t2.371,5\t190,2\t201,7\t195,5\t198,3\t201,1",
    "SỐ LIỆU GIẢ ĐỊNH: SỐ THU THEO THÁNG NĂM 2020\nĐơn vị tính: tỷ đồng\nTháng\tSố thu\n\
     Tháng 1/2020\t81,2\nTháng 2/2020\t84,9\nTháng 3/2020\t88,1\nTháng 4/2020\t79,4\nTháng 6/2020\t92,3\n\
     Tháng 7/2020\t95,0\nƯớc tháng 8/2020\t94,2",
    "SỐ LIỆU GIẢ ĐỊNH: SỐ NGƯỜI THAM GIA BHYT\nĐơn vị tính: nghìn người\nĐơn vị\t2019\t2020\t2021\t2022\n\
     Quảng Nam\t1.380,2\t1.398,0\t1.411,5\t1.421,9\nBình Định\t1.301,4\t1.325,8\t1.340,2\t1.362,5\n\
     Hà Tĩnh\t1.150,8\t1.171,0\t1.185,3\t1.198,1\nQuảng Ngãi\t1.101,3\t1.118,9\t\t1.139,4\n\
     Phú Yên\t770,4\t781,2\t790,0\t801,6",
    "SỐ LIỆU GIẢ ĐỊNH: SỐ THU BHXH THEO THÁNG NĂM 2020\nĐơn vị tính: tỷ đồng\nTháng\tKế hoạch tháng\tThực hiện tháng\n\
     Tháng 1/2020\t81,2\t79,0\nTháng 2/2020\t84,9\t80,4\nTháng 3/2020\t88,1\t90,3\nTháng 4/2020\t89,4\t71,2\n\
     Tháng 5/2020\t90,0\t84,7\nTháng 6/2020\t92,3\t93,1\nTháng 7/2020\t95,0\t\nTháng 8/2020\t94,2\t\n\
     Tháng 9/2020\t96,0\t\nTháng 10/2020\t97,5\t\nTháng 11/2020\t99,0\t\nTháng 12/2020\t104,4\t",
    "SỐ LIỆU GIẢ ĐỊNH: ƯỚC THU NĂM 2025\nĐơn vị tính: tỷ đồng\nĐơn vị\tKế hoạch năm 2025\tƯớc thực hiện năm 2025\t\
     Thực hiện năm 2024\nQuảng Nam\t4.126,9\t4.210,5\t3.870,2\nBình Định\t2.614,7\t2.580,1\t2.601,3\n\
     Hà Tĩnh\t2.371,5\t2.401,0\t2.250,7\nQuảng Ngãi\t2.205,3\t2.190,4\t2.110,0\nPhú Yên\t1.318,4\t1.250,9\t1.275,5",
];

/// Tables that are hard to draw: one unit, nine with long names and falling figures, 63; then nine and 63 of which some
/// lack figures, some have negative ones, and one is a hundred times as large as the others.
fn strained() -> Vec<String> {
    const TITLE: &str = "SỐ LIỆU GIẢ ĐỊNH: SỐ THU VÀ NỢ\nĐơn vị tính: tỷ đồng\n\
        Đơn vị\tKế hoạch năm 2025\tThực hiện năm 2025\tThực hiện năm 2024\tThu BHXH\tThu BHYT\tThu BHTN\tSố nợ\tTỷ lệ bao phủ\tMục tiêu bao phủ\n";
    const LONG: [&str; 3] = [
        "Bảo hiểm xã hội thành phố Thủ Dầu Một và các khu công nghiệp phía Nam",
        "Bảo hiểm xã hội huyện Ứng Hòa",
        "Văn phòng Bảo hiểm xã hội tỉnh (khối doanh nghiệp có vốn đầu tư nước ngoài)",
    ];
    let table = |units: usize, is_odd: bool, name: &dyn Fn(usize) -> String| {
        let row = |at: usize| {
            let wave = ((at * 37 + 11) % 29) as f64 / 29.0;
            let plan = 900.0 + 40.0 * at as f64;
            let times = if is_odd && at == 7 { 100.0 } else { 1.0 };
            let actual = plan * (0.8 + 0.4 * wave) * times;
            let prior = plan * (0.95 + 0.1 * ((at * 17 + 5) % 13) as f64 / 13.0);
            let parts = [actual * 0.7, actual * 0.2, actual * 0.1];
            let figures = [plan, actual, prior, parts[0], parts[1], parts[2], actual * 0.03 * wave];
            let print = |figure: f64| format!("{figure:.1}").replace('.', ",");
            let is_missing = |column: usize| is_odd && (at * 5 + column * 3) % 11 == 1;
            let is_negative = |column: usize| is_odd && column > 0 && (at * 7 + column) % 17 == 2;
            let amount = |(column, figure): (usize, f64)| match () {
                () if is_missing(column) => String::new(),
                () if is_negative(column) => print(-0.1 * figure),
                () => print(figure),
            };
            let amounts: Vec<String> = figures.into_iter().enumerate().map(amount).collect();
            let rate = if is_missing(7) { String::new() } else { print(85.0 + 14.0 * wave) + "%" };
            format!("{}\t{}\t{rate}\t95%", name(at), amounts.join("\t"))
        };
        format!("{TITLE}{}", (0..units).map(row).collect::<Vec<_>>().join("\n"))
    };
    let former = |at: usize| format!("Huyện số {}", at + 1);
    let long = |at: usize| LONG[at % 3].to_owned() + &" A".repeat(at / 3);
    let funds = |units: usize, is_odd: bool, name: &dyn Fn(usize) -> String| {
        let row = |at: usize| {
            let figure = |column: usize| {
                let plan = (900.0 + 40.0 * at as f64) / [1.0, 3.0, 9.0][column / 2];
                let share = [1.0, 0.7 + 0.1 * ((at * 7 + column * 5) % 6) as f64][column % 2];
                let is_missing = is_odd && (at * 5 + column * 3) % 11 == 1;
                if is_missing { String::new() } else { format!("{:.1}", plan * share).replace('.', ",") }
            };
            format!("{}\t{}", name(at), (0..6).map(figure).collect::<Vec<_>>().join("\t"))
        };
        let rows: Vec<String> = (0..units).map(row).collect();
        format!(
            "SỐ LIỆU GIẢ ĐỊNH: THU THEO QUỸ\nĐơn vị tính: tỷ đồng\nĐơn vị\tBHXH\t\tBHYT\t\tBHTN\t\n\
             \tKế hoạch\tThực hiện\tKế hoạch\tThực hiện\tKế hoạch\tThực hiện\n{}",
            rows.join("\n")
        )
    };
    let parts = |units: usize, is_odd: bool, name: &dyn Fn(usize) -> String| {
        let row = |at: usize| {
            let whole = 900.0 + 40.0 * ((at * 37 + 11) % 29) as f64;
            let whole = if is_odd && at == 7 { whole * 100.0 } else { whole };
            let parts = [0.62, 0.27, 0.11].map(|share| whole * share);
            let print = |figure: f64| format!("{figure:.2}").replace('.', ",");
            let text = |(at_part, part): (usize, f64)| {
                if is_odd && (at * 5 + at_part * 3) % 11 == 1 { String::new() } else { print(part) }
            };
            let texts: Vec<String> = parts.into_iter().enumerate().map(text).collect();
            format!("{}\t{}\t{}", name(at), print(whole), texts.join("\t"))
        };
        let rows: Vec<String> = (0..units).map(row).collect();
        format!(
            "SỐ LIỆU GIẢ ĐỊNH: CƠ CẤU THU\nĐơn vị tính: tỷ đồng\nĐơn vị\tTổng số\tBHXH\tBHYT\tBHTN\n{}",
            rows.join("\n")
        )
    };
    vec![
        table(1, false, &former),
        table(9, false, &long),
        table(63, false, &former),
        table(9, true, &long),
        table(63, true, &former),
        funds(9, true, &long),
        funds(63, true, &former),
        parts(9, true, &long),
        parts(63, true, &former),
    ]
}

const HEAD: &str = "<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\"><title>Biểu đồ · Charts</title>\
    <style>body{font:14px 'Segoe UI',Arial,sans-serif;margin:24px;background:#eef0f2}h2{margin:32px 0 8px}\
    div{display:flex;flex-wrap:wrap;gap:16px;align-items:flex-start}svg{background:#fff}</style>";

fn main() -> io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let files = match (arguments.next().as_deref(), arguments.next().map(PathBuf::from)) {
        (Some("--docs"), Some(folder)) => return write_docs(&folder),
        (Some("--svg"), folder) => folder,
        _ => None,
    };
    if let Some(files) = &files {
        std::fs::create_dir_all(files)?;
    }
    let mut page = HEAD.to_owned();
    let vietnamese = Words(Language::Vietnamese);
    for kind in ChartKind::ALL {
        let _ = write!(page, "<h2>{}</h2>", vietnamese.chart_kind(kind));
        for example in 0..EXAMPLES.len() + OTHERS.len() {
            let _ = write!(page, "<div>");
            for language in [Language::Vietnamese, Language::English] {
                if let Some(svg) = drawn(example, kind, language, Preset::Screen, Picture::default()) {
                    page.push_str(&svg);
                }
            }
            page.push_str("</div>");
            if let Some(files) = &files {
                write_looks(files, example, kind)?;
            }
        }
    }
    std::fs::create_dir_all("target")?;
    std::fs::write(PAGE, page)?;
    println!("{PAGE}");
    if let Some(files) = &files {
        for example in 0..strained().len() {
            for kind in ChartKind::ALL {
                write_looks(files, EXAMPLES.len() + OTHERS.len() + example, kind)?;
            }
        }
    }
    Ok(())
}

/// The first chart of each kind in both languages, wide and narrow for a page of text, and annotated.
fn write_docs(folder: &std::path::Path) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    write_sheets(folder)?;
    let half = Purpose::HalfPage.picture();
    let mut said = Vec::new();
    for kind in ChartKind::ALL {
        // Tables that were made for a kind show it best.
        let examples = (0..EXAMPLES.len() + OTHERS.len()).rev();
        let possible: Vec<usize> = examples
            .filter(|example| {
                drawn(*example, kind, Language::Vietnamese, Preset::Screen, Picture::default()).is_some()
            })
            .collect();
        let best = possible.iter().find(|example| suits_best(**example, kind));
        let Some(example) = best.or(possible.first()).copied() else {
            continue;
        };
        for (name, language) in [("vi", Language::Vietnamese), ("en", Language::English)] {
            if let Some(svg) = drawn(example, kind, language, Preset::Screen, Picture::default()) {
                std::fs::write(folder.join(format!("{kind:?}-{name}.svg")), svg)?;
            }
        }
        for (name, picture) in [("wide", Picture::default()), ("narrow", half)] {
            let svg = drawn(example, kind, Language::Vietnamese, Preset::Report, picture);
            std::fs::write(folder.join(format!("page-{name}-{kind:?}.svg")), svg.unwrap_or_default())?;
        }
        said.extend(drawn_as(
            example,
            kind,
            Language::Vietnamese,
            (Preset::Screen, Picture::default()),
            true,
        ));
    }
    std::fs::write(folder.join("sheet-annotated.svg"), sheet(&said, ""))
}

/// All kinds that can be drawn of the tables that are hard to draw, on one sheet each: nine units with long names, 63 units;
/// both with missing and negative figures and an outlier; the nine also in grey.
fn write_sheets(folder: &std::path::Path) -> io::Result<()> {
    // The places of tables among those of `strained`: of plans, of funds, of parts.
    for (name, tables) in [("9", [3, 5, 7]), ("63", [4, 6, 8])] {
        let svgs: Vec<String> = ChartKind::ALL
            .into_iter()
            .filter_map(|kind| {
                let examples = tables.into_iter().map(|table| EXAMPLES.len() + OTHERS.len() + table);
                examples
                    .filter_map(|e| drawn(e, kind, Language::Vietnamese, Preset::Screen, Picture::default()))
                    .next()
            })
            .collect();
        std::fs::write(folder.join(format!("sheet-{name}.svg")), sheet(&svgs, ""))?;
        if name == "9" {
            std::fs::write(folder.join("sheet-9-grey.svg"), sheet(&svgs, "filter:grayscale(1)"))?;
        }
    }
    Ok(())
}

/// Charts of 16 cm beside and below one another.
fn sheet(svgs: &[String], style: &str) -> String {
    const COLUMNS: usize = 3;
    const GAP: f64 = 4.0;
    let height = |svg: &String| -> f64 {
        let from = svg.find("height=\"").map_or("", |at| &svg[at + 8..]);
        from.split("mm").next().and_then(|height| height.parse().ok()).unwrap_or(90.0)
    };
    let mut ends = [GAP; COLUMNS];
    let mut placed = String::new();
    for svg in svgs {
        // Each where the sheet is still lowest.
        let column = (0..COLUMNS).min_by(|a, b| ends[*a].total_cmp(&ends[*b])).unwrap_or(0);
        let (x, y) = (GAP + column as f64 * (160.0 + GAP), ends[column]);
        let placed_svg = svg.replacen("<svg ", &format!("<svg x=\"{x}mm\" y=\"{y}mm\" "), 1);
        placed.push_str(&placed_svg);
        ends[column] += height(svg) + GAP;
    }
    let (width, height) = (GAP + COLUMNS as f64 * (160.0 + GAP), ends.into_iter().fold(0.0, f64::max));
    // The inner pictures have their sizes in mm: of these the sheet has no other unit.
    let pixels = |mm: f64| mm / 25.4 * 96.0;
    let (width, height) = (pixels(width), pixels(height));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\"><g style=\"{style}\">\
         <rect width=\"{width}\" height=\"{height}\" fill=\"#c8ccd0\"/>{placed}</g></svg>"
    )
}

/// Whether a kind is the first that is offered for an example.
fn suits_best(example: usize, kind: ChartKind) -> bool {
    let app = opened(example, Language::Vietnamese);
    chart_view(&app).gallery.kinds.first().is_some_and(|choice| choice.kind == kind)
}

/// The page with an example, or after these, with another table.
fn opened(example: usize, language: Language) -> App {
    let mut app = App::new(Start { language, ..Start::default() });
    match example.checked_sub(EXAMPLES.len()) {
        None => app.update(Action::OpenExample(example)),
        Some(other) => {
            let other = OTHERS.iter().map(|&text| text.to_owned()).chain(strained()).nth(other);
            app.update(Action::Paste { html: None, text: other })
        }
    };
    app
}

/// The chart of an example's first table, or after these, of another table; `None` if it cannot be drawn of it.
fn drawn(
    example: usize,
    kind: ChartKind,
    language: Language,
    preset: Preset,
    picture: Picture,
) -> Option<String> {
    drawn_as(example, kind, language, (preset, picture), false)
}

/// A difference, a note, a line, and in a course the average growth.
fn annotate(app: &mut App) {
    let marks =
        |app: &App| chart_view(app).spots.into_iter().filter_map(|spot| spot.mark).collect::<Vec<_>>();
    let all = marks(app);
    let (Some(first), Some(middle)) = (all.first().cloned(), all.get(all.len() / 2).cloned()) else { return };
    // Of the same column, fund or unit as the first, as far from it as there is one.
    let other = all.iter().rev().find(|mark| mark.series == first.series && **mark != first).cloned();
    let act = |app: &mut App, action| drop(app.update(Action::Chart(action)));
    if let Some(other) = other {
        let is_course = chart_view(app).annotations.is_some_and(|said| said.has_periods);
        let pointing = if is_course { Pointing::AverageGrowth(None) } else { Pointing::Difference(None) };
        act(app, ChartAction::Annotate(pointing));
        act(app, ChartAction::Point(first.clone()));
        act(app, ChartAction::Point(other));
    }
    act(app, ChartAction::Annotate(Pointing::Note("lời ghi của người dùng".to_owned())));
    act(app, ChartAction::Point(middle));
    let said = chart_view(app).annotations;
    if said.as_ref().is_some_and(|said| said.has_levels) {
        act(app, ChartAction::Annotate(Pointing::Level));
        act(app, ChartAction::Point(first));
    } else if said.is_some_and(|said| said.has_subtotals) {
        act(app, ChartAction::Annotate(Pointing::Subtotal));
        act(app, ChartAction::Point(first));
    }
}

/// The same, annotated if asked for.
fn drawn_as(
    example: usize,
    kind: ChartKind,
    language: Language,
    (preset, picture): (Preset, Picture),
    is_annotated: bool,
) -> Option<String> {
    let mut app = opened(example, language);
    if kind == ChartKind::PlanActual {
        // The plan's share that is due after five months.
        app.update(Action::Plan(PlanAction::SetCourse(Course { past_months: Some(5), ..Course::default() })));
    }
    app.update(Action::Chart(ChartAction::SetKind(kind)));
    app.update(Action::Chart(ChartAction::SetPreset(preset)));
    app.update(Action::SetPicture(picture));
    if matches!(kind, ChartKind::Growth | ChartKind::TwoRates) {
        // One unit stands out.
        let row = chart_view(&app).spots.get(1).and_then(|spot| spot.row);
        row.into_iter().for_each(|row| _ = app.update(Action::Chart(ChartAction::Highlight(row))));
    }
    if is_annotated {
        annotate(&mut app);
    }
    let view = chart_view(&app);
    let is_possible = view.gallery.kinds.iter().any(|choice| choice.kind == kind && choice.is_possible);
    Some(view.svg).filter(|svg| is_possible && !svg.is_empty())
}

fn write_looks(files: &std::path::Path, example: usize, kind: ChartKind) -> io::Result<()> {
    let narrow = Picture { width_cm: 8.0, height_cm: 6.0, ..Picture::default() };
    let broad = Picture { width_cm: 24.0, height_cm: 13.0, ..Picture::default() };
    let looks = [
        ("broad", Language::Vietnamese, Preset::Screen, broad),
        ("wide", Language::Vietnamese, Preset::Screen, Picture::default()),
        ("english", Language::English, Preset::Screen, Picture::default()),
        ("narrow", Language::Vietnamese, Preset::Screen, narrow),
        ("report", Language::Vietnamese, Preset::Report, Picture::default()),
        ("slide", Language::Vietnamese, Preset::Slides, Purpose::Slide.picture()),
    ];
    for (name, language, preset, picture) in looks {
        if let Some(svg) = drawn(example, kind, language, preset, picture) {
            std::fs::write(files.join(format!("{kind:?}-{example}-{name}.svg")), svg)?;
        }
    }
    Ok(())
}
