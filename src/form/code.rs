//! Parses number format codes (`#,##0.0`, `0.00%`, `dd/mm/yyyy`, `_(* #,##0_);(…)`) into what each section shows.

/// One section of a code; a code has up to four, separated by semicolons.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Section {
    /// `[>=1000]`: the values that the section is for.
    pub(crate) condition: Option<(ConditionSign, f64)>,
    pub(crate) body: Body,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum ConditionSign {
    Less,
    LessOrEqual,
    Equal,
    NotEqual,
    GreaterOrEqual,
    Greater,
}

/// What a section shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Body {
    /// The number as it is, between literal texts.
    General { before: String, after: String },
    /// A number in digits.
    Number(NumberPicture),
    /// A date or a time.
    Date(Vec<DatePart>),
    /// The cell's text between literal texts: `@`.
    Text,
    /// Literal text only, which may be empty.
    Literal(String),
}

/// How a number is written.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct NumberPicture {
    pub(crate) before: String,
    /// The whole part from the left: digit places with literals among them.
    pub(crate) whole: Vec<Digit>,
    pub(crate) grouped: bool,
    /// Decimals that are always written.
    pub(crate) fewest_decimals: u8,
    /// Decimals that are written at most.
    pub(crate) most_decimals: u8,
    /// `%` signs: each multiplies by a hundred.
    pub(crate) percents: u8,
    /// Commas after the last digit place: each divides by a thousand.
    pub(crate) thousands: u8,
    /// Digits of the exponent, if the code has one.
    pub(crate) exponent: Option<u8>,
    pub(crate) after: String,
}

impl NumberPicture {
    /// Whether what stands behind the number is a letter or abbreviation of a multiple, which is no unit of its own.
    pub(super) fn names_multiple(&self) -> bool {
        ["K", "k", "M", "m", "MM", "B", "G", "T", "bn", "Bn", "mn", "Mn", "Mio", "Mrd"]
            .contains(&self.after.trim())
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Digit {
    /// `0`: a digit always written.
    Always,
    /// `#` or `?`: a digit written if there is one.
    IfAny,
    Literal(String),
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum DatePart {
    Literal(String),
    /// A field and how often its letter is repeated: `dd` is `('d', 2)`. Minutes are `('n', _)`, elapsed hours `('H',
    /// _)`, elapsed minutes `('N', _)`, elapsed seconds `('S', _)`, `AM/PM` is `('a', 1)`, fractions of a second are
    /// `('0', digits)`.
    Field(char, u8),
}

/// Parses a code into its sections; empty for an empty code.
pub(super) fn sections(code: &str) -> Vec<Section> {
    split(code).iter().take(4).map(|section| read(section)).collect()
}

/// Splits at semicolons outside quotes.
fn split(code: &str) -> Vec<Vec<Token>> {
    let mut sections = vec![Vec::new()];
    let mut chars = code.chars();
    let literal = |sections: &mut Vec<Vec<Token>>, text: String| {
        if let Some(section) = sections.last_mut() {
            section.push(Token::Literal(text));
        }
    };
    while let Some(c) = chars.next() {
        match c {
            '"' => {
                let text = chars.by_ref().take_while(|&c| c != '"').collect();
                literal(&mut sections, text);
            }
            '\\' => literal(&mut sections, chars.next().into_iter().collect()),
            // A space as wide as the next character.
            '_' => {
                chars.next();
                literal(&mut sections, " ".to_owned());
            }
            // The next character is repeated to fill the cell.
            '*' => {
                chars.next();
            }
            '[' => {
                let text: String = chars.by_ref().take_while(|&c| c != ']').collect();
                if let Some(section) = sections.last_mut() {
                    section.push(Token::Bracket(text));
                }
            }
            ';' => sections.push(Vec::new()),
            c => {
                if let Some(section) = sections.last_mut() {
                    section.push(Token::Sign(c));
                }
            }
        }
    }
    if sections.len() == 1 && sections.first().is_some_and(Vec::is_empty) {
        sections.clear();
    }
    sections
}

#[derive(Clone, Debug, PartialEq)]
enum Token {
    Literal(String),
    Bracket(String),
    Sign(char),
}

fn read(tokens: &[Token]) -> Section {
    let mut condition = None;
    let mut kept = Vec::with_capacity(tokens.len());
    for token in tokens {
        match token {
            Token::Bracket(inside) => {
                if let Some(symbol) = inside.strip_prefix('$') {
                    let symbol = symbol.split('-').next().unwrap_or_default();
                    kept.push(Token::Literal(symbol.to_owned()));
                } else if let Some(found) = comparison(inside) {
                    condition = Some(found);
                } else if is_elapsed(inside) {
                    kept.push(token.clone());
                }
            }
            _ => kept.push(token.clone()),
        }
    }
    Section { condition, body: body(&kept) }
}

fn comparison(text: &str) -> Option<(ConditionSign, f64)> {
    let (found, number) = [
        ("<=", ConditionSign::LessOrEqual),
        (">=", ConditionSign::GreaterOrEqual),
        ("<>", ConditionSign::NotEqual),
        ("<", ConditionSign::Less),
        (">", ConditionSign::Greater),
        ("=", ConditionSign::Equal),
    ]
    .into_iter()
    .find_map(|(sign, comparison)| Some((comparison, text.strip_prefix(sign)?)))?;
    Some((found, number.trim().parse().ok()?))
}

/// `[h]`, `[mm]`, `[s]`
fn is_elapsed(text: &str) -> bool {
    let mut letters = text.chars().map(|c| c.to_ascii_lowercase());
    let first = letters.next();
    matches!(first, Some('h' | 'm' | 's')) && letters.all(|c| Some(c) == first)
}

fn body(tokens: &[Token]) -> Body {
    let signs: String =
        tokens.iter().filter_map(|t| if let Token::Sign(c) = t { Some(*c) } else { None }).collect();
    let lower = signs.to_lowercase();
    if lower.contains("general") || lower.contains("standard") {
        return general(tokens);
    }
    if lower.contains('@') {
        return Body::Text;
    }
    let elapsed = tokens.iter().any(|t| matches!(t, Token::Bracket(_)));
    let scientific = lower.contains("e+") || lower.contains("e-");
    if elapsed || (!scientific && lower.contains(['y', 'd', 'm', 'h', 's', 'e'])) {
        return Body::Date(date_parts(tokens));
    }
    if !signs.contains(['0', '#', '?']) {
        return Body::Literal(tokens.iter().map(token_text).collect());
    }
    // "# ?/?": the number is written as a decimal instead of a fraction.
    if signs.contains('/') {
        return Body::General { before: String::new(), after: String::new() };
    }
    Body::Number(picture(tokens))
}

fn token_text(token: &Token) -> String {
    match token {
        Token::Literal(text) => text.clone(),
        Token::Bracket(_) => String::new(),
        Token::Sign(c) => c.to_string(),
    }
}

fn general(tokens: &[Token]) -> Body {
    let (mut before, mut after, mut named) = (String::new(), String::new(), false);
    for token in tokens {
        match token {
            Token::Sign(c) if c.is_ascii_alphabetic() => named = true,
            _ if named => after.push_str(&token_text(token)),
            _ => before.push_str(&token_text(token)),
        }
    }
    Body::General { before, after }
}

fn picture(tokens: &[Token]) -> NumberPicture {
    let is_place = |t: &Token| matches!(t, Token::Sign('0' | '#' | '?'));
    let first = tokens.iter().position(is_place).unwrap_or(0);
    let point = tokens.iter().position(|t| *t == Token::Sign('.'));
    let first = first.min(point.unwrap_or(first));
    let exponent = tokens.iter().position(|t| matches!(t, Token::Sign('E' | 'e')));
    let end = exponent.unwrap_or(tokens.len());
    let last = tokens.iter().take(end).rposition(is_place).unwrap_or(first);
    let mut found = NumberPicture::default();
    let mut decimals = false;
    let mut index = 0;
    while let Some(token) = tokens.get(index) {
        match token {
            Token::Sign('%') => {
                found.percents = found.percents.saturating_add(1);
                if index > first { found.after.push('%') } else { found.before.push('%') }
            }
            _ if index < first => found.before.push_str(&token_text(token)),
            Token::Sign('.') if !decimals => decimals = true,
            Token::Sign('0') if decimals && index <= last => {
                found.most_decimals = found.most_decimals.saturating_add(1);
                found.fewest_decimals = found.most_decimals;
            }
            Token::Sign('#' | '?') if decimals && index <= last => {
                found.most_decimals = found.most_decimals.saturating_add(1);
            }
            Token::Sign('0') if index <= last => found.whole.push(Digit::Always),
            Token::Sign('#' | '?') if index <= last => found.whole.push(Digit::IfAny),
            Token::Sign(',') if index < last && !decimals => found.grouped = true,
            Token::Sign(',') if index >= last && exponent.is_none() => {
                found.thousands = found.thousands.saturating_add(1);
            }
            Token::Sign('E' | 'e') => {
                let digits = tokens.iter().skip(index).filter(|t| is_place(t)).count();
                found.exponent = Some(u8::try_from(digits).unwrap_or(2).max(1));
                // The exponent of "0E+" has no digit place.
                index = tokens.iter().rposition(is_place).map_or(index, |last| last.max(index));
            }
            _ if index < last && !decimals => found.whole.push(Digit::Literal(token_text(token))),
            _ => found.after.push_str(&token_text(token)),
        }
        index += 1;
    }
    // More than twenty decimals exceed what a double can hold.
    found.most_decimals = found.most_decimals.min(20);
    found.fewest_decimals = found.fewest_decimals.min(20);
    found
}

fn date_parts(tokens: &[Token]) -> Vec<DatePart> {
    let mut parts: Vec<DatePart> = Vec::new();
    let mut index = 0;
    while let Some(token) = tokens.get(index) {
        index += 1;
        match token {
            Token::Bracket(letters) => {
                let count = u8::try_from(letters.len()).unwrap_or(1);
                let letter = match letters.chars().next().map(|c| c.to_ascii_lowercase()) {
                    Some('h') => 'H',
                    Some('m') => 'N',
                    _ => 'S',
                };
                parts.push(DatePart::Field(letter, count));
            }
            Token::Literal(text) => parts.push(DatePart::Literal(text.clone())),
            Token::Sign(c) => {
                let letter = c.to_ascii_lowercase();
                let rest = tokens.get(index..).unwrap_or_default();
                match letter {
                    'y' | 'd' | 'm' | 'h' | 's' | 'e' => {
                        let more = rest
                            .iter()
                            .take_while(|t| matches!(t, Token::Sign(n) if n.to_ascii_lowercase() == letter));
                        let more = more.count();
                        index += more;
                        let count = u8::try_from(more + 1).unwrap_or(u8::MAX);
                        let letter = if letter == 'e' { 'y' } else { letter };
                        parts.push(DatePart::Field(letter, count));
                    }
                    'a' => {
                        let word: String = rest.iter().take(4).map(token_text).collect();
                        let length = if word.eq_ignore_ascii_case("m/pm") {
                            4
                        } else if word.starts_with("/P") {
                            2
                        } else {
                            0
                        };
                        if length > 0 {
                            index += length;
                            parts.push(DatePart::Field('a', 1));
                        } else {
                            parts.push(DatePart::Literal(c.to_string()));
                        }
                    }
                    '.' if matches!(rest.first(), Some(Token::Sign('0'))) => {
                        let digits = rest.iter().take_while(|t| **t == Token::Sign('0')).count();
                        index += digits;
                        parts.push(DatePart::Field('0', u8::try_from(digits).unwrap_or(3)));
                    }
                    // "dd/mm/yyyy;@" leaves a blank or an @ behind.
                    '@' => {}
                    _ => parts.push(DatePart::Literal(c.to_string())),
                }
            }
        }
    }
    tell_minutes(&mut parts);
    parts
}

/// Turns `m` after hours or before seconds into minutes.
fn tell_minutes(parts: &mut [DatePart]) {
    let fields: Vec<usize> =
        (0..parts.len()).filter(|&i| matches!(parts.get(i), Some(DatePart::Field(_, _)))).collect();
    let letter = |parts: &[DatePart], place: Option<&usize>| match place.and_then(|&i| parts.get(i)) {
        Some(DatePart::Field(letter, _)) => *letter,
        _ => ' ',
    };
    for (order, &index) in fields.iter().enumerate() {
        let before = letter(parts, order.checked_sub(1).and_then(|o| fields.get(o)));
        let after = letter(parts, fields.get(order + 1));
        if let Some(DatePart::Field(letter @ 'm', 1..=2)) = parts.get_mut(index)
            && (matches!(before, 'h' | 'H') || matches!(after, 's' | 'S'))
        {
            *letter = 'n';
        }
    }
}
