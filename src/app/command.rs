//! The one list of commands that feeds toolbar, keys, palette and help.

use crate::words::Words;

/// A command. What it needs to know stands in the state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// Take back the last change.
    Undo,
    /// Do again what was taken back.
    Redo,
    /// Copy the selection.
    Copy,
    /// Copy the selection and empty its cells.
    Cut,
    /// Select the whole table with its header.
    SelectAll,
    /// Empty the selected cells.
    Clear,
    /// Choose a file to open.
    Open,
    /// Save the document as a file.
    SaveFile,
    /// Start with an empty table.
    New,
    /// Add a blank column after the pasted ones.
    AddColumn,
    /// Show the computed columns that were hidden.
    ShowHidden,
    /// Download the chart as PNG.
    DownloadPng,
    /// Copy the chart as a picture.
    CopyImage,
    /// Download the chart as SVG.
    DownloadSvg,
    /// Change the language.
    SwitchLanguage,
    /// Change between light and dark.
    SwitchTheme,
    /// Show the commands.
    Palette,
    /// Show the help.
    Help,
}

/// A key with its modifiers, as commands are bound to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chord {
    /// Control, or Command on a Mac.
    pub control: bool,
    /// Shift.
    pub shift: bool,
    /// The key, lower case.
    pub key: &'static str,
}

const fn ctrl(key: &'static str) -> Option<Chord> {
    Some(Chord { control: true, shift: false, key })
}

impl Command {
    /// Every command, in the order of the palette.
    pub const ALL: [Command; 18] = [
        Command::Open,
        Command::SaveFile,
        Command::New,
        Command::CopyImage,
        Command::DownloadPng,
        Command::DownloadSvg,
        Command::Undo,
        Command::Redo,
        Command::Copy,
        Command::Cut,
        Command::SelectAll,
        Command::Clear,
        Command::AddColumn,
        Command::ShowHidden,
        Command::SwitchLanguage,
        Command::SwitchTheme,
        Command::Palette,
        Command::Help,
    ];

    /// The key that runs it.
    pub fn chord(self) -> Option<Chord> {
        match self {
            Command::Undo => ctrl("z"),
            Command::Redo => ctrl("y"),
            Command::Copy => ctrl("c"),
            Command::Cut => ctrl("x"),
            Command::SelectAll => ctrl("a"),
            Command::Clear => Some(Chord { control: false, shift: false, key: "delete" }),
            Command::Open => ctrl("o"),
            Command::SaveFile => ctrl("s"),
            Command::Palette => ctrl("k"),
            Command::Help => Some(Chord { control: false, shift: false, key: "f1" }),
            Command::New
            | Command::AddColumn
            | Command::ShowHidden
            | Command::CopyImage
            | Command::DownloadPng
            | Command::DownloadSvg
            | Command::SwitchLanguage
            | Command::SwitchTheme => None,
        }
    }

    /// The command bound to a key; Ctrl+Shift+Z redoes too, as many programs have it.
    pub fn for_key(key: &str, control: bool, shift: bool) -> Option<Command> {
        let key = key.to_lowercase();
        if control && shift && key == "z" {
            return Some(Command::Redo);
        }
        Command::ALL.into_iter().find(|c| {
            c.chord()
                .is_some_and(|chord| chord.key == key && chord.control == control && chord.shift == shift)
        })
    }

    /// Its name.
    pub fn name(self, words: Words) -> &'static str {
        match self {
            Command::Undo => words.undo(),
            Command::Redo => words.redo(),
            Command::Copy => words.copy(),
            Command::Cut => words.cut(),
            Command::ShowHidden => words.show_hidden(),
            Command::SelectAll => words.select_all(),
            Command::Clear => words.clear_cells(),
            Command::Open => words.open(),
            Command::SaveFile => words.save_file(),
            Command::New => words.new_document(),
            Command::AddColumn => words.add_column(),
            Command::CopyImage => words.copy_image(),
            Command::DownloadSvg => words.download_svg(),
            Command::DownloadPng => words.download_png(),
            Command::SwitchLanguage => words.other_language(),
            Command::SwitchTheme => words.switch_theme(),
            Command::Palette => words.commands(),
            Command::Help => words.help(),
        }
    }

    /// Its key as the user reads it: "Ctrl+S".
    pub fn key_text(self) -> String {
        self.chord().map_or_else(String::new, |c| {
            let mut key = String::new();
            if c.control {
                key.push_str("Ctrl+");
            }
            let mut letters = c.key.chars();
            key.extend(letters.next().map(|l| l.to_ascii_uppercase()));
            key.extend(letters);
            key
        })
    }
}
