//! [`App::update`]: from an action to the next state, and what the browser must do.
//!
//! The match in `act` below sends each action to its file; `run.rs` does so with commands.

mod adding;
mod annotate;
mod arrival;
mod block;
mod breakdown;
mod calculate;
mod caret;
mod cell_names;
mod change;
mod chart;
mod charts_page;
mod columns;
mod copying;
mod decide;
mod edit;
mod fill;
mod filter;
mod find;
mod form;
mod formula_column;
mod go_to;
mod hand_keys;
mod hide;
mod inserting;
mod joined;
mod lines;
mod long;
mod menus;
mod model;
mod moving;
mod note;
mod notify;
mod open;
mod open_several;
mod outline;
mod paste;
mod plan;
mod ranking;
mod reach;
mod reading;
mod recovery;
mod replace;
mod report;
mod report_edit;
mod run;
mod saved_page;
mod series;
mod settings;
mod several;
mod shape;
mod sheets;
mod time;
mod turn;
mod turning;
mod typing;
mod visiting;

use crate::app::actions::{Action, OnDocument, ReadingEvent};
use crate::app::effect::Effect;
use crate::app::examples::EXAMPLES;
use crate::app::state::{App, Printout, address, is_hidden, look_again, with_shown_caret};
use crate::grid::CellAddress;
use crate::intake::{Incoming, Progress, ReadOutcome, read};
use crate::sheet::{AboutSettings, PasteHow};
use crate::words::{Notice, Words};
use adding::{select_also, select_cell};
use calculate::{calculated, compare};
use caret::{move_caret, select_columns, select_row};
use cell_names::act_on_names;
use chart::{change_charts, set_chart_title, set_comparison, set_threshold};
use charts_page::{charts_seen, open_chart, turn_charts_page};
use columns::{hide_column, move_column, set_width, show_computed};
use copying::copied;
use decide::{apply_cure, set_notation, set_role, set_row_kind};
use edit::{begin_edit, begin_edit_above, begin_header_edit, commit, commit_all, leave_edit};
use fill::act_on_fill;
use filter::act_on_filter;
use find::act_on_find;
use form::act_on_form;
use formula_column::act_on_formula_column;
use go_to::go_to;
use lines::{act_on_lines, sort_by};
use menus::open_menu_of;
use moving::act_on_moving;
use note::set_note;
use notify::notify;
use open::open_example;
use open_several::open_several;
use paste::{leave_cut, leave_paste, paste_as, paste_own};
use plan::act_on_plan;
use reach::{is_coming, reach};
use reading::{follow_reading, stop_reading, take_at};
use recovery::recover;
use report::{act_on_report, fill_template};
use report_edit::edit_report;
use run::run_command;
use saved_page::act_on_saved_page;
use settings::{set_chart, set_shown_chart};
use several::{keeps_others, leave_others, turn_adding};
use sheets::act_on_sheets;
use time::act_on_time;
use turn::turn_back;
use turning::go_home;
use typing::{act_on_typing, is_pointing};

/// The narrowest and the widest panel, in pixels. The style sheet leaves room for the table in any window.
const NARROWEST_PANEL: u16 = 280;

const WIDEST_PANEL: u16 = 1600;

fn act(app: &mut App, action: Action, tell: &mut dyn FnMut(Progress)) -> Vec<Effect> {
    if matches!(action, Action::Move(..) | Action::Select { .. } | Action::GoTo(_) | Action::CancelEdit) {
        app.caret.explaining = false;
    }
    match action {
        Action::Paste { html, text } => app.take(read(Incoming::Clipboard { html, text }, tell)),
        Action::Lines(action) => act_on_lines(app, action),
        Action::Fill(action) => act_on_fill(app, action),
        Action::Moving(action) => act_on_moving(app, action),
        Action::SortBy(levels) => sort_by(app, &levels),
        Action::FormulaColumn(action) => act_on_formula_column(app, action),
        Action::UndoSteps(steps) => (0..steps).flat_map(|_| turn_back(app, true)).collect(),
        Action::Names(action) => act_on_names(app, action),
        Action::SetNote(text) => set_note(app, &text),
        Action::Form(action) => act_on_form(app, action),
        Action::Move(step, extend) => {
            move_caret(app, step, extend);
            // The end of whole columns is far below what the user looks at.
            if app.caret.selection.with_head { Vec::new() } else { vec![Effect::Reveal] }
        }
        // The click of a press that pointed at cells for a formula.
        Action::Select { .. }
        | Action::SelectAlso(_)
        | Action::SelectColumns { .. }
        | Action::SelectRow { .. }
            if is_pointing(app) =>
        {
            Vec::new()
        }
        Action::Select { at, extend: false } if is_hidden(app, at) => {
            let cell = address(app, at);
            notify(app, Notice::HiddenCell(cell))
        }
        Action::Select { at, extend } => select_cell(app, at, extend),
        Action::CopyFigure(figure, number) => {
            app.frame.first_figure = figure;
            let mut effects = notify(app, Notice::FigureCopied(number.clone()));
            effects.extend([Effect::CopyText(number), Effect::FocusGrid]);
            effects
        }
        Action::AddRanges => turn_adding(app),
        Action::SelectAlso(pressed) => select_also(app, pressed),
        Action::SelectColumns { column, columns, extend } => {
            select_columns(app, column, columns, extend);
            vec![Effect::FocusGrid]
        }
        Action::SelectRow { row, extend } => {
            select_row(app, row, extend);
            vec![Effect::FocusGrid]
        }
        Action::GoTo(text) => go_to(app, &text),
        Action::Find(action) => act_on_find(app, action),
        Action::Filter(action) => act_on_filter(app, action),
        Action::Copied { text, cut } => copied(app, &text, cut),
        Action::PasteOwn => paste_own(app),
        Action::PasteAs(how) => paste_as(app, how),
        Action::PasteValuesNext => {
            app.arrivals.how = Some(PasteHow::Values);
            Vec::new()
        }
        Action::Edit { typed } => begin_edit(app, typed),
        Action::SetEditMode(mode) => {
            if let Some(typing) = app.caret.editing.as_mut().and_then(|editing| editing.typing.as_mut()) {
                typing.is_refused = false;
            }
            if let Some(editing) = &mut app.caret.editing {
                editing.mode = mode;
            }
            Vec::new()
        }
        Action::Type(action) => act_on_typing(app, action),
        Action::EditHeader { column, line } => begin_header_edit(app, column, line),
        Action::EditHeaderAbove(text) => begin_edit_above(app, text),
        Action::Commit { text, then } => commit(app, text, then),
        Action::CommitLeaving(text) => leave_edit(app, text),
        Action::CommitAll(text) => commit_all(app, &text),
        Action::CancelEdit => {
            go_home(app);
            app.caret.editing = None;
            vec![Effect::FocusGrid]
        }
        Action::Run(command) => run_command(app, command),
        Action::SetRole { column, role } => set_role(app, column, role),
        Action::SetNotation { column, notation } => set_notation(app, column, notation),
        Action::SetRowKind { row, kind } => set_row_kind(app, row, kind),
        Action::OpenMenu(menu) => {
            app.frame.menu = Some(menu);
            Vec::new()
        }
        Action::OpenMenuOf(clicked) => open_menu_of(app, clicked),
        Action::Cure(cure) => apply_cure(app, cure),
        Action::SetThreshold(text) => set_threshold(app, &text),
        Action::SetComparison(comparison) => set_comparison(app, comparison),
        Action::SetMeasure(measure) => set_shown_chart(app, |chart| chart.measure = Some(measure)),
        Action::SetOrder(order) => set_shown_chart(app, |chart| chart.order = order),
        Action::Chart(action) => change_charts(app, action),
        Action::OpenChart(index) => open_chart(app, index),
        Action::ChartsSeen(seen) => charts_seen(app, &seen),
        Action::SetChartTitle(title) => set_chart_title(app, &title),
        Action::SetCounted(text) => {
            let counted = Words::counted_from(&text);
            set_chart(app, |about: &mut AboutSettings| about.counted = counted)
        }
        Action::SetSource(source) => {
            set_chart(app, |about: &mut AboutSettings| source.trim().clone_into(&mut about.source))
        }
        Action::SetPicture(picture) => set_shown_chart(app, |chart| chart.picture = picture.bounded()),
        Action::Rename(name) => {
            name.trim().clone_into(&mut app.document.workbook.identity.name);
            app.document.revision += 1;
            vec![Effect::Keep]
        }
        Action::SetPanelWidth(width) => {
            app.frame.panel_width = Some(width.clamp(NARROWEST_PANEL, WIDEST_PANEL));
            Vec::new()
        }
        Action::Plan(action) => act_on_plan(app, action),
        Action::Report(action) => act_on_report(app, action),
        Action::EditReport(edit) => edit_report(app, edit),
        Action::SavedPage(action) => act_on_saved_page(app, action),
        Action::Time(action) => act_on_time(app, action),
        Action::Sheets(action) => act_on_sheets(app, action),
        Action::ShowPanel(panel) => {
            app.frame.panel = panel;
            Vec::new()
        }
        Action::Scrolled { first, rows } => {
            app.frame.scrolled = (first, rows);
            Vec::new()
        }
        Action::OpenExample(index) => open_example(app, EXAMPLES.get(index)),
        Action::OpenFile { name, bytes } => app.take(read(Incoming::File { name, bytes }, tell)),
        Action::Reading(event) => follow_reading(app, event),
        Action::DownloadWithData(format) => {
            app.frame.offering_data = false;
            vec![Effect::DownloadWithData(format), Effect::FocusGrid]
        }
        Action::Saved { time } => {
            app.document.saved = Some((app.document.revision, time));
            vec![Effect::MarkInFile]
        }
        Action::SetWidth { column, width } => set_width(app, column, width),
        Action::HideColumn(column) => hide_column(app, column),
        Action::OpenSeveral(files) => open_several(app, files),
        Action::ShowComputed(indicator) => show_computed(app, indicator),
        Action::MoveColumn { column, right } => move_column(app, column, right),
        Action::PrintBegins => {
            if !app.sheet().grid().is_empty() {
                app.frame.printing.get_or_insert(Printout::Table);
            }
            Vec::new()
        }
        Action::PrintEnds => {
            app.frame.printing = None;
            Vec::new()
        }
        Action::Hold => vec![Effect::Hold],
        Action::Recovery(event) => recover(app, event),
        Action::FillTemplate { name, bytes } => fill_template(app, name, bytes),
        Action::Tell(notice) => {
            app.frame.notice = Some(notice);
            Vec::new()
        }
        Action::CompareFormulas => compare(app),
        Action::Calculated { number, outcome } => calculated(app, number, outcome.as_deref()),
        Action::DismissNotice => {
            app.arrivals.how = None;
            app.frame.notice = None;
            Vec::new()
        }
        Action::CloseOverlay if app.is_reading() && !app.frame.is_covered() => {
            follow_reading(app, ReadingEvent::Cancel)
        }
        Action::CloseOverlay if app.shows_charts_page() && !app.frame.is_covered() => turn_charts_page(app),
        Action::CloseOverlay => {
            // Esc closes what is open; only then it leaves what was cut. An entry of a menu may paste it.
            if !app.frame.is_covered() {
                leave_cut(app);
                leave_paste(app);
                leave_others(app);
            }
            app.caret.filling = None;
            app.caret.moving = None;
            app.caret.explaining = false;
            app.frame.palette = false;
            app.frame.help = false;
            app.frame.choosing_join = false;
            app.frame.sorting = false;
            app.frame.naming = false;
            app.frame.drafting = None;
            app.frame.offering_data = false;
            app.frame.saving_page = false;
            app.frame.forgetting = false;
            app.frame.versions = None;
            app.arrivals.locked = None;
            app.frame.formatting = false;
            app.frame.noting = false;
            app.frame.menu = None;
            app.frame.filter = None;
            vec![if app.shows_charts_page() { Effect::FocusChartsPage } else { Effect::FocusGrid }]
        }
    }
}

impl App {
    /// Takes an action, and returns what the browser must do.
    pub fn update(&mut self, action: Action) -> Vec<Effect> {
        self.update_telling(action, &mut |_| ())
    }

    /// The same, reporting progress while a paste or a file is read.
    pub fn update_telling(&mut self, action: Action, tell: &mut dyn FnMut(Progress)) -> Vec<Effect> {
        if !matches!(action, Action::Scrolled { .. }) {
            self.taken += 1;
            self.caret.looks_at_active = false;
        }
        let mut effects = Vec::new();
        if action.on_document() == OnDocument::Brings {
            self.frame.charts_page = None;
            self.caret.reach = CellAddress::new(0, 0);
        }
        if self.is_reading() {
            match action.on_document() {
                // A new paste or file replaces the one that is being read.
                OnDocument::Brings => effects = stop_reading(self, None),
                // This table is about to be replaced, and an edit of it would be lost.
                OnDocument::Changes => return notify(self, Notice::StillReading),
                OnDocument::Leaves => {}
            }
        }
        if self.is_read_only() && action.on_document() == OnDocument::Changes && !action.only_looks() {
            return notify(self, Notice::ReadOnly);
        }
        let keeps = keeps_others(&action);
        let extends = matches!(action, Action::Move(_, true));
        let comes = is_coming(&action);
        let is_press = matches!(action, Action::Select { extend: true, .. });
        self.caret.took_out &= is_press || matches!(action, Action::Scrolled { .. });
        let before = (self.caret.selection.range(), self.document.workbook.active());
        effects.extend(act(self, action, tell));
        let (range, sheet) = (self.caret.selection.range(), self.document.workbook.active());
        if sheet != before.1 || range != before.0 && !keeps && !self.caret.adding {
            leave_others(self);
        }
        if sheet != before.1 {
            self.caret.reach = CellAddress::new(0, 0);
        }
        if comes {
            reach(self, self.caret.selection.caret);
        }
        if extends {
            reach(self, self.caret.selection.end);
        }
        self.caret.selection = with_shown_caret(self, self.caret.selection);
        if self.finding.is_open {
            look_again(self);
        }
        if self.shows_charts_page() {
            // The grid is out of sight: an undo must not take the keyboard there.
            effects.retain(|effect| !matches!(effect, Effect::Reveal | Effect::FocusGrid));
        }
        effects
    }

    /// Takes what was read into the document.
    pub fn take(&mut self, outcome: ReadOutcome) -> Vec<Effect> {
        self.taken += 1;
        self.frame.charts_page = None;
        let selected = self.caret.selection.range();
        take_at(self, outcome, selected)
    }
}
