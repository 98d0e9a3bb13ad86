//! [`App::update`]: from an action to the next state and what the browser is to do.

use super::reading::{Progress, ReadingEvent, Source, read};
use super::{Action, App, Command, EXAMPLES, Editing, Effect, Move, Notice, Printed, Selection, Theme};
use crate::ingest::{CellAddress, Grid, StoredValue};
use crate::sheet::{AboutSettings, Cause, CellEdit, ChartSettings, Edit, Identity, Sheet};
use crate::words::{Language, Words};

/// Narrowest and widest panel, in pixels: in any window the table keeps some room by the style sheet.
const NARROWEST_PANEL: u16 = 280;
const WIDEST_PANEL: u16 = 1600;

impl App {
    /// Takes an action.
    pub fn update(&mut self, action: Action) -> Vec<Effect> {
        self.update_telling(action, &mut |_| ())
    }

    /// Takes an action, telling how far it is where it reads a paste or a file.
    pub fn update_telling(&mut self, action: Action, tell: &mut dyn FnMut(Progress)) -> Vec<Effect> {
        let mut effects = Vec::new();
        if self.is_reading() {
            // A new source takes the place of the one being read; edits of a table about to go are refused.
            if action.brings_document() {
                effects = self.stop_reading(None);
            } else if action.changes_document() {
                return self.tell(Notice::StillReading);
            }
        }
        effects.extend(self.act(action, tell));
        effects
    }

    fn act(&mut self, action: Action, tell: &mut dyn FnMut(Progress)) -> Vec<Effect> {
        if matches!(action, Action::Move(..) | Action::Select { .. } | Action::CancelEdit) {
            self.explaining = false;
        }
        match action {
            Action::Paste { html, text } => self.take(read(Source::Clipboard { html, text }, tell)),
            Action::Move(step, extend) => {
                self.move_caret(step, extend);
                vec![Effect::Reveal]
            }
            Action::Select { at, extend } => {
                self.point_at(at, extend);
                vec![Effect::Reveal, Effect::FocusGrid]
            }
            Action::SelectColumn(column) => {
                let rows = self.shown_rows();
                let last = self.sheet().grid().rows().max(rows.start + 1) - 1;
                self.selection = Selection {
                    anchor: CellAddress::new(last, column),
                    caret: CellAddress::new(rows.start, column),
                };
                vec![Effect::FocusGrid]
            }
            Action::SelectRow(row) => {
                let last = self.shown_columns().saturating_sub(1);
                self.selection =
                    Selection { anchor: CellAddress::new(row, last), caret: CellAddress::new(row, 0) };
                vec![Effect::FocusGrid]
            }
            Action::Edit { typed } => self.begin_edit(typed),
            Action::EditHeader(column) => self.begin_header_edit(column),
            Action::Commit { text, then } => self.commit(text, then),
            Action::CancelEdit => {
                self.editing = None;
                vec![Effect::FocusGrid]
            }
            Action::Run(command) => self.run(command),
            Action::SetRole { column, role } => self.set_role(column, role),
            Action::SetNotation { column, notation } => self.set_notation(column, notation),
            Action::Cure(cure) => self.cure(cure),
            Action::SetThreshold(text) => self.set_threshold(&text),
            Action::SetComparison(comparison) => self.set_comparison(comparison),
            Action::SetMeasure(measure) => {
                self.set_chart(|chart: &mut ChartSettings| chart.measure = Some(measure))
            }
            Action::SetOrder(order) => self.set_chart(|chart: &mut ChartSettings| chart.order = order),
            Action::SetChartTitle(title) => {
                self.set_chart(|chart: &mut ChartSettings| chart.title = nonblank(&title))
            }
            Action::SetCounted(text) => {
                let counted = Words::counted_from(&text);
                self.set_chart(|about: &mut AboutSettings| about.counted = counted)
            }
            Action::SetSource(source) => {
                self.set_chart(|about: &mut AboutSettings| source.trim().clone_into(&mut about.source))
            }
            Action::SetPicture(picture) => {
                self.set_chart(|chart: &mut ChartSettings| chart.picture = picture.bounded())
            }
            Action::Explain(at) => {
                self.point_at(at, false);
                self.explaining = self.computed_at(at.column).is_some();
                Vec::new()
            }
            Action::Rename(name) => {
                name.trim().clone_into(&mut self.workbook.identity.name);
                self.revision += 1;
                vec![Effect::Keep]
            }
            Action::SetPanelWidth(width) => {
                self.panel_width = Some(width.clamp(NARROWEST_PANEL, WIDEST_PANEL));
                Vec::new()
            }
            Action::Plan(action) => self.act_on_plan(action),
            Action::Time(action) => self.act_on_time(action),
            Action::Sheets(action) => self.act_on_sheets(action),
            Action::ShowPanel(panel) => {
                self.panel = panel;
                Vec::new()
            }
            Action::Scrolled { first, rows } => {
                self.scrolled = (first, rows);
                Vec::new()
            }
            Action::OpenExample(index) => self.open_example(index),
            Action::OpenFile { name, bytes } => self.take(read(Source::File { name, bytes }, tell)),
            Action::Reading(event) => self.follow_reading(event),
            Action::Saved { time } => {
                self.saved = Some((self.revision, time));
                vec![Effect::MarkInFile]
            }
            Action::SetWidth { column, width } => self.set_width(column, width),
            Action::HideColumn(column) => self.hide_column(column),
            Action::SeveralDropped => self.tell(Notice::SeveralDropped),
            Action::ShowComputed(indicator) => self.show_computed(indicator),
            Action::MoveColumn { column, right } => self.move_column(column, right),
            Action::PrintBegins => {
                if !self.sheet().grid().is_empty() {
                    self.printing.get_or_insert(Printed::Table);
                }
                Vec::new()
            }
            Action::PrintEnds => {
                self.printing = None;
                Vec::new()
            }
            Action::Hold => vec![Effect::Hold],
            Action::Recovery(event) => self.recover(event),
            Action::Tell(notice) => {
                self.notice = Some(notice);
                Vec::new()
            }
            Action::DismissNotice => {
                self.notice = None;
                Vec::new()
            }
            Action::CloseOverlay if self.is_reading() && !self.is_covered() => {
                self.follow_reading(ReadingEvent::Cancel)
            }
            Action::CloseOverlay => {
                self.explaining = false;
                self.palette = false;
                self.help = false;
                self.choosing_join = false;
                vec![Effect::FocusGrid]
            }
        }
    }

    /// Whether something is open over the page.
    fn is_covered(&self) -> bool {
        self.palette || self.help || self.choosing_join
    }

    /// Makes an edit, remembers how to undo it, asks that it be kept.
    pub(super) fn change(&mut self, edit: Edit, cause: Cause) -> Vec<Effect> {
        let sheet = self.workbook.active();
        self.history.apply(&mut self.workbook, sheet, edit, cause);
        self.changed()
    }

    pub(super) fn changed(&mut self) -> Vec<Effect> {
        self.revision += 1;
        self.notice = None;
        let caret = self.selection.caret;
        if !self.shown_rows().contains(&caret.row) || caret.column >= self.shown_columns() {
            self.point_at(caret, false);
        }
        vec![Effect::Keep]
    }

    pub(super) fn tell(&mut self, notice: Notice) -> Vec<Effect> {
        self.notice = Some(notice);
        Vec::new()
    }

    /// Puts a sheet in place of the one shown, in one step.
    pub(super) fn show_sheet(&mut self, sheet: Sheet, cause: Cause) -> Vec<Effect> {
        self.show_sheets(vec![sheet], cause)
    }

    /// Puts sheets in place of the one shown, the first of them shown, in one step. A table in place of another is
    /// another document: the browser goes on keeping the former one.
    pub(super) fn show_sheets(&mut self, sheets: Vec<Sheet>, cause: Cause) -> Vec<Effect> {
        self.time = super::TimeForm::default();
        let is_other = self.workbook.sheets().len() == 1 && !self.sheet().grid().is_empty();
        let effects = if is_other {
            let name = match cause {
                Cause::Paste => self.workbook.identity.name.clone(),
                _ => String::new(),
            };
            let workbook = self.workbook_of(sheets, name);
            self.begin(workbook, cause)
        } else {
            let place = self.workbook.active();
            let mut sheets = sheets.into_iter();
            let first = sheets.next().map(|sheet| (place, Edit::Replace(Box::new(sheet))));
            let others = (place + 1..).zip(sheets);
            let others = others.map(|(at, sheet)| (at, Edit::InsertSheet { at, sheet: Box::new(sheet) }));
            let mut effects = self.change(Edit::All(others.chain(first).collect()), cause);
            self.selection = Selection::cell(CellAddress::new(self.shown_rows().start, 0));
            effects.extend([Effect::Reveal, Effect::FocusGrid]);
            effects
        };
        if cause != Cause::Paste {
            self.is_as_opened();
        }
        effects
    }

    fn begin_edit(&mut self, typed: Option<String>) -> Vec<Effect> {
        let at = self.selection.caret;
        if at.column >= self.pasted_columns() {
            // A computed cell is not typed over: it is explained.
            self.explaining = typed.is_none();
            return if typed.is_none() { Vec::new() } else { self.tell(Notice::ComputedIsReadOnly) };
        }
        let text = typed.unwrap_or_else(|| self.sheet().grid().text(at).to_owned());
        self.editing = Some(Editing { at, text });
        vec![Effect::Reveal]
    }

    /// A column's title is the lowest filled header cell over it.
    fn begin_header_edit(&mut self, column: u32) -> Vec<Effect> {
        let sheet = self.sheet();
        let header = sheet.table().header.clone();
        let filled = |row: &u32| !sheet.grid().text(CellAddress::new(*row, column)).is_empty();
        let Some(row) = header.clone().rev().find(filled).or_else(|| header.clone().next_back()) else {
            return Vec::new();
        };
        let at = CellAddress::new(row, column);
        let text = sheet.grid().text(at).to_owned();
        self.editing = Some(Editing { at, text });
        Vec::new()
    }

    fn commit(&mut self, text: String, then: Move) -> Vec<Effect> {
        let Some(editing) = self.editing.take() else { return Vec::new() };
        let mut effects = vec![Effect::FocusGrid, Effect::Reveal];
        if text != self.sheet().grid().text(editing.at) {
            let cell = CellEdit { at: editing.at, text, stored: StoredValue::None };
            effects.extend(self.change(Edit::Cells { cells: vec![cell], shrink: None }, Cause::Type));
        }
        if self.shown_rows().contains(&editing.at.row) {
            self.selection = Selection::cell(editing.at);
        }
        // As in a spreadsheet program: after a row typed with Tab, Enter goes to where the next one begins.
        let began = self.typed_across.take().filter(|(at, _)| *at == editing.at).map(|(_, column)| column);
        self.move_caret(then, false);
        match (then, began) {
            (Move::Right, _) => {
                self.typed_across = Some((self.selection.caret, began.unwrap_or(editing.at.column)));
            }
            (Move::Down, Some(column)) => {
                self.point_at(CellAddress { column, ..self.selection.caret }, false);
            }
            _ => {}
        }
        effects
    }

    fn run(&mut self, command: Command) -> Vec<Effect> {
        if !matches!(command, Command::Palette | Command::Help) {
            self.palette = false;
        }
        match command {
            Command::Undo => self.turn_back(true),
            Command::Redo => self.turn_back(false),
            Command::Copy => vec![Effect::Copy],
            Command::Cut => vec![Effect::Cut],
            Command::SelectAll => {
                let rows = self.shown_rows();
                let last_row = self.sheet().grid().rows().max(rows.start + 1) - 1;
                let last_column = match self.sheet().computed().is_empty() {
                    true => self.sheet().grid().columns().max(1) - 1,
                    false => self.shown_columns() - 1,
                };
                self.selection = Selection {
                    anchor: CellAddress::new(last_row, last_column),
                    caret: CellAddress::new(rows.start, 0),
                };
                vec![Effect::FocusGrid]
            }
            Command::Clear => self.clear(),
            Command::Open => vec![Effect::ChooseFile],
            Command::SaveFile => vec![Effect::Download {
                name: self.file_name(crate::store::FILE_ENDING),
                mime: "application/json",
                bytes: self.document_text().into_bytes(),
                is_document: true,
            }],
            Command::New => match self.sheet().grid().is_empty() {
                true => vec![Effect::FocusGrid],
                false => self.show_sheet(Sheet::default(), Cause::Clear),
            },
            Command::JoinSheet => self.choose_join(),
            Command::AddColumn => self.add_column(),
            Command::RenameColumn => self.begin_header_edit(self.selection.caret.column),
            Command::ColumnMenu => vec![Effect::FocusColumnMenu(self.selection.caret.column)],
            Command::NextRegion => vec![Effect::FocusRegion { forward: true }],
            Command::PreviousRegion => vec![Effect::FocusRegion { forward: false }],
            Command::ShowHidden => self.show_hidden(),
            Command::Understand(otherwise) => self.understand(otherwise),
            Command::PrintAppendix => self.print_appendix(),
            Command::DownloadPng => self.picture().map(Effect::DownloadPng).into_iter().collect(),
            Command::CopyImage => self.picture().map(Effect::CopyPng).into_iter().collect(),
            Command::DownloadSvg => self.download_svg(),
            Command::SwitchLanguage => {
                self.language = match self.language {
                    Language::Vietnamese => Language::English,
                    Language::English => Language::Vietnamese,
                };
                Vec::new()
            }
            Command::SwitchTheme => {
                self.theme = match self.theme {
                    Theme::Light => Theme::Dark,
                    Theme::Dark => Theme::Light,
                };
                Vec::new()
            }
            Command::Palette => {
                self.palette = !self.palette;
                self.help = false;
                Vec::new()
            }
            Command::Help => {
                self.help = !self.help;
                self.palette = false;
                Vec::new()
            }
        }
    }

    fn print_appendix(&mut self) -> Vec<Effect> {
        let columns = self.sheet().shown_computed().len();
        if columns == 0 {
            return self.tell(Notice::NothingComputed);
        }
        self.printing = Some(Printed::Appendix);
        vec![Effect::Print]
    }

    pub(super) fn turn_back(&mut self, undo: bool) -> Vec<Effect> {
        self.editing = None;
        let before = self.decided();
        let turned =
            if undo { self.history.undo(&mut self.workbook) } else { self.history.redo(&mut self.workbook) };
        match turned {
            Some(cause) => {
                let mut effects = self.changed();
                if matches!(cause, Cause::Role | Cause::Notation) {
                    effects.extend(self.remember_turned(&before));
                }
                effects.extend([Effect::Reveal, Effect::FocusGrid]);
                effects
            }
            None => Vec::new(),
        }
    }

    /// Empties the selected cells that are pasted ones and not blank already.
    fn clear(&mut self) -> Vec<Effect> {
        let range = self.selection.range();
        let grid = self.sheet().grid();
        let columns = range.start.column..(range.end.column + 1).min(grid.columns());
        let rows = range.start.row..(range.end.row + 1).min(grid.rows());
        let cells: Vec<CellEdit> = rows
            .flat_map(|row| columns.clone().map(move |column| CellAddress::new(row, column)))
            .filter(|at| !grid.text(*at).is_empty())
            .map(|at| CellEdit { at, text: String::new(), stored: StoredValue::None })
            .collect();
        match cells.is_empty() {
            true => Vec::new(),
            false => self.change(Edit::Cells { cells, shrink: None }, Cause::Clear),
        }
    }

    /// A blank column after the pasted ones, with a title to be overwritten.
    fn add_column(&mut self) -> Vec<Effect> {
        let header = self.sheet().table().header.clone();
        // In the first of the header's rows: lower ones would belong to the group beside it.
        let Some(row) = header.clone().next() else { return vec![Effect::FocusGrid] };
        let at = CellAddress::new(row, self.sheet().grid().columns());
        let text = self.words().new_column().to_owned();
        let cell = CellEdit { at, text, stored: StoredValue::None };
        let mut effects = self.change(Edit::Cells { cells: vec![cell], shrink: None }, Cause::AddColumn);
        effects.extend(self.begin_header_edit(at.column));
        effects
    }

    fn open_example(&mut self, index: usize) -> Vec<Effect> {
        let Some(example) = EXAMPLES.get(index) else { return Vec::new() };
        self.editing = None;
        let mut workbook = example.workbook(self.words());
        workbook.identity = Identity { id: self.fresh_id(), name: example.name(self.words()).to_owned() };
        let effects = self.begin(workbook, Cause::Example);
        self.is_as_opened();
        effects
    }
}

fn nonblank(text: &str) -> Option<String> {
    Some(text.trim().to_owned()).filter(|t| !t.is_empty())
}

/// The cells of a grid, moved so that its first one comes to `origin`.
pub(super) fn cells_of(grid: &Grid, origin: CellAddress) -> Vec<CellEdit> {
    (0..grid.rows())
        .flat_map(|row| (0..grid.columns()).map(move |column| CellAddress::new(row, column)))
        .map(|at| CellEdit {
            at: CellAddress::new(origin.row + at.row, origin.column + at.column),
            text: grid.text(at).to_owned(),
            stored: grid.stored(at),
        })
        .collect()
}
