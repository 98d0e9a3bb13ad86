//! Annotations from a pasted table: made by pointing, in words, recomputed, undone, kept. The figures were worked out by
//! hand.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use chi_tieu::app::{Action, App, ChartAction, Command, Move, Pointing, Start};
use chi_tieu::grid::CellAddress;
use chi_tieu::language::Language;
use chi_tieu::sheet::{ChartKind, MarkName, Order};
use chi_tieu::view::{chart_view, frame_view};
use chi_tieu::words::Notice;

/// Rates 40 %, 30 % and 55 %; together 125 of 300.
const THREE: &str = "Đơn vị|Kế hoạch|Thực hiện|Cùng kỳ\nA|100|40|50\nB|100|30|20\nC|100|55|44";

/// 100, 110, 121: 10 % a month.
const MONTHS: &str = "Tháng|Số thu (tỷ đồng)\nTháng 1/2025|100\nTháng 2/2025|115\nTháng 3/2025|121";

fn app(text: &str, kind: ChartKind, language: Language) -> App {
    let mut app = App::new(Start { language, ..Start::default() });
    app.update(Action::Paste { html: None, text: Some(text.replace('|', "\t")) });
    act(&mut app, ChartAction::SetKind(kind));
    app
}

fn act(app: &mut App, action: ChartAction) {
    app.update(Action::Chart(action));
}

/// The name of the figure that begins with these words.
fn mark(app: &App, begins: &str) -> MarkName {
    let spots = chart_view(app).spots;
    let spot = spots.into_iter().find(|spot| spot.text.starts_with(begins));
    spot.unwrap_or_else(|| panic!("no figure {begins}")).mark.unwrap()
}

fn point(app: &mut App, begins: &str) {
    let name = mark(app, begins);
    act(app, ChartAction::Point(name));
}

fn said(app: &App) -> Vec<String> {
    chart_view(app).annotations.unwrap().texts
}

#[test]
fn two_rates_differ_by_points() {
    let mut app = app(THREE, ChartKind::Ranking, Language::Vietnamese);
    act(&mut app, ChartAction::Annotate(Pointing::Difference(None)));
    let hint = |app: &App| frame_view(app).pointing.map(|pointing| pointing.first);
    assert_eq!(hint(&app), Some(None));
    point(&mut app, "B:");
    assert_eq!(hint(&app), Some(Some(mark(&app, "B:"))));
    // The same figure again is no difference.
    point(&mut app, "B:");
    point(&mut app, "C:");
    assert_eq!((hint(&app), said(&app)), (None, vec!["C so với B: +25,00 điểm %".to_owned()]));
    let view = chart_view(&app);
    assert!(view.alt.ends_with("C so với B: +25,00 điểm %."));
    assert!(view.svg.contains("+25,00"));
    // It follows an edit: C has 60 of 100.
    app.update(Action::Select { at: CellAddress::new(3, 2), extend: false });
    app.update(Action::Edit { typed: Some(String::new()) });
    app.update(Action::Commit { text: "60".to_owned(), then: Move::Right });
    assert_eq!(said(&app), ["C so với B: +30,00 điểm %"]);
    // The edit and the annotation are undone one after the other, and done again.
    app.update(Action::Run(Command::Undo));
    assert_eq!(said(&app), ["C so với B: +25,00 điểm %"]);
    app.update(Action::Run(Command::Undo));
    assert_eq!(said(&app), Vec::<String>::new());
    app.update(Action::Run(Command::Redo));
    assert_eq!(said(&app), ["C so với B: +25,00 điểm %"]);
    act(&mut app, ChartAction::RemoveAnnotation(0));
    assert_eq!(said(&app), Vec::<String>::new());
}

#[test]
fn amounts_differ_by_their_unit_and_in_percent() {
    let mut app = app(THREE, ChartKind::Periods, Language::Vietnamese);
    for (first, second) in [("B: Cùng kỳ", "B: Thực hiện"), ("A: Thực hiện", "B: Cùng kỳ")] {
        act(&mut app, ChartAction::Annotate(Pointing::Difference(None)));
        point(&mut app, first);
        point(&mut app, second);
    }
    assert_eq!(
        said(&app),
        ["B, Thực hiện so với B, Cùng kỳ: +10 (+50,00%)", "B, Cùng kỳ so với A, Thực hiện: -20 (-50,00%)"]
    );
}

#[test]
fn growth_between_periods_is_averaged() {
    let mut app = app(MONTHS, ChartKind::Trend, Language::Vietnamese);
    assert!(chart_view(&app).annotations.unwrap().has_periods);
    act(&mut app, ChartAction::Annotate(Pointing::AverageGrowth(None)));
    point(&mut app, "Số thu (tỷ đồng), Tháng 1/2025");
    point(&mut app, "Số thu (tỷ đồng), Tháng 3/2025");
    // RRI(2; 100; 121) = 10 %.
    assert_eq!(said(&app), ["Tháng 1/2025 đến Tháng 3/2025: bình quân +10,00% mỗi kỳ (2 kỳ)"]);
    act(&mut app, ChartAction::RemoveAnnotation(0));
    // From the later period to the earlier one there is no growth.
    act(&mut app, ChartAction::Annotate(Pointing::AverageGrowth(None)));
    point(&mut app, "Số thu (tỷ đồng), Tháng 3/2025");
    point(&mut app, "Số thu (tỷ đồng), Tháng 1/2025");
    assert!(said(&app)[0].starts_with("Tháng 3/2025 đến Tháng 1/2025: không tính được tăng bình quân"));
}

#[test]
fn a_line_is_typed_in_percent_for_rates_and_as_an_amount_for_amounts() {
    let mut rates = app(THREE, ChartKind::Ranking, Language::Vietnamese);
    for text in ["36", "42,5%"] {
        act(&mut rates, ChartAction::AddLine { text: text.to_owned(), is_rate: true, is_second: false });
    }
    assert_eq!(said(&rates), ["mức 36%", "mức 42,5%"]);
    let mut amounts = app(MONTHS, ChartKind::Trend, Language::English);
    act(&mut amounts, ChartAction::AddLine { text: "1,050.5".to_owned(), is_rate: false, is_second: false });
    assert_eq!(said(&amounts), ["line at 1,050.5 tỷ đồng"]);
    act(&mut amounts, ChartAction::AddLine { text: "nhiều".to_owned(), is_rate: false, is_second: false });
    assert_eq!(frame_view(&amounts).status.notice, Some(Notice::BadLine));
    assert_eq!(said(&amounts).len(), 1);
}

#[test]
fn a_note_says_the_users_words_at_its_figure() {
    let mut app = app(THREE, ChartKind::Ranking, Language::Vietnamese);
    act(&mut app, ChartAction::Annotate(Pointing::Note(" ".to_owned())));
    assert_eq!(frame_view(&app).status.notice, Some(Notice::NoteWithoutWords));
    act(&mut app, ChartAction::Annotate(Pointing::Note("giải thể 2 đơn vị".to_owned())));
    point(&mut app, "A:");
    assert_eq!(said(&app), ["A: giải thể 2 đơn vị"]);
    // The unit is renamed: the note waits, and says so.
    app.update(Action::Select { at: CellAddress::new(1, 0), extend: false });
    app.update(Action::Edit { typed: Some(String::new()) });
    app.update(Action::Commit { text: "Đông".to_owned(), then: Move::Right });
    assert_eq!(said(&app), ["Không vẽ: A không có trên hình, hoặc có nhiều số trùng tên"]);
    assert!(!chart_view(&app).svg.contains("giải thể"));
    app.update(Action::Run(Command::Undo));
    assert!(chart_view(&app).svg.contains("giải thể"));
}

#[test]
fn a_line_at_a_figure_follows_it() {
    let mut app = app(THREE, ChartKind::Ranking, Language::Vietnamese);
    assert!(chart_view(&app).annotations.unwrap().has_levels);
    act(&mut app, ChartAction::Annotate(Pointing::Level));
    point(&mut app, "B:");
    assert_eq!(said(&app), ["mức của B: 30,00%"]);
    assert!(chart_view(&app).svg.contains("mức của B: 30,00%"));
    assert!(chart_view(&app).alt.ends_with("mức của B: 30,00%."));
    // B has 45 of 100.
    app.update(Action::Select { at: CellAddress::new(2, 2), extend: false });
    app.update(Action::Edit { typed: Some(String::new()) });
    app.update(Action::Commit { text: "45".to_owned(), then: Move::Right });
    assert_eq!(said(&app), ["mức của B: 45,00%"]);
    app.update(Action::Run(Command::Undo));
    app.update(Action::Run(Command::Undo));
    assert_eq!(said(&app), Vec::<String>::new());
    let mut months = self::app(MONTHS, ChartKind::Trend, Language::English);
    act(&mut months, ChartAction::Annotate(Pointing::Level));
    point(&mut months, "Số thu (tỷ đồng), Tháng 2/2025");
    assert_eq!(said(&months), ["level of Tháng 2/2025: 115 tỷ đồng"]);
}

#[test]
fn pasted_rates_get_no_digit_that_they_never_had() {
    let table = "Đơn vị|Tỷ lệ hoàn thành kế hoạch (%)\nA|36,5\nB|40,1\nC|52,0";
    let mut app = app(table, ChartKind::Ranking, Language::Vietnamese);
    act(&mut app, ChartAction::Annotate(Pointing::Level));
    point(&mut app, "A:");
    act(&mut app, ChartAction::Annotate(Pointing::Difference(None)));
    point(&mut app, "A:");
    point(&mut app, "C:");
    assert_eq!(said(&app), ["mức của A: 36,5%", "C so với A: +15,5 điểm %"]);
}

#[test]
fn no_line_is_drawn_at_a_total_with_a_scale_of_its_own_or_at_a_step() {
    let units: String = (0..6).map(|at| format!("\nHuyện {at}|100|{}|50", 40 + at)).collect();
    let table = format!("Đơn vị|Kế hoạch|Thực hiện|Cùng kỳ{units}\nTổng cộng|600|255|300");
    let mut app = app(&table, ChartKind::Periods, Language::Vietnamese);
    act(&mut app, ChartAction::Annotate(Pointing::Level));
    point(&mut app, "Tổng cộng: Thực hiện");
    act(&mut app, ChartAction::Annotate(Pointing::Level));
    point(&mut app, "Huyện 1: Thực hiện");
    assert_eq!(
        said(&app),
        [
            "Không vẽ tại Tổng cộng, Thực hiện: số tổng có thước đo riêng trên hình này",
            "mức của Huyện 1, Thực hiện: 41"
        ]
    );
    act(&mut app, ChartAction::SetKind(ChartKind::Contribution));
    let view = chart_view(&app).annotations.unwrap();
    assert!(!view.has_levels && view.has_subtotals);
    act(&mut app, ChartAction::Annotate(Pointing::Level));
    point(&mut app, "Huyện 1:");
    assert_eq!(said(&app), ["Không vẽ tại Huyện 1: không vẽ được ở dạng biểu đồ này"]);
}

#[test]
fn steps_are_added_up_where_the_user_points() {
    // Of 114 together: C adds 11, B 10, A takes 10 away.
    let mut app = app(THREE, ChartKind::Contribution, Language::Vietnamese);
    act(&mut app, ChartAction::Annotate(Pointing::Subtotal));
    point(&mut app, "C:");
    assert_eq!(said(&app), ["Cộng dồn đến hết C: +9,65 điểm %"]);
    let texts: Vec<String> = chart_view(&app).spots.into_iter().map(|spot| spot.text).collect();
    assert_eq!(
        texts[..3],
        [
            "C: +9,65 (Thực hiện 55; Cùng kỳ 44)",
            "Cộng dồn đến hết C: +9,65",
            "B: +8,77 (Thực hiện 30; Cùng kỳ 20)"
        ]
    );
    // As pasted: A, B, C.
    app.update(Action::SetOrder(Order::AsPasted));
    assert_eq!(said(&app), ["Cộng dồn đến hết C: +9,65 điểm %"]);
    act(&mut app, ChartAction::Annotate(Pointing::Subtotal));
    point(&mut app, "B:");
    assert_eq!(said(&app)[1], "Cộng dồn đến hết B: 0,00 điểm %");
    app.update(Action::Run(Command::Undo));
    app.update(Action::Run(Command::Undo));
    app.update(Action::Run(Command::Undo));
    assert_eq!(said(&app), Vec::<String>::new());
    // The total is no step; it is found in either language.
    act(&mut app, ChartAction::Annotate(Pointing::Subtotal));
    point(&mut app, "Tăng, giảm chung:");
    assert_eq!(said(&app), ["Không vẽ tại Tăng, giảm chung: chỉ cộng được đến dòng của một đơn vị"]);
    app.update(Action::Run(Command::SwitchLanguage));
    assert_eq!(said(&app), ["Not drawn at Growth of the total: only rows of units are added up"]);
}

#[test]
fn annotations_belong_to_what_was_drawn() {
    let mut app = app(THREE, ChartKind::Ranking, Language::Vietnamese);
    act(&mut app, ChartAction::AddLine { text: "36".to_owned(), is_rate: true, is_second: false });
    act(&mut app, ChartAction::SetKind(ChartKind::Periods));
    assert_eq!(said(&app), Vec::<String>::new());
    act(&mut app, ChartAction::SetKind(ChartKind::Ranking));
    assert_eq!(said(&app), ["mức 36%"]);
    act(&mut app, ChartAction::SetKind(ChartKind::TablePicture));
    assert_eq!(said(&app), Vec::<String>::new());
    // The computed total is found in either language.
    act(&mut app, ChartAction::SetKind(ChartKind::Ranking));
    act(&mut app, ChartAction::Annotate(Pointing::Difference(None)));
    point(&mut app, "A:");
    point(&mut app, "Tổng (tính):");
    assert_eq!(said(&app)[1], "Tổng (tính) so với A: +1,67 điểm %");
    app.update(Action::Run(Command::SwitchLanguage));
    assert!(said(&app)[1].ends_with("against A: +1.67 points"), "{:?}", said(&app));
}

#[test]
fn pointing_ends_with_another_choice_and_not_more_than_twelve_are_made() {
    let mut app = app(THREE, ChartKind::Ranking, Language::Vietnamese);
    act(&mut app, ChartAction::Annotate(Pointing::Difference(None)));
    act(&mut app, ChartAction::StopPointing);
    assert!(frame_view(&app).pointing.is_none());
    act(&mut app, ChartAction::Annotate(Pointing::Difference(None)));
    act(&mut app, ChartAction::SetKind(ChartKind::Growth));
    assert!(frame_view(&app).pointing.is_none());
    act(&mut app, ChartAction::SetKind(ChartKind::Ranking));
    for value in 1..=14 {
        act(&mut app, ChartAction::AddLine { text: value.to_string(), is_rate: true, is_second: false });
    }
    assert_eq!(said(&app).len(), 12);
    assert_eq!(frame_view(&app).status.notice, Some(Notice::TooManyAnnotations(12)));
}

/// Two rates that were pasted, with their thresholds.
fn two_rates_app(language: Language) -> App {
    let table = "Đơn vị|Tỷ lệ hoàn thành kế hoạch (%)|Tỷ lệ bao phủ (%)\nA|36,5|90,0\nB|40,1|85,5\nC|52,0|88,0\nToàn tỉnh|43,0|87,9";
    app(table, ChartKind::TwoRates, language)
}

#[test]
fn two_points_differ_in_both_rates_and_lines_are_drawn_on_either_axis() {
    let mut app = two_rates_app(Language::Vietnamese);
    let axes = chart_view(&app).annotations.unwrap().axes;
    assert_eq!(axes.len(), 2);
    act(&mut app, ChartAction::Annotate(Pointing::Difference(None)));
    point(&mut app, "A:");
    point(&mut app, "B:");
    // 40,1 - 36,5 and 85,5 - 90,0.
    assert_eq!(said(&app), [format!("B so với A: {} +3,6 điểm %, {} -4,5 điểm %", axes[0], axes[1])]);
    for (text, is_second) in [("45", false), ("95", true)] {
        act(&mut app, ChartAction::AddLine { text: text.to_owned(), is_rate: true, is_second });
    }
    act(&mut app, ChartAction::Annotate(Pointing::Level));
    point(&mut app, "C:");
    act(&mut app, ChartAction::Annotate(Pointing::Note("sáp nhập".to_owned())));
    point(&mut app, "C:");
    assert_eq!(
        said(&app)[1..],
        [
            format!("mức 45% ({})", axes[0]),
            format!("mức 95% ({})", axes[1]),
            "mức của C: 52,0%; mức của C: 88,0%".to_owned(),
            "C: sáp nhập".to_owned()
        ]
    );
    let svg = chart_view(&app).svg;
    for text in ["mức 45%", "mức 95%", "mức của C: 52,0%", "mức của C: 88,0%", "(a)\u{a0}C: sáp nhập"]
    {
        assert!(svg.contains(text), "{text}");
    }
    for _ in 0..5 {
        app.update(Action::Run(Command::Undo));
    }
    assert_eq!(said(&app), Vec::<String>::new());
}

#[test]
fn two_rates_and_panels_tell_ranks() {
    let app = two_rates_app(Language::Vietnamese);
    let axes = chart_view(&app).annotations.unwrap().axes;
    let spot = |app: &App, begins: &str| {
        let spots = chart_view(app).spots;
        spots.into_iter().find(|spot| spot.text.starts_with(begins)).unwrap().text
    };
    let told = spot(&app, "B:");
    assert!(told.ends_with(&format!("({}: hạng 2/3 · {}: hạng 3/3)", axes[0], axes[1])), "{told}");
    let app = funds();
    // 45/100 and 30/60.
    for (begins, rank) in [("A: BHXH 40", "hạng 3/3"), ("C: BHXH 55", "hạng 1/3"), ("A: BHYT 50", "hạng 1/3")]
    {
        let told = spot(&app, begins);
        assert!(told.contains(rank), "{told}");
    }
}

/// Completions 40, 45 and 55 % in one fund, 50, 25 and 40 % in the other.
fn funds() -> App {
    let table = "Đơn vị|BHXH||BHYT|\n|Kế hoạch|Thực hiện|Kế hoạch|Thực hiện\n\
        A|100|40|60|30\nB|100|45|60|15\nC|100|55|60|24";
    app(table, ChartKind::Multiples, Language::Vietnamese)
}

#[test]
fn panels_are_annotated_within_and_across() {
    let mut app = funds();
    act(&mut app, ChartAction::Annotate(Pointing::Difference(None)));
    point(&mut app, "A: BHYT");
    point(&mut app, "B: BHYT");
    act(&mut app, ChartAction::Annotate(Pointing::Difference(None)));
    point(&mut app, "A: BHXH");
    point(&mut app, "A: BHYT");
    act(&mut app, ChartAction::AddLine { text: "42".to_owned(), is_rate: true, is_second: false });
    act(&mut app, ChartAction::Annotate(Pointing::Note("nợ của một doanh nghiệp".to_owned())));
    point(&mut app, "C: BHXH");
    assert_eq!(
        said(&app),
        [
            "B, BHYT so với A, BHYT: -25,00 điểm %",
            "A, BHYT so với A, BHXH: +10,00 điểm %",
            "mức 42%",
            "C, BHXH: nợ của một doanh nghiệp"
        ]
    );
    let svg = chart_view(&app).svg;
    for text in ["40,00%\u{a0}(a)", "50,00%\u{a0}(a)", "55,00%\u{a0}(b)", "mức 42%"] {
        assert!(svg.contains(text), "{text}");
    }
}

#[test]
fn a_picture_of_a_table_has_notes_and_differences_below_it_but_no_lines() {
    let mut app = app(THREE, ChartKind::TablePicture, Language::Vietnamese);
    let view = chart_view(&app).annotations.unwrap();
    assert!(view.no_line.is_some() && !view.has_levels);
    for (first, second) in [("A: Thực hiện", "B: Thực hiện"), ("A: Thực hiện", "B: Kế hoạch")]
    {
        act(&mut app, ChartAction::Annotate(Pointing::Difference(None)));
        point(&mut app, first);
        point(&mut app, second);
    }
    act(&mut app, ChartAction::Annotate(Pointing::Note("giải thể 2 đơn vị".to_owned())));
    point(&mut app, "C: Kế hoạch");
    act(&mut app, ChartAction::AddLine { text: "42".to_owned(), is_rate: false, is_second: false });
    assert_eq!(
        said(&app),
        [
            "B, Thực hiện so với A, Thực hiện: -10 (-25,00%)",
            "Không vẽ tại B, Kế hoạch: chỉ so sánh được hai số của cùng một cột",
            "C, Kế hoạch: giải thể 2 đơn vị",
            "Không vẽ tại mức 42: không vẽ được ở dạng biểu đồ này"
        ]
    );
    let svg = chart_view(&app).svg;
    for text in ["A\u{a0}(a)", "B\u{a0}(a)", "C\u{a0}(b)", "(b)\u{a0}C, Kế hoạch: giải thể"] {
        assert!(svg.contains(text), "{text}");
    }
}

#[test]
fn the_others_together_are_found_in_either_language_and_by_any_number() {
    let units: String = (0..40).map(|at| format!("\nHuyện {at}|{}|100", 110 + at)).collect();
    let table = format!("Đơn vị|Thực hiện năm nay|Thực hiện năm trước{units}");
    let mut app = app(&table, ChartKind::Contribution, Language::Vietnamese);
    let others = |app: &App| {
        let spots = chart_view(app).spots;
        spots.into_iter().filter_map(|spot| spot.mark.filter(|mark| mark.is_others)).next().unwrap()
    };
    act(&mut app, ChartAction::Annotate(Pointing::Note("các huyện nhỏ".to_owned())));
    let name = others(&app);
    act(&mut app, ChartAction::Point(name));
    let texts = said(&app);
    assert!(texts[0].contains(" khác: các huyện nhỏ"), "{texts:?}");
    app.update(Action::Run(Command::SwitchLanguage));
    let texts = said(&app);
    assert!(texts[0].contains("other") && texts[0].ends_with(": các huyện nhỏ"), "{texts:?}");
    // Another number of others is still the others.
    act(&mut app, ChartAction::SetUnits(chi_tieu::sheet::UnitsShown::First(5)));
    let fewer = said(&app);
    assert!(fewer[0].ends_with(": các huyện nhỏ") && fewer != texts, "{fewer:?}");
}
