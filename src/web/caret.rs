//! The text in the grid's own input, which follows the state within the event that changes it.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use chi_tieu::app::{App, Editing};

/// Id of the grid's own input: what is typed or pasted there is meant for the grid.
pub(crate) const CARET: &str = "caret";

/// The input's text.
#[derive(Default)]
pub(crate) struct CaretText {
    /// The edit that the input was last told of.
    told: Option<Editing>,
}

impl CaretText {
    /// Puts the text of an edit that begins into the input, and clears it when there is none. In between the text is
    /// the input's own: it may be under composition.
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
