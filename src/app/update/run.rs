//! Commands: the match in `run_command` sends each to its file.

use super::caret::{select_all, widen_to_columns, widen_to_rows};
use super::charts_page::{offer_data, turn_charts_page};
use super::columns::show_hidden;
use super::decide::understand;
use super::edit::{add_column, begin_title_edit, clear_cells};
use super::fill::fill_along;
use super::filter::turn_filter;
use super::find::{find_next, open_find};
use super::form::{act_on_form, open_form};
use super::formula_column;
use super::hand_keys::{auto_sum, copy_above, show_active, turn_sheet};
use super::inserting::{copied_lines, insert_copied};
use super::joined::choose_join;
use super::lines::{hide_here, insert_here, lines_meant, remove_here, sort_here};
use super::menus::open_menu;
use super::model::{ask_model, save_form};
use super::moving::{has_cut, insert_cut};
use super::note::open_note;
use super::notify::notify;
use super::open::open_example;
use super::outline::{fold_all, group_here, group_units};
use super::paste::paste_as;
use super::replace::show_sheet;
use super::report::act_on_report;
use super::saved_page::{edit_own_copy, save_file};
use super::sheets::{act_on_sheets, sum_here};
use super::turn::turn_back;
use crate::app::actions::{Command, FormCommand, SheetAction};
use crate::app::effect::Effect;
use crate::app::examples::BLANK_REPORTS;
use crate::app::state::{App, OpenMenu, Panel, Printout};
use crate::sheet::{Cause, Lines, PasteHow, Sheet};
use crate::words::Notice;

pub(super) fn run_command(app: &mut App, command: Command) -> Vec<Effect> {
    if !matches!(command, Command::Palette | Command::Help) {
        app.frame.palette = false;
    }
    if command.is_of_table() {
        app.frame.charts_page = None;
    }
    remember(app, command);
    match command {
        Command::Undo => turn_back(app, true),
        // With nothing to redo the key repeats, as in Excel.
        Command::Redo if app.document.history.next_redo().is_none() => repeat(app),
        Command::Redo => turn_back(app, false),
        Command::UndoList => open_menu(app, OpenMenu::Steps),
        Command::Copy => vec![Effect::Copy],
        Command::Cut => vec![Effect::Cut],
        Command::Paste => paste_as(app, PasteHow::Whole),
        Command::PasteSpecial => open_menu(app, OpenMenu::PasteSpecial(app.caret.selection.caret)),
        Command::SelectAll => {
            select_all(app);
            vec![Effect::FocusGrid]
        }
        Command::SelectRow => {
            widen_to_rows(app);
            vec![Effect::FocusGrid]
        }
        Command::SelectColumn => {
            widen_to_columns(app);
            vec![Effect::FocusGrid]
        }
        Command::GoTo => vec![Effect::FocusNameBox],
        Command::Names => {
            app.frame.naming = true;
            Vec::new()
        }
        Command::Find => open_find(app, false),
        Command::Replace => open_find(app, true),
        Command::FindNext => find_next(app, true),
        Command::FindPrevious => find_next(app, false),
        Command::FillDown => fill_along(app, Lines::Rows),
        Command::FillRight => fill_along(app, Lines::Columns),
        Command::Clear => clear_cells(app),
        Command::Repeat => repeat(app),
        Command::ShowActive => show_active(app),
        Command::AutoSum => auto_sum(app),
        Command::FormulaAbove => copy_above(app, false),
        Command::ValueAbove => copy_above(app, true),
        Command::Today => vec![Effect::TypeNow { time: false }],
        Command::TimeNow => vec![Effect::TypeNow { time: true }],
        Command::AddSheet => act_on_sheets(app, SheetAction::Add),
        Command::NextSheet => turn_sheet(app, true),
        Command::PreviousSheet => turn_sheet(app, false),
        // What was cut goes there, as in a spreadsheet program.
        Command::InsertHere | Command::InsertAbove | Command::InsertLeft if has_cut(app) => insert_cut(app),
        Command::InsertHere => match copied_lines(app) {
            Some(copied) => insert_copied(app, copied),
            None => insert_here(app, lines_meant(app), false),
        },
        Command::DeleteHere => remove_here(app, lines_meant(app)),
        Command::InsertAbove => insert_here(app, Lines::Rows, false),
        Command::InsertBelow => insert_here(app, Lines::Rows, true),
        Command::DeleteRows => remove_here(app, Lines::Rows),
        Command::InsertLeft => insert_here(app, Lines::Columns, false),
        Command::InsertRight => insert_here(app, Lines::Columns, true),
        Command::DeleteColumns => remove_here(app, Lines::Columns),
        Command::HideRows => hide_here(app, Lines::Rows, true),
        Command::ShowRows => hide_here(app, Lines::Rows, false),
        Command::HideColumns => hide_here(app, Lines::Columns, true),
        Command::ShowColumns => hide_here(app, Lines::Columns, false),
        Command::GroupLines => group_here(app, lines_meant(app), true),
        Command::UngroupLines => group_here(app, lines_meant(app), false),
        Command::GroupUnits => group_units(app),
        Command::CloseGroups => fold_all(app, true),
        Command::OpenGroups => fold_all(app, false),
        Command::ShowGroups => {
            app.frame.hides_groups = !app.frame.hides_groups;
            vec![Effect::FocusGrid]
        }
        Command::Filter => turn_filter(app),
        Command::SortAscending => sort_here(app, false),
        Command::SortDescending => sort_here(app, true),
        Command::SortBy => {
            app.frame.sorting = !app.sheet().grid().is_empty();
            Vec::new()
        }
        Command::SumBy => sum_here(app),
        Command::CellMenu => open_menu(app, OpenMenu::Cells(app.caret.selection.caret)),
        Command::Open => vec![Effect::ChooseFile],
        Command::SaveFile => save_file(app),
        Command::SavePage => {
            app.frame.saving_page = true;
            Vec::new()
        }
        Command::Forget => {
            app.frame.forgetting = true;
            Vec::new()
        }
        Command::Versions => vec![Effect::ListVersions],
        Command::EditOwnCopy => edit_own_copy(app),
        Command::LikeFormer => ask_model(app),
        Command::SaveForm => save_form(app),
        Command::Blank(which) => open_example(app, BLANK_REPORTS.get(usize::from(which))),
        Command::TakeAway => open_menu(app, OpenMenu::TakeAway),
        Command::Report(action) => act_on_report(app, action),
        Command::New => match app.sheet().grid().is_empty() {
            true => vec![Effect::FocusGrid],
            // Of several tables none makes room for the new one.
            false if app.document.workbook.sheets().len() > 1 => act_on_sheets(app, SheetAction::Add),
            false => show_sheet(app, Sheet::default(), Cause::Clear),
        },
        Command::JoinSheet => choose_join(app),
        Command::AddColumn => add_column(app),
        Command::FormulaColumn => formula_column::open(app),
        Command::RenameColumn => {
            let column = app.caret.selection.caret.column;
            begin_title_edit(app, column)
        }
        Command::Note => open_note(app),
        Command::ColumnMenu => open_menu(app, OpenMenu::Column(app.caret.selection.caret.column)),
        Command::RowMenu => open_menu(app, OpenMenu::Row(app.caret.selection.caret.row)),
        Command::NextRegion => vec![Effect::FocusRegion { forward: true }],
        Command::PreviousRegion => vec![Effect::FocusRegion { forward: false }],
        Command::ShowHidden => show_hidden(app),
        Command::Form(form) => match form.action() {
            Some(action) => act_on_form(app, action),
            None => open_form(app),
        },
        Command::Understand(otherwise) => understand(app, otherwise),
        Command::PrintTable if app.sheet().grid().is_empty() => vec![Effect::FocusGrid],
        Command::PrintTable => {
            app.frame.printing = Some(Printout::Table);
            vec![Effect::Print]
        }
        Command::ShowReport => {
            app.frame.panel = Panel::Report;
            vec![Effect::FocusGrid]
        }
        Command::PrintAppendix => print_appendix(app),
        Command::DownloadPng => vec![Effect::DownloadPng],
        Command::CopyImage => vec![Effect::CopyPng],
        Command::DownloadSvg => vec![Effect::DownloadSvg],
        Command::DownloadOutlined => vec![Effect::DownloadOutlined],
        Command::DownloadCharts => vec![Effect::DownloadCharts],
        Command::PictureWithData => offer_data(app),
        Command::ChartsPage => turn_charts_page(app),
        Command::CopyCharts => vec![Effect::CopyCharts],
        Command::DownloadChartsPage => vec![Effect::DownloadChartsPage],
        Command::SwitchLanguage => {
            app.frame.switch_language();
            Vec::new()
        }
        Command::SwitchTheme => {
            app.frame.switch_theme();
            Vec::new()
        }
        Command::Palette => {
            app.frame.palette = !app.frame.palette;
            app.frame.help = false;
            Vec::new()
        }
        Command::Help => {
            app.frame.help = !app.frame.help;
            app.frame.palette = false;
            Vec::new()
        }
    }
}

fn print_appendix(app: &mut App) -> Vec<Effect> {
    let columns = app.sheet().shown_computed().len();
    if columns == 0 {
        return notify(app, Notice::NothingComputed);
    }
    app.frame.printing = Some(Printout::Appendix);
    vec![Effect::Print]
}

/// Remembers a change that F4 can do again.
fn remember(app: &mut App, command: Command) {
    let is_change = matches!(
        command,
        Command::Clear
            | Command::FillDown
            | Command::FillRight
            | Command::InsertHere
            | Command::DeleteHere
            | Command::InsertAbove
            | Command::InsertBelow
            | Command::DeleteRows
            | Command::InsertLeft
            | Command::InsertRight
            | Command::DeleteColumns
            | Command::SortAscending
            | Command::SortDescending
            | Command::Understand(_)
            | Command::Form(_)
    ) && command != Command::Form(FormCommand::Dialog);
    if is_change {
        app.caret.last_change = Command::ALL.iter().position(|each| *each == command);
    }
}

/// Does the last change again, to what is selected now.
fn repeat(app: &mut App) -> Vec<Effect> {
    let last = app.caret.last_change.and_then(|place| Command::ALL.get(place));
    match last.copied() {
        Some(command) => run_command(app, command),
        None => vec![Effect::FocusGrid],
    }
}
