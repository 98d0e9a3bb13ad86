//! [`Command`]: the list of commands that toolbar, keys, palette and help share.

use super::chord::{Chord, ctrl, plain};
use super::on_document::OnDocument;
use crate::table::Understand;
use crate::words::Words;

/// A command. Whatever it needs to know is in the state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// Undo the last change.
    Undo,
    /// Redo what was undone.
    Redo,
    /// Copy the selection.
    Copy,
    /// Copy the selection; its cells move where they are pasted.
    Cut,
    /// Select the whole table and its header.
    SelectAll,
    /// Select the rows of the selection.
    SelectRow,
    /// Select the columns of the selection.
    SelectColumn,
    /// Go to a cell by its address.
    GoTo,
    /// Fill the selection with its first row, or the active cell with the one above.
    FillDown,
    /// Empty the selected cells.
    Clear,
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
    /// Sort the units by the active column, the smallest first.
    SortAscending,
    /// Sort the units by the active column, the largest first.
    SortDescending,
    /// Open the menu of the selected cells.
    CellMenu,
    /// Choose a file to open.
    Open,
    /// Save the document as a file.
    SaveFile,
    /// Start with an empty table.
    New,
    /// Choose a sheet to join to the shown one.
    JoinSheet,
    /// Add a blank column after the pasted ones.
    AddColumn,
    /// Edit the title of the active column.
    RenameColumn,
    /// Open the menu of the active column: its role, or for a computed column its place.
    ColumnMenu,
    /// Open the menu of the active row: what it is.
    RowMenu,
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
    /// Change the language.
    SwitchLanguage,
    /// Change between light and dark.
    SwitchTheme,
    /// Show the commands.
    Palette,
    /// Show the help.
    Help,
}

impl Command {
    /// Every command, in the order of the palette.
    pub const ALL: [Command; 55] = [
        Command::Open,
        Command::SaveFile,
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
        Command::PrintAppendix,
        Command::Undo,
        Command::Redo,
        Command::Copy,
        Command::Cut,
        Command::SelectAll,
        Command::SelectRow,
        Command::SelectColumn,
        Command::GoTo,
        Command::FillDown,
        Command::Clear,
        Command::InsertHere,
        Command::DeleteHere,
        Command::InsertAbove,
        Command::InsertBelow,
        Command::DeleteRows,
        Command::InsertLeft,
        Command::InsertRight,
        Command::DeleteColumns,
        Command::SortAscending,
        Command::SortDescending,
        Command::CellMenu,
        Command::JoinSheet,
        Command::AddColumn,
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
        Command::Palette,
        Command::Help,
    ];

    /// What it does to the document.
    pub(crate) fn on_document(self) -> OnDocument {
        match self {
            Command::New => OnDocument::Brings,
            Command::Undo
            | Command::Redo
            | Command::Clear
            | Command::FillDown
            | Command::AddColumn
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
            | Command::ShowHidden
            | Command::Understand(_) => OnDocument::Changes,
            Command::Copy
            | Command::Cut
            | Command::SelectAll
            | Command::SelectRow
            | Command::SelectColumn
            | Command::GoTo
            | Command::Open
            | Command::SaveFile
            | Command::JoinSheet
            | Command::RenameColumn
            | Command::ColumnMenu
            | Command::RowMenu
            | Command::CellMenu
            | Command::NextRegion
            | Command::PreviousRegion
            | Command::DownloadPng
            | Command::CopyImage
            | Command::DownloadSvg
            | Command::DownloadOutlined
            | Command::DownloadCharts
            | Command::ChartsPage
            | Command::CopyCharts
            | Command::DownloadChartsPage
            | Command::PictureWithData
            | Command::PrintAppendix
            | Command::SwitchLanguage
            | Command::SwitchTheme
            | Command::Palette
            | Command::Help => OnDocument::Leaves,
        }
    }

    /// The key that runs it.
    pub fn chord(self) -> Option<Chord> {
        match self {
            Command::Undo => ctrl("z"),
            Command::Redo => ctrl("y"),
            Command::Copy => ctrl("c"),
            Command::Cut => ctrl("x"),
            Command::SelectAll => ctrl("a"),
            Command::SelectRow => Some(Chord { shift: true, ..plain(" ") }),
            Command::SelectColumn => ctrl(" "),
            Command::GoTo => ctrl("g"),
            Command::FillDown => ctrl("d"),
            Command::InsertHere => ctrl("+"),
            Command::DeleteHere => ctrl("-"),
            Command::CellMenu => Some(Chord { shift: true, ..plain("f10") }),
            Command::Clear => Some(plain("delete")),
            Command::Open => ctrl("o"),
            Command::SaveFile => ctrl("s"),
            Command::Palette => ctrl("k"),
            Command::Help => Some(plain("f1")),
            Command::NextRegion => Some(plain("f6")),
            Command::PreviousRegion => Some(Chord { shift: true, ..plain("f6") }),
            Command::RenameColumn => Some(Chord { shift: true, ..plain("f2") }),
            // The same key opens the menu in a column's head in Excel.
            Command::ColumnMenu => Some(Chord { alt: true, ..plain("arrowdown") }),
            Command::RowMenu => Some(Chord { alt: true, ..plain("arrowup") }),
            // The same key makes a chart in Excel.
            Command::ChartsPage => Some(Chord { alt: true, ..plain("f1") }),
            Command::New
            | Command::JoinSheet
            | Command::AddColumn
            | Command::InsertAbove
            | Command::InsertBelow
            | Command::DeleteRows
            | Command::InsertLeft
            | Command::InsertRight
            | Command::DeleteColumns
            | Command::SortAscending
            | Command::SortDescending
            | Command::ShowHidden
            | Command::Understand(_)
            | Command::CopyImage
            | Command::DownloadPng
            | Command::DownloadSvg
            | Command::DownloadOutlined
            | Command::DownloadCharts
            | Command::CopyCharts
            | Command::DownloadChartsPage
            | Command::PictureWithData
            | Command::PrintAppendix
            | Command::SwitchLanguage
            | Command::SwitchTheme => None,
        }
    }

    /// Whether it is about the table, which the page of charts hides.
    pub(crate) fn is_of_table(self) -> bool {
        matches!(
            self,
            Command::New
                | Command::SelectAll
                | Command::SelectRow
                | Command::SelectColumn
                | Command::GoTo
                | Command::FillDown
                | Command::Clear
                | Command::AddColumn
                | Command::RenameColumn
                | Command::ColumnMenu
                | Command::RowMenu
                | Command::CellMenu
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
                | Command::ShowHidden
                | Command::Understand(_)
        )
    }

    /// The command of a key. Ctrl+Shift+Z redoes too, as in many programs.
    pub fn for_key(key: &str, control: bool, shift: bool, alt: bool) -> Option<Command> {
        let key = key.to_lowercase();
        if control && shift && !alt && key == "z" {
            return Some(Command::Redo);
        }
        // The menu key, and "+" wherever the keyboard has it.
        if key == "contextmenu" && !control && !alt {
            return Some(Command::CellMenu);
        }
        if control && !alt && matches!(key.as_str(), "+" | "=") && (shift || key == "+") {
            return Some(Command::InsertHere);
        }
        let is_pressed = |chord: Chord| {
            (chord.key, chord.control, chord.shift, chord.alt) == (key.as_str(), control, shift, alt)
        };
        Command::ALL.into_iter().find(|c| c.chord().is_some_and(is_pressed))
    }

    /// Its name.
    pub fn name(self, words: Words) -> &'static str {
        match self {
            Command::Undo => words.undo(),
            Command::Redo => words.redo(),
            Command::Copy => words.copy(),
            Command::Cut => words.cut(),
            Command::ShowHidden => words.show_hidden(),
            Command::Understand(otherwise) => words.understand(otherwise),
            Command::SelectAll => words.select_all(),
            Command::SelectRow => words.select_row(),
            Command::SelectColumn => words.select_column(),
            Command::GoTo => words.go_to(),
            Command::FillDown => words.fill_down(),
            Command::Clear => words.clear_cells(),
            Command::InsertHere => words.insert_here(),
            Command::DeleteHere => words.delete_here(),
            Command::InsertAbove => words.insert_above(),
            Command::InsertBelow => words.insert_below(),
            Command::DeleteRows => words.delete_rows(),
            Command::InsertLeft => words.insert_left(),
            Command::InsertRight => words.insert_right(),
            Command::DeleteColumns => words.delete_columns(),
            Command::SortAscending => words.sort_ascending(),
            Command::SortDescending => words.sort_descending(),
            Command::CellMenu => words.cell_menu(),
            Command::Open => words.open(),
            Command::SaveFile => words.save_file(),
            Command::New => words.new_document(),
            Command::JoinSheet => words.join_sheet(),
            Command::AddColumn => words.add_column(),
            Command::RenameColumn => words.rename_column(),
            Command::ColumnMenu => words.column_menu(),
            Command::RowMenu => words.row_menu(),
            Command::NextRegion => words.next_region(),
            Command::PreviousRegion => words.previous_region(),
            Command::CopyImage => words.copy_image(),
            Command::DownloadSvg => words.download_svg(),
            Command::DownloadOutlined => words.download_outlined(),
            Command::DownloadCharts => words.download_charts(),
            Command::PictureWithData => words.picture_with_data(),
            Command::ChartsPage => words.charts_page(),
            Command::CopyCharts => words.copy_charts(),
            Command::DownloadChartsPage => words.download_charts_page(),
            Command::PrintAppendix => words.print_appendix(),
            Command::DownloadPng => words.download_png(),
            Command::SwitchLanguage => words.other_language(),
            Command::SwitchTheme => words.switch_theme(),
            Command::Palette => words.commands(),
            Command::Help => words.help(),
        }
    }

    /// Its key for the user to read: "Ctrl+S".
    pub fn key_text(self) -> String {
        self.chord().map_or_else(String::new, Chord::text)
    }
}
