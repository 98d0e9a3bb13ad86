//! How a user wants a cell to look, as classes and styles.

use yew::prelude::*;

use chi_tieu::form::Align;
use chi_tieu::view::FormLook;

/// The classes of how a user wants a cell to look.
pub(crate) fn form_class(form: &FormLook) -> Classes {
    classes!(
        form.bold.then_some("bold"),
        form.italic.then_some("italic"),
        form.fill.is_some().then_some("filled"),
        form.ink.is_some().then_some("inked"),
        match form.align {
            Align::Usual => None,
            Align::Left => Some("to-left"),
            Align::Centre => Some("to-centre"),
            Align::Right => Some("to-right"),
        },
    )
}

/// The place of a frozen cell, and the colours that its user chose.
pub(crate) fn cell_style(left: Option<f64>, form: Option<&FormLook>) -> Option<String> {
    let mut style = left.map_or_else(String::new, |left| format!("left:{left}px;"));
    if let Some(form) = form {
        for (name, colour) in [("fill", &form.fill), ("ink", &form.ink)] {
            if let Some(colour) = colour {
                style.push_str(&format!("--cell-{name}:{colour};"));
            }
        }
    }
    (!style.is_empty()).then_some(style)
}
