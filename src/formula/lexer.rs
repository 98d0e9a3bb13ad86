//! Cuts what is typed into tokens, and decides what each comma and point is.
//!
//! Offices are taught both `;` and `,` between arguments, and write decimals with a comma. A comma between two digits inside
//! a function's brackets is refused unless a `;` elsewhere says what separates: `ROUND(1,5)` must not be guessed.

use super::expression::{ComputedColumn, ComputedCorner};
use super::functions::function;
use super::reference::corner;
use super::refusal::Refusal;
use crate::number::Notation;
use std::iter::Peekable;
use std::str::CharIndices;

/// A piece of a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// Its canonical digits.
    Number(String),
    Text(String),
    /// A function's name, a cell, a truth value or a name.
    Word(String),
    /// The name of a sheet, with the `!` behind it.
    Sheet(String),
    /// A computed column, as documents name it, and the row behind it.
    Computed(ComputedCorner),
    Error(&'static str),
    /// An operator.
    Sign(&'static str),
    Open,
    Close,
    Separator,
    Colon,
    Percent,
}

/// The operators, longer ones first.
const SIGNS: [&str; 12] = ["<>", "<=", ">=", "=", "<", ">", "&", "+", "-", "*", "/", "^"];

/// Error values that a formula may say itself.
pub(super) const ERRORS: [&str; 7] = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"];

/// The tokens of a formula, without its leading "=".
pub(super) fn tokens(text: &str, notation: Notation) -> Result<Vec<Token>, Refusal> {
    let has_semicolons = outside_quotes(text).any(|c| c == ';');
    let lexer = Lexer {
        text,
        chars: text.char_indices().peekable(),
        notation,
        has_semicolons,
        brackets: Vec::new(),
        found: Vec::new(),
    };
    lexer.run()
}

/// The characters that stand in no text and in no quoted name.
fn outside_quotes(text: &str) -> impl Iterator<Item = char> {
    let mut quote = None;
    text.chars().filter(move |c| match (quote, c) {
        (None, '"' | '\'') => {
            quote = Some(*c);
            false
        }
        (Some(open), c) if open == *c => {
            quote = None;
            false
        }
        (open, _) => open.is_none(),
    })
}

/// Inside which brackets the lexer is.
#[derive(Clone, Copy, PartialEq)]
enum Bracket {
    /// Around an operand.
    Plain,
    /// Around the only argument that a function takes.
    OneArgument,
    /// Around a function's arguments.
    Arguments,
}

struct Lexer<'a> {
    text: &'a str,
    chars: Peekable<CharIndices<'a>>,
    notation: Notation,
    has_semicolons: bool,
    brackets: Vec<Bracket>,
    found: Vec<Token>,
}

impl Lexer<'_> {
    fn run(mut self) -> Result<Vec<Token>, Refusal> {
        while let Some((at, c)) = self.chars.peek().copied() {
            match c {
                c if c.is_whitespace() => {
                    self.chars.next();
                }
                '"' => {
                    let text = self.quoted('"')?;
                    self.found.push(Token::Text(text));
                }
                '\'' => {
                    let name = self.quoted('\'')?;
                    if self.chars.next().map(|(_, c)| c) != Some('!') {
                        return Err(Refusal::Character('\''));
                    }
                    self.found.push(Token::Sheet(name));
                }
                '0'..='9' => self.number(at)?,
                '.' if self.digit_follows(at + 1) => self.number(at)?,
                '#' => self.error(at)?,
                '[' => self.computed(at, false)?,
                '$' if self.rest(at + 1).starts_with('[') => self.computed(at + 1, true)?,
                '(' => self.open(),
                ')' => {
                    self.chars.next();
                    self.brackets.pop();
                    self.found.push(Token::Close);
                }
                ';' => self.plain(Token::Separator),
                ',' => {
                    if self.has_semicolons {
                        return Err(Refusal::MixedSeparators);
                    }
                    self.plain(Token::Separator);
                }
                ':' => self.plain(Token::Colon),
                '%' => self.plain(Token::Percent),
                c if is_of_word(c) => self.word(at),
                c => self.sign(at).ok_or(Refusal::Character(c))?,
            }
        }
        Ok(self.found)
    }

    fn plain(&mut self, token: Token) {
        self.chars.next();
        self.found.push(token);
    }

    fn open(&mut self) {
        self.chars.next();
        let bracket = match self.found.last() {
            Some(Token::Word(name)) if function(name).is_some_and(|f| f.most == 1) => Bracket::OneArgument,
            Some(Token::Word(_)) => Bracket::Arguments,
            _ => Bracket::Plain,
        };
        self.brackets.push(bracket);
        self.found.push(Token::Open);
    }

    fn rest(&self, at: usize) -> &str {
        self.text.get(at..).unwrap_or_default()
    }

    fn digit_follows(&self, at: usize) -> bool {
        self.rest(at).starts_with(|c: char| c.is_ascii_digit())
    }

    fn skip_to(&mut self, end: usize) {
        while self.chars.next_if(|(at, _)| *at < end).is_some() {}
    }

    fn quoted(&mut self, quote: char) -> Result<String, Refusal> {
        self.chars.next();
        let mut text = String::new();
        while let Some((_, c)) = self.chars.next() {
            if c != quote {
                text.push(c);
            } else if self.chars.next_if(|(_, next)| *next == quote).is_some() {
                text.push(quote);
            } else {
                return Ok(text);
            }
        }
        Err(Refusal::UnfinishedText)
    }

    fn digits(&self, at: usize) -> usize {
        self.rest(at).bytes().take_while(u8::is_ascii_digit).count()
    }

    fn number(&mut self, start: usize) -> Result<(), Refusal> {
        let whole = self.digits(start);
        let mut at = start + whole;
        let mut canonical = self.rest(start).get(..whole).unwrap_or_default().to_owned();
        let mark = self
            .rest(at)
            .chars()
            .next()
            .filter(|c| matches!(c, '.' | ','))
            .filter(|_| self.digit_follows(at + 1));
        let decimals = self.digits(at + 1);
        let raw = |end: usize| self.text.get(start..end).unwrap_or_default().to_owned();
        let is_decimal = match mark {
            None => false,
            Some('.') => {
                let may_be_thousands = decimals == 3 && (1..=3).contains(&whole) && canonical != "0";
                if may_be_thousands && self.notation == Notation::CommaDecimal {
                    return Err(Refusal::GroupedNumber(raw(at + 4)));
                }
                true
            }
            Some(_) => self.comma_is_decimal(&raw(at + 1 + decimals))?,
        };
        if is_decimal {
            let places = self.rest(at + 1).get(..decimals).unwrap_or_default().trim_end_matches('0');
            if !places.is_empty() {
                canonical.push('.');
                canonical.push_str(places);
            }
            at += 1 + decimals;
            if self.rest(at).starts_with(['.', ',']) && self.digit_follows(at + 1) {
                let further = self.digits(at + 1);
                let grouped = raw(at + 1 + further);
                let is_argument = self.rest(at).starts_with(',') && !self.has_semicolons && mark == Some('.');
                if !is_argument || self.notation == Notation::CommaDecimal {
                    return Err(Refusal::GroupedNumber(grouped));
                }
            }
        }
        let exponent = self.rest(at);
        if let Some(power) = exponent.strip_prefix(['e', 'E']) {
            let sign = power.strip_prefix(['+', '-']).map_or(0, |_| 1);
            let length = power.bytes().skip(sign).take_while(u8::is_ascii_digit).count();
            if length > 0 {
                let power = power.get(..sign + length).unwrap_or_default();
                canonical = match power.parse().ok().and_then(|power| written_out(&canonical, power)) {
                    Some(digits) => digits,
                    None => format!("{canonical}E{power}"),
                };
                at += 1 + sign + length;
            }
        }
        let trimmed = canonical.trim_start_matches('0');
        let canonical = match trimmed.chars().next() {
            Some(c) if c.is_ascii_digit() => trimmed.to_owned(),
            _ => format!("0{trimmed}"),
        };
        self.skip_to(at);
        self.found.push(Token::Number(canonical));
        Ok(())
    }

    /// Whether the comma inside these digits marks decimals.
    fn comma_is_decimal(&self, raw: &str) -> Result<bool, Refusal> {
        let inside = self.brackets.last().copied().unwrap_or(Bracket::Plain);
        let ambiguous = || Refusal::AmbiguousComma(raw.to_owned());
        match (self.notation, self.has_semicolons, inside) {
            (Notation::CommaDecimal, true, _)
            | (Notation::CommaDecimal, false, Bracket::Plain | Bracket::OneArgument) => Ok(true),
            (Notation::CommaDecimal, false, Bracket::Arguments) => Err(ambiguous()),
            (Notation::PointDecimal, false, Bracket::Arguments) => Ok(false),
            (Notation::PointDecimal, _, _) => Err(ambiguous()),
        }
    }

    fn error(&mut self, at: usize) -> Result<(), Refusal> {
        let rest = self.rest(at).to_ascii_uppercase();
        let error = ERRORS.into_iter().find(|name| rest.starts_with(name)).ok_or(Refusal::Character('#'))?;
        self.skip_to(at + error.len());
        self.found.push(Token::Error(error));
        Ok(())
    }

    /// `[plan_completion actual=D plan=C]$5`.
    fn computed(&mut self, at: usize, fixed: bool) -> Result<(), Refusal> {
        let none = || Refusal::Character('[');
        let inside = self.rest(at + 1).split(']').next().unwrap_or_default();
        let mut end = at + 1 + inside.len() + 1;
        let mut words = inside.split(' ');
        let indicator = words.next().filter(|name| !name.is_empty()).ok_or_else(none)?.to_owned();
        let input = |word: &str| {
            let (name, letters) = word.split_once('=')?;
            Some((name.to_owned(), corner(letters)?.column?.0))
        };
        let inputs =
            words.map(input).collect::<Option<Vec<_>>>().filter(|i| !i.is_empty()).ok_or_else(none)?;
        let behind = self.rest(end).bytes().take_while(|b| *b == b'$' || b.is_ascii_digit()).count();
        let row = match self.rest(end).get(..behind).filter(|row| !row.is_empty()) {
            Some(row) => corner(row).ok_or_else(none)?.row,
            None => None,
        };
        end += behind;
        self.skip_to(end);
        let column = ComputedColumn { indicator, inputs };
        self.found.push(Token::Computed(ComputedCorner { column, fixed, row }));
        Ok(())
    }

    fn word(&mut self, at: usize) {
        let length = self.rest(at).find(|c| !is_of_word(c)).unwrap_or(self.rest(at).len());
        let word = self.rest(at).get(..length).unwrap_or_default().to_owned();
        self.skip_to(at + length);
        if self.chars.next_if(|(_, c)| *c == '!').is_some() {
            self.found.push(Token::Sheet(word));
        } else {
            self.found.push(Token::Word(word));
        }
    }

    fn sign(&mut self, at: usize) -> Option<()> {
        let sign = SIGNS.into_iter().find(|sign| self.rest(at).starts_with(sign))?;
        self.skip_to(at + sign.len());
        self.found.push(Token::Sign(sign));
        Some(())
    }
}

/// The digits of a number with a power of ten, as Excel writes them: "1000" for "1e3". `None` for one with too many digits.
pub(crate) fn written_out(canonical: &str, power: i32) -> Option<String> {
    /// Digits that a double holds.
    const MOST: i32 = 15;
    let (whole, places) = canonical.split_once('.').unwrap_or((canonical, ""));
    let point = i32::try_from(whole.len()).ok()? + power;
    if !(-MOST..=MOST).contains(&point) {
        return None;
    }
    let zeros = |count: i32| "0".repeat(usize::try_from(count).unwrap_or(0));
    let digits = format!("{}{whole}{places}", zeros(1 - point));
    let point = usize::try_from(point.max(1)).ok()?;
    let digits = format!("{digits}{}", zeros(i32::try_from(point).ok()? - i32::try_from(digits.len()).ok()?));
    let (whole, places) = digits.split_at(point);
    let places = places.trim_end_matches('0');
    Some(if places.is_empty() { whole.to_owned() } else { format!("{whole}.{places}") })
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '.' | '$') || unicode_normalization::char::is_combining_mark(c)
}
