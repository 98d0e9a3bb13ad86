//! Units that stand on several levels of a table are ranked within one, and the chart says which.

use chi_tieu::app::{Action, App, ChartAction, Panel, Start};
use chi_tieu::language::Language;
use chi_tieu::sheet::{ChartKind, UnitsLevel};
use chi_tieu::view::{ChartView, chart_view, plan_view};

/// A province of districts and communes, as such tables are numbered; the communes of the last district are not listed.
const THREE: &str = "STT|Đơn vị|Kế hoạch|Thực hiện\nA|Tỉnh X|1000|690\nI|Huyện Ất|500|400\n1|Xã An|200|180\n2|Xã Bình|300|220\n\
     II|Huyện Bính|300|150\n1|Xã Cát|100|90\n2|Xã Dương|200|60\nIII|Huyện Đinh|200|140";

/// Groups under which all units stand.
const GROUPS: &str = "STT|Đơn vị|Kế hoạch|Thực hiện\nI|Khối A|500|400\n1|Văn phòng|200|180\n2|Chi nhánh|300|220\n\
     II|Khối B|300|150\n1|Trạm 1|100|90\n2|Trạm 2|200|60\n|Tổng cộng|800|550";

fn chart(text: &str, kind: ChartKind, level: UnitsLevel, language: Language) -> ChartView {
    let mut app = App::new(Start { language, ..Start::default() });
    app.update(Action::Paste { html: None, text: Some(text.replace('|', "\t")) });
    app.update(Action::Chart(ChartAction::SetKind(kind)));
    app.update(Action::Chart(ChartAction::SetLevel(level)));
    chart_view(&app)
}

fn told(view: &ChartView) -> Vec<&str> {
    view.spots.iter().map(|spot| spot.text.as_str()).collect()
}

#[test]
fn communes_are_not_ranked_among_districts() {
    let view = chart(THREE, ChartKind::Ranking, UnitsLevel::Usual, Language::Vietnamese);
    let parts = |actual, plan, rank| format!("(Thực hiện {actual}; Kế hoạch {plan}; {rank})");
    assert_eq!(
        told(&view),
        [
            format!("Xã An: 90,00% {}", parts(180, 200, "đồng hạng 1/4")),
            format!("Xã Cát: 90,00% {}", parts(90, 100, "đồng hạng 1/4")),
            format!("Xã Bình: 73,33% {}", parts(220, 300, "hạng 3/4")),
            format!("Xã Dương: 30,00% {}", parts(60, 200, "hạng 4/4")),
            "Tổng (tính): 69,00%".to_owned(),
        ]
    );
    assert!(view.alt.contains("· chỉ trong cấp xã, không kể Huyện Đinh: Xã An"), "{}", view.alt);
    let names: Vec<&str> = view.levels.iter().map(|choice| choice.name.as_str()).collect();
    assert_eq!(names, ["cấp 1/3 của bảng (1)", "cấp huyện (3)", "cấp xã (4)", "mọi cấp chung (5)"]);
    assert_eq!(view.level, UnitsLevel::At(2));
}

#[test]
fn districts_are_ranked_with_the_sums_of_their_communes() {
    let view = chart(THREE, ChartKind::Ranking, UnitsLevel::At(1), Language::English);
    let names: Vec<&str> = told(&view).iter().filter_map(|text| text.split(" (").next()).collect();
    assert_eq!(names[..3], ["Huyện Ất: 80.00%", "Huyện Đinh: 70.00%", "Huyện Bính: 50.00%"]);
    assert!(view.alt.contains("· districts only, without 4 units of other levels: "), "{}", view.alt);
    assert!(told(&view)[2].contains("rank 3 of 3"));
}

#[test]
fn all_levels_together_are_the_user_s_choice() {
    let view = chart(THREE, ChartKind::Ranking, UnitsLevel::Together, Language::Vietnamese);
    assert!(told(&view)[3].starts_with("Huyện Đinh: 70,00%"), "{:?}", told(&view));
    assert!(told(&view)[3].contains("hạng 4/5"));
    assert!(view.alt.contains("· không kể 3 dòng cộng nhóm: "), "{}", view.alt);
}

#[test]
fn units_of_one_level_are_all_shown_and_their_groups_can_be() {
    let view = chart(GROUPS, ChartKind::PlanActual, UnitsLevel::Usual, Language::Vietnamese);
    assert_eq!((view.spots.len(), view.level), (5, UnitsLevel::At(1)));
    assert!(view.alt.contains("· không kể 2 dòng cộng nhóm: "), "{}", view.alt);
    let groups = chart(GROUPS, ChartKind::PlanActual, UnitsLevel::At(0), Language::Vietnamese);
    assert_eq!(
        told(&groups),
        [
            "Khối A: Thực hiện 400, Kế hoạch 500, 80,00% (hạng 1/2)",
            "Khối B: Thực hiện 150, Kế hoạch 300, 50,00% (hạng 2/2)",
            "Tổng cộng: Thực hiện 550, Kế hoạch 800, 68,75%",
        ]
    );
    assert!(
        groups.alt.contains("· chỉ trong cấp 1/2 của bảng, không kể 4 đơn vị ở cấp khác: "),
        "{}",
        groups.alt
    );
    // A level that the next table does not have is none.
    let flat = chart(
        "Đơn vị|Kế hoạch|Thực hiện\nA|10|5\nB|10|6",
        ChartKind::Ranking,
        UnitsLevel::At(1),
        Language::Vietnamese,
    );
    assert_eq!((flat.spots.len(), flat.levels.len()), (3, 0));
}

#[test]
fn the_plan_counts_the_units_of_the_level_that_is_shown() {
    let mut app = App::new(Start { language: Language::Vietnamese, ..Start::default() });
    app.update(Action::Paste { html: None, text: Some(THREE.replace('|', "\t")) });
    app.update(Action::SetThreshold("80".to_owned()));
    app.update(Action::ShowPanel(Panel::Plan));
    // An and Cát have 90 %, Bình 73 %, Dương 30 %; the district without communes has 70 %.
    let counted = |app: &App| {
        let view = plan_view(app).unwrap();
        let units: Vec<String> = view.reach.iter().map(|row| row.unit.clone()).collect();
        (view.reach_title, view.targets[0].reached.clone(), units.join(", "))
    };
    let (title, reached, units) = counted(&app);
    assert_eq!(title, "2/4 đơn vị đạt ngưỡng (chỉ trong cấp xã, không kể Huyện Đinh)");
    assert_eq!((reached.as_str(), units.as_str()), ("2/4", "Xã An, Xã Bình, Xã Cát, Xã Dương"));
    // Districts: 80, 50 and 70 %.
    app.update(Action::Chart(ChartAction::SetLevel(UnitsLevel::At(1))));
    let (title, reached, units) = counted(&app);
    assert_eq!(title, "1/3 đơn vị đạt ngưỡng (chỉ trong cấp huyện, không kể 4 đơn vị ở cấp khác)");
    assert_eq!((reached.as_str(), units.as_str()), ("1/3", "Huyện Ất, Huyện Bính, Huyện Đinh"));
    app.update(Action::Chart(ChartAction::SetLevel(UnitsLevel::Together)));
    assert_eq!(counted(&app).0, "2/5 đơn vị đạt ngưỡng");
}
