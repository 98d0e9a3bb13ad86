//! Reads a formula as an office types it.

use super::check::check;
use super::codes;
use super::criteria;
use super::expression::{
    ComputedCorner, ComputedReference, Corner, Expression, Formula, Operator, Reference,
};
use super::functions::{Function, Kind, function};
use super::lexer::{Token, tokens};
use super::local::without_locals;
use super::name::name_of;
use super::reference::corner;
use super::refusal::Refusal;
use crate::number::Notation;
use unicode_normalization::UnicodeNormalization;

/// Excel's own limit.
const LONGEST: usize = 8192;

/// Deepest nesting: the engine follows brackets by recursion, and 500 of them overflow a browser's stack.
const DEEPEST: usize = 48;

/// Reads a formula with its leading "=".
///
/// # Errors
///
/// If it is not one, can be read in two ways, or needs what the engine does not do as Excel does.
///
/// ```
/// use chi_tieu::formula::{canonical, read};
/// use chi_tieu::number::Notation::CommaDecimal;
///
/// let formula = read("=round(b2*1,5;2)", CommaDecimal).map(|f| canonical(&f));
/// assert_eq!(formula.as_deref(), Ok("=ROUND(B2*1.5,2)"));
/// assert!(read("=ROUND(B2*1,5,2)", CommaDecimal).is_err());
/// ```
pub fn read(text: &str, notation: Notation) -> Result<Formula, Refusal> {
    let text: String = text.trim().nfc().collect();
    let body = text.strip_prefix(['=', '+']).unwrap_or(&text);
    if body.trim().is_empty() {
        return Err(Refusal::Empty);
    }
    if body.chars().count() > LONGEST {
        return Err(Refusal::TooLong);
    }
    let tokens = tokens(body, notation)?;
    let mut reader = Reader { tokens: &tokens, at: 0, depth: 0, notation };
    let expression = reader.expression(0)?;
    match reader.peek() {
        None => {}
        Some(Token::Close) => return Err(Refusal::ExtraBracket),
        Some(_) => return Err(reader.missing_separator()),
    }
    // The whole gives one value: the engine would spill several over the cells beside.
    check(&without_locals(&expression)?, Kind::Value)?;
    Ok(Formula::new(expression))
}

struct Reader<'a> {
    tokens: &'a [Token],
    at: usize,
    depth: usize,
    notation: Notation,
}

impl Reader<'_> {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at)
    }

    fn missing_separator(&self) -> Refusal {
        let told = |at: Option<usize>| at.and_then(|at| self.tokens.get(at)).map_or_else(String::new, shown);
        Refusal::MissingSeparator(told(self.at.checked_sub(1)), told(Some(self.at)))
    }

    fn missing_operand(&self) -> Refusal {
        Refusal::MissingOperand(self.peek().map_or_else(String::new, shown))
    }

    /// An expression whose operators bind more tightly than `floor`.
    fn expression(&mut self, floor: u8) -> Result<Expression, Refusal> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(Refusal::TooDeep);
        }
        let mut left = self.operand()?;
        loop {
            let operator = match self.peek() {
                Some(Token::Percent) => {
                    self.at += 1;
                    left = Expression::Percent(Box::new(left));
                    continue;
                }
                Some(Token::Sign(sign)) => operator(sign),
                _ => break,
            };
            let Some(operator) = operator.filter(|o| o.strength() > floor) else { break };
            self.at += 1;
            let right = self.expression(operator.strength())?;
            left = Expression::Binary(operator, Box::new(left), Box::new(right));
        }
        self.depth -= 1;
        Ok(left)
    }

    fn operand(&mut self) -> Result<Expression, Refusal> {
        let token = self.peek().cloned();
        match token {
            Some(Token::Sign(sign @ ("-" | "+"))) => {
                self.at += 1;
                self.depth += 1;
                if self.depth > DEEPEST {
                    return Err(Refusal::TooDeep);
                }
                let inner = self.operand()?;
                self.depth -= 1;
                // `-B2%`: the sign binds more tightly than anything but the percent sign.
                let inner = self.percents(inner);
                Ok(Expression::Sign(sign == "-", Box::new(inner)))
            }
            Some(Token::Number(digits)) => {
                self.at += 1;
                if self.peek() == Some(&Token::Colon) {
                    let first = corner(&digits).ok_or_else(|| self.missing_operand())?;
                    return self.reference(None, first);
                }
                Ok(Expression::Number(digits))
            }
            Some(Token::Text(text)) => {
                self.at += 1;
                Ok(Expression::Text(text))
            }
            Some(Token::Error(error)) => {
                self.at += 1;
                Ok(Expression::Error(error))
            }
            Some(Token::Open) => {
                self.at += 1;
                let inner = self.expression(0)?;
                self.close()?;
                Ok(Expression::Bracket(Box::new(inner)))
            }
            Some(Token::Computed(first)) => {
                self.at += 1;
                self.computed(None, first)
            }
            Some(Token::Sheet(sheet)) => {
                self.at += 1;
                if let Some(Token::Computed(first)) = self.peek().cloned() {
                    self.at += 1;
                    return self.computed(Some(sheet), first);
                }
                let first = match self.peek() {
                    Some(Token::Word(word)) | Some(Token::Number(word)) => corner(word),
                    _ => None,
                };
                let first = first.ok_or_else(|| self.missing_operand())?;
                self.at += 1;
                self.reference(Some(sheet), first)
            }
            Some(Token::Word(word)) => {
                self.at += 1;
                self.word(&word)
            }
            _ => Err(self.missing_operand()),
        }
    }

    fn percents(&mut self, mut inner: Expression) -> Expression {
        while self.peek() == Some(&Token::Percent) {
            self.at += 1;
            inner = Expression::Percent(Box::new(inner));
        }
        inner
    }

    /// A bracket that the user left open at the end is closed, as in Excel.
    fn close(&mut self) -> Result<(), Refusal> {
        match self.peek() {
            None => Ok(()),
            Some(Token::Close) => {
                self.at += 1;
                Ok(())
            }
            Some(_) => Err(self.missing_separator()),
        }
    }

    fn word(&mut self, word: &str) -> Result<Expression, Refusal> {
        if self.peek() == Some(&Token::Open) {
            self.at += 1;
            let Some(function) = function(word) else {
                // TRUE() and FALSE() are written so too.
                return match (truth(word), self.peek()) {
                    (Some(truth), Some(Token::Close)) => {
                        self.at += 1;
                        Ok(Expression::Boolean(truth))
                    }
                    _ => Err(Refusal::UnknownFunction(word.to_owned())),
                };
            };
            let arguments = self.arguments(function)?;
            return Ok(Expression::Call(function, arguments));
        }
        if let Some(truth) = truth(word) {
            return Ok(Expression::Boolean(truth));
        }
        let is_range = self.peek() == Some(&Token::Colon);
        match corner(word).filter(|c| is_range || (c.column.is_some() && c.row.is_some())) {
            Some(first) => self.reference(None, first),
            // Which names there are, the document knows.
            None => match name_of(word) {
                Ok(name) => Ok(Expression::Name(name)),
                Err(_) => Err(Refusal::UnknownName(word.to_owned())),
            },
        }
    }

    fn reference(&mut self, sheet: Option<String>, first: Corner) -> Result<Expression, Refusal> {
        if self.peek() != Some(&Token::Colon) {
            return match first {
                Corner { column: Some(_), row: Some(_) } => {
                    Ok(Expression::Cells(Reference { sheet, first, last: None }))
                }
                _ => Err(self.missing_operand()),
            };
        }
        self.at += 1;
        let last = match self.peek() {
            Some(Token::Word(word)) | Some(Token::Number(word)) => corner(word),
            _ => None,
        };
        let is_alike = |last: &Corner| {
            last.column.is_some() == first.column.is_some() && last.row.is_some() == first.row.is_some()
        };
        let last = last.filter(is_alike).ok_or_else(|| self.missing_operand())?;
        self.at += 1;
        if self.peek() == Some(&Token::Colon) {
            return Err(Refusal::Character(':'));
        }
        Ok(Expression::Cells(Reference { sheet, first, last: Some(last) }))
    }

    fn computed(&mut self, sheet: Option<String>, first: ComputedCorner) -> Result<Expression, Refusal> {
        let mut last = None;
        if self.peek() == Some(&Token::Colon) {
            self.at += 1;
            match self.peek().cloned() {
                Some(Token::Computed(corner)) if corner.row.is_some() == first.row.is_some() => {
                    last = Some(corner);
                    self.at += 1;
                }
                _ => return Err(self.missing_operand()),
            }
        }
        Ok(Expression::Computed(ComputedReference { sheet, first, last }))
    }

    fn arguments(&mut self, function: &'static Function) -> Result<Vec<Expression>, Refusal> {
        let mut arguments = Vec::new();
        if self.peek() != Some(&Token::Close) && self.peek().is_some() {
            loop {
                let argument = match self.peek() {
                    Some(Token::Separator | Token::Close) | None => Expression::Missing,
                    Some(_) => self.expression(0)?,
                };
                arguments.push(self.as_kept(argument, function.kind(arguments.len()))?);
                match self.peek() {
                    Some(Token::Separator) => self.at += 1,
                    _ => break,
                }
            }
        }
        self.close()?;
        let given = arguments.len();
        if given < usize::from(function.least) || given > usize::from(function.most) {
            let Function { name, least, most, .. } = *function;
            return Err(Refusal::Arguments { function: name, least, most, given });
        }
        Ok(arguments)
    }

    /// A criterion or a format as Excel's files write it.
    fn as_kept(&self, argument: Expression, kind: Kind) -> Result<Expression, Refusal> {
        match (argument, kind) {
            (Expression::Text(text), Kind::Criterion) => {
                Ok(Expression::Text(criteria::canonical(&text, self.notation)?))
            }
            (Expression::Text(text), Kind::Code) => {
                Ok(Expression::Text(codes::canonical(&text, self.notation)?))
            }
            (argument, _) => Ok(argument),
        }
    }
}

fn operator(sign: &str) -> Option<Operator> {
    const ALL: [Operator; 12] = [
        Operator::Equal,
        Operator::NotEqual,
        Operator::Less,
        Operator::LessOrEqual,
        Operator::Greater,
        Operator::GreaterOrEqual,
        Operator::Join,
        Operator::Plus,
        Operator::Minus,
        Operator::Times,
        Operator::Divided,
        Operator::Power,
    ];
    ALL.into_iter().find(|o| o.sign() == sign)
}

fn truth(word: &str) -> Option<bool> {
    match word {
        word if word.eq_ignore_ascii_case("true") => Some(true),
        word if word.eq_ignore_ascii_case("false") => Some(false),
        _ => None,
    }
}

/// A token as the user wrote it, about.
fn shown(token: &Token) -> String {
    match token {
        Token::Number(digits) => digits.clone(),
        Token::Text(text) => format!("\"{text}\""),
        Token::Word(word) => word.clone(),
        Token::Sheet(name) => format!("{name}!"),
        Token::Computed(corner) => format!("[{}]", corner.column.indicator),
        Token::Error(error) => (*error).to_owned(),
        Token::Sign(sign) => (*sign).to_owned(),
        Token::Open => "(".to_owned(),
        Token::Close => ")".to_owned(),
        Token::Separator => ";".to_owned(),
        Token::Colon => ":".to_owned(),
        Token::Percent => "%".to_owned(),
    }
}
