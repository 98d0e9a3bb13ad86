//! [`Sentence`]: text with the figures and names that it is made of.

use crate::narrate::{Fact, FigureAt};
use crate::sheet::{FieldName, Measure, SentenceKind};
use std::ops::Range;

/// One sentence of a report, or a few that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// The measure that it is about; none for an amount that nothing is compared with.
    pub measure: Option<Measure>,
    /// The column that it is about.
    pub column: usize,
    /// The body row that it is about, in a table whose rows count different things.
    pub row: Option<usize>,
    /// What it says of it.
    pub kind: SentenceKind,
    /// Its text.
    pub pieces: Vec<Piece>,
    /// Which of its pieces are figures, or words that change with the figures.
    pub fields: Vec<SentenceField>,
    /// The first piece without its capital letter, as it stands within a sentence.
    pub first_within: Option<Piece>,
}

/// A figure of a sentence with the words that change with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentenceField {
    /// Which one.
    pub name: FieldName,
    /// Its pieces among those of the sentence.
    pub places: Range<usize>,
}

/// How much a report says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Length {
    /// The one finding that matters most, for a message.
    OneLine,
    /// How the whole stands and who reaches what is asked.
    Short,
    /// Everything.
    #[default]
    Full,
}

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Words.
    Text(String),
    /// A figure as printed, with its unit.
    Figure(String, FigureAt),
    /// The name of the unit in a body row.
    Name(String, usize),
}

impl Piece {
    /// Its letters.
    pub fn text(&self) -> &str {
        match self {
            Piece::Text(text) | Piece::Figure(text, _) | Piece::Name(text, _) => text,
        }
    }
}

impl Sentence {
    /// Its letters, without what stands behind its figures.
    pub fn text(&self) -> String {
        self.pieces.iter().map(Piece::text).collect()
    }

    /// The pieces of a field as they stand within a sentence.
    pub fn field(&self, name: FieldName) -> Option<Vec<Piece>> {
        let field = self.fields.iter().find(|field| field.name == name)?;
        let mut pieces = self.pieces.get(field.places.clone())?.to_vec();
        if field.places.start == 0
            && let Some(first) = &self.first_within
        {
            pieces.splice(..1, [first.clone()]);
        }
        Some(pieces)
    }
}

impl Length {
    /// Whether a report of this length has sentences of that kind.
    pub fn has(self, kind: SentenceKind) -> bool {
        match self {
            Length::OneLine => kind == SentenceKind::Whole,
            Length::Short => matches!(kind, SentenceKind::Whole | SentenceKind::Reach),
            Length::Full => true,
        }
    }
}

/// A sentence while it is written.
#[derive(Default)]
pub(super) struct Pieces {
    all: Vec<Piece>,
    fields: Vec<SentenceField>,
    /// Whether the next words are a piece of their own: a field begins or ends here.
    is_apart: bool,
}

impl Pieces {
    /// Adds words.
    pub fn say(&mut self, text: &str) -> &mut Pieces {
        let is_apart = self.is_apart && !text.is_empty();
        match self.all.last_mut() {
            Some(Piece::Text(before)) if !is_apart => before.push_str(text),
            _ if text.is_empty() => {}
            _ => {
                self.all.push(Piece::Text(text.to_owned()));
                self.is_apart = false;
            }
        }
        self
    }

    /// Adds what changes with the figures.
    pub fn field(&mut self, name: FieldName, say: impl FnOnce(&mut Pieces)) -> &mut Pieces {
        let first = self.all.len();
        self.is_apart = true;
        say(self);
        self.is_apart = true;
        if self.all.len() > first {
            self.fields.push(SentenceField { name, places: first..self.all.len() });
        }
        self
    }

    /// Whether something was said of what is told next: "BHYT: " becomes "BHYT, ", for another lead to follow.
    pub fn continues(&mut self) -> bool {
        match self.all.last_mut() {
            Some(Piece::Text(text)) if text.ends_with(": ") => {
                text.truncate(text.len() - 2);
                text.push_str(", ");
                true
            }
            _ => false,
        }
    }

    /// Adds a figure.
    pub fn figure(&mut self, text: String, at: FigureAt) -> &mut Pieces {
        self.all.push(Piece::Figure(text, at));
        self
    }

    /// Adds the name of a unit.
    pub fn name(&mut self, text: &str, row: usize) -> &mut Pieces {
        self.all.push(Piece::Name(text.to_owned(), row));
        self
    }

    /// The sentence, with a capital first letter and a full stop.
    pub fn ended(mut self, fact: &Fact, kind: SentenceKind) -> Sentence {
        let first_within = self.all.first().cloned();
        if let Some(Piece::Text(text)) = self.all.first_mut() {
            *text = super::nouns::capitalised(text);
        }
        if !self.all.last().is_some_and(|piece| piece.text().ends_with('.')) {
            self.say(".");
        }
        Sentence {
            measure: fact.measure,
            column: fact.column,
            row: fact.row,
            kind,
            pieces: self.all,
            fields: self.fields,
            first_within,
        }
    }
}
