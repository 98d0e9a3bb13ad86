//! The engine of formulas, in a worker of its own: it is started by the first job, and answers with values.

use gloo::timers::callback::Timeout;
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use yew::Callback;

use super::platform::loader;
use super::platform::loader::EngineAnswer;
use chi_tieu::app::Action;

/// Sends jobs to the engine and its answers to the page.
pub(crate) struct Engine {
    send: Callback<Action>,
    listener: Closure<dyn FnMut(EngineAnswer)>,
}

impl Engine {
    /// `send` takes the answers.
    pub(crate) fn new(send: Callback<Action>) -> Engine {
        let sender = send.clone();
        let tell = move |answer: EngineAnswer| {
            // A job's number counts edits, which stay far below what a double holds exactly.
            let number = answer.number() as u64;
            sender.emit(Action::Calculated { number, outcome: answer.values() });
        };
        Engine { send, listener: Closure::new(tell) }
    }

    /// Has an opened file's formulas compared, once its table is on the screen and the hands had time to begin.
    pub(crate) fn compare_when_idle(&self) {
        /// Milliseconds.
        const SETTLED: u32 = 600;
        let send = self.send.clone();
        Timeout::new(SETTLED, move || send.emit(Action::CompareFormulas)).forget();
    }

    /// Has a job calculated. The answer comes later; that of an earlier job may not come at all.
    pub(crate) fn calculate(&self, number: u64, job: &[u8]) {
        let listener = self.listener.as_ref().unchecked_ref();
        loader::calculate(number as f64, &Uint8Array::from(job), listener);
    }
}
