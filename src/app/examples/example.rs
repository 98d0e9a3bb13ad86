//! [`Example`], and how it becomes a document.

use crate::analysis::Indicator;
use crate::indicator::Target;
use crate::sheet::{ChartKind, Course, Measure, Settings, Sheet, SheetChart, Workbook};
use crate::source::clipboard;
use crate::table::Decisions;
use crate::words::Words;

/// A built-in example.
#[derive(Debug)]
pub struct Example {
    /// Its name: Vietnamese, English.
    pub(super) name: (&'static str, &'static str),
    /// What it shows: Vietnamese, English.
    pub(super) about: (&'static str, &'static str),
    /// Its tables, the one to show first.
    pub(super) tables: &'static [ExampleTable],
}

/// A table of an example.
#[derive(Debug)]
pub(super) struct ExampleTable {
    /// The name on its tab: Vietnamese, English.
    pub(super) name: (&'static str, &'static str),
    /// The table as it would be pasted.
    pub(super) text: &'static str,
    /// The source of its figures. It says so if the figures are made up.
    pub(super) source: &'static str,
    /// Targets: the indicator's name, which of the indicators with that name, and the target.
    pub(super) targets: &'static [(&'static str, usize, Target)],
    /// How much of the plan's time has passed.
    pub(super) course: Course,
    /// The rows of its header, for a table too empty to tell.
    pub(super) header: Option<(u32, u32)>,
    /// What is ready in it, if it is a form without figures.
    pub(super) blank: Option<&'static BlankForm>,
}

/// A target of a form: the indicator's name, the columns that it is computed from, and the target.
pub(super) type BlankTarget = (&'static str, [(&'static str, usize); 2], Target);

/// What a form without figures has ready.
#[derive(Debug)]
pub(super) struct BlankForm {
    /// The rows of its header.
    pub(super) header: (u32, u32),
    /// Its targets.
    pub(super) targets: &'static [BlankTarget],
    /// The kinds of its charts; the first is shown.
    pub(super) charts: &'static [ChartKind],
}

impl Example {
    /// Its name.
    pub fn name(&self, words: Words) -> &'static str {
        words.either(self.name)
    }

    /// What it shows.
    pub fn about(&self, words: Words) -> &'static str {
        words.either(self.about)
    }

    /// Its sheets.
    pub(crate) fn workbook(&self, words: Words) -> Workbook {
        Workbook::new(self.tables.iter().map(|table| table.sheet(words)).collect(), 0)
    }
}

impl ExampleTable {
    fn sheet(&self, words: Words) -> Sheet {
        let grid = clipboard::grid_from_clipboard(None, Some(self.text));
        let decisions = Decisions { header: self.header.map(|(from, to)| from..to), ..Decisions::default() };
        let name = words.either(self.name);
        let sheet = Sheet::new(name, grid.clone(), decisions.clone(), Settings::default());
        let mut settings = Settings::default();
        settings.about.source = self.source.to_owned();
        settings.plan.course = self.course;
        for (indicator, which, target) in self.targets {
            let mut named = sheet.computed().iter().filter(|c| c.indicator.name() == *indicator);
            if let Some(computed) = named.nth(*which) {
                settings.plan.targets.insert(Measure::Computed(computed.indicator), (*target).into());
            }
        }
        if let Some(blank) = self.blank {
            blank.prepare(&mut settings);
        }
        Sheet::new(name, grid, decisions, settings)
    }
}

impl BlankForm {
    fn prepare(&self, settings: &mut Settings) {
        for (name, inputs, target) in self.targets {
            if let Some(indicator) = Indicator::from_name(name, inputs) {
                settings.plan.targets.insert(Measure::Computed(indicator), (*target).into());
            }
        }
        let chart = |kind: &ChartKind| SheetChart { kind: Some(*kind), ..SheetChart::default() };
        settings.chart.charts = self.charts.iter().map(chart).collect();
    }
}
