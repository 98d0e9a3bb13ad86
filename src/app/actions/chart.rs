//! [`ChartAction`]: what can be done to the charts of a sheet.

use crate::app::state::Pointing;
use crate::sheet::{
    ChartKind, ChartLanguage, MarkName, Measure, OfficeColour, Preset, Purpose, UnitsLevel, UnitsShown,
};

/// What the user does to the charts of the shown sheet. All but [`ChartAction::Show`] can be undone; where no
/// place is given, they are about the shown chart.
#[derive(Clone, Debug, PartialEq)]
pub enum ChartAction {
    /// Draws it as another kind.
    SetKind(ChartKind),
    /// Writes the line below its source.
    SetNote(String),
    /// Gives it other typefaces and colours.
    SetPreset(Preset),
    /// Gives it the size and resolution for a purpose, and for a slide the look of slides.
    SetPurpose(Purpose),
    /// Writes a colour of the office, for all charts of the document; an empty text restores ours.
    SetColour(OfficeColour, String),
    /// Gives all charts of the document a language.
    SetLanguage(ChartLanguage),
    /// Puts a chart into the report or leaves it out.
    SetInReport {
        /// Its place.
        chart: usize,
        /// Whether it goes into the report.
        in_report: bool,
    },
    /// Shows other units of the table.
    SetUnits(UnitsShown),
    /// Shows the units that the filters of the table show now.
    ShowFiltered,
    /// Shows the units of another level of the table.
    SetLevel(UnitsLevel),
    /// Shows the units of the selected rows only.
    ShowSelected,
    /// Lets the unit of a grid row stand out, or no longer.
    Highlight(u32),
    /// Sets another rate against its measure.
    SetSecond(Measure),
    /// Lets the user point at the figures that a new annotation is about.
    Annotate(Pointing),
    /// Points at a figure.
    Point(MarkName),
    /// Ends pointing without an annotation.
    StopPointing,
    /// Draws a line at a value as typed; a percentage may be typed without its sign.
    AddLine {
        /// What was typed.
        text: String,
        /// Whether the axis has percentages.
        is_rate: bool,
        /// Whether it belongs to the second of two axes.
        is_second: bool,
    },
    /// Removes an annotation, by its place.
    RemoveAnnotation(usize),
    /// Adds a chart of a kind after it, and shows that.
    Add(ChartKind),
    /// Adds a copy after it, and shows that.
    Duplicate,
    /// Removes it.
    Remove,
    /// Shows another chart, by its place.
    Show(usize),
}
