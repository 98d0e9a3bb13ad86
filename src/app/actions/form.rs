//! How the selected cells look: what a dialog chooses, and the commands for the choices made most.

use super::chord::{Chord, ctrl};
use super::on_document::OnDocument;
use crate::colour::Rgb;
use crate::form::{Align, NumberKind};
use crate::words::Words;

/// A choice how the selected cells look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormAction {
    /// Bold letters, or no longer.
    Bold,
    /// Italic letters, or no longer.
    Italic,
    /// What numbers are shown as; their decimals stay.
    Number(NumberKind),
    /// As above, with so many decimals.
    NumberWith(NumberKind, u8),
    /// One decimal more, or one less.
    Decimals {
        /// More.
        more: bool,
    },
    /// Numbers are shown as they are.
    NumberAsIs,
    /// The colour behind the text; none for that of the page.
    Fill(Option<Rgb>),
    /// The colour of the text; none for that of the page.
    Ink(Option<Rgb>),
    /// Where the text stands.
    Align(Align),
    /// Long texts go on in the next line, or no longer.
    Wrap,
    /// The lines at the sides of cells.
    Borders(BorderChoice),
    /// As usual.
    Usual,
}

/// Which lines the selected cells get.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BorderChoice {
    /// None.
    None,
    /// Around each cell.
    All,
    /// Around each selected range.
    Outer,
    /// One above, and two below, as at a total.
    Total,
}

impl BorderChoice {
    /// All, in the order of the dialog.
    pub const ALL: [BorderChoice; 4] =
        [BorderChoice::None, BorderChoice::All, BorderChoice::Outer, BorderChoice::Total];
}

/// A command about how the selected cells look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FormCommand {
    /// Open the dialog of all choices.
    Dialog,
    /// Bold letters, or no longer.
    Bold,
    /// Italic letters, or no longer.
    Italic,
    /// One decimal more.
    MoreDecimals,
    /// One decimal less.
    FewerDecimals,
    /// Numbers with two decimals and separated thousands.
    Grouped,
    /// Percentages.
    Percent,
    /// Amounts in đồng.
    Dong,
    /// Numbers as they are.
    AsIs,
    /// Lines at the sides.
    Borders(BorderChoice),
    /// Long texts go on in the next line, or no longer.
    Wrap,
    /// As usual.
    Usual,
}

impl FormCommand {
    /// What it does to the document.
    pub(super) fn on_document(self) -> OnDocument {
        if self == FormCommand::Dialog { OnDocument::Leaves } else { OnDocument::Changes }
    }

    /// The choice that it makes; the dialog makes none by itself.
    pub(crate) fn action(self) -> Option<FormAction> {
        Some(match self {
            FormCommand::Dialog => return None,
            FormCommand::Bold => FormAction::Bold,
            FormCommand::Italic => FormAction::Italic,
            FormCommand::MoreDecimals => FormAction::Decimals { more: true },
            FormCommand::FewerDecimals => FormAction::Decimals { more: false },
            FormCommand::Grouped => FormAction::NumberWith(NumberKind::Plain, 2),
            FormCommand::Percent => FormAction::NumberWith(NumberKind::Percent, 0),
            FormCommand::Dong => FormAction::NumberWith(NumberKind::Dong, 0),
            FormCommand::AsIs => FormAction::NumberAsIs,
            FormCommand::Borders(choice) => FormAction::Borders(choice),
            FormCommand::Wrap => FormAction::Wrap,
            FormCommand::Usual => FormAction::Usual,
        })
    }

    /// The key that runs it, as in Excel. With Shift a digit is the sign above it.
    pub(super) fn chord(self) -> Option<Chord> {
        let shifted = |key| ctrl(key).map(|chord| Chord { shift: true, ..chord });
        match self {
            FormCommand::Dialog => ctrl("1"),
            FormCommand::Bold => ctrl("b"),
            FormCommand::Italic => ctrl("i"),
            FormCommand::Grouped => shifted("!"),
            FormCommand::Dong => shifted("$"),
            FormCommand::Percent => shifted("%"),
            FormCommand::AsIs => shifted("~"),
            FormCommand::Borders(BorderChoice::Outer) => shifted("&"),
            FormCommand::Borders(BorderChoice::None) => shifted("_"),
            FormCommand::Borders(BorderChoice::All | BorderChoice::Total)
            | FormCommand::MoreDecimals
            | FormCommand::FewerDecimals
            | FormCommand::Wrap
            | FormCommand::Usual => None,
        }
    }

    /// Its name.
    pub(super) fn name(self, words: Words) -> &'static str {
        match self {
            FormCommand::Dialog => words.format_cells(),
            FormCommand::Bold => words.bold(),
            FormCommand::Italic => words.italic(),
            FormCommand::MoreDecimals => words.more_decimals(),
            FormCommand::FewerDecimals => words.fewer_decimals(),
            FormCommand::Grouped => words.format_grouped(),
            FormCommand::Percent => words.format_percent(),
            FormCommand::Dong => words.format_dong(),
            FormCommand::AsIs => words.format_as_is(),
            FormCommand::Borders(choice) => match choice {
                BorderChoice::None => words.no_borders(),
                BorderChoice::All => words.all_borders(),
                BorderChoice::Outer => words.outer_borders(),
                BorderChoice::Total => words.total_borders(),
            },
            FormCommand::Wrap => words.wrap_text(),
            FormCommand::Usual => words.form_usual(),
        }
    }
}
