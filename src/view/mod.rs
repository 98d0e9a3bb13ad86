//! Views: what the page shows, as plain data, texts included. Each view is a free function of the state
//! ([`crate::app::App`]) and changes nothing; the components in `web` draw it.
//!
//! A file or folder for each part of the page: `grid` (rows, heads, strip), `frame.rs` (what is around them),
//! `chart`, `check.rs`, `explain.rs`, `plan` and `time` (the panels), `paper` (what is printed). [`Key`] tells when
//! a view must be made again. Open `grid/body.rs` first.

mod cell_names;
mod cells;
mod chart;
mod check;
mod copied;
mod copied_html;
mod explain;
mod filter;
mod find;
mod form;
mod formula_column;
mod frame;
mod grid;
mod help;
mod key;
mod menu;
mod note;
mod number_codes;
mod paper;
mod picture;
mod plan;
mod print;
mod report;
mod selected;
mod sort;
mod start;
mod time;
mod verified;
mod workings;

pub use cell_names::{CellName, CellNamesView};
pub use cells::{CellBar, CellLook, CellView, FormLook};
pub use chart::{
    AnnotationsView, ChartCure, ChartView, ChartsPageView, Finding, GalleryView, KindChoice, LevelChoice,
    NoChart, PageChart, PagePicture, Spot, ThresholdHint, chart_view, charts_page_view,
};
pub use check::{CheckView, DoubtView, check_view};
pub use copied::{Copied, copied};
pub use copied_html::MARK;
pub use explain::{ExplainInput, ExplainView, explain_view};
pub use filter::{FilterBarView, FilterMenuView, FilterValue, filter_bar_view, filter_menu_view};
pub use find::FindView;
pub use form::{FILLS, FormView, INKS};
pub use formula_column::FormulaColumnView;
pub use frame::{
    FrameView, JoinChoice, PointingView, ReadingView, SavePageView, StatusView, UnlockView, caret_address,
    cell_content, frame_view, page_file_name,
};
pub use grid::{
    CallHint, ColumnKind, ColumnView, CompletionHint, EditorView, GridView, HeadCell, HiddenLines,
    NamedCells, OfferedColumn, OutlineMarks, OutlineSign, RowMark, RowView, StripView, TableView, TallLines,
    TypingView, grid_view, table_view,
};
pub use help::{HelpKind, HelpSection, help_view};
pub use key::{Key, charts_page_key, document_key, page_key, panel_key, report_key};
pub use menu::{MenuItem, MenuView, menu_view};
pub use note::{NoteView, NotedCell};
pub use paper::{AppendixColumn, AppendixLine, AppendixView, PrintedTable, appendix_view};
pub use picture::{
    ChartsFile, Image, charts_file_name, charts_page_file, outlined_picture, outlined_pictures, picture,
    picture_with_data, pictures,
};
pub use plan::{
    ChoiceView, CriterionRow, ImpliedView, OfficersView, PaceRow, PaceView, PlanView, PlannedChoice,
    PointsRow, ReachRow, RewardRow, TargetRow, plan_view,
};
pub use print::{PrintBody, PrintHeading, PrintView, print_view};
pub use report::{
    Moves, ReportChoices, ReportPartView, ReportPiece, ReportView, SectionEdit, SentenceEdit, SheetReport,
    ToldSentence, ToldSheet, all_reports_file_name, book_file_name, book_outlined_pictures, book_report,
    document_title, report, report_choices, report_file_name, report_sentences, report_view, sheet_reports,
};
pub use selected::{FigureView, SelectionView};
pub use sort::SortView;
pub use start::{RecentView, StartView, VersionLine, newer_view, start_view};
pub use time::{
    ComparedRow, MenuChoice, OfferView, PeriodRow, ReaddView, ReaddedReport, SeriesView, StockRow, StockView,
    TimeView, offer_view, time_view,
};
pub use verified::{VerifiedLine, verified_view};
