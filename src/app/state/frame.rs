//! What is around the table: language, colours, panel, what is open over the page.

use std::cell::Cell;
use std::collections::BTreeSet;

use super::draft::ColumnDraft;
use super::figure::SelectionFigure;
use super::keeping::PastVersion;
use super::menu::OpenMenu;
use super::report_editing::ReportEditing;
use crate::language::Language;
use crate::sheet::MarkName;
use crate::words::{Length, Notice};

/// Colours of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Theme {
    /// Office paper.
    #[default]
    Light,
    /// For the evening.
    Dark,
}

/// The tabs of the panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Panel {
    /// The table, which is a tab only in a narrow window.
    Table,
    /// The chart.
    #[default]
    Chart,
    /// Doubts and warnings.
    Check,
    /// The sentences, and all forms in which they leave.
    Report,
    /// Targets, pace, breakdown, rewards.
    Plan,
    /// Comparisons, present units, periods, stocks.
    Time,
}

/// What is being printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Printout {
    /// The shown table, with its chart.
    Table,
    /// How each computed figure was computed.
    Appendix,
    /// The report of the shown sheet.
    Report,
}

/// The page of all charts of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ChartsPage {
    /// The charts that came into sight, by sheet and place: only these are drawn.
    pub(crate) seen: BTreeSet<(usize, usize)>,
}

/// The annotation that the user is making by pointing at figures of the chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pointing {
    /// The difference of two figures: the first, once it is chosen.
    Difference(Option<MarkName>),
    /// The average growth between two periods: the first, once it is chosen.
    AverageGrowth(Option<MarkName>),
    /// These words at a figure.
    Note(String),
    /// A line at the height of a figure.
    Level,
    /// What is added up after a step of a chart of contributions.
    Subtotal,
}

/// What is around the table.
#[derive(Debug)]
pub(crate) struct Frame {
    pub(crate) language: Language,
    pub(crate) theme: Theme,
    pub(crate) panel: Panel,
    /// How much the sentences of the report say.
    pub(crate) report_length: Length,
    /// What of the report is being edited.
    pub(crate) report_editing: ReportEditing,
    /// The panel's width in pixels, if the user has set it.
    pub(crate) panel_width: Option<u16>,
    /// The language in which something is told just now, if not in the page's.
    pub(crate) told_in: Cell<Option<Language>>,
    /// How many times wider the machine's sans serif typeface is than assumed, at least 1.
    pub(crate) type_width: f64,
    /// The same for the typeface with serifs.
    pub(crate) serif_width: f64,
    pub(crate) notice: Option<Notice>,
    /// The figure of the selection that was copied last: it is told first.
    pub(crate) first_figure: SelectionFigure,
    pub(crate) palette: bool,
    pub(crate) help: bool,
    /// Whether the choice of a sheet to join is open.
    pub(crate) choosing_join: bool,
    /// Whether the choice of columns to sort by is open.
    pub(crate) sorting: bool,
    /// Whether the signs of groups are not shown.
    pub(crate) hides_groups: bool,
    /// Whether the list of names of cells is open.
    pub(crate) naming: bool,
    /// The column of one formula that is being made.
    pub(crate) drafting: Option<ColumnDraft>,
    /// Whether the picture that carries the document is offered.
    pub(crate) offering_data: bool,
    /// Whether the dialog that saves a copy of the page is open.
    pub(crate) saving_page: bool,
    /// Whether the user is asked if everything kept is to be deleted.
    pub(crate) forgetting: bool,
    /// The earlier versions of the document, while their list is open.
    pub(crate) versions: Option<Vec<PastVersion>>,
    /// Whether the dialog of how cells look is open.
    pub(crate) formatting: bool,
    /// Whether the note of the active cell is open.
    pub(crate) noting: bool,
    /// The menu that is open over the grid.
    pub(crate) menu: Option<OpenMenu>,
    /// The column whose filter is open, by its place on the screen.
    pub(crate) filter: Option<u32>,
    /// The annotation of the chart that is being made.
    pub(crate) pointing: Option<Pointing>,
    /// What is being printed.
    pub(crate) printing: Option<Printout>,
    /// The place of the first row in sight, among the rows that are shown, and how many rows fit.
    pub(crate) scrolled: (u32, u32),
    /// The page of charts, if it is shown in place of table and panel.
    pub(crate) charts_page: Option<ChartsPage>,
}

impl Frame {
    /// The frame when the page starts. `widths` says how much wider than assumed the machine's typefaces are: without
    /// serifs, and with them.
    pub(crate) fn new(
        language: Language,
        theme: Theme,
        panel_width: Option<u16>,
        widths: (f64, f64),
    ) -> Frame {
        Frame {
            language,
            theme,
            panel: Panel::default(),
            report_length: Length::default(),
            report_editing: ReportEditing::default(),
            panel_width,
            told_in: Cell::new(None),
            type_width: widths.0.max(1.0),
            serif_width: widths.1.max(1.0),
            notice: None,
            first_figure: SelectionFigure::default(),
            palette: false,
            help: false,
            choosing_join: false,
            sorting: false,
            hides_groups: false,
            naming: false,
            drafting: None,
            offering_data: false,
            saving_page: false,
            forgetting: false,
            versions: None,
            formatting: false,
            noting: false,
            menu: None,
            filter: None,
            pointing: None,
            printing: None,
            scrolled: (0, 40),
            charts_page: None,
        }
    }

    /// Whether something is open over the page.
    pub(crate) fn is_covered(&self) -> bool {
        self.palette
            || self.help
            || self.choosing_join
            || self.sorting
            || self.naming
            || self.drafting.is_some()
            || self.offering_data
            || self.saving_page
            || self.forgetting
            || self.versions.is_some()
            || self.menu.is_some()
            || self.formatting
            || self.noting
            || self.filter.is_some()
    }

    /// Changes between Vietnamese and English.
    pub(crate) fn switch_language(&mut self) {
        self.language = match self.language {
            Language::Vietnamese => Language::English,
            Language::English => Language::Vietnamese,
        };
    }

    /// Changes between light and dark.
    pub(crate) fn switch_theme(&mut self) {
        self.theme = match self.theme {
            Theme::Light => Theme::Dark,
            Theme::Dark => Theme::Light,
        };
    }
}
