//! A report with everything in it: three tables (one of 63 rows under a header of two lines), two pictures, a list, notes,
//! an appendix that lies across.

use chi_tieu::export::*;
use chi_tieu::language::Language;

pub fn column(align: Align, characters: f64) -> ReportColumn {
    ReportColumn { align, characters, is_computed: false }
}

pub fn head(text: &str, column: u32, columns: u32, lines: u32) -> HeadCell {
    HeadCell { text: text.into(), column, columns, lines }
}

pub fn row(class: RowClass, cells: &[&str]) -> ReportRow {
    let cell = |text: &&str| ReportCell { text: (*text).into(), mark: String::new() };
    ReportRow { class, cells: cells.iter().map(cell).collect() }
}

/// A small picture: a red square, as PNG and as SVG.
pub fn picture(name: &str, caption: &str, width_cm: f64, height_cm: f64) -> ReportPicture {
    let mut png = Vec::new();
    {
        let mut encoder = png::Encoder::new(&mut png, 160, 90);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_depth(png::BitDepth::Eight);
        let mut writer = encoder.write_header().unwrap();
        let pixel = |at: usize| if (at % 160) < 80 { [200, 30, 30] } else { [30, 60, 200] };
        writer.write_image_data(&(0..160 * 90).flat_map(pixel).collect::<Vec<u8>>()).unwrap();
    }
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 160 90\" width=\"160\" height=\"90\">\
        <rect width=\"80\" height=\"90\" fill=\"#c81e1e\"/><rect x=\"80\" width=\"80\" height=\"90\" fill=\"#1e3cc8\"/></svg>";
    ReportPicture {
        name: name.into(),
        caption: caption.into(),
        alt: "Hai nửa: đỏ 50%, xanh 50% & \"hết\" <không hơn>".into(),
        svg: svg.into(),
        png,
        width_cm,
        height_cm,
    }
}

fn first_table() -> ReportTable {
    ReportTable {
        caption: "Bảng 1. Kết quả thu đến 31/5/2020".into(),
        unit_line: "Đơn vị tính: triệu đồng".into(),
        columns: vec![
            column(Align::Centre, 4.0),
            column(Align::Left, 24.0),
            column(Align::Right, 12.0),
            column(Align::Right, 12.0),
            column(Align::Right, 9.0),
        ],
        header: vec![
            vec![
                head("STT", 0, 1, 2),
                head("Đơn vị", 1, 1, 2),
                head("Năm 2020", 2, 2, 1),
                head("Tỷ lệ (%)", 4, 1, 2),
            ],
            vec![head("Kế hoạch", 2, 1, 1), head("Thực hiện", 3, 1, 1)],
        ],
        rows: {
            let mut rows: Vec<ReportRow> = (1..=63)
                .map(|at: u32| {
                    let name = if at.is_multiple_of(9) {
                        format!("Bảo hiểm xã hội huyện có tên rất dài để xuống dòng số {at}")
                    } else {
                        format!("Huyện số {at}")
                    };
                    let (plan, actual) = (format!("{}.000,0", 100 + at), format!("{}.500,5", 40 + at));
                    row(RowClass::Unit, &[&at.to_string(), &name, &plan, &actual, "41,23"])
                })
                .collect();
            rows[4].cells[4] =
                ReportCell { text: "35,00".into(), mark: "chưa đạt (từ 42% trở lên)".into() };
            rows.push(row(RowClass::Total, &["", "Tổng cộng", "1.234.567,8", "987.654,3", "41,50"]));
            rows
        },
        notes: vec!["Ghi chú: số liệu chưa gồm phần do tỉnh thu.".into()],
    }
}

fn second_table() -> ReportTable {
    ReportTable {
        caption: "Bảng 2. Nợ theo nhóm <A & B>".into(),
        unit_line: String::new(),
        columns: vec![column(Align::Left, 20.0), column(Align::Right, 10.0)],
        header: vec![vec![head("Nhóm", 0, 1, 1), head("Số tiền", 1, 1, 1)]],
        rows: vec![
            row(RowClass::Heading, &["Khối huyện", ""]),
            row(RowClass::Unit, &["Huyện A", "-12.345,6"]),
            row(RowClass::Subtotal, &["Cộng khối", "-12.345,6"]),
            row(RowClass::Note, &["Trong đó: chưa tách được phần lãi", ""]),
            row(RowClass::Unit, &["=1+1", "@x"]),
            row(RowClass::Total, &["Tổng cộng", "-12.345,6"]),
        ],
        notes: vec![],
    }
}

fn wide_table() -> ReportTable {
    let mut columns = vec![column(Align::Centre, 4.0), column(Align::Left, 26.0)];
    columns.extend((0..10).map(|_| column(Align::Right, 11.0)));
    let mut header = vec![head("STT", 0, 1, 1), head("Đơn vị", 1, 1, 1)];
    header.extend((0..10).map(|at| head(&format!("Tháng {}", at + 1), at + 2, 1, 1)));
    let rows = (1..=8)
        .map(|at| {
            let mut cells = vec![at.to_string(), format!("Bảo hiểm xã hội huyện số {at}")];
            cells.extend((0..10).map(|month| format!("1.{at}23.45{month},6")));
            row(RowClass::Unit, &cells.iter().map(String::as_str).collect::<Vec<_>>())
        })
        .collect();
    ReportTable {
        caption: "Bảng 3. Từng tháng".into(),
        columns,
        header: vec![header],
        rows,
        ..ReportTable::default()
    }
}

/// The report; `is_empty_form` leaves head and foot for the office to fill in.
pub fn report(language: Language, is_empty_form: bool) -> Report {
    let run = |text: &str, is_strong| Run { text: text.into(), is_strong };
    let sentence = Paragraph {
        runs: vec![
            run("Đến 31/5/2020, toàn tỉnh thu được ", false),
            run("987.654,3 triệu đồng", true),
            run(
                ", đạt 41,50% kế hoạch năm, tăng 3,2% so với cùng kỳ năm trước; trong đó thu BHXH bắt buộc chiếm phần lớn.",
                false,
            ),
        ],
    };
    let main = Section {
        heading: "Kết quả thu".into(),
        blocks: vec![
            Block::Paragraph(sentence.clone()),
            Block::List(vec![
                Paragraph::plain("Cao nhất: Huyện số 1 (41,23%)."),
                Paragraph::plain("Thấp nhất: Huyện số 5 (35,00%)."),
            ]),
            Block::Table(first_table()),
            Block::Picture(picture("bieu-do-1", "Biểu đồ 1. Tỷ lệ hoàn thành kế hoạch", 15.0, 8.4)),
        ],
        ..Section::default()
    };
    let debts = Section {
        heading: "Nợ".into(),
        blocks: vec![
            Block::Subheading("Theo nhóm".into()),
            Block::Paragraph(Paragraph::plain("Nợ giảm <5% & còn lại \"ít\"; dòng\nthứ hai.")),
            Block::Table(second_table()),
            Block::Picture(picture("bieu-do-2", "Biểu đồ 2. Nợ", 30.0, 17.0)),
            Block::Note("Hai đơn vị chưa gửi số liệu.".into()),
        ],
        ..Section::default()
    };
    let appendix = Section {
        heading: "Chi tiết từng tháng".into(),
        blocks: vec![Block::Table(wide_table()), Block::Paragraph(sentence)],
        is_appendix: true,
        is_landscape: true,
        ..Section::default()
    };
    let explained = Section {
        heading: "Cách tính".into(),
        blocks: vec![Block::Paragraph(Paragraph::plain("Tỷ lệ bằng thực hiện chia cho kế hoạch."))],
        is_appendix: true,
        ..Section::default()
    };
    let (letterhead, signature) = if is_empty_form {
        Default::default()
    } else {
        (
            Letterhead {
                parent: "Bảo hiểm xã hội Việt Nam".into(),
                agency: "Bảo hiểm xã hội tỉnh An Giang".into(),
                number: "Số: 123/BC-BHXH".into(),
                place_and_date: "An Giang, ngày 05 tháng 6 năm 2020".into(),
            },
            Signature {
                recipients: vec!["BHXH Việt Nam;".into(), "Lưu: VT, KHTC.".into()],
                position: "Giám đốc".into(),
                signer: "Nguyễn Văn A".into(),
            },
        )
    };
    Report {
        made: None,
        language,
        letterhead,
        name: "Báo cáo".into(),
        subject: vec!["Tình hình thu BHXH, BHYT, BHTN".into(), "5 tháng đầu năm 2020".into()],
        sections: vec![main, debts, appendix, explained],
        signature,
        sheets: vec![],
    }
}

/// A cell of a sheet.
pub fn cell(row: u32, column: u32, content: CellContent) -> SheetCell {
    SheetCell { row, column, content, ..SheetCell::default() }
}

fn formula(formula: &str, value: FormulaValue) -> CellContent {
    CellContent::Formula { formula: formula.into(), value }
}

/// Three units with plan, actual and rate below a title and a header of two lines, and their total.
pub fn sheet(name: &str) -> SpreadsheetSheet {
    let text = |text: &str| CellContent::Text(text.into());
    let mut cells = vec![cell(0, 0, text("Kết quả thu"))];
    for (row, column, title) in [
        (1, 0, "Đơn vị"),
        (1, 1, "Năm 2020"),
        (2, 1, "Kế hoạch"),
        (2, 2, "Thực hiện"),
        (1, 3, "Tỷ lệ"),
        (2, 0, ""),
        (1, 2, ""),
        (2, 3, ""),
    ] {
        let content = if title.is_empty() { CellContent::Blank } else { text(title) };
        cells.push(SheetCell { is_header: true, ..cell(row, column, content) });
    }
    let units = [("Huyện A", 200.0, 90.5), ("=1+1", 400.0, 100.0), ("Huyện C <&>", 100.0, 50.25)];
    for (row, (name, plan, actual)) in (3..).zip(units) {
        let number = |column, value| SheetCell {
            format: "#,##0.0".into(),
            has_border: true,
            ..cell(row, column, CellContent::Number(value))
        };
        let at = row + 1;
        cells.push(SheetCell { has_border: true, ..cell(row, 0, text(name)) });
        cells.extend([number(1, plan), number(2, actual)]);
        cells.push(SheetCell {
            format: "0.00%".into(),
            has_border: true,
            ..cell(row, 3, formula(&format!("=C{at}/B{at}"), FormulaValue::Number(actual / plan)))
        });
    }
    let total = |column, content| SheetCell { is_bold: true, has_border: true, ..cell(6, column, content) };
    cells.extend([
        total(0, text("Tổng cộng")),
        total(1, formula("=SUM(B4:B6)", FormulaValue::Number(700.0))),
        total(2, formula("=SUM(C4:C6)", FormulaValue::Number(240.75))),
        SheetCell {
            format: "0.00%".into(),
            note: "Thực hiện chia cho kế hoạch".into(),
            fill: Some((255, 240, 200)),
            ink: Some((200, 0, 0)),
            ..total(3, formula("=C7/B7", FormulaValue::Number(240.75 / 700.0)))
        },
        cell(8, 0, formula("=IF(D7<0.5,\"chưa đạt\",\"đạt\")", FormulaValue::Text("chưa đạt".into()))),
        cell(8, 1, formula("=B4/0", FormulaValue::Error("#DIV/0!".into()))),
        cell(8, 2, formula("=C7>B7", FormulaValue::Logical(false))),
    ]);
    let span = |first_row, first_column, last_row, last_column| SheetSpan {
        first_row,
        first_column,
        last_row,
        last_column,
    };
    let chart = |form, row| NativeChart {
        form,
        title: "Kế hoạch và thực hiện".into(),
        alt: "Ba huyện; cao nhất là huyện thứ hai".into(),
        series: [(1, Some((30, 60, 200)), true), (2, Some((200, 60, 30)), false), (3, None, false)]
            .map(|(column, colour, has_labels)| ChartSeries {
                name: format!("Cột {column}"),
                categories: span(3, 0, 5, 0),
                values: span(3, column, 5, column),
                colour,
                has_labels,
            })
            .to_vec(),
        format: "#,##0".into(),
        row,
        column: 6,
        width_cm: 14.0,
        height_cm: 8.0,
    };
    let forms = [
        ChartForm::Bars,
        ChartForm::StackedBars,
        ChartForm::SharedBars,
        ChartForm::Columns,
        ChartForm::StackedColumns,
        ChartForm::Lines,
        ChartForm::Scatter,
    ];
    SpreadsheetSheet {
        name: name.into(),
        cells,
        merges: vec![
            span(1, 0, 2, 0),
            span(1, 1, 1, 2),
            span(1, 3, 2, 3),
            span(2, 3, 3, 3),
            span(5, 5, 5, 5),
        ],
        widths: vec![24.0, 12.0, 12.0],
        hidden_rows: vec![9],
        hidden_columns: vec![4],
        row_groups: Vec::new(),
        column_groups: Vec::new(),
        sums_above: false,
        header: Some((1, 2)),
        frozen_columns: 1,
        filter: Some(span(2, 0, 5, 3)),
        conditions: vec![Condition { span: span(3, 3, 5, 3), operator: "<".into(), value: 0.42 }],
        charts: forms.iter().zip(0..).map(|(form, at)| chart(*form, at * 18)).collect(),
        images: vec![SheetImage { picture: 0, row: 12, column: 0 }],
        is_landscape: true,
        is_table: true,
    }
}
