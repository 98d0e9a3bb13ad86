//! Workbooks, read back by calamine and by their parts.

use std::io::Cursor;

use calamine::{Data, DataType as _, Reader as _, Xlsx};
use chi_tieu::export::*;
use chi_tieu::export::{XlsxError, xlsx_from_report};
use chi_tieu::language::Language;

use crate::package::{assert_sound, part, parts};
use crate::{chance, sample};

fn workbook(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

fn report() -> Report {
    let mut report = sample::report(Language::Vietnamese, false);
    report.sheets = vec![
        sample::sheet("Thu BHXH"),
        SpreadsheetSheet { name: "Kiểm tra".into(), ..SpreadsheetSheet::default() },
    ];
    report
}

#[test]
fn every_value_and_formula_is_read_back() {
    let report = report();
    let mut book = workbook(xlsx_from_report(&report).unwrap());
    assert_eq!(book.sheet_names(), ["Thu BHXH", "Nhận xét", "Kiểm tra"]);
    let values = book.worksheet_range("Thu BHXH").unwrap();
    let formulas = book.worksheet_formula("Thu BHXH").unwrap();
    for cell in &report.sheets[0].cells {
        let at = (cell.row, cell.column);
        let value = values.get_value(at).unwrap_or(&Data::Empty);
        match &cell.content {
            CellContent::Blank => assert_eq!(value, &Data::Empty),
            CellContent::Text(text) => assert_eq!(value, &Data::String(text.clone())),
            CellContent::Number(number) => assert_eq!(value, &Data::Float(*number)),
            CellContent::Formula { formula, value: expected } => {
                assert_eq!(formulas.get_value(at).unwrap(), formula.trim_start_matches('='));
                match expected {
                    FormulaValue::Number(number) => assert_eq!(value, &Data::Float(*number)),
                    FormulaValue::Text(text) => assert_eq!(value, &Data::String(text.clone())),
                    FormulaValue::Logical(is_true) => assert_eq!(value, &Data::Bool(*is_true)),
                    FormulaValue::Error(_) => assert_eq!(value, &Data::Error(calamine::CellErrorType::Div0)),
                }
            }
        }
    }
    let sentences = book.worksheet_range("Nhận xét").unwrap();
    let lines: Vec<&str> = sentences.rows().filter_map(|row| row[0].get_string()).collect();
    assert_eq!(lines[0], "1. Kết quả thu");
    assert!(
        lines[1]
            .starts_with("Đến 31/5/2020, toàn tỉnh thu được 987.654,3 triệu đồng, đạt 41,50% kế hoạch năm")
    );
    assert_eq!(lines[2], "- Cao nhất: Huyện số 1 (41,23%).");
}

fn calamine_string(data: &Data) -> String {
    data.to_string()
}

#[test]
fn the_sheet_is_set_up_for_reading_and_printing() {
    let parts = parts(&xlsx_from_report(&report()).unwrap());
    assert_sound(&parts);
    let sheet = part(&parts, "xl/worksheets/sheet1.xml");
    for wanted in [
        // The header stays, and so does the column of names.
        r#"<pane xSplit="1" ySplit="3" topLeftCell="B4""#,
        r#"<autoFilter ref="A3:D6""#,
        r#"<mergeCells count="3"><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/><mergeCell ref="D2:D3"/></mergeCells>"#,
        r#"paperSize="9""#,
        r#"orientation="landscape""#,
        r#"fitToHeight="0""#,
        r#"<fitToPage"#,
        r#"operator="lessThan""#,
        r#"<formula>0.42</formula>"#,
    ] {
        let wanted = wanted.replace("<fitToPage", "<pageSetUpPr fitToPage=\"1\"/>");
        assert!(sheet.contains(&wanted), "{wanted}\n{sheet}");
    }
    assert!(sheet.contains(r#"<row r="10""#) && sheet.contains(r#"hidden="1""#));
    assert!(part(&parts, "xl/workbook.xml").contains("'Thu BHXH'!$2:$3"));
    assert!(part(&parts, "xl/styles.xml").contains(r#"<name val="Times New Roman"/>"#));
    assert!(part(&parts, "docProps/core.xml").contains("1980-01-01"));
    let charts: Vec<&str> =
        (1..=7).map(|number| part(&parts, &format!("xl/charts/chart{number}.xml"))).collect();
    // Bars: the first on top, the axis of figures still below.
    let (names, figures) = charts[0].split_once("<c:valAx>").unwrap();
    assert!(
        names.contains(r#"<c:orientation val="maxMin"/>"#) && figures.contains(r#"<c:crosses val="max"/>"#)
    );
    assert!(
        figures.contains(r##"formatCode="#,##0""##) && figures.contains(r#"<c:orientation val="minMax"/>"#)
    );
    assert!(charts[0].contains(r#"<c:gapWidth val="50"/>"#) && charts[0].contains("1E3CC8"));
    assert!(charts.iter().all(|chart| chart.contains("<c:noFill/>") || chart.contains("<a:noFill/>")));
    assert!(charts[3].contains(r#"<c:legendEntry>"#));
    let drawing = part(&parts, "xl/drawings/drawing1.xml");
    assert!(drawing.contains("Ba huyện; cao nhất là huyện thứ hai") && drawing.contains("đỏ 50%, xanh 50%"));
    assert!(part(&parts, "xl/comments1.xml").contains("Thực hiện chia cho kế hoạch"));
}

#[test]
fn groups_stay_groups_and_only_the_table_is_printed() {
    let mut report = report();
    let sheet = &mut report.sheets[0];
    let columns = sheet.cells.iter().map(|cell| cell.column).max().unwrap();
    let rows = sheet.cells.iter().map(|cell| cell.row).max().unwrap();
    assert!(!sheet.charts.is_empty());
    sheet.row_groups = vec![
        SheetGroup { first: 3, last: 8, is_closed: false },
        SheetGroup { first: 4, last: 5, is_closed: true },
    ];
    sheet.column_groups = vec![SheetGroup { first: 2, last: 2, is_closed: true }];
    let parts = parts(&xlsx_from_report(&report).unwrap());
    assert_sound(&parts);
    let sheet = part(&parts, "xl/worksheets/sheet1.xml");
    let row = |number: u32| {
        let begin = sheet.find(&format!("<row r=\"{number}\"")).unwrap();
        &sheet[begin..begin + sheet[begin..].find('>').unwrap()]
    };
    assert!(row(4).contains("outlineLevel=\"1\"") && !row(4).contains("hidden"), "{}", row(4));
    assert!(row(5).contains("outlineLevel=\"2\"") && row(5).contains("hidden=\"1\""), "{}", row(5));
    assert!(row(7).contains("outlineLevel=\"1\"") && row(7).contains("collapsed=\"1\""), "{}", row(7));
    assert!(sheet.contains("hidden=\"1\" customWidth=\"1\" outlineLevel=\"1\""), "{sheet}");
    // The charts at the right of the table are outside of what is printed.
    let letter = char::from(b'A' + u8::try_from(columns).unwrap());
    let area = format!("'Thu BHXH'!$A$1:${letter}${}", rows + 1);
    assert!(part(&parts, "xl/workbook.xml").contains(&area), "{area}");
}

#[test]
fn the_points_of_the_remarks_are_numbered_without_gaps() {
    let mut report = report();
    let paragraph = |heading: &str, blocks| Section { heading: heading.into(), blocks, ..Section::default() };
    let said = |text: &str| vec![Block::Paragraph(Paragraph::plain(text))];
    report.sections = vec![
        paragraph("Kết quả", said("Một.")),
        paragraph("Biểu đồ", vec![Block::Picture(ReportPicture::default())]),
        paragraph("Số liệu chi tiết", vec![Block::Table(ReportTable::default())]),
        paragraph("Ghi chú", said("Hai.")),
    ];
    let mut book = workbook(xlsx_from_report(&report).unwrap());
    let sentences = book.worksheet_range("Nhận xét").unwrap();
    let lines: Vec<&str> = sentences.rows().filter_map(|row| row[0].get_string()).collect();
    assert_eq!(lines, ["1. Kết quả", "Một.", "2. Ghi chú", "Hai."]);
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    assert_eq!(xlsx_from_report(&report()).unwrap(), xlsx_from_report(&report()).unwrap());
}

#[test]
fn names_and_texts_beyond_excels_limits_lose_nothing() {
    let long = format!("=đầu {} cuối", "x".repeat(70_000));
    let name = "Kết quả thu BHXH: từ 1/1 đến 31/5 [toàn tỉnh] & nữa";
    let cells = vec![
        sample::cell(0, 0, CellContent::Text(long.clone())),
        sample::cell(1, 0, CellContent::Number(7.0)),
        sample::cell(
            2,
            0,
            CellContent::Formula { formula: format!("='{name}'!A2*2"), value: FormulaValue::Number(14.0) },
        ),
        sample::cell(3, 0, CellContent::Number(f64::NAN)),
        sample::cell(
            4,
            0,
            CellContent::Formula {
                formula: format!("=A2{}", "+1".repeat(5_000)),
                value: FormulaValue::Number(5_007.0),
            },
        ),
    ];
    let sheet = SpreadsheetSheet { name: name.into(), cells, ..SpreadsheetSheet::default() };
    let twin = SpreadsheetSheet { cells: vec![], ..sheet.clone() };
    let bytes = xlsx_from_report(&Report { sheets: vec![sheet, twin], ..Report::default() }).unwrap();
    assert!(
        part(&parts(&bytes), "xl/worksheets/sheet1.xml")
            .contains("&amp;CKết quả thu BHXH: từ 1/1 đến 31/5 [toàn tỉnh] &amp;&amp; nữa")
    );
    let mut book = workbook(bytes);
    assert_eq!(
        book.sheet_names(),
        ["Kết quả thu BHXH- từ 1-1 đến 31", "Kết quả thu BHXH- từ 1-1 đế (2)", "Văn bản dài"]
    );
    let first = book.sheet_names()[0].clone();
    let formulas = book.worksheet_formula(&first).unwrap();
    assert_eq!(formulas.get_value((2, 0)).unwrap(), "'Kết quả thu BHXH- từ 1-1 đến 31'!A2*2");
    let values = book.worksheet_range(&first).unwrap();
    assert!(calamine_string(values.get_value((0, 0)).unwrap()).ends_with(" … → Văn bản dài!B1"));
    assert_eq!(values.get_value((3, 0)), Some(&Data::String("–".into())));
    assert_eq!(values.get_value((4, 0)), Some(&Data::Float(5_007.0)));
    let whole = book.worksheet_range("Văn bản dài").unwrap();
    let pieces: Vec<String> = whole.rows().next().unwrap().iter().map(calamine_string).collect();
    assert_eq!(pieces[0], "Kết quả thu BHXH- từ 1-1 đến 31!A1");
    assert_eq!(pieces[1..].concat(), long);
}

#[test]
fn what_excel_cannot_hold_is_refused_with_its_numbers() {
    let with = |row, column| {
        let cells = vec![sample::cell(row, column, CellContent::Number(1.0))];
        let sheet = SpreadsheetSheet { name: "a".into(), cells, ..SpreadsheetSheet::default() };
        xlsx_from_report(&Report { sheets: vec![sheet], ..Report::default() })
    };
    assert!(with(1_048_575, 16_383).is_ok());
    let rows = XlsxError::TooManyRows { sheet: "a".into(), rows: 1_048_577, limit: 1_048_576 };
    assert_eq!(with(1_048_576, 0).unwrap_err(), rows);
    let columns = XlsxError::TooManyColumns { sheet: "a".into(), columns: 16_385, limit: 16_384 };
    assert_eq!(with(0, 16_384).unwrap_err(), columns);
    assert_eq!(
        with(u32::MAX, 0).unwrap_err(),
        XlsxError::TooManyRows { sheet: "a".into(), rows: 1 << 32, limit: 1_048_576 }
    );
}

#[test]
fn an_empty_report_is_a_workbook() {
    let mut book = workbook(xlsx_from_report(&Report::default()).unwrap());
    assert_eq!(book.sheet_names().len(), 1);
    assert!(book.worksheet_range_at(0).unwrap().unwrap().is_empty());
}

fn group(rng: &mut fastrand::Rng) -> SheetGroup {
    let line = |rng: &mut fastrand::Rng| [0, 1, 3, 16_383, 1_048_575, u32::MAX][rng.usize(..6)];
    SheetGroup { first: line(rng), last: [2, 7, 16_383, u32::MAX][rng.usize(..4)], is_closed: rng.bool() }
}

fn any_sheet(rng: &mut fastrand::Rng) -> SpreadsheetSheet {
    let small = |rng: &mut fastrand::Rng| [0, 1, 2, 5, 40, 1_048_575, 1_048_576, u32::MAX][rng.usize(..8)];
    let span = |rng: &mut fastrand::Rng| SheetSpan {
        first_row: small(rng),
        first_column: small(rng),
        last_row: small(rng),
        last_column: small(rng),
    };
    let value = |rng: &mut fastrand::Rng| match rng.usize(..4) {
        0 => FormulaValue::Number([0.1, f64::NAN, -1e308, f64::INFINITY][rng.usize(..4)]),
        1 => FormulaValue::Text(["inf", "NaN", "12", "TRUE", "\u{1}", ""][rng.usize(..6)].into()),
        2 => FormulaValue::Logical(rng.bool()),
        _ => FormulaValue::Error(["#N/A", "#SPILL!", "<x>"][rng.usize(..3)].into()),
    };
    let content = |rng: &mut fastrand::Rng| match rng.usize(..4) {
        0 => CellContent::Blank,
        1 => CellContent::Text(chance::text(rng)),
        2 => CellContent::Number([1.5, f64::NAN, f64::NEG_INFINITY][rng.usize(..3)]),
        _ => CellContent::Formula {
            formula: ["=1+1", "=", "", "=\u{1}", "=A1&\"<\""][rng.usize(..5)].into(),
            value: value(rng),
        },
    };
    let cells = (0..rng.usize(0..20))
        .map(|_| SheetCell {
            row: rng.u32(0..8),
            column: rng.u32(0..8),
            content: content(rng),
            format: ["", "0.00%", "#,##0", "\u{1}<"][rng.usize(..4)].into(),
            is_bold: rng.bool(),
            is_italic: rng.bool(),
            has_border: rng.bool(),
            is_header: rng.bool(),
            align: [None, Some(Align::Right)][rng.usize(..2)],
            fill: rng.bool().then_some((1, 2, 3)),
            is_wrapped: rng.bool(),
            ink: rng.bool().then_some((1, 2, 3)),
            note: chance::text(rng),
        })
        .collect();
    let float = |rng: &mut fastrand::Rng| [-1.0, 0.0, 8.0, f64::NAN, 1e9][rng.usize(..5)];
    let forms = [ChartForm::Bars, ChartForm::Lines, ChartForm::Scatter, ChartForm::SharedBars];
    let chart = |rng: &mut fastrand::Rng| NativeChart {
        form: forms[rng.usize(..4)],
        title: chance::text(rng),
        alt: chance::text(rng).repeat(40),
        series: (0..rng.usize(0..3))
            .map(|_| ChartSeries {
                name: chance::text(rng),
                categories: span(rng),
                values: span(rng),
                colour: rng.bool().then_some((9, 9, 9)),
                has_labels: rng.bool(),
            })
            .collect(),
        format: ["", "0%"][rng.usize(..2)].into(),
        row: small(rng),
        column: small(rng),
        width_cm: float(rng),
        height_cm: float(rng),
    };
    SpreadsheetSheet {
        name: chance::text(rng),
        cells,
        merges: (0..rng.usize(0..4)).map(|_| span(rng)).collect(),
        widths: (0..rng.usize(0..4)).map(|_| float(rng)).collect(),
        hidden_rows: vec![small(rng)],
        hidden_columns: vec![small(rng)],
        row_groups: (0..rng.usize(0..3)).map(|_| group(rng)).collect(),
        column_groups: (0..rng.usize(0..3)).map(|_| group(rng)).collect(),
        sums_above: rng.bool(),
        header: rng.bool().then(|| (small(rng), small(rng))),
        frozen_columns: small(rng),
        filter: rng.bool().then(|| span(rng)),
        conditions: vec![Condition {
            span: span(rng),
            operator: ["<", ">=", "?"][rng.usize(..3)].into(),
            value: float(rng),
        }],
        charts: (0..rng.usize(0..2)).map(|_| chart(rng)).collect(),
        images: vec![SheetImage { picture: rng.usize(..3), row: small(rng), column: small(rng) }],
        is_landscape: rng.bool(),
        is_table: true,
    }
}

#[test]
fn any_sheets_give_a_sound_workbook() {
    for seed in 0..300 {
        let rng = &mut fastrand::Rng::with_seed(seed);
        let mut report = chance::report(rng);
        report.sheets = (0..rng.usize(0..4)).map(|_| any_sheet(rng)).collect();
        let bytes = xlsx_from_report(&report).unwrap_or_else(|error| panic!("seed {seed}: {error}"));
        assert_sound(&parts(&bytes));
        let mut book = workbook(bytes);
        let names = book.sheet_names();
        for (sheet, name) in report
            .sheets
            .iter()
            .zip(names.iter().filter(|name| !["Nhận xét", "Remarks"].contains(&name.as_str())))
        {
            let values = book.worksheet_range(name).unwrap();
            let mut last = std::collections::BTreeMap::new();
            last.extend(sheet.cells.iter().map(|cell| ((cell.row, cell.column), &cell.content)));
            for (at, content) in last {
                if let CellContent::Number(number) = content
                    && number.is_finite()
                {
                    assert_eq!(values.get_value(at), Some(&Data::Float(*number)), "seed {seed} {at:?}");
                }
            }
        }
    }
}

/// Measured, not asserted: `cargo test --release --test export measure_ -- --ignored --nocapture`.
#[test]
#[ignore = "measures"]
#[allow(clippy::print_stdout)]
fn measure_100_000_rows() {
    let mut cells = Vec::new();
    for row in 0..100_000_u32 {
        for column in 0..10_u32 {
            let content = match column {
                0 => CellContent::Text(format!("Đơn vị số {row}")),
                8 | 9 => CellContent::Formula {
                    formula: format!("=B{}/C{}", row + 1, row + 1),
                    value: FormulaValue::Number(0.5),
                },
                _ => CellContent::Number(f64::from(row) * 1.25),
            };
            let format = if column == 0 { "" } else { "#,##0.0" };
            cells.push(SheetCell {
                has_border: true,
                format: format.into(),
                ..sample::cell(row, column, content)
            });
        }
    }
    let report = Report {
        sheets: vec![SpreadsheetSheet { name: "a".into(), cells, ..SpreadsheetSheet::default() }],
        ..Report::default()
    };
    let memory = || {
        let status = std::fs::read_to_string("/proc/self/status").unwrap();
        status
            .lines()
            .filter(|line| line.starts_with("VmHWM") || line.starts_with("VmRSS"))
            .collect::<Vec<_>>()
            .join(" ")
    };
    let before = memory();
    let start = std::time::Instant::now();
    let bytes = xlsx_from_report(&report).unwrap();
    println!("{:?}, {} bytes; before {before}; after {}", start.elapsed(), bytes.len(), memory());
}
