//! The page without a browser: the state ([`App`]), what can happen ([`Action`]), what follows ([`App::update`]), and
//! what the browser must do ([`Effect`]).
//!
//! Open `state/app.rs` first, then `actions/action.rs` and `update/mod.rs`.
//!
//! Architecture invariant: nothing here names a browser type, a clock or a random number; these come in as values.
//! Nothing here names a view: [`crate::view`] makes what components show. An effect that needs a view, such as a
//! picture of the chart, only says what is wanted.

mod actions;
mod effect;
mod examples;
mod state;
mod update;

pub use actions::{
    Action, BorderChoice, ChartAction, Chord, Command, DropHow, EditKey, FillAction, FilterAction,
    FilterAsked, FilterCondition, FindAction, FormAction, FormCommand, FormulaColumnAction, Key, KeyPlace,
    LinesAction, Move, MovingAction, NamesAction, OnDocument, PageKey, PlanAction, Pressed, ReadingEvent,
    Recovery, ReportAction, ReportEdit, SavedPageAction, Screen, SheetAction, SortLevel, SortedBy,
    TimeAction, TypingAction, key_on_page, key_while_editing, key_while_idle, turned_at,
};
pub use effect::{Effect, PageCopy, PictureFormat, ReportFormat};
pub use examples::{BLANK_REPORTS, EXAMPLES, Example};
pub use state::{
    App, Clicked, ColumnDraft, Cure, DraftNumber, EditMode, Editing, FillArea, FindForm, FormulaTyping,
    ImpliedForm, MeasureChoice, OpenMenu, OpenWords, Panel, PastVersion, Pointed, Pointing, Printout, Recent,
    ReportControl, ReportEditing, Selection, SelectionFigure, Snapshot, Start, Theme, TimeForm,
};
pub(crate) use state::{
    CHARACTER, Compared, Completion, Crossing, Forms, ImpliedOutcome, PADDING, RATE_DECIMALS, RATE_PLACES,
    address, amount_columns, amount_decimals, asked_columns, asked_together, asks_for_period, best_units,
    body_row, cell_form, cell_text, chart_kind, chart_subject, charted, chosen, column_at, column_name,
    compared_figures, comparing, computed_at, computed_name, computed_of, computed_text, criteria,
    crosswalk_offer, cures_of, data_rows, doubtful_cells, drafted, figures_of, file_name, fill_area,
    find_scope, floods, follows_rows, formed_text, formula_text, formula_with_cells, formula_with_letters,
    grouped_name, has_unit_figure, held_targets, is_additive, is_alike_open, is_filterable, is_filtered,
    is_guessed, is_hidden, is_kind_decided, is_several, is_summable, kind_of, last_hit, line_of,
    longest_text, lower_is_better, measure_at, measures, moving_to, names_of, notation_of_sums, number_at,
    pasted_columns, pasted_rate, period_sheets, plan_column, planned, point_decimals, points_of, range_text,
    readding, reads_percent, row_at, rows_meant, scores, seen_floods, series_column, series_is_cumulative,
    series_measured, sheet_meant, shown_columns, shown_lines, shown_rows, sources, subject_of, tab_name,
    tabs, titles_offered, told_apart_by, total_length, total_texts, unit_name, unit_values, whole_text,
};
