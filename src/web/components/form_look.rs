//! How a user wants a cell to look, as classes and styles.

use yew::prelude::*;

use chi_tieu::form::{Align, Borders, Line};
use chi_tieu::view::{CellBar, FormLook};

/// The classes of how a user wants a cell to look.
pub(crate) fn form_class(form: &FormLook) -> Classes {
    classes!(
        form.bold.then_some("bold"),
        form.italic.then_some("italic"),
        form.fill.is_some().then_some("filled"),
        form.ink.is_some().then_some("inked"),
        (form.borders != Borders::default()).then_some("bordered"),
        match form.align {
            Align::Usual => None,
            Align::Left => Some("to-left"),
            Align::Centre => Some("to-centre"),
            Align::Right => Some("to-right"),
        },
    )
}

/// The place of a frozen cell, and the colours that its user chose.
pub(crate) fn cell_style(left: Option<f64>, form: Option<&FormLook>, bar: Option<CellBar>) -> Option<String> {
    let mut style = left.map_or_else(String::new, |left| format!("left:{left}px;"));
    if let Some(form) = form {
        for (name, colour) in [("fill", &form.fill), ("ink", &form.ink)] {
            if let Some(colour) = colour {
                style.push_str(&format!("--cell-{name}:{colour};"));
            }
        }
    }
    if let Some(edges) = form.and_then(|form| edges(form.borders)) {
        style.push_str(&format!("--edges:{edges};"));
    }
    if let Some(CellBar { thousandths, negative }) = bar {
        let (share, ink) = (f64::from(thousandths) / 10.0, if negative { "doubt" } else { "bar" });
        style.push_str(&format!(
            "background-image:linear-gradient(to right,var(--cell-{ink}) {share}%,transparent {share}%);"
        ));
    }
    (!style.is_empty()).then_some(style)
}

/// The lines at the sides of a cell, as a shadow inside it: they then take no room.
fn edges(borders: Borders) -> Option<String> {
    const PAPER: &str = "var(--cell-fill, var(--paper))";
    let mut shadows = Vec::new();
    let sides = [
        (borders.top, "0", ""),
        (borders.right, "-", "0"),
        (borders.bottom, "0", "-"),
        (borders.left, "", "0"),
    ];
    for (line, across, down) in sides {
        let shadow = |far: u8, ink: &str| {
            let at = |sign: &str| if sign == "0" { "0".to_owned() } else { format!("{sign}{far}px") };
            format!("inset {} {} 0 {ink}", at(across), at(down))
        };
        match line {
            Line::None => {}
            Line::Thin => shadows.push(shadow(1, "var(--ink)")),
            Line::Double => {
                shadows.extend([shadow(1, "var(--ink)"), shadow(2, PAPER), shadow(3, "var(--ink)")]);
            }
        }
    }
    (!shadows.is_empty()).then(|| shadows.join(","))
}
