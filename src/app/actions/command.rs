//! [`Command`]: the list that toolbar, keys, palette and help share. Keys are in `keys.rs`, names in `names.rs`, what they do to the
//! document in `command_kind.rs`.

use super::form::{BorderChoice, FormCommand};
use super::report::ReportAction;
use crate::app::effect::ReportFormat;
use crate::table::Understand;

/// A command. Whatever it needs to know is in the state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// Undo the last change.
    Undo,
    /// Choose up to which step to undo.
    UndoList,
    /// Redo what was undone.
    Redo,
    /// Copy the selection.
    Copy,
    /// Copy the selection; its cells move where they are pasted.
    Cut,
    /// Paste the clipboard.
    Paste,
    /// Choose how the clipboard is pasted.
    PasteSpecial,
    /// Select the whole table and its header.
    SelectAll,
    /// Select the rows of the selection.
    SelectRow,
    /// Select the columns of the selection.
    SelectColumn,
    /// Go to a cell by its address.
    GoTo,
    /// Open the list of the names of cells.
    Names,
    /// Open the bar that finds texts.
    Find,
    /// Open the bar that replaces texts.
    Replace,
    /// Go to the next cell with the text that is looked for.
    FindNext,
    /// Go to the previous one.
    FindPrevious,
    /// Fill the selection with its first row, or the active cell with the one above.
    FillDown,
    /// Fill the selection with its first column, or the active cell with the one to its left.
    FillRight,
    /// Empty the selected cells.
    Clear,
    /// Do the last change again.
    Repeat,
    /// Scroll the active cell into sight.
    ShowActive,
    /// Begin a sum of the figures above the active cell, or to its left.
    AutoSum,
    /// Begin an edit with what the cell above says.
    FormulaAbove,
    /// Begin an edit with the value of the cell above.
    ValueAbove,
    /// Write today's date.
    Today,
    /// Write the time of day.
    TimeNow,
    /// Add a blank sheet.
    AddSheet,
    /// Show the next sheet.
    NextSheet,
    /// Show the previous sheet.
    PreviousSheet,
    /// Insert as many rows or columns as are selected, before them.
    InsertHere,
    /// Delete the selected rows or columns.
    DeleteHere,
    /// Insert rows above the selection.
    InsertAbove,
    /// Insert rows below the selection.
    InsertBelow,
    /// Delete the rows of the selection.
    DeleteRows,
    /// Insert columns to the left of the selection.
    InsertLeft,
    /// Insert columns to the right of the selection.
    InsertRight,
    /// Delete the columns of the selection.
    DeleteColumns,
    /// Hide the rows of the selection.
    HideRows,
    /// Show the hidden rows of the selection, or right beside it.
    ShowRows,
    /// Hide the columns of the selection.
    HideColumns,
    /// Show the hidden columns of the selection, or right beside it.
    ShowColumns,
    /// Group the selected rows or columns, so that they can be closed.
    GroupLines,
    /// Take the selected rows or columns out of their innermost group.
    UngroupLines,
    /// Group the units under each subtotal.
    GroupUnits,
    /// Close all groups.
    CloseGroups,
    /// Open all groups.
    OpenGroups,
    /// Show the signs of groups, or hide them.
    ShowGroups,
    /// Give the columns buttons that filter, or show all rows again.
    Filter,
    /// Sort the units by the active column, the smallest first.
    SortAscending,
    /// Sort the units by the active column, the largest first.
    SortDescending,
    /// Make a sheet with the sums by the values of the active column.
    SumBy,
    /// Choose several columns to sort the units by.
    SortBy,
    /// Open the menu of the selected cells.
    CellMenu,
    /// Choose a file to open.
    Open,
    /// Save the document as a file.
    SaveFile,
    /// Save a copy of the page that carries the document.
    SavePage,
    /// Make the document, which is looked at only, one of the user's own.
    EditOwnCopy,
    /// Treat the table like that of a former document, which is chosen.
    LikeFormer,
    /// Save the document without figures, as a form for others.
    SaveForm,
    /// Open a blank form of a report: one of [`crate::app::BLANK_REPORTS`].
    Blank(u8),
    /// Choose in which form the document leaves the page.
    TakeAway,
    /// Take the report.
    Report(ReportAction),
    /// Start with an empty table.
    New,
    /// Choose a sheet to join to the shown one.
    JoinSheet,
    /// Add a blank column after the pasted ones.
    AddColumn,
    /// Make a column of one formula, or change the active one.
    FormulaColumn,
    /// Write a note beside the active cell.
    Note,
    /// Edit the title of the active column.
    RenameColumn,
    /// Open the menu of the active column: its role, or for a computed column its place.
    ColumnMenu,
    /// Open the menu of the active row: what it is.
    RowMenu,
    /// Change how the selected cells look.
    Form(FormCommand),
    /// Understand the active row or column differently.
    Understand(Understand),
    /// Give the keyboard to the next part of the page.
    NextRegion,
    /// Give the keyboard to the previous part of the page.
    PreviousRegion,
    /// Show the computed columns that were hidden.
    ShowHidden,
    /// Download the chart as PNG.
    DownloadPng,
    /// Copy the chart as a picture.
    CopyImage,
    /// Download the chart as SVG.
    DownloadSvg,
    /// Download the chart as SVG with the outlines of its letters.
    DownloadOutlined,
    /// Download all charts of the sheet in one file.
    DownloadCharts,
    /// Show all charts of the sheet at once, or the table again.
    ChartsPage,
    /// Copy all charts of the sheet as pictures.
    CopyCharts,
    /// Download all charts of the sheet as one page.
    DownloadChartsPage,
    /// Offer the chart as a picture that carries its document.
    PictureWithData,
    /// Print how each computed figure was computed.
    PrintAppendix,
    /// Print the shown table with its chart.
    PrintTable,
    /// Show the report: Word, Excel and what can be pasted.
    ShowReport,
    /// Change the language.
    SwitchLanguage,
    /// Change between light and dark.
    SwitchTheme,
    /// List earlier versions of the document, to take one back.
    Versions,
    /// Delete everything that the browser keeps for this page.
    Forget,
    /// Show the commands.
    Palette,
    /// Show the help.
    Help,
}

impl Command {
    /// Every command, in the order of the palette.
    pub const ALL: [Command; 127] = [
        Command::Open,
        Command::SaveFile,
        Command::SavePage,
        Command::EditOwnCopy,
        Command::LikeFormer,
        Command::SaveForm,
        Command::Blank(0),
        Command::Blank(1),
        Command::Blank(2),
        Command::Blank(3),
        Command::Blank(4),
        Command::TakeAway,
        Command::Report(ReportAction::Take(ReportFormat::Word)),
        Command::Report(ReportAction::Take(ReportFormat::Excel)),
        Command::Report(ReportAction::TakeWorkbook),
        Command::Report(ReportAction::Take(ReportFormat::Page)),
        Command::Report(ReportAction::TakeAll),
        Command::Report(ReportAction::Print),
        Command::Report(ReportAction::Copy),
        Command::Report(ReportAction::CopySentences),
        Command::Report(ReportAction::ChooseTemplate),
        Command::New,
        Command::CopyImage,
        Command::DownloadPng,
        Command::DownloadSvg,
        Command::DownloadOutlined,
        Command::ChartsPage,
        Command::CopyCharts,
        Command::DownloadCharts,
        Command::DownloadChartsPage,
        Command::PictureWithData,
        Command::PrintTable,
        Command::PrintAppendix,
        Command::ShowReport,
        Command::Undo,
        Command::UndoList,
        Command::Redo,
        Command::Copy,
        Command::Cut,
        Command::Paste,
        Command::PasteSpecial,
        Command::SelectAll,
        Command::SelectRow,
        Command::SelectColumn,
        Command::GoTo,
        Command::Names,
        Command::Find,
        Command::Replace,
        Command::FindNext,
        Command::FindPrevious,
        Command::FillDown,
        Command::FillRight,
        Command::Clear,
        Command::Repeat,
        Command::ShowActive,
        Command::AutoSum,
        Command::FormulaAbove,
        Command::ValueAbove,
        Command::Today,
        Command::TimeNow,
        Command::AddSheet,
        Command::NextSheet,
        Command::PreviousSheet,
        Command::InsertHere,
        Command::DeleteHere,
        Command::InsertAbove,
        Command::InsertBelow,
        Command::DeleteRows,
        Command::InsertLeft,
        Command::InsertRight,
        Command::DeleteColumns,
        Command::HideRows,
        Command::ShowRows,
        Command::HideColumns,
        Command::ShowColumns,
        Command::GroupLines,
        Command::UngroupLines,
        Command::GroupUnits,
        Command::CloseGroups,
        Command::OpenGroups,
        Command::ShowGroups,
        Command::Filter,
        Command::SortAscending,
        Command::SortDescending,
        Command::SumBy,
        Command::SortBy,
        Command::CellMenu,
        Command::Form(FormCommand::Dialog),
        Command::Form(FormCommand::Bold),
        Command::Form(FormCommand::Italic),
        Command::Form(FormCommand::MoreDecimals),
        Command::Form(FormCommand::FewerDecimals),
        Command::Form(FormCommand::Grouped),
        Command::Form(FormCommand::Percent),
        Command::Form(FormCommand::Dong),
        Command::Form(FormCommand::AsIs),
        Command::Form(FormCommand::Borders(BorderChoice::All)),
        Command::Form(FormCommand::Borders(BorderChoice::Outer)),
        Command::Form(FormCommand::Borders(BorderChoice::Total)),
        Command::Form(FormCommand::Borders(BorderChoice::None)),
        Command::Form(FormCommand::Wrap),
        Command::Form(FormCommand::Usual),
        Command::Note,
        Command::JoinSheet,
        Command::AddColumn,
        Command::FormulaColumn,
        Command::RenameColumn,
        Command::ColumnMenu,
        Command::RowMenu,
        Command::ShowHidden,
        Command::Understand(Understand::Comma),
        Command::Understand(Understand::Point),
        Command::Understand(Understand::Unit),
        Command::Understand(Understand::Total),
        Command::Understand(Understand::Subtotal),
        Command::Understand(Understand::Part),
        Command::Understand(Understand::Note),
        Command::Understand(Understand::LongerHeader),
        Command::Understand(Understand::ShorterHeader),
        Command::NextRegion,
        Command::PreviousRegion,
        Command::SwitchLanguage,
        Command::SwitchTheme,
        Command::Versions,
        Command::Forget,
        Command::Palette,
        Command::Help,
    ];
}
