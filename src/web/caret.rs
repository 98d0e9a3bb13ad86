//! The grid's own input: its id, and its text, which is set in the same event that begins or ends an edit.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use chi_tieu::app::{App, Editing};

/// The id of the grid's input. What is typed or pasted in this input goes to the grid.
pub(crate) const CARET: &str = "caret";

/// Keeps the text of the grid's input in step with the state.
#[derive(Default)]
pub(crate) struct CaretText {
    /// The edit whose text the input was last given.
    told: Option<Editing>,
}

impl CaretText {
    /// Writes the text of a new edit into the input, and clears the input when no cell is edited. During an edit the
    /// input is left alone, because an input method may be composing in it.
    pub(crate) fn follow(&mut self, app: &App) {
        let editing = app.editing();
        if editing.is_some() && self.told.as_ref() == editing {
            return;
        }
        let element = document().get_element_by_id(CARET);
        let Some(input) = element.and_then(|e| e.dyn_into::<HtmlInputElement>().ok()) else { return };
        let text = editing.map_or("", |editing| &editing.text);
        if input.value() != text {
            input.set_value(text);
        }
        self.told = editing.cloned();
    }
}
