//! The dialog of how the selected cells look.

use crate::app::{App, address, cell_form, formed_text};
use crate::colour::Rgb;
use crate::form::{Align, NumberKind, NumberShape};

/// The colours that the dialog offers behind texts: light ones, on which the letters stay dark.
pub const FILLS: [Rgb; 7] = [
    (0xFF, 0xF2, 0xCC),
    (0xFC, 0xE4, 0xD6),
    (0xF8, 0xD7, 0xDA),
    (0xE2, 0xEF, 0xDA),
    (0xDD, 0xEB, 0xF7),
    (0xE4, 0xDF, 0xEC),
    (0xE7, 0xE6, 0xE6),
];

/// The colours that the dialog offers for letters: dark ones, which can be read on white and on the colours above.
pub const INKS: [Rgb; 7] = [
    (0x6B, 0x50, 0x00),
    (0x8A, 0x3B, 0x00),
    (0x9C, 0x00, 0x06),
    (0x1E, 0x5B, 0x1E),
    (0x1F, 0x3F, 0x8F),
    (0x5B, 0x2C, 0x83),
    (0x4A, 0x4A, 0x4A),
];

/// The dialog as it is shown.
#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormView {
    /// The selected cells: "B2:C5".
    pub cells: String,
    /// What the active cell shows.
    pub sample: String,
    /// How its number is shown; none for a number as it is.
    pub number: Option<NumberKind>,
    pub bold: bool,
    pub italic: bool,
    pub align: Align,
    pub wrap: bool,
    pub fill: Option<Rgb>,
    pub ink: Option<Rgb>,
}

/// The dialog; `None` if it is closed.
pub(crate) fn form_view(app: &App) -> Option<FormView> {
    if !app.frame.formatting {
        return None;
    }
    let range = app.caret.selection.range();
    let (first, last) = (address(app, range.start), address(app, range.end));
    let caret = app.caret.selection.caret;
    let form = cell_form(app, caret).cloned().unwrap_or_default();
    Some(FormView {
        cells: if first == last { first } else { format!("{first}:{last}") },
        sample: formed_text(app, caret),
        number: form.number.as_ref().and_then(NumberShape::of).map(|shape| shape.kind),
        bold: form.bold,
        italic: form.italic,
        align: form.align,
        wrap: form.wrap,
        fill: form.fill,
        ink: form.ink,
    })
}
