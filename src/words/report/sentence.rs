//! [`Sentence`]: text with the figures and names that it is made of.

use crate::narrate::FigureAt;
use crate::sheet::Measure;

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
}

/// What a sentence says of its measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SentenceKind {
    /// How the whole stands.
    Whole,
    /// Who reaches the target.
    Reach,
    /// Who rose and fell.
    Movement,
    /// Who is first and last.
    Extremes,
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
pub(super) struct Pieces(Vec<Piece>);

impl Pieces {
    /// Adds words.
    pub fn say(&mut self, text: &str) -> &mut Pieces {
        match self.0.last_mut() {
            Some(Piece::Text(before)) => before.push_str(text),
            _ if text.is_empty() => {}
            _ => self.0.push(Piece::Text(text.to_owned())),
        }
        self
    }

    /// Whether something was said of what is told next: "BHYT: " becomes "BHYT, ", for another lead to follow.
    pub fn continues(&mut self) -> bool {
        match self.0.last_mut() {
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
        self.0.push(Piece::Figure(text, at));
        self
    }

    /// Adds the name of a unit.
    pub fn name(&mut self, text: &str, row: usize) -> &mut Pieces {
        self.0.push(Piece::Name(text.to_owned(), row));
        self
    }

    /// The pieces, with a capital first letter and a full stop.
    pub fn ended(mut self) -> Vec<Piece> {
        let first = self.0.first_mut();
        if let Some(Piece::Text(text)) = first {
            *text = super::nouns::capitalised(text);
        }
        if !self.0.last().is_some_and(|piece| piece.text().ends_with('.')) {
            self.say(".");
        }
        self.0
    }
}
