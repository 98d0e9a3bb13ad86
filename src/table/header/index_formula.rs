//! Formulas in the row that numbers the columns: "3=2/1", "(5)=(4-3)/3x100", "e=d/c". They are checked against the
//! figures and never change them.

use std::collections::HashMap;

use crate::grid::{CellAddress, Grid};
use crate::table::model::{ColumnFormula, Expression, Sign};
use crate::table::title::{IndexEntry, entry, number_behind};

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
    // The name of each column in formulas: its number or letter.
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

/// Parses a formula. Unmatched brackets, as in "(3=2/1)" or "3=2/1 (%)", are ignored.
struct Parser<'a> {
    signs: Vec<char>,
    pub(crate) at: usize,
    column_of: &'a dyn Fn(&str) -> Option<u32>,
}

impl<'a> Parser<'a> {
    pub(crate) fn new(formula: &str, column_of: &'a dyn Fn(&str) -> Option<u32>) -> Parser<'a> {
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
            // "(4)/(3)x%": nothing follows the sign, and the percentage is left out.
            if sign == Sign::Times && self.at >= self.signs.len() {
                break;
            }
            left = Expression::Binary(Box::new(left), sign, Box::new(self.operand(depth)?));
        }
        Some(left)
    }

    fn operand(&mut self, depth: usize) -> Option<Expression> {
        // Entries are short, so that they cannot nest deeply.
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
            // A number larger than any column number is a constant.
            None => name.parse().ok().map(Expression::Constant),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::grid_from_text;
    use crate::table::title::without_formula;

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
