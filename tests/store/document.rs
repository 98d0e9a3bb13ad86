//! Documents: what is written is read again, and everything else gets a reason.

use chi_tieu::analysis::{Indicator, distance_of_pasted};
use chi_tieu::grid::{CellAddress, Grid, Merge, StoredValue};
use chi_tieu::indicator::{Comparison, Target};
use chi_tieu::language::Language;
use chi_tieu::number::Notation;
use chi_tieu::sheet::{
    ChartKind, ChartSettings, ChartSubject, Measure, Order, Picture, Preset, Settings, Sheet, SheetChart,
    TargetSetting, TargetValue, Workbook,
};
use chi_tieu::source::grid_from_clipboard;
use chi_tieu::store::{StoreError, document_from_text, text_from_document};
use chi_tieu::table::{Decisions, Role, RowKind};
use proptest::prelude::*;

fn workbook() -> Workbook {
    let text = "BẢNG 1\t\t\nĐơn vị\tKế hoạch\tThực hiện\n\"Hai\ndòng\"\t1.234,5\t456,7\nHà Tĩnh\t2.000,0\t\n";
    let mut grid = grid_from_clipboard(None, Some(text));
    grid.set(CellAddress::new(2, 1), "1.234,5", StoredValue::Number { value: 1_234.499_9, percent: false });
    grid.set(CellAddress::new(3, 2), "37,5%", StoredValue::Number { value: 0.375, percent: true });
    grid.merges.push(Merge { origin: CellAddress::new(0, 0), rows: 1, columns: 3 });
    grid.hidden_rows.push(3);
    grid.declared = Some(Notation::CommaDecimal);
    grid.left_out_rows = 3;
    grid.left_out_columns = 1;
    let mut decisions = Decisions::default();
    decisions.roles.insert(1, Some(Role::Plan));
    decisions.roles.insert(2, None);
    decisions.notations.insert(1, Notation::PointDecimal);
    decisions.rows.insert(3, RowKind::Total);
    let subject = ChartSubject { kind: ChartKind::Ranking, measure: Some(Measure::Pasted(2)) };
    let mut settings = Settings {
        chart: ChartSettings {
            charts: vec![
                SheetChart {
                    measure: Some(Measure::Pasted(2)),
                    order: Order::AsPasted,
                    titles: [(subject, "Tiêu đề".to_owned())].into(),
                    picture: Picture { width_cm: 12.0, height_cm: 8.0, dots_per_inch: 200.0 },
                    ..SheetChart::default()
                },
                SheetChart {
                    kind: Some(ChartKind::Ranking),
                    note: "Chưa có huyện A".to_owned(),
                    preset: Preset::Report,
                    out_of_report: true,
                    ..SheetChart::default()
                },
            ],
            shown: 1,
        },
        ..Settings::default()
    };
    settings.about.source = "Báo cáo".to_owned();
    let completion = Indicator::PlanCompletion { actual: 2, plan: 1 };
    settings.columns.hidden.insert(completion);
    settings.columns.order.push(completion);
    settings.columns.widths.insert(Measure::Pasted(0), 180);
    let target = Target { value: 0.36, comparison: Comparison::AtLeast };
    settings.plan.targets.insert(Measure::Computed(completion), target.into());
    let own = TargetSetting { comparison: Comparison::LessThan, against: TargetValue::Column(1) };
    settings.plan.targets.insert(Measure::Pasted(2), own);
    settings.columns.shown.extend(completion.distance());
    settings.columns.shown.insert(distance_of_pasted(2));
    settings.columns.shown.insert(Indicator::OverFulfilment { actual: 2, plan: 1 });
    settings.columns.shown.insert(Indicator::Contribution { current: 2, base: 1 });
    let empty = Sheet::new("Dân số", Grid::new(), Decisions::default(), Settings::default());
    Workbook::new(vec![Sheet::new("Bảng 1", grid, decisions, settings), empty], 0)
}

#[test]
fn a_document_comes_back_as_it_was() {
    let workbook = workbook();
    let text = text_from_document("0123", "Tháng 5", Language::English, &workbook);
    let read = document_from_text(&text).expect("our own text");
    assert_eq!((read.id.as_str(), read.name.as_str(), read.language), ("0123", "Tháng 5", Language::English));
    assert_eq!(read.workbook.sheets().len(), 2);
    for (read, written) in read.workbook.sheets().iter().zip(workbook.sheets()) {
        assert_eq!(read.name, written.name);
        assert_eq!(read.grid(), written.grid());
        assert_eq!(read.decisions(), written.decisions());
        assert_eq!(read.settings(), written.settings());
    }
    assert_eq!(read.to_text(), text);
}

#[test]
fn a_target_of_one_figure_has_no_column() {
    let text = text_from_document("", "", Language::Vietnamese, &workbook());
    let place = text.find(r#""comparison":">=""#).expect("a target of one figure");
    let target = &text[place..place + text[place..].find('}').expect("its end")];
    assert_eq!(target, r#""comparison":">=","figure":0.36"#);
}

#[test]
fn what_is_no_document_gets_its_reason() {
    let ours = text_from_document("", "", Language::Vietnamese, &workbook());
    for (text, reason) in [
        ("", StoreError::NotADocument),
        ("PK\u{3}\u{4}", StoreError::NotADocument),
        ("Đơn vị\tKế hoạch", StoreError::NotADocument),
        ("{\"format\":\"other\",\"version\":1}", StoreError::NotADocument),
        ("{\"format\":\"chi-tieu\",\"version\":4}", StoreError::Newer { version: 4 }),
        (&ours[..ours.len() - 20], StoreError::Damaged),
        (&ours.replace("\"sheets\":2", "\"sheets\":3"), StoreError::Damaged),
        ("{\"format\":\"chi-ti", StoreError::Damaged),
    ] {
        assert_eq!(
            document_from_text(text).err(),
            Some(reason),
            "{}",
            text.chars().take(40).collect::<String>()
        );
    }
}

#[test]
fn a_byte_order_mark_and_unknown_fields_do_no_harm() {
    let ours = text_from_document("7", "", Language::Vietnamese, &workbook());
    assert_eq!(document_from_text(&format!("\u{feff}{ours}\r\n")).expect("still ours").id, "7");
    let older = include_str!("v2/two_sheets.chitieu");
    let later = format!("\u{feff}{}", older.replacen('{', "{\"added_later\":[1,2],", 1));
    assert_eq!(document_from_text(&later).expect("still ours").id, "0123");
}

#[test]
fn a_place_far_outside_does_not_make_the_grid_grow() {
    for text in [
        r#"{"format":"chi-tieu","version":1,"sheets":[{"columns":[["a"]],"stored":[[4000000000,4000000000,{"number":1.0}]]}]}"#,
        r#"{"format":"chi-tieu","version":2,"sheets":[{"texts":[["a"]],"stored":[[null,{"number":1.0}],["text"]]}]}"#,
    ] {
        let read = document_from_text(text).expect("a document");
        assert_eq!((read.workbook.sheet().grid().rows(), read.workbook.sheet().grid().columns()), (1, 1));
    }
}

proptest! {
    #[test]
    fn damaged_documents_never_panic(cut in 0usize..2000, junk in "\\PC{0,12}") {
        let ours = text_from_document("7", "", Language::Vietnamese, &workbook());
        let at = ours.char_indices().map(|(i, _)| i).nth(cut).unwrap_or(ours.len());
        let text = format!("{}{junk}{}", &ours[..at], &ours[at..]);
        let _ = document_from_text(&text);
        let _ = document_from_text(&ours[..at]);
    }
}
