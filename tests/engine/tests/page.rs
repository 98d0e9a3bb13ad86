//! A page without a browser, with the engine behind it.

use chi_tieu::app::{Action, App, Effect};
use chi_tieu::formula::Question;
use chi_tieu::grid::{CellAddress, CellRange};
use chi_tieu_engine::Engine;
use std::cell::RefCell;

thread_local! {
    static ENGINE: RefCell<Engine> = RefCell::default();
}

/// Takes an action; the page is idle at once, and the engine answers at once.
pub(crate) fn act(app: &mut App, action: Action) {
    let mut waiting = vec![action];
    while let Some(action) = waiting.pop() {
        for effect in app.update(action) {
            match effect {
                Effect::Calculate { number, job } => {
                    let question = Question::from_bytes(&job).unwrap();
                    let answer = ENGINE.with_borrow_mut(|engine| engine.answer(question));
                    waiting.push(Action::Calculated { number, outcome: answer.and_then(|a| a.to_bytes()) });
                }
                Effect::CompareWhenIdle => waiting.push(Action::CompareFormulas),
                _ => {}
            }
        }
    }
}

pub(crate) fn at(cell: &str) -> CellAddress {
    CellRange::from_text(cell).unwrap().start
}

pub(crate) fn shown<'a>(app: &'a App, cell: &str) -> &'a str {
    app.sheet().grid().text(at(cell))
}
