//! The state of the page, in parts: the document, what is around it, the selection, the forms, what was just pasted,
//! the browser's storage; and what can be found out from the state.
//!
//! Open `app.rs` first: it has the parts. `caret.rs` has the selection and what is typed. `shown.rs` says what cells show, `measures.rs` what can be ranked.

mod app;
mod arrived;
mod calculation;
mod caret;
mod chosen;
mod compared;
mod crossing;
mod cure;
mod cures;
mod document;
mod draft;
mod drafted;
mod figure;
mod file_name;
mod filling;
mod filtering;
mod finding;
mod flagged;
mod formed;
mod forms;
mod found;
mod frame;
mod keeping;
mod lines_shown;
mod locked;
mod measures;
mod menu;
mod moving;
mod own_copy;
mod ranking;
mod readding;
mod reading;
mod report_editing;
mod rows_meant;
mod series;
mod shown;
mod tabs;
mod titles;
mod widths;

pub use app::{App, Start};
pub(crate) use arrived::Arrived;
pub use arrived::Origin;
pub(crate) use calculation::{Asked, Calculation};
pub(crate) use caret::Completion;
pub use caret::{EditMode, Editing, FormulaTyping, Pointed, Selection};
pub(crate) use caret::{Moving, TabRun};
pub(crate) use chosen::{chosen, chosen_lines, chosen_pasted, is_several};
pub(crate) use compared::{Compared, compared_figures};
pub(crate) use crossing::Crossing;
pub use cure::Cure;
pub(crate) use cures::{
    asked_columns, asked_together, asks_for_period, cures_of, floods, has_cures, is_alike_open, is_guessed,
    is_kind_decided, seen_floods,
};
pub(crate) use document::OpenDocument;
pub use draft::{ColumnDraft, DraftNumber};
pub(crate) use drafted::{drafted, first_unit, follows_rows};
pub use figure::SelectionFigure;
pub(crate) use file_name::file_name;
pub use filling::FillArea;
pub(crate) use filling::fill_area;
pub(crate) use filtering::{filtered_in, is_filterable, is_filtered, reads_percent};
pub use finding::FindForm;
pub(crate) use finding::Hit;
pub(crate) use flagged::doubtful_cells;
pub(crate) use formed::{cell_form, formed_text, number_at, whole_text};
pub(crate) use forms::{Forms, ImpliedOutcome};
pub use forms::{ImpliedForm, TimeForm};
pub(crate) use found::{find_from, find_scope, last_hit, look_again};
pub(crate) use frame::ChartsPage;
pub use frame::{Panel, Pointing, Printout, Theme};
pub(crate) use keeping::KeepStatus;
pub use keeping::{PastVersion, Recent, Snapshot};
pub(crate) use lines_shown::{is_hidden, line_of, row_at, shown_lines, stepped, with_shown_caret};
pub(crate) use locked::LockedPage;
pub use measures::MeasureChoice;
pub(crate) use measures::{
    chart_kind, chart_subject, charted, computed_of, data_rows, figures_of, has_unit_figure, kind_of,
    lower_is_better, measures, names_of, pasted_rate, plan_column, planned, subject_of, unit_name,
    unit_values,
};
pub use menu::{Clicked, OpenMenu};
pub(crate) use moving::moving_to;
pub(crate) use own_copy::{CopiedLines, CutCells, OwnCopy, part_of};
pub(crate) use ranking::{best_units, criteria, held_targets, point_decimals, points_of, scores};
pub(crate) use readding::{amount_columns, comparing, crosswalk_offer, readding, sources};
pub(crate) use reading::PendingRead;
pub use report_editing::{OpenWords, ReportControl, ReportEditing};
pub(crate) use rows_meant::rows_meant;
pub(crate) use series::{period_sheets, series_column, series_is_cumulative, series_measured};
pub(crate) use shown::{
    RATE_DECIMALS, RATE_PLACES, address, amount_decimals, body_row, cell_text, column_at, column_name,
    computed_at, computed_name, computed_text, grouped_name, is_additive, is_summable, measure_at,
    notation_of_sums, pasted_columns, shown_columns, shown_rows, told_apart_by, total_texts,
};
pub(crate) use tabs::{new_sheet_name, range_text, sheet_called, sheet_meant, tab_name, tabs};
pub(crate) use titles::{
    entered_formula, formula_text, formula_with_cells, formula_with_letters, titles_offered, typed_formula,
    unknown_name,
};
pub(crate) use widths::{CHARACTER, PADDING, fitted_width, longest_text, total_length};
