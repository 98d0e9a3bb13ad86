//! What the frame around the table shows: language, colours, panel, what is open over the page.

use super::notice::Notice;
use crate::language::Language;

/// Colours of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Theme {
    /// Office paper.
    #[default]
    Light,
    /// For the evening.
    Dark,
}

/// Tabs of the panel; in a narrow window the table is one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Panel {
    /// The table itself: only a narrow window has this tab.
    Table,
    /// The chart.
    #[default]
    Chart,
    /// Doubts and warnings.
    Check,
    /// Targets, pace, breakdown, rewards.
    Plan,
    /// Comparisons, today's units, periods, stocks.
    Time,
}

/// What is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Printout {
    /// The table shown, with its chart.
    Table,
    /// How each computed figure came about.
    Appendix,
}

/// What the frame around the table shows.
#[derive(Debug)]
pub(crate) struct Frame {
    pub(crate) language: Language,
    pub(crate) theme: Theme,
    pub(crate) panel: Panel,
    /// The panel's width in pixels, where the user chose it.
    pub(crate) panel_width: Option<u16>,
    /// How much wider the machine's type is than it is taken to be, at least 1.
    pub(crate) type_width: f64,
    pub(crate) notice: Option<Notice>,
    pub(crate) palette: bool,
    pub(crate) help: bool,
    /// The choice of a sheet to join is open.
    pub(crate) choosing_join: bool,
    /// What the browser prints now.
    pub(crate) printing: Option<Printout>,
    /// First row shown and how many fit.
    pub(crate) scrolled: (u32, u32),
}

impl Frame {
    /// The frame when the page starts.
    pub(crate) fn new(language: Language, theme: Theme, panel_width: Option<u16>, type_width: f64) -> Frame {
        Frame {
            language,
            theme,
            panel: Panel::default(),
            panel_width,
            type_width: type_width.max(1.0),
            notice: None,
            palette: false,
            help: false,
            choosing_join: false,
            printing: None,
            scrolled: (0, 40),
        }
    }

    /// Whether something is open over the page.
    pub(crate) fn is_covered(&self) -> bool {
        self.palette || self.help || self.choosing_join
    }

    /// Changes to the other language.
    pub(crate) fn switch_language(&mut self) {
        self.language = match self.language {
            Language::Vietnamese => Language::English,
            Language::English => Language::Vietnamese,
        };
    }

    /// Changes to the other colours.
    pub(crate) fn switch_theme(&mut self) {
        self.theme = match self.theme {
            Theme::Light => Theme::Dark,
            Theme::Dark => Theme::Light,
        };
    }
}
