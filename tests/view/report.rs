//! The sentences about the built-in examples say the published figures, and those that follow from their tables by hand.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use chi_tieu::app::{Action, App, Command, Effect, ReportAction, ReportFormat, Start};
use chi_tieu::export::{Block, CellContent, FormulaValue};
use chi_tieu::store::LocalTime;
use chi_tieu::view::{ReportChoices, report, report_file_name, report_sentences};
use chi_tieu::words::Length;

fn pasted(text: &str) -> App {
    let mut app = App::new(Start::default());
    app.update(Action::Paste { html: None, text: Some(text.replace('|', "\t")) });
    app
}

fn sentences(app: &App) -> Vec<String> {
    report_sentences(app).sentences.iter().map(|told| told.sentence.text()).collect()
}

/// A built-in example, as it is opened.
fn example(file: &str) -> App {
    pasted(&std::fs::read_to_string(format!("src/app/examples/{file}.tsv")).unwrap())
}

fn says(app: &App, sentence: &str) {
    let all = sentences(app);
    assert!(all.iter().any(|own| own == sentence), "{sentence:?} is not among {all:#?}");
}

#[test]
fn the_published_figures_of_the_five_reports_are_said() {
    let cluster = example("cum_iv_2020");
    says(&cluster, "Toàn Cụm: tỷ lệ so kế hoạch chung là 36,45%.");
    says(&cluster, "Toàn Cụm: kết quả thực hiện 5 tháng đạt 10.101,8 tỷ đồng, tăng 6,07% so với cùng kỳ.");
    says(&cluster, "Toàn Cụm: tỷ lệ bao phủ BHYT chung là 91,61%.");
    // Of nine units two have published a figure: neither is called the lowest of nine.
    says(
        &cluster,
        "Trong 2/9 đơn vị tính được tỷ lệ, cao nhất là Quảng Ngãi (41,10%), thấp nhất là Hà Tĩnh (37,50%).",
    );
    let tra_vinh = example("tra_vinh_2011");
    let all = sentences(&tra_vinh).join(" ");
    assert!(all.contains("53,40%") && all.contains("306,1 tỷ đồng"), "{all}");
}

#[test]
fn completion_growth_and_coverage_are_said_with_what_they_are_of() {
    let app = example("cum_thi_dua_gia_dinh");
    // 9 055,1 of 24 719,8; 8 654,5 the year before.
    says(
        &app,
        "Toàn cụm: kết quả thực hiện 5 tháng đạt 9.055,1 tỷ đồng, bằng 36,63% kế hoạch năm 2020 (24.719,8 tỷ đồng); \
         còn phải thực hiện 15.664,7 tỷ đồng.",
    );
    says(
        &app,
        "Toàn cụm: kết quả thực hiện 5 tháng tăng 400,6 tỷ đồng (4,63%) so với cùng kỳ năm 2019 (8.654,5 tỷ đồng).",
    );
    says(&app, "Cả 9 đơn vị tăng so với cùng kỳ năm 2019; tăng cao nhất là Quảng Ngãi (7,57%).");
}

#[test]
fn a_threshold_says_who_reaches_it_and_how_far_the_others_are() {
    let mut app = pasted("Đơn vị|Kế hoạch|Thực hiện\nHuế|100|40\nVinh|200|70\nĐà Lạt|400|160\nPleiku|100|30");
    app.update(Action::SetThreshold("36".to_owned()));
    // 40 %, 35 %, 40 %, 30 %.
    says(
        &app,
        "2/4 đơn vị đạt 36% kế hoạch, cao nhất là Huế và Đà Lạt (cùng 40,00%). Chưa đạt có 2 đơn vị: \
         Pleiku (30,00%, thấp hơn 6,00 điểm %) và Vinh (35,00%, thấp hơn 1,00 điểm %).",
    );
    // 300 of 800: 37,5 %.
    says(
        &app,
        "Kết quả thực hiện đạt 300, bằng 37,50% kế hoạch (800), cao hơn ngưỡng 36% là 1,50 điểm %; còn phải thực hiện 500.",
    );
    app.update(Action::Run(Command::SwitchLanguage));
    says(
        &app,
        "The result came to 300, 37.50% of the plan (800), 1.50 points above the threshold of 36%; 500 remain.",
    );
}

#[test]
fn what_is_doubtful_is_left_out_and_named() {
    // 60 is not 30 and 40.
    let app = pasted("Đơn vị|Kế hoạch|Thực hiện\nHuế|100|30\nVinh|100|40\nTổng cộng|200|60");
    assert!(!sentences(&app).iter().any(|sentence| sentence.contains("60")), "{:?}", sentences(&app));
    let report = report(&app, ReportChoices::default(), LocalTime::default());
    let remarks = report.sections.iter().find(|s| s.heading == "Ghi chú về số liệu").unwrap();
    let Block::Paragraph(first) = &remarks.blocks[0] else { panic!("no paragraph") };
    assert!(
        first.text().contains("Thực hiện") && first.text().contains("chưa đưa vào nhận xét"),
        "{}",
        first.text()
    );
}

#[test]
fn lengths_say_less_of_the_same() {
    let app = example("cum_thi_dua_gia_dinh");
    let said = |length| -> String {
        let choices = ReportChoices {
            length,
            has_table: false,
            has_charts: false,
            has_appendix: false,
            has_sheets: false,
        };
        let report = report(&app, choices, LocalTime::default());
        let blocks =
            report.sections.iter().filter(|s| s.heading != "Ghi chú về số liệu").flat_map(|s| &s.blocks);
        let texts = blocks.filter_map(|block| match block {
            Block::Paragraph(paragraph) => Some(paragraph.text()),
            _ => None,
        });
        texts.collect::<Vec<_>>().join("\n")
    };
    let (full, short, line) = (said(Length::Full), said(Length::Short), said(Length::OneLine));
    assert!(full.contains("Cao nhất là Quảng Ngãi") && !short.contains("Cao nhất"), "{short}");
    assert!(short.contains(&line) && short.len() > line.len() && line.lines().count() == 1, "{line}");
}

#[test]
fn the_workbook_has_live_formulas_where_the_page_has_figures() {
    let app = pasted(
        "Đơn vị|Kế hoạch (tỷ đồng)|Thực hiện (triệu đồng)|Cùng kỳ (triệu đồng)\nHuế|2|500|400\nVinh|4|3.000|-\nĐà Lạt||100|90",
    );
    let report = report(&app, ReportChoices::default(), LocalTime::default());
    let cells = &report.sheets[0].cells;
    let content = |row: u32, column: u32| {
        cells.iter().find(|c| (c.row, c.column) == (row, column)).map(|c| c.content.clone()).unwrap()
    };
    let computed: Vec<u32> = cells.iter().filter(|c| c.row == 1 && c.column > 3).map(|c| c.column).collect();
    let first = *computed.first().unwrap();
    let formula = |row| match content(row, first) {
        CellContent::Formula { formula, value } => (formula, value),
        other => panic!("{other:?}"),
    };
    // 500 triệu of 2 tỷ.
    assert_eq!(formula(1), ("=C2/(B2*1000)".to_owned(), FormulaValue::Number(0.25)));
    // Without a plan the formula waits for one.
    let (waiting, value) = formula(3);
    assert_eq!(value, FormulaValue::Text("không có kế hoạch".to_owned()));
    assert!(waiting.starts_with("=IF(AND(COUNT(C4,B4)=2,B4>0),"), "{waiting}");
    // The line of sums.
    assert_eq!(
        content(4, 2),
        CellContent::Formula { formula: "=SUM(C2:C4)".to_owned(), value: FormulaValue::Number(3600.0) }
    );
    assert_eq!(content(1, 0), CellContent::Text("Huế".to_owned()));
    assert_eq!(content(1, 2), CellContent::Number(500.0));
}

/// The cells of the report's table, row by row.
fn table(app: &App) -> Vec<Vec<String>> {
    let report = report(app, ReportChoices::default(), LocalTime::default());
    let table = report.tables().next().unwrap();
    table.rows.iter().map(|row| row.cells.iter().map(|cell| cell.text.clone()).collect()).collect()
}

#[test]
fn the_table_is_written_in_the_notation_of_the_reports_language() {
    let vietnamese = "Đơn vị|Kế hoạch|Thực hiện\nHuế|12.500,50|6.250,25\nVinh|1.000,00|800,10";
    let english = "Đơn vị|Kế hoạch|Thực hiện\nHuế|12,500.50|6,250.25\nVinh|1,000.00|800.10";
    for typed in [vietnamese, english] {
        let mut app = pasted(typed);
        let rows = table(&app);
        // 12500,5 and 1000 are 13500,5; 6250,25 is half of the plan.
        assert_eq!(rows[0][..4], ["Huế", "12.500,50", "6.250,25", "50,00%"], "{typed}");
        assert_eq!(rows[1][..3], ["Vinh", "1.000,00", "800,10"]);
        assert_eq!(rows[2][1..3], ["13.500,50", "7.050,35"]);
        app.update(Action::Run(Command::SwitchLanguage));
        let rows = table(&app);
        assert_eq!(rows[0][..4], ["Huế", "12,500.50", "6,250.25", "50.00%"], "{typed}");
        assert_eq!(rows[1][..3], ["Vinh", "1,000.00", "800.10"]);
        assert_eq!(rows[2][1..3], ["13,500.50", "7,050.35"]);
    }
}

#[test]
fn a_figure_of_which_nobody_knows_the_notation_stays_as_it_was_typed() {
    let mut app = pasted("Đơn vị|Mức\nHuế|1.234\nVinh|588");
    let typed = |app: &App| table(app)[0][1].replace("\u{a0}⚑", "");
    assert_eq!(typed(&app), "1.234");
    app.update(Action::Run(Command::SwitchLanguage));
    assert_eq!(typed(&app), "1.234");
}

#[test]
fn no_two_titles_of_computed_columns_say_the_same() {
    let app =
        pasted("Đơn vị|Tháng 1|Tháng 2|Tháng 3|Tháng 4\nHuế|10,5|20,5|30,5|40,5\nVinh|11,5|21,5|31,5|41,5");
    let report = report(&app, ReportChoices::default(), LocalTime::default());
    let header = |cell: &&chi_tieu::export::SheetCell| cell.is_header && cell.row == 0;
    let of_sheet: Vec<String> = (report.sheets[0].cells.iter().filter(header))
        .map(|cell| match &cell.content {
            CellContent::Text(text) => text.clone(),
            other => panic!("{other:?}"),
        })
        .collect();
    let of_table: Vec<String> =
        report.tables().next().unwrap().header.iter().flatten().map(|cell| cell.text.clone()).collect();
    for titles in [of_sheet, of_table] {
        assert!(titles.len() > 6, "{titles:?}");
        let mut once = titles.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), titles.len(), "{titles:?}");
        assert!(titles.iter().any(|title| title == "Tăng/giảm – Tháng 2"), "{titles:?}");
    }
}

#[test]
fn a_report_without_a_title_says_what_its_table_holds() {
    let day = LocalTime { year: 2026, month: 6, day: 5, hour: 0, minute: 0 };
    for (text, vietnamese, english) in [
        (
            "Đơn vị|Kế hoạch|Thực hiện\nHuế|100|40\nVinh|200|70",
            "Kết quả thực hiện kế hoạch",
            "Performance against the plan",
        ),
        (
            "Đơn vị|Dân số|Số người tham gia\nHuế|100|40\nVinh|200|70",
            "Tình hình tham gia và bao phủ",
            "Participation and coverage",
        ),
        ("Đơn vị|Số nợ\nHuế|100\nVinh|200", "Tình hình nợ, chậm đóng", "Arrears and late payment"),
        ("Đơn vị|Mức\nHuế|100\nVinh|200", "Số liệu", "Figures"),
    ] {
        let mut app = pasted(text);
        let made = report(&app, ReportChoices::default(), day);
        assert_eq!(made.subject, [vietnamese]);
        assert_eq!(made.tables().next().unwrap().caption, format!("Bảng 1. {vietnamese}"));
        assert_eq!(made.sheets[0].name, vietnamese);
        assert!(!format!("{made:?}").contains("Chưa đặt tên"), "{vietnamese}");
        let name = report_file_name(&app, day, ".docx");
        assert_eq!(name, format!("Báo cáo - {} 2026-06-05.docx", vietnamese.trim_end()));
        app.update(Action::Run(Command::SwitchLanguage));
        assert_eq!(report(&app, ReportChoices::default(), day).subject, [english]);
    }
}

#[test]
fn closed_groups_and_what_was_left_out_go_along() {
    let rows: String = (1..=2_400).map(|n| format!("\nĐơn vị {n}|100|{}", n % 90 + 1)).collect();
    let mut app = pasted(&format!("Đơn vị|Kế hoạch|Thực hiện{rows}"));
    app.update(Action::GoTo("A3:A6".to_owned()));
    for command in [Command::SelectRow, Command::GroupLines, Command::CloseGroups] {
        app.update(Action::Run(command));
    }
    let made = report(&app, ReportChoices::default(), LocalTime::default());
    let groups: Vec<(u32, u32, bool)> =
        made.sheets[0].row_groups.iter().map(|group| (group.first, group.last, group.is_closed)).collect();
    assert_eq!(groups, [(2, 5, true)]);
    // The workbook has every row, the table of the text the first 2 000 and says so.
    assert_eq!(made.sheets[0].cells.iter().map(|cell| cell.row).max(), Some(2_401));
    let table = made.tables().next().unwrap();
    assert_eq!(table.rows.len(), 2_001);
    assert!(
        table.notes.iter().any(|note| note.contains("Còn 396 dòng") && note.contains("Excel")),
        "{:?}",
        table.notes
    );
}

#[test]
fn a_total_over_units_without_figures_names_them_and_tells_how_the_others_stand() {
    let app = pasted(
        "Đơn vị|Kế hoạch|Thực hiện|Cùng kỳ\nXã A|1.000,5|950,0|\nXã B|2.000,0||1.800,0\nXã C|3.000,0|2.850,2|2.700,1\n\
         Cộng|6.000,5|3.800,2|4.500,1",
    );
    // 3 800,2 of 6 000,5; A and C: 3 800,2 of 4 000,5. C: 2 850,2 after 2 700,1.
    says(
        &app,
        "Kết quả thực hiện đạt 3.800,2, bằng 63,33% kế hoạch (6.000,5); còn phải thực hiện 2.200,3. Chưa có kết quả thực \
         hiện của Xã B; riêng 2/3 đơn vị có đủ số đạt 94,99% kế hoạch.",
    );
    says(
        &app,
        "Kết quả thực hiện giảm 699,9 (15,55%) so với cùng kỳ (4.500,1). Chưa có kết quả thực hiện của Xã B; \
         chưa có cùng kỳ của Xã A; riêng 1/3 đơn vị có đủ số tăng 5,56%.",
    );
}

#[test]
fn what_two_decimals_would_hide_is_said() {
    let mut app = pasted(
        "Đơn vị|Kế hoạch|Thực hiện|Cùng kỳ\nTP Bắc Ninh|2.000.000|1.999.990|2.000.020\n\
         TX Từ Sơn|900.500|900.499|900.470\nHuyện Yên Phong|700.100|650.010|640.000\nCộng|3.600.600|3.550.499|3.540.490",
    );
    // −30 of 2 000 020 is −0,0015 %; 29 of 900 470 is 0,0032 %; 10 010 of 640 000 is 1,56 %.
    says(
        &app,
        "2/3 đơn vị tăng, 1/3 đơn vị giảm so với cùng kỳ; tăng cao nhất là Huyện Yên Phong (1,56%), giảm là TP Bắc Ninh \
         (0,001%).",
    );
    // 1 999 990 ÷ 2 000 000 = 99,9995 %; 900 499 ÷ 900 500 = 99,99989 %.
    let all = sentences(&app).join(" ");
    assert!(all.contains("TX Từ Sơn (99,9999%)") && !all.contains("100,00%"), "{all}");
    app.update(Action::SetThreshold("100".to_owned()));
    let all = sentences(&app).join(" ");
    assert!(all.contains("TP Bắc Ninh (99,9995%") && !all.contains("(100,00%"), "{all}");
}

#[test]
fn a_total_that_is_right_is_not_accused_beside_a_wrong_one() {
    let app = pasted(
        "Đơn vị|Kế hoạch|Thực hiện\nXã A|1.200,5|1.300,0\nXã B|800,0|850,5\nXã C|400,0|400,0\nTổng|2.400,5|2.560,5",
    );
    let report = report(&app, ReportChoices::default(), LocalTime::default());
    let remarks = report.sections.iter().find(|s| s.heading == "Ghi chú về số liệu").unwrap();
    let Block::Paragraph(first) = &remarks.blocks[0] else { panic!("no paragraph") };
    assert!(first.text().contains("Thực hiện") && !first.text().contains("Kế hoạch"), "{}", first.text());
}

#[test]
fn cards_are_not_persons() {
    let app = pasted(
        "Xã|Số thẻ được giao|Số thẻ đã cấp\nXã Tân Lập|1.200|1.180\nXã Hòa Bình|2.010|2.100\nCộng|3.210|3.280",
    );
    let all = sentences(&app).join(" ");
    assert!(all.contains("3.280 thẻ") && !all.contains("người"), "{all}");
}

#[test]
fn a_unit_that_scales_the_cards_is_told_whole() {
    let table = "Xã|Số thẻ được giao (nghìn thẻ)|Số thẻ đã cấp (nghìn thẻ)\nTân Lập|12,5|11,5\nHòa Bình|20,5|21,0\nCộng|33,0|32,5";
    let all = sentences(&pasted(table)).join(" ");
    assert!(all.contains("32,5 nghìn thẻ") && !all.contains("32,5 thẻ"), "{all}");
}

#[test]
fn rows_that_count_different_things_are_told_one_by_one_with_their_units() {
    let app = pasted(
        "Nội dung|ĐVT|Thực hiện 9 tháng 2024|Thực hiện 9 tháng 2025|Tăng, giảm\nSố người tham gia BHXH|Người|25.410|26.012|602\n\
         Số người tham gia BHTN|Người|21.300|20.915|(385)\nSố thu|Triệu đồng|412.345,6|455.012,3|42.666,7\n\
         Số nợ|Triệu đồng|12.800,0|11.950,4|(849,6)",
    );
    // 602 ÷ 25 410 = 2,37 %; 385 ÷ 21 300 = 1,81 %; 42 666,7 ÷ 412 345,6 = 10,35 %; 849,6 ÷ 12 800 = 6,64 %.
    for sentence in [
        "Số người tham gia BHXH: kết quả thực hiện 9 tháng 2025 là 26.012 người, tăng 602 người (2,37%) so với thực hiện 9 tháng 2024 (25.410 người).",
        "Số người tham gia BHTN: kết quả thực hiện 9 tháng 2025 là 20.915 người, giảm 385 người (1,81%) so với thực hiện 9 tháng 2024 (21.300 người).",
        "Số thu: kết quả thực hiện 9 tháng 2025 là 455.012,3 triệu đồng, tăng 42.666,7 triệu đồng (10,35%) so với thực hiện 9 tháng 2024 (412.345,6 triệu đồng).",
        "Số nợ: kết quả thực hiện 9 tháng 2025 là 11.950,4 triệu đồng, giảm 849,6 triệu đồng (6,64%) so với thực hiện 9 tháng 2024 (12.800 triệu đồng).",
    ] {
        says(&app, sentence);
    }
}

#[test]
fn months_in_rows_are_told_by_their_total_and_their_best_and_worst() {
    let app = pasted(
        "Tháng|Kế hoạch|Thực hiện\nTháng 1|500,5|480,2\nTháng 2|500,5|510,9\nTháng 3|510,0|533,1\nCộng|1.511,0|1.524,2",
    );
    // 1 524,2 ÷ 1 511,0; 480,2 ÷ 500,5; 533,1 ÷ 510,0.
    says(&app, "Kết quả thực hiện đạt 1.524,2, bằng 100,87% kế hoạch (1.511), vượt 13,2.");
    says(&app, "Cao nhất là Tháng 3 (104,53%), thấp nhất là Tháng 1 (95,94%).");
}

#[test]
fn a_pasted_rate_is_not_told_beside_the_one_with_its_parts() {
    let app = pasted(
        "Đơn vị|Kế hoạch|Thực hiện|Tỷ lệ (%)\nHuế|100|40|40,00\nVinh|200|70|35,00\nĐà Lạt|400|160|40,00\nTổng|700|270|38,57",
    );
    let all = sentences(&app).join(" ");
    assert_eq!(all.matches("38,57%").count(), 1, "{all}");
}

#[test]
fn a_column_of_targets_beside_the_only_rate_is_what_it_is_held_against() {
    let app = pasted(
        "Xã|Chỉ tiêu bao phủ (%)|Tỷ lệ bao phủ (%)\nKim Sơn|92,5|92,7\nNghĩa Hưng|95,0|93,7\nHải Hậu|94,0|96,1",
    );
    let all = sentences(&app).join(" ");
    // 93,7 − 95,0.
    assert!(all.contains("Nghĩa Hưng (93,7%, thấp hơn 1,30 điểm %)"), "{all}");
    assert!(all.contains("2/3 đơn vị đạt chỉ tiêu được giao về tỷ lệ bao phủ, "), "{all}");
}

#[test]
fn a_target_that_is_counted_is_a_plan() {
    let app = pasted(
        "Đơn vị|Chỉ tiêu|Đạt|Tỷ lệ|Xếp hạng\nĐội A|120|119|99,2%|2\nĐội B|85|90|105,9%|1\nĐội C|60|41|68,3%|3",
    );
    // 250 of 265.
    says(&app, "Kết quả thực hiện đạt 250, bằng 94,34% chỉ tiêu (265); còn phải thực hiện 15.");
}

#[test]
fn the_page_says_that_a_report_is_written_before_it_is() {
    let mut app = pasted("Đơn vị|Kế hoạch|Thực hiện\nHuế|100|40\nVinh|200|70");
    let act = |app: &mut App, action| app.update(Action::Report(action));
    let asked = act(&mut app, ReportAction::Take(ReportFormat::Excel));
    assert!(matches!(asked[..], [Effect::TakeReport(ReportFormat::Excel)]), "{asked:?}");
    let written = act(&mut app, ReportAction::Write(ReportFormat::Excel));
    assert!(matches!(written[..], [Effect::WriteReport(ReportFormat::Excel)]), "{written:?}");
}
