//! Few changed cells are told to the engine by themselves; the values are those of everything told again.

use super::page::{act, at, shown};
use chi_tieu::app::{Action, App, Command, Effect, Move, Start};
use chi_tieu::formula::{Answer, Question};
use chi_tieu_engine::Engine;
use proptest::prelude::*;

const TABLE: &str = "Đơn vị\tKế hoạch\tThực hiện\tGhi chú\nA\t100\t50\tx\nB\t200\t50\ty\nC\t300\t360\tx\nTổng cộng\t600\t460\t";

fn page() -> App {
    let mut app = App::new(Start { document_id: "d".into(), ..Start::default() });
    act(&mut app, Action::Paste { html: None, text: Some(TABLE.into()) });
    for (cell, formula) in
        [("B8", "=SUM(B2:B4)"), ("B9", "=C2/B2"), ("B10", "=COUNTIF(D2:D4;\"x\")"), ("B11", "=B8*2")]
    {
        type_in(&mut app, cell, formula);
    }
    app
}

fn type_in(app: &mut App, cell: &str, text: &str) {
    act(app, Action::Select { at: at(cell), extend: false });
    act(app, Action::Edit { typed: Some(text.into()) });
    act(app, Action::Commit { text: text.into(), then: Move::Nowhere });
}

/// What the engine is asked after a cell is typed.
fn asked(app: &mut App, cell: &str, text: &str) -> Vec<Question> {
    act(app, Action::Select { at: at(cell), extend: false });
    act(app, Action::Edit { typed: Some(text.into()) });
    let effects = app.update(Action::Commit { text: text.into(), then: Move::Nowhere });
    let asks = effects.into_iter().filter_map(|effect| match effect {
        Effect::Calculate { job, .. } => Question::from_bytes(&job),
        _ => None,
    });
    asks.collect()
}

#[test]
fn a_figure_that_a_formula_names_is_told_alone_and_one_that_none_names_not_at_all() {
    let mut app = page();
    let questions = asked(&mut app, "B3", "250");
    assert!(matches!(questions.as_slice(), [Question::Cells(cells)] if cells.len() == 1), "{questions:?}");
    let mut app = page();
    assert_eq!(asked(&mut app, "A3", "Bình Định"), []);
    // A text in place of a figure may be written otherwise for the engine.
    let mut app = page();
    assert!(matches!(asked(&mut app, "D3", "x").as_slice(), [Question::Whole(_)]));
}

#[test]
fn values_follow_and_edits_wait_for_the_answer_before() {
    let mut app = page();
    type_in(&mut app, "B3", "250");
    assert_eq!(["B8", "B9", "B11"].map(|cell| shown(&app, cell).to_owned()), ["650", "0,5", "1.300"]);
    type_in(&mut app, "C2", "80");
    assert_eq!(shown(&app, "B9"), "0,8");
    act(&mut app, Action::Run(Command::Undo));
    act(&mut app, Action::Run(Command::Undo));
    assert_eq!(["B8", "B9", "B11"].map(|cell| shown(&app, cell).to_owned()), ["600", "0,5", "1.200"]);
    type_in(&mut app, "D3", "x");
    assert_eq!(shown(&app, "B10"), "3");
    // Two edits before the engine answers.
    let mut engine = Engine::default();
    let mut app = App::new(Start { document_id: "d".into(), ..Start::default() });
    let mut waiting: Vec<(u64, Vec<u8>)> = Vec::new();
    let take = |app: &mut App, action: Action, waiting: &mut Vec<(u64, Vec<u8>)>| {
        for effect in app.update(action) {
            if let Effect::Calculate { number, job } = effect {
                waiting.push((number, job));
            }
        }
    };
    let mut answer = |app: &mut App, waiting: &mut Vec<(u64, Vec<u8>)>| {
        while let Some((number, job)) = (!waiting.is_empty()).then(|| waiting.remove(0)) {
            let outcome =
                Question::from_bytes(&job).and_then(|q| engine.answer(q)).and_then(|a: Answer| a.to_bytes());
            take(app, Action::Calculated { number, outcome }, waiting);
        }
    };
    let mut steps = |app: &mut App, typed: &[(&str, &str)]| {
        for (cell, text) in typed {
            for action in [
                Action::Select { at: at(cell), extend: false },
                Action::Edit { typed: Some((*text).into()) },
                Action::Commit { text: (*text).into(), then: Move::Nowhere },
            ] {
                for effect in app.update(action) {
                    if let Effect::Calculate { number, job } = effect {
                        waiting.push((number, job));
                    }
                }
            }
        }
        answer(app, &mut waiting);
    };
    app.update(Action::Paste { html: None, text: Some(TABLE.into()) });
    steps(&mut app, &[("B8", "=SUM(B2:B4)")]);
    steps(&mut app, &[("B2", "1"), ("B3", "2"), ("B4", "3"), ("B2", "4")]);
    assert_eq!(shown(&app, "B8"), "9");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// Random edits, undone in part: the values are those of a document that is opened with the same cells.
    #[test]
    fn random_edits_give_the_values_of_everything_told_again(
        edits in prop::collection::vec((0u32..4, 1u32..5, prop::sample::select(vec!["1", "2,5", "-", "", "x", "100", "=B2+C3", "=SUM(B2:C4)", "=B8&C2"]), prop::bool::weighted(0.2)), 1..14)
    ) {
        let mut app = page();
        for (column, row, text, undo) in edits {
            match undo {
                true => act(&mut app, Action::Run(Command::Undo)),
                false => {
                    let cell = format!("{}{}", ["A", "B", "C", "D"][column as usize], row + 1);
                    type_in(&mut app, &cell, text);
                    act(&mut app, Action::CancelEdit);
                }
            }
        }
        let cells = ["B8", "B9", "B10", "B11", "B2", "C3", "D4", "C2"];
        let values = |app: &App| cells.map(|cell| shown(app, cell).to_owned());
        let now = values(&app);
        // Everything told again: a formula far away is entered.
        type_in(&mut app, "B20", "=1");
        prop_assert_eq!(now, values(&app));
    }
}
