//! Whatever is changed of a report, by chance: undone step by step it is the very document, and no sentence has an empty slot.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use chi_tieu::app::{Action, App, Command, OpenWords, Panel, ReportEdit, Start};
use chi_tieu::export::sentences_from_report;
use chi_tieu::sheet::ReportPart;
use chi_tieu::store::LocalTime;
use chi_tieu::view::{ReportChoices, SectionEdit, report, report_view};
use fastrand::Rng;

const TABLE: &str = "Đơn vị\tKế hoạch (tỷ đồng)\tThực hiện (tỷ đồng)\tCùng kỳ (tỷ đồng)\nHuế\t100\t40\t30\nVinh\t200\t70\t80\nĐà Lạt\t400\t160\t150";

fn sections(app: &App) -> Vec<SectionEdit> {
    report_view(app).unwrap().edited.unwrap()
}

/// One of the edits that the panel offers now.
fn by_chance(app: &App, rng: &mut Rng) -> Option<ReportEdit> {
    let sections = sections(app);
    let section = &sections[rng.usize(..sections.len())];
    if rng.u8(..6) == 0 {
        let (item, is_off) = (section.item.clone(), !section.is_off);
        return Some(ReportEdit::SetOff { item, is_off });
    }
    if section.sentences.is_empty() || rng.u8(..5) == 0 {
        return if rng.bool() { section.moves.up.clone() } else { section.moves.down.clone() };
    }
    let own = &section.sentences[rng.usize(..section.sentences.len())];
    match rng.u8(..6) {
        0 => Some(ReportEdit::SetOff { item: own.item.clone(), is_off: !own.is_off }),
        1 => own.moves.up.clone(),
        2 => own.moves.down.clone(),
        3 => Some(ReportEdit::Restore(own.item.clone())),
        4 => Some(ReportEdit::Reword {
            item: OpenWords::New(ReportPart::ALL[rng.usize(..5)]),
            typed: "Nguyên nhân chung.".to_owned(),
            fields: Vec::new(),
            leaves: true,
        }),
        _ => {
            let figures: Vec<String> = own.fields.iter().map(|(_, text)| format!("{{{text}}}")).collect();
            let typed = format!("Câu riêng: {}.", figures.join(", "));
            Some(ReportEdit::Reword {
                item: OpenWords::Of(own.item.clone()),
                typed,
                fields: own.fields.clone(),
                leaves: true,
            })
        }
    }
}

#[test]
fn edits_of_the_report_undone_give_the_very_document() {
    let mut rng = Rng::with_seed(32);
    for _ in 0..60 {
        let mut app = App::new(Start::default());
        app.update(Action::Paste { html: None, text: Some(TABLE.to_owned()) });
        app.update(Action::SetThreshold("36".to_owned()));
        app.update(Action::ShowPanel(Panel::Report));
        app.update(Action::EditReport(ReportEdit::Turn));
        let before = app.document_text();
        let mut steps = 0;
        for _ in 0..rng.usize(1..14) {
            let Some(edit) = by_chance(&app, &mut rng) else { continue };
            let text = app.document_text();
            app.update(Action::EditReport(edit));
            steps += usize::from(app.document_text() != text);
            let said = sentences_from_report(&report(&app, ReportChoices::default(), LocalTime::default()));
            for part in ["{", "  ", " ,", "()", ".."] {
                assert!(!said.contains(part), "{part:?} in {said}");
            }
        }
        for _ in 0..steps {
            app.update(Action::Run(Command::Undo));
        }
        assert_eq!(app.document_text(), before);
    }
}
