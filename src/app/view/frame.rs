//! The frame around the grid: toolbar, the strip that says what was understood, the formula bar, the status bar.

use super::OfferedColumn;
use crate::analysis::Indicator;
use crate::app::reading::{Progress, Stage};
use crate::app::{App, JoinChoice, Notice, Panel, Theme};
use crate::indicator::exact_sum;
use crate::ingest::RowKind;
use crate::number::{Because, CellKind, Decimals, print_number};
use crate::sheet::{CellRange, Counted};
use crate::words::Language;

/// What was understood, in one line.
#[derive(Clone, Debug, PartialEq)]
pub struct StripView {
    /// "9 đơn vị, 1 dòng tổng", "số đọc kiểu 1.234,5", "tỷ đồng".
    pub parts: Vec<String>,
    /// Doubts that can change a figure.
    pub doubts: usize,
    /// Computed columns that can be shown and are not.
    pub offered: Vec<OfferedColumn>,
}

/// What is being read elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadingView {
    /// "Đang đọc bảng vừa dán…"
    pub text: String,
    /// How much of all is done, from 0 to 1; `None` where that is not known.
    pub done: Option<f32>,
}

/// The foot of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct StatusView {
    /// What is selected: count, sum, mean.
    pub selection: String,
    /// When the document was last kept in the browser and saved to a file.
    pub saved: String,
    /// Nothing would be lost if the browser were killed now.
    pub is_kept: bool,
    /// A message.
    pub notice: Option<Notice>,
    /// What it counts is called so.
    pub counted: Counted,
    /// The sheets' names; none while there is nothing yet.
    pub tabs: Vec<String>,
    /// Which of them is shown.
    pub shown_tab: usize,
    /// The table was pasted over another, and can be taken in otherwise.
    pub may_retake: bool,
}

/// The frame.
#[derive(Clone, Debug, PartialEq)]
pub struct FrameView {
    /// The interface's language.
    pub language: Language,
    /// Its colours.
    pub theme: Theme,
    /// The document's name as shown.
    pub name: String,
    /// Lines of the table's title.
    pub title: Vec<String>,
    /// The unit line of the table.
    pub unit: Option<String>,
    /// Nothing is there yet: the start page shows.
    pub is_empty: bool,
    /// What the undo button would take back.
    pub undo: Option<&'static str>,
    /// What the redo button would bring again.
    pub redo: Option<&'static str>,
    /// Address of the active cell.
    pub address: String,
    /// What stands in it, or how it is computed.
    pub content: String,
    /// What is being read elsewhere, if anything is.
    pub reading: Option<ReadingView>,
    /// The foot.
    pub status: StatusView,
    /// The tab shown.
    pub panel: Panel,
    /// The panel's width in pixels, where the user chose it.
    pub panel_width: Option<u16>,
    /// The commands are open.
    pub palette: bool,
    /// The help is open.
    pub help: bool,
    /// Sheets to join to the one shown, while one is chosen.
    pub join_choice: Option<JoinChoice>,
}

impl App {
    /// The frame as it is shown now.
    pub fn frame_view(&self) -> FrameView {
        let words = self.words();
        let is_empty = self.sheet().grid().is_empty();
        FrameView {
            language: self.language,
            theme: self.theme,
            name: self.shown_name(),
            title: self.sheet().table().title.clone(),
            unit: self.sheet().table().measure_unit.as_ref().map(|u| u.text.clone()),
            is_empty: is_empty && self.editing.is_none(),
            undo: self.history.next_undo().map(|c| words.cause(c)),
            redo: self.history.next_redo().map(|c| words.cause(c)),
            address: self.address(self.selection.caret),
            content: self.content_text(),
            reading: self.reading_view(),
            status: StatusView {
                selection: self.selection_text(),
                saved: self.saved_text(),
                is_kept: !self.needs_keeping(),
                notice: self.notice.clone(),
                counted: self.counted().clone(),
                tabs: self.tabs(),
                shown_tab: self.workbook.active(),
                may_retake: self.retakeable(),
            },
            panel: self.panel,
            panel_width: self.panel_width,
            palette: self.palette,
            help: self.help,
            join_choice: self.join_choice(),
        }
    }

    /// What the rows are called where they are counted.
    pub(super) fn counted(&self) -> &Counted {
        &self.sheet().settings().about.counted
    }

    fn reading_view(&self) -> Option<ReadingView> {
        /// Of the time of all, about; HTML takes more of it, text less.
        const CELLS: f32 = 0.6;
        let reading = self.reading.as_ref()?;
        let Progress { stage, done } = reading.progress;
        let done = match stage {
            Stage::Cells => done.map(|d| d * CELLS),
            Stage::Figures => done.map(|d| CELLS + d * (1.0 - CELLS)),
        };
        Some(ReadingView { text: self.words().reading(reading.file.as_deref(), stage), done })
    }

    pub(super) fn strip_view(&self) -> StripView {
        let words = self.words();
        let table = self.sheet().table();
        let count = |kinds: &[RowKind]| table.rows.iter().filter(|k| kinds.contains(k)).count();
        let mut parts = vec![words.strip_rows(
            self.counted(),
            count(&[RowKind::Data]),
            count(&[RowKind::Total, RowKind::Subtotal]),
        )];
        let mut notations: Vec<_> = table
            .columns
            .iter()
            .filter_map(|c| c.notation)
            .filter(|n| n.because != Because::NothingToDecide)
            .map(|n| (n.notation, n.mixed))
            .collect();
        notations.dedup();
        match notations[..] {
            [] => {}
            [(notation, false)] => parts.push(words.strip_notation(words.notation(notation))),
            _ if notations.iter().all(|n| *n == notations[0]) && !notations[0].1 => {
                parts.push(words.strip_notation(words.notation(notations[0].0)));
            }
            _ => parts.push(words.strip_mixed().to_owned()),
        }
        if let Some(unit) = &table.measure_unit {
            parts.push(unit.text.clone());
        }
        for computed in self.sheet().computed() {
            let total = computed.total;
            if total.counted < total.of && !matches!(computed.indicator, Indicator::Change { .. }) {
                parts.push(format!(
                    "{} {}",
                    words.computed_title(computed),
                    words.counted_of(self.counted(), total.counted, total.of)
                ));
            }
        }
        let hidden = self.sheet().computed().len() - self.sheet().shown_computed().len();
        if hidden > 0 {
            parts.push(words.strip_hidden(hidden));
        }
        StripView { parts, doubts: self.check_view().serious, offered: self.offered_columns() }
    }

    /// The formula bar: the cell's own text and how it was read, or the formula with its numbers.
    fn content_text(&self) -> String {
        let at = self.selection.caret;
        let text = self.cell_text(at);
        let row = self.body_row(at.row);
        if let Some(computed) = self.computed_at(at.column) {
            let target = row.map(|row| self.target_text(computed.indicator, row)).unwrap_or_default();
            let names = self.formula_in_words(computed, &target);
            let place = |c: u32| self.address(crate::ingest::CellAddress::new(at.row, c));
            let places = self.formula_over(computed, place, &target);
            return match text.as_str() {
                "" => String::new(),
                _ => format!("= {names} = {places} = {text}"),
            };
        }
        let (Some(column), Some(row)) = (self.column_at(at.column), row) else { return text };
        match (column.kinds.get(row), column.value(row)) {
            (Some(CellKind::Number), Some(value)) => {
                let figure = self.words().figure(value);
                // A year says itself.
                if figure == text.trim() || text.trim().bytes().all(|b| b.is_ascii_digit()) {
                    text
                } else {
                    format!("{text}   → {}", self.words().read_as(&figure))
                }
            }
            _ => text,
        }
    }

    /// Count, and over amounts of one column kind the sum and the mean. Rates are counted only: their mean is no rate.
    fn selection_text(&self) -> String {
        let range = self.selection.range();
        if range.len() < 2 {
            return String::new();
        }
        let words = self.words();
        let chosen = words.chosen(range.len());
        let (values, decimals) = self.amounts_in(range);
        if values.is_empty() {
            return chosen;
        }
        let notation = self.language.notation();
        let sum = exact_sum(values.iter().copied());
        let count = u32::try_from(values.len()).unwrap_or(u32::MAX);
        let mean = sum / f64::from(count);
        format!(
            "{chosen} · {} {} · {} {}",
            words.sum(),
            print_number(sum, Decimals::Fixed(decimals), notation),
            words.mean(),
            print_number(mean, Decimals::Fixed(decimals.max(1)), notation),
        )
    }

    /// The amounts in a range and their decimals; none if a rate, or two different units, are among them.
    fn amounts_in(&self, range: CellRange) -> (Vec<f64>, u8) {
        let table = self.sheet().table();
        let mut values = Vec::new();
        let mut decimals = 0;
        let mut unit = None;
        for index in range.start.column..=range.end.column {
            let Some(column) = self.column_at(index) else {
                if self.computed_at(index).is_some_and(|c| c.indicator.is_ratio() || c.indicator.is_points())
                {
                    return (Vec::new(), 0);
                }
                continue;
            };
            if !self.is_summable(index) {
                continue;
            }
            if *unit.get_or_insert(column.unit) != column.unit {
                return (Vec::new(), 0);
            }
            decimals = decimals.max(column.decimals);
            let first = range.start.row.max(table.body.start);
            let last = (range.end.row + 1).min(table.body.end);
            values.extend((first..last).filter_map(|row| column.value((row - table.body.start) as usize)));
        }
        (values, decimals)
    }
}
