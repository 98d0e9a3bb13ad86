//! The entries of the row that numbers the columns, also at the end of a title.

/// The column's number "(1)" or formula "(3)=(2)/(1)", "3=2/1" at the end of a title.
pub(crate) fn number_behind(title: &str) -> Option<&str> {
    let starts = title.char_indices().zip(std::iter::once(' ').chain(title.chars()));
    let starts = starts.filter(|((at, c), before)| *at > 0 && (*c == '(' || before.is_whitespace()));
    starts.map(|((at, _), _)| title[at..].trim()).find(|behind| match entry(behind) {
        Some(IndexEntry::Formula(_) | IndexEntry::LetterFormula(_)) => true,
        // "Năm 2010 = 100" is not a formula.
        Some(IndexEntry::BareFormula) => behind.contains(['+', '-', '–', '*', '×', '/', ':', '÷']),
        Some(IndexEntry::Number(_)) => behind.starts_with('('),
        _ => false,
    })
}

/// A title without the formula at its end, which does not affect its meaning.
pub fn without_formula(title: &str) -> &str {
    // Nearly every title returns here.
    if !title.contains('=') {
        return title;
    }
    let formula = number_behind(title).filter(|behind| behind.contains('='));
    formula.and_then(|formula| title.trim_end().strip_suffix(formula)).unwrap_or(title)
}

/// What one cell of such a row says.
pub enum IndexEntry {
    /// "A", in small.
    Letter(u8),
    /// "1", "(1)"
    Number(u32),
    /// "3=2/1"
    Formula(u32),
    /// "=2/1"
    BareFormula,
    /// "e=d/c*100"
    LetterFormula(u8),
}

/// Reads one cell of such a row.
pub fn entry(text: &str) -> Option<IndexEntry> {
    let mut compact = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            ' ' | '\u{a0}' | '\n' | '\r' | '(' | ')' | '[' | ']' => {}
            '×' => compact.push('x'),
            '÷' => compact.push(':'),
            '–' | '−' => compact.push('-'),
            c if c.is_ascii() => compact.push(c),
            _ => return None,
        }
        // Only formulas are longer than a number, and a long title is tested at each of its words.
        if compact.len() == 3 && !compact.contains('=') {
            return None;
        }
    }
    if let [letter] = compact.as_bytes()
        && letter.is_ascii_alphabetic()
    {
        return Some(IndexEntry::Letter(letter.to_ascii_lowercase()));
    }
    if let Some((name, formula)) = compact.split_once('=') {
        let has_digit = formula.bytes().any(|b| b.is_ascii_digit());
        let is_sign = |b: u8| b.is_ascii_digit() || b"+-*/x:%,.".contains(&b);
        if has_digit && formula.bytes().all(is_sign) && name.len() <= 2 {
            return match name {
                "" => Some(IndexEntry::BareFormula),
                _ => name.parse().ok().map(IndexEntry::Formula),
            };
        }
        return match name.as_bytes() {
            [c] if c.is_ascii_alphabetic() && is_formula_of_letters(formula) => {
                Some(IndexEntry::LetterFormula(c.to_ascii_lowercase()))
            }
            _ => None,
        };
    }
    (compact.len() <= 2).then(|| compact.parse().ok().map(IndexEntry::Number)).flatten()
}

/// "d/c*100"
fn is_formula_of_letters(formula: &str) -> bool {
    let operands = formula.split(['+', '-', '*', '/', ':', 'x', '%']).filter(|o| !o.is_empty());
    let is_operand = |o: &str| {
        (o.len() == 1 && o.bytes().all(|b| b.is_ascii_alphabetic())) || o.bytes().all(|b| b.is_ascii_digit())
    };
    let (mut letters, mut all) = (0, true);
    for operand in operands {
        letters += usize::from(operand.bytes().all(|b| b.is_ascii_alphabetic()));
        all &= is_operand(operand);
    }
    all && letters >= 1 && formula.len() >= 3
}
