//! How cells look; see [`crate::form::Forms`].

use serde::{Deserialize, Serialize};

use super::names::{ALIGNMENTS, BORDER_LINES, by_name, name_of};
use super::omitted::is_default;
use crate::colour::{colour_from_text, colour_to_text};
use crate::form::{Align, Borders, CellForm, Forms, NumberFormat};
use crate::grid::{CellAddress, CellRange};

/// Cells of one column, one below the other, that look alike.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct FormV2 {
    pub column: u32,
    /// The first row.
    pub start: u32,
    /// The row after the last.
    pub end: u32,
    /// The code of the number format.
    #[serde(skip_serializing_if = "is_default")]
    pub number: Option<String>,
    #[serde(skip_serializing_if = "is_default")]
    pub bold: bool,
    #[serde(skip_serializing_if = "is_default")]
    pub italic: bool,
    /// The colour behind the text, as `#FFF2CC`.
    #[serde(skip_serializing_if = "is_default")]
    pub fill: Option<String>,
    /// The colour of the text.
    #[serde(skip_serializing_if = "is_default")]
    pub ink: Option<String>,
    /// `left`, `centre` or `right`; absent for the usual place.
    #[serde(skip_serializing_if = "is_default")]
    pub align: Option<String>,
    /// Whether a long text goes on in the next line.
    #[serde(skip_serializing_if = "is_default")]
    pub wrap: bool,
    /// The lines above, at the right, below and at the left, each `none`, `thin` or `double`; absent if there are none.
    #[serde(skip_serializing_if = "is_default")]
    pub borders: Option<[String; 4]>,
    #[serde(skip_serializing_if = "is_default")]
    pub note: Option<String>,
}

/// The runs of a sheet's forms.
pub(crate) fn forms_v2(forms: &Forms) -> Vec<FormV2> {
    let run = |(column, rows, form): (u32, std::ops::Range<u32>, &CellForm)| {
        let CellForm { number, bold, italic, fill, ink, align, borders, wrap, note } = form;
        FormV2 {
            column,
            start: rows.start,
            end: rows.end,
            number: number.as_ref().map(|format| format.code().to_owned()),
            bold: *bold,
            italic: *italic,
            fill: fill.map(colour_to_text),
            ink: ink.map(colour_to_text),
            align: (*align != Align::Usual).then(|| name_of(&ALIGNMENTS, *align)),
            borders: (*borders != Borders::default()).then(|| {
                [borders.top, borders.right, borders.bottom, borders.left]
                    .map(|line| name_of(&BORDER_LINES, line))
            }),
            wrap: *wrap,
            note: note.clone(),
        }
    };
    forms.runs().map(run).collect()
}

/// The forms of a sheet. A colour that cannot be read is left out.
pub(crate) fn forms_of(stored: &[FormV2]) -> Forms {
    let mut forms = Forms::default();
    for run in stored.iter().filter(|run| run.start < run.end) {
        let colour = |text: &Option<String>| text.as_deref().and_then(colour_from_text);
        let form = CellForm {
            number: run.number.as_deref().and_then(NumberFormat::new),
            bold: run.bold,
            italic: run.italic,
            fill: colour(&run.fill),
            ink: colour(&run.ink),
            align: run.align.as_deref().and_then(|name| by_name(&ALIGNMENTS, name)).unwrap_or_default(),
            borders: run.borders.as_ref().map_or_else(Borders::default, |names| {
                let line = |name: &String| by_name(&BORDER_LINES, name).unwrap_or_default();
                let [top, right, bottom, left] = names.each_ref().map(line);
                Borders { top, right, bottom, left }
            }),
            wrap: run.wrap,
            note: run.note.clone(),
        };
        let first = CellAddress::new(run.start, run.column);
        let last = CellAddress::new(run.end - 1, run.column);
        forms.change(CellRange::between(first, last), &|own| *own = form.clone());
    }
    forms
}
