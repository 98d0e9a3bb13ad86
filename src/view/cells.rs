//! What one cell shows, and the name of the unit in a row.

use crate::app::App;
use crate::colour::{Rgb, colour_to_text, contrast};
use crate::form::{Align, Borders, CellForm};
use crate::sheet::Counted;

/// The name of the unit in a row. "Tổng cộng" may stand in the column of row numbers, merged with the next.
pub(crate) fn row_name(app: &App, row: u32) -> String {
    let sheet = app.sheet();
    sheet.table().label(sheet.grid(), row).into_owned()
}

/// The word for what the rows are, used where rows are counted.
pub(crate) fn counted(app: &App) -> &Counted {
    &app.sheet().settings().about.counted
}

/// The unit of measure of a column, as its header or the table's unit line names it.
pub(crate) fn unit_of_measure(app: &App, column: usize) -> Option<String> {
    app.sheet().table().unit_in_words(column)
}

/// How a cell is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellLook {
    /// At the left.
    Text,
    /// At the right.
    Figure,
    /// At the right, as computed.
    Computed,
    /// A word that says why there is no figure.
    Reason,
    /// An error value of a spreadsheet.
    Error,
}

/// How a user wants a cell to look.
#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormLook {
    pub bold: bool,
    pub italic: bool,
    pub align: Align,
    /// The colour behind the text, as `#FFF2CC`.
    pub fill: Option<String>,
    /// The colour of the text; over a colour one that can be read there.
    pub ink: Option<String>,
    pub borders: Borders,
}

impl FormLook {
    pub(crate) fn of(form: &CellForm) -> FormLook {
        let readable = |fill| match contrast(fill, BLACK) >= contrast(fill, WHITE) {
            true => BLACK,
            false => WHITE,
        };
        let ink = form.ink.or(form.fill.map(readable));
        FormLook {
            bold: form.bold,
            italic: form.italic,
            align: form.align,
            fill: form.fill.map(colour_to_text),
            ink: ink.map(colour_to_text),
            borders: form.borders,
        }
    }
}

const BLACK: Rgb = (0x1A, 0x20, 0x1E);

const WHITE: Rgb = (0xFF, 0xFF, 0xFF);

#[expect(missing_docs, reason = "the names say it")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellView {
    /// The text to draw.
    pub text: String,
    pub look: CellLook,
    /// How its user wants it to look; none for the usual look.
    pub form: Option<FormLook>,
    /// Whether it shows its text in several lines: its user wants that, or broke the line.
    pub wraps: bool,
    /// The note beside it.
    pub note: Option<String>,
    /// What is said of a cell that its column's rule marks.
    pub marked: Option<String>,
    /// The bar in it.
    pub bar: Option<CellBar>,
    /// Whether the cell is marked as doubtful.
    pub flagged: bool,
    /// What is said of a figure that falls short of its column's threshold.
    pub falls_short: Option<String>,
}

/// A bar in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CellBar {
    /// How long it is, in thousandths of the cell.
    pub thousandths: u16,
    /// Whether the figure is below zero.
    pub negative: bool,
}
