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
            Command::Paste => ctrl("v"),
            Command::PasteSpecial => Some(Chord { control: true, alt: true, ..plain("v") }),
            Command::SelectAll => ctrl("a"),
            Command::SelectRow => Some(Chord { shift: true, ..plain(" ") }),
            Command::SelectColumn => ctrl(" "),
            Command::GoTo => ctrl("g"),
            Command::Names => ctrl("f3"),
            Command::Find => ctrl("f"),
            Command::Replace => ctrl("h"),
            Command::FindNext => Some(plain("f3")),
            Command::FindPrevious => Some(Chord { shift: true, ..plain("f3") }),
            Command::FillDown => ctrl("d"),
            Command::FillRight => ctrl("r"),
            Command::InsertHere => ctrl("+"),
            Command::DeleteHere => ctrl("-"),
            Command::HideRows => ctrl("9"),
            Command::HideColumns => ctrl("0"),
            Command::ShowRows => Some(Chord { control: true, shift: true, ..plain("9") }),
            Command::ShowColumns => Some(Chord { control: true, shift: true, ..plain("0") }),
            Command::GroupLines => Some(Chord { alt: true, shift: true, ..plain("arrowright") }),
            Command::UngroupLines => Some(Chord { alt: true, shift: true, ..plain("arrowleft") }),
            Command::ShowGroups => ctrl("8"),
            Command::Filter => Some(Chord { control: true, shift: true, ..plain("l") }),
            Command::CellMenu => Some(Chord { shift: true, ..plain("f10") }),
            Command::Clear => Some(plain("delete")),
            Command::Repeat => Some(plain("f4")),
            Command::ShowActive => ctrl("backspace"),
            Command::AutoSum => Some(Chord { alt: true, ..plain("=") }),
            Command::FormulaAbove => ctrl("'"),
            Command::ValueAbove => Some(Chord { control: true, shift: true, ..plain("\"") }),
            Command::Today => ctrl(";"),
            Command::TimeNow => Some(Chord { control: true, shift: true, ..plain(":") }),
            Command::AddSheet => Some(Chord { shift: true, ..plain("f11") }),
            Command::NextSheet => ctrl("pagedown"),
            Command::PreviousSheet => ctrl("pageup"),
            Command::Open => ctrl("o"),
            Command::SaveFile => ctrl("s"),
            Command::Palette => ctrl("k"),
            Command::Help => Some(plain("f1")),
            Command::NextRegion => Some(plain("f6")),
            Command::PreviousRegion => Some(Chord { shift: true, ..plain("f6") }),
            Command::Note => Some(Chord { shift: true, ..plain("f2") }),
            Command::RenameColumn => ctrl("f2"),
            // The same key opens the menu in a column's head in Excel.
            Command::ColumnMenu => Some(Chord { alt: true, ..plain("arrowdown") }),
            Command::RowMenu => Some(Chord { alt: true, ..plain("arrowup") }),
            // The same key makes a chart in Excel.
            Command::ChartsPage => Some(Chord { alt: true, ..plain("f1") }),
            Command::Form(form) => form.chord(),
            Command::SavePage
            | Command::Forget
            | Command::Versions
            | Command::EditOwnCopy
            | Command::LikeFormer
            | Command::SaveForm
            | Command::Blank(_)
            | Command::TakeAway
            | Command::Report(_)
            | Command::New
            | Command::UndoList
            | Command::JoinSheet
            | Command::AddColumn
            | Command::FormulaColumn
            | Command::InsertAbove
            | Command::InsertBelow
            | Command::DeleteRows
            | Command::InsertLeft
            | Command::InsertRight
            | Command::DeleteColumns
            | Command::SortAscending
            | Command::SortDescending
            | Command::SumBy
            | Command::SortBy
            | Command::ShowHidden
            | Command::GroupUnits
            | Command::CloseGroups
            | Command::OpenGroups
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
            | Command::PrintTable
            | Command::ShowReport
            | Command::SwitchLanguage
            | Command::SwitchTheme => None,
        }
    }

    /// The command of a key.
    pub fn for_key(key: &str, control: bool, shift: bool, alt: bool) -> Option<Command> {
        let key = key.to_lowercase();
        if let Some(command) = Command::for_other_key(&key, control, shift, alt) {
            return Some(command);
        }
        // With Shift the keys of digits write other signs.
        let key = match key.as_str() {
            "(" if control && shift => "9",
            ")" if control && shift => "0",
            key => key,
        };
        let is_pressed =
            |chord: Chord| (chord.key, chord.control, chord.shift, chord.alt) == (key, control, shift, alt);
        Command::ALL.into_iter().find(|c| c.chord().is_some_and(is_pressed))
    }

    /// The command of a key that is another one's too: what other keyboards have, and what hands know beside the key that
    /// is named in menus.
    fn for_other_key(key: &str, control: bool, shift: bool, alt: bool) -> Option<Command> {
        Some(match (key, control, shift, alt) {
            ("z", true, true, false) => Command::Redo,
            ("backspace", false, false, true) => Command::Undo,
            ("contextmenu", false, _, false) => Command::CellMenu,
            // "+" wherever the keyboard has it.
            ("+", true, _, false) | ("=", true, true, false) => Command::InsertHere,
            ("f5", false, false, false) => Command::GoTo,
            ("f4", false, true, false) => Command::FindNext,
            ("f4", true, true, false) => Command::FindPrevious,
            (" ", true, true, false) | ("*" | "8", true, true, false) => Command::SelectAll,
            (";", true, true, false) => Command::TimeNow,
            ("'", true, true, false) => Command::ValueAbove,
            // Browsers keep Ctrl+Page Up and Down for their own tabs.
            ("pagedown", true, false, true) => Command::NextSheet,
            ("pageup", true, false, true) => Command::PreviousSheet,
            _ => return None,
        })
    }

    /// Its key for the user to read: "Ctrl+S".
    pub fn key_text(self) -> String {
        self.chord().map_or_else(String::new, Chord::text)
    }
}
