//! Formulas of the row that numbers the columns: "3=2/1", "(5)=(4-3)/3x100", "e=d/c". What they say of the columns
//! is checked against the figures, never used to change them.

use super::index_row::{IndexEntry, entry};
use super::{CellAddress, Grid};
use std::collections::HashMap;

/// What the header says that a column is made of.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ColumnFormula {
    /// The column that it stands under.
    pub column: u32,
    /// How it is made.
    pub expression: Expression,
}

/// A formula of columns.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub enum Expression {
    /// The figure of a column.
    Column(u32),
    /// A number, as in "x100".
    Constant(f64),
    /// Two expressions and the sign between them.
    Binary(Box<Expression>, Sign, Box<Expression>),
}

/// What is done with two figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Sign {
    Plus,
    Minus,
    Times,
    Over,
}

impl Expression {
    /// Its value and the bounds it may have, given those of the columns as `[low, value, high]`. `None` where a figure
    /// is missing or there is a division by nothing.
    pub fn value(&self, figure: &dyn Fn(u32) -> Option<[f64; 3]>) -> Option<[f64; 3]> {
        match self {
            Expression::Column(column) => figure(*column),
            Expression::Constant(number) => Some([*number; 3]),
            Expression::Binary(a, sign, b) => {
                let ([a, x, b], [c, y, d]) = (a.value(figure)?, b.value(figure)?);
                let corners = |f: fn(f64, f64) -> f64| {
                    let all = [f(a, c), f(a, d), f(b, c), f(b, d)];
                    let low = all.into_iter().fold(f64::INFINITY, f64::min);
                    let high = all.into_iter().fold(f64::NEG_INFINITY, f64::max);
                    [low, f(x, y), high]
                };
                let found = match sign {
                    Sign::Plus => corners(|a, b| a + b),
                    Sign::Minus => corners(|a, b| a - b),
                    Sign::Times => corners(|a, b| a * b),
                    // A base that may be nothing bounds nothing.
                    Sign::Over if c <= 0.0 && d >= 0.0 => return None,
                    Sign::Over => corners(|a, b| a / b),
                };
                found.iter().all(|v| v.is_finite()).then_some(found)
            }
        }
    }

    /// Whether it divides or multiplies, and is no mere sum or difference.
    pub fn is_ratio(&self) -> bool {
        match self {
            Expression::Binary(a, sign, b) => {
                matches!(sign, Sign::Times | Sign::Over) || a.is_ratio() || b.is_ratio()
            }
            _ => false,
        }
    }

    /// Whether it only adds.
    pub fn is_sum(&self) -> bool {
        match self {
            Expression::Column(_) => true,
            Expression::Constant(_) => false,
            Expression::Binary(a, sign, b) => *sign == Sign::Plus && a.is_sum() && b.is_sum(),
        }
    }

    /// The columns it names.
    pub fn columns(&self) -> Vec<u32> {
        match self {
            Expression::Column(column) => vec![*column],
            Expression::Constant(_) => Vec::new(),
            Expression::Binary(a, _, b) => a.columns().into_iter().chain(b.columns()).collect(),
        }
    }
}

/// The formulas of an index row, and of titles that end in one: "Tỷ lệ (3)=(2)/(1)".
pub fn formulas(grid: &Grid, row: Option<u32>, titles: &[&str]) -> Vec<ColumnFormula> {
    let text = |column: u32| {
        let own = row.map_or("", |row| grid.text(CellAddress { row, column }).trim());
        let title = titles.get(column as usize).and_then(|title| number_behind(title));
        match title {
            Some(behind) if own.is_empty() || (behind.contains('=') && !own.contains('=')) => behind,
            _ => own,
        }
    };
    // What each column is called by formulas: its number or letter.
    let (mut names, mut last): (HashMap<String, u32>, u32) = (HashMap::new(), 0);
    for column in 0..grid.columns() {
        let name = match entry(text(column)) {
            Some(IndexEntry::Number(n) | IndexEntry::Formula(n)) => {
                last = n;
                n.to_string()
            }
            Some(IndexEntry::BareFormula) => {
                last += 1;
                last.to_string()
            }
            Some(IndexEntry::Letter(letter) | IndexEntry::LetterFormula(letter)) => {
                char::from(letter).to_string()
            }
            None => continue,
        };
        names.entry(name).or_insert(column);
    }
    let column_of = |name: &str| names.get(name).copied();
    let formula = |column: u32| {
        let (_, formula) = text(column).split_once('=')?;
        let expression = Parser::new(formula, &column_of).whole()?;
        (!expression.columns().is_empty()).then_some(ColumnFormula { column, expression })
    };
    (0..grid.columns()).filter_map(formula).collect()
}

/// Reads a formula. Brackets left over, as of "(3=2/1)" or "3=2/1 (%)", are no matter.
struct Parser<'a> {
    signs: Vec<char>,
    at: usize,
    column_of: &'a dyn Fn(&str) -> Option<u32>,
}

/// Where a title ends in the number of its column, "(1)", or in how it is made: "(3)=(2)/(1)", "3=2/1".
fn number_behind(title: &str) -> Option<&str> {
    let starts = title.char_indices().zip(std::iter::once(' ').chain(title.chars()));
    let starts = starts.filter(|((at, c), before)| *at > 0 && (*c == '(' || before.is_whitespace()));
    starts.map(|((at, _), _)| title[at..].trim()).find(|behind| match entry(behind) {
        Some(IndexEntry::Formula(_) | IndexEntry::LetterFormula(_)) => true,
        // "Năm 2010 = 100" is no formula.
        Some(IndexEntry::BareFormula) => behind.contains(['+', '-', '–', '*', '×', '/', ':', '÷']),
        Some(IndexEntry::Number(_)) => behind.starts_with('('),
        _ => false,
    })
}

/// A title without the formula behind it, which says nothing of what it means.
pub fn without_formula(title: &str) -> &str {
    // Nearly every title leaves here.
    if !title.contains('=') {
        return title;
    }
    let formula = number_behind(title).filter(|behind| behind.contains('='));
    formula.and_then(|formula| title.trim_end().strip_suffix(formula)).unwrap_or(title)
}

impl<'a> Parser<'a> {
    fn new(formula: &str, column_of: &'a dyn Fn(&str) -> Option<u32>) -> Parser<'a> {
        let plain = |c: char| match c {
            '×' => 'x',
            '÷' | ':' => '/',
            '–' | '−' => '-',
            '[' => '(',
            ']' => ')',
            c => c.to_ascii_lowercase(),
        };
        let signs = formula.chars().filter(|c| !c.is_whitespace() && *c != '%').map(plain).collect();
        Parser { signs, at: 0, column_of }
    }

    fn whole(mut self) -> Option<Expression> {
        let found = self.sum(0)?;
        let rest = self.signs.get(self.at..).unwrap_or_default();
        rest.iter().all(|c| matches!(c, '(' | ')')).then_some(found)
    }

    fn next_is(&self, signs: &[char]) -> Option<char> {
        self.signs.get(self.at).copied().filter(|c| signs.contains(c))
    }

    fn sum(&mut self, depth: usize) -> Option<Expression> {
        let mut left = self.product(depth)?;
        while let Some(sign) = self.next_is(&['+', '-']) {
            self.at += 1;
            let sign = if sign == '+' { Sign::Plus } else { Sign::Minus };
            left = Expression::Binary(Box::new(left), sign, Box::new(self.product(depth)?));
        }
        Some(left)
    }

    fn product(&mut self, depth: usize) -> Option<Expression> {
        let mut left = self.operand(depth)?;
        while let Some(sign) = self.next_is(&['*', 'x', '/']) {
            self.at += 1;
            let sign = if sign == '/' { Sign::Over } else { Sign::Times };
            // "(4)/(3)x%": nothing is left of the percentage.
            if sign == Sign::Times && self.at >= self.signs.len() {
                break;
            }
            left = Expression::Binary(Box::new(left), sign, Box::new(self.operand(depth)?));
        }
        Some(left)
    }

    fn operand(&mut self, depth: usize) -> Option<Expression> {
        // Entries are short, and so cannot nest deep.
        if depth > 20 {
            return None;
        }
        if self.next_is(&['(']).is_some() {
            self.at += 1;
            let inner = self.sum(depth + 1)?;
            self.next_is(&[')'])?;
            self.at += 1;
            return Some(inner);
        }
        let start = self.at;
        let is_digit = |c: Option<&char>| c.is_some_and(char::is_ascii_digit);
        if is_digit(self.signs.get(start)) {
            while is_digit(self.signs.get(self.at)) {
                self.at += 1;
            }
        } else {
            self.signs.get(start).filter(|c| c.is_ascii_alphabetic())?;
            self.at += 1;
        }
        let name: String = self.signs.get(start..self.at)?.iter().collect();
        match (self.column_of)(&name) {
            Some(column) => Some(Expression::Column(column)),
            // No column has so great a number: it is what is multiplied with.
            None => name.parse().ok().map(Expression::Constant),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::grid_from_text;

    /// The value of the last formula where each column's figure is ten times its place.
    fn value(row: &str) -> Option<f64> {
        let found = formulas(&grid_from_text(row, b'\t'), Some(0), &[]);
        let figure = |column: u32| Some([f64::from(column) * 10.0; 3]);
        found.last()?.expression.value(&figure).map(|[_, value, _]| value)
    }

    #[test]
    fn formulas_name_columns_and_give_their_figures() {
        for (row, expected) in [
            ("A\t1\t2\t3=2/1", Some(2.0)),
            ("A\t(1)\t(2)\t(3)=(2)/(1)", Some(2.0)),
            ("A\t(1)\t(2)\t(3)=(2)/(1)x100", Some(200.0)),
            ("A\t(1)\t(2)\t(3=2/1*100%)", Some(200.0)),
            ("A\t1\t2\t3\t4\t5=3+4", Some(70.0)),
            ("A\t1\t2\t3\t4=(3-2)/2", Some(0.5)),
            ("A\t1\t2\t3=2:1 (%)", Some(2.0)),
            ("A\t1\t2\t3 = 2 – 1", Some(10.0)),
            ("A\t1\t2\t=2/1", Some(2.0)),
            ("a\tb\tc\td=c/b*100", Some(200.0)),
            ("A\tB\t1\t2\t3=2×1", Some(600.0)),
            ("A\t1\t2\t3=2/1/", None),
            ("A\t1\t2\t3=(2", None),
            ("A\t1\t2\t3", None),
        ] {
            assert_eq!(value(row), expected, "{row}");
        }
    }

    #[test]
    fn titles_carry_formulas_too() {
        let grid = grid_from_text("X\t100\t90\t90", b'\t');
        for (titles, bare) in [
            (["Đơn vị", "Kế hoạch (1)", "Thực hiện (2)", "Tỷ lệ (3)=(2)/(1)"], Some("Tỷ lệ ")),
            (["Đơn vị", "KH (1)", "TH (2)", "Ty le % 3=2/1"], Some("Ty le % ")),
            (["Đơn vị", "KH (1)", "TH (2)", "Tỷ lệ (%) (=2/1)"], Some("Tỷ lệ (%) ")),
            (["Đơn vị", "KH (1)", "TH (2)", "Tỷ lệ (3)"], None),
            (["Đơn vị", "Giá 2010 = 100", "TH (2)", "Năm 2010 = 100"], None),
        ] {
            let found = formulas(&grid, None, &titles);
            let columns: Vec<u32> = found.iter().flat_map(|f| f.expression.columns()).collect();
            assert_eq!(columns, if bare.is_some() { vec![2, 1] } else { vec![] }, "{titles:?}");
            assert_eq!(without_formula(titles[3]), bare.unwrap_or(titles[3]));
        }
    }

    #[test]
    fn bounds_follow_from_those_of_the_figures() {
        let found = formulas(&grid_from_text("1\t2\t3=2/1", b'\t'), Some(0), &[]);
        let figure = |column: u32| Some(if column == 0 { [9.0, 10.0, 11.0] } else { [18.0, 20.0, 22.0] });
        assert_eq!(found[0].expression.value(&figure), Some([18.0 / 11.0, 2.0, 22.0 / 9.0]));
        assert_eq!(found[0].expression.value(&|_| Some([-1.0, 0.0, 1.0])), None);
        assert_eq!(found[0].expression.value(&|_| None), None);
    }
}
