//! The two fields of an edit, the grid's own and the one of the formula bar: their texts are set in the same event that
//! begins or ends an edit, and what is typed in one is shown in the other.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDocument, HtmlInputElement, HtmlTextAreaElement};

use chi_tieu::app::{App, turned_at};
use chi_tieu::grid::CellAddress;
use chi_tieu::view::{caret_address, cell_content};

/// The id of the grid's field. What is typed or pasted in this field goes to the grid.
pub(crate) const CARET: &str = "caret";

/// The id of the formula bar's field.
pub(crate) const FORMULA: &str = "formula";

/// The id of the field with the address of the active cell.
pub(crate) const NAME_BOX: &str = "name-box";

/// Keeps the texts of the fields in step with the state.
#[derive(Default)]
pub(crate) struct CaretText {
    /// The edit whose text the fields were last given: its cell, and the text at its start.
    told: Option<(CellAddress, String)>,
}

impl CaretText {
    /// Writes the text of a new edit into both fields. When no cell is edited, clears the grid's field and shows the
    /// active cell in the formula bar. During an edit they are left alone, because an input method may be composing.
    pub(crate) fn follow(&mut self, app: &App) {
        show_address(app);
        let editing = app.editing().map(|editing| (editing.at, &editing.text));
        if editing.is_some() && self.told.as_ref().map(|(at, text)| (*at, text)) == editing {
            return;
        }
        match editing {
            Some((_, text)) => {
                write(CARET, text);
                write(FORMULA, text);
            }
            None => {
                write(CARET, "");
                write(FORMULA, &cell_content(app));
            }
        }
        self.told = editing.map(|(at, text)| (at, text.clone()));
    }
}

/// Shows in one field of an edit what was typed in the other.
pub(crate) fn show_typed(typed_in: &str) {
    let Some(text) = field(typed_in).map(|field| field.value()) else { return };
    write(if typed_in == CARET { FORMULA } else { CARET }, &text);
}

/// Breaks the line where the user types.
pub(crate) fn break_line() {
    type_in("\n");
}

/// Writes a text where the user types, as typing would: the browser can undo it.
pub(crate) fn type_in(text: &str) {
    if let Ok(document) = document().dyn_into::<HtmlDocument>() {
        let _ = document.exec_command_with_show_ui_and_value("insertText", false, text);
    }
}

/// Types in the field of the edit that has the keyboard, in place of what stands before the cursor if it is `replaces`.
pub(crate) fn type_in_formula(replaces: &str, text: &str) {
    let active = document().active_element().map(|active| active.id());
    let Some(field) = field(if active.as_deref() == Some(FORMULA) { FORMULA } else { CARET }) else { return };
    let _ = field.focus();
    let (value, Ok(Some(cursor))) = (field.value(), field.selection_end()) else { return };
    let before: Vec<u16> = value.encode_utf16().take(cursor as usize).collect();
    let replaced: Vec<u16> = replaces.encode_utf16().collect();
    if !replaced.is_empty() && before.ends_with(&replaced) {
        let start = cursor.saturating_sub(u32::try_from(replaced.len()).unwrap_or(0));
        let _ = field.set_selection_range(start, cursor);
    }
    type_in(text);
}

/// Turns the `$` of the reference at the cursor of a field.
pub(crate) fn turn_reference(field: &HtmlTextAreaElement) {
    let (text, Ok(Some(cursor))) = (field.value(), field.selection_end()) else { return };
    // The browser counts in units of UTF-16.
    let cursor = char::decode_utf16(text.encode_utf16().take(cursor as usize)).count();
    let Some((range, new)) = turned_at(&text, cursor) else { return };
    let units = |characters: usize| text.chars().take(characters).map(|c| c.len_utf16() as u32).sum();
    let _ = field.set_selection_range(units(range.start), units(range.end));
    type_in(&new);
}

fn field(id: &str) -> Option<HtmlTextAreaElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

fn write(id: &str, text: &str) {
    if let Some(field) = field(id).filter(|field| field.value() != text) {
        field.set_value(text);
    }
}

/// Shows the address of the active cell, unless the user is writing another one.
fn show_address(app: &App) {
    let element = document().get_element_by_id(NAME_BOX);
    let Some(name_box) = element.and_then(|e| e.dyn_into::<HtmlInputElement>().ok()) else { return };
    let is_written = document().active_element().is_some_and(|active| active.id() == NAME_BOX);
    let address = caret_address(app);
    if !is_written && name_box.value() != address {
        name_box.set_value(&address);
    }
}
