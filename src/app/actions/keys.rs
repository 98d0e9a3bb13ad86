//! The keys of commands.

use super::chord::{Chord, ctrl, plain};
use super::command::Command;

impl Command {
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
            Command::Find => ctrl("f"),
            Command::Replace => ctrl("h"),
            Command::FindNext => Some(plain("f3")),
            Command::FindPrevious => Some(Chord { shift: true, ..plain("f3") }),
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
            | Command::SumBy
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

    /// Its key for the user to read: "Ctrl+S".
    pub fn key_text(self) -> String {
        self.chord().map_or_else(String::new, Chord::text)
    }
}
