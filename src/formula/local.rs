//! The names that LET gives inside a formula: each stands for what it was given.

use std::cell::Cell;

use super::expression::{Expression, Formula};
use super::functions::Function;
use super::moved::replaced;
use super::name::is_same_name;
use super::refusal::Refusal;

/// Parts of an expression that names are replaced by, counted over all uses: a name made of names grows fast.
const MOST_PARTS: usize = 4000;

/// Twice as deep as a formula is typed.
const DEEPEST: usize = 96;

/// The expression as it says the same without LET.
///
/// # Errors
///
/// If a LET is not names and values in turn with a value at the end, or says too much.
pub(super) fn without_locals(expression: &Expression) -> Result<Expression, Refusal> {
    check_each(expression)?;
    let left = Cell::new(MOST_PARTS);
    let said = said(expression, &[], &left);
    match left.get() > 0 && depth(&said) <= DEEPEST {
        true => Ok(said),
        false => Err(Refusal::TooDeep),
    }
}

/// The formula with cells in place of the names for which `cells` has some. A name that a LET of the formula gives is its own.
pub fn with_names(formula: &Formula, cells: &dyn Fn(&str) -> Option<Expression>) -> Formula {
    let other = |part: &Expression| match part {
        Expression::Name(name) if is_local(&formula.expression, name) => None,
        Expression::Name(name) => cells(name),
        _ => None,
    };
    formula.saying(replaced(&formula.expression, &other))
}

/// The formula as it says the same without LET, whose names other programs write in ways of their own.
pub fn without_let(formula: &Formula) -> Formula {
    match without_locals(&formula.expression) {
        Ok(said) => formula.saying(said),
        Err(_) => formula.clone(),
    }
}

/// Whether a name is given by a LET of the expression.
fn is_local(expression: &Expression, name: &str) -> bool {
    let mut found = false;
    expression.each(&mut |part| {
        if let Expression::Call(function, arguments) = part {
            found = found || given(function, arguments).any(|given| is_same_name(given, name));
        }
    });
    found
}

fn is_let(function: &Function) -> bool {
    function.name == "LET"
}

fn given<'a>(function: &Function, arguments: &'a [Expression]) -> impl Iterator<Item = &'a str> {
    let pairs = if is_let(function) { arguments } else { &[] };
    pairs.chunks_exact(2).filter_map(|pair| match &pair[0] {
        Expression::Name(name) => Some(name.as_str()),
        _ => None,
    })
}

fn check_each(expression: &Expression) -> Result<(), Refusal> {
    let mut checked = Ok(());
    expression.each(&mut |part| {
        if let Expression::Call(function, arguments) = part
            && is_let(function)
            && (arguments.len() % 2 == 0 || given(function, arguments).count() != arguments.len() / 2)
        {
            checked = Err(Refusal::LocalNames);
        }
    });
    checked
}

fn said(expression: &Expression, scope: &[(String, Expression)], left: &Cell<usize>) -> Expression {
    let other = |part: &Expression| match part {
        Expression::Name(name) => {
            let (_, value) = scope.iter().rev().find(|(given, _)| is_same_name(given, name))?;
            left.set(left.get().saturating_sub(parts(value)));
            // Beyond the limit the formula is refused, so what stands here no longer matters.
            Some(if left.get() == 0 { Expression::Missing } else { value.clone() })
        }
        Expression::Call(function, arguments) if is_let(function) => {
            let mut scope = scope.to_vec();
            for pair in arguments.chunks(2) {
                match pair {
                    [Expression::Name(name), value] => {
                        let value = bracketed(said(value, &scope, left));
                        scope.push((name.clone(), value));
                    }
                    [last] => return Some(bracketed(said(last, &scope, left))),
                    _ => {}
                }
            }
            None
        }
        _ => None,
    };
    replaced(expression, &other)
}

/// What has operators outside must stay together among others.
fn bracketed(expression: Expression) -> Expression {
    match expression {
        Expression::Binary(..) | Expression::Sign(..) | Expression::Percent(..) => {
            Expression::Bracket(Box::new(expression))
        }
        other => other,
    }
}

fn parts(expression: &Expression) -> usize {
    let mut count = 0;
    expression.each(&mut |_| count += 1);
    count
}

fn depth(expression: &Expression) -> usize {
    1 + match expression {
        Expression::Call(_, arguments) => arguments.iter().map(depth).max().unwrap_or(0),
        Expression::Sign(_, inner) | Expression::Percent(inner) | Expression::Bracket(inner) => depth(inner),
        Expression::Binary(_, left, right) => depth(left).max(depth(right)),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formula::{canonical, read};
    use crate::number::Notation::CommaDecimal;

    #[test]
    fn a_name_of_let_stands_for_its_value() {
        let said = |text: &str| {
            let formula = read(text, CommaDecimal)?;
            Ok::<_, Refusal>(canonical(&formula.saying(without_locals(&formula.expression)?)))
        };
        for (typed, expected) in [
            ("=LET(x;B2+1;x*x)", "=((B2+1)*(B2+1))"),
            ("=LET(vùng;B2:B9;SUM(vùng)/COUNT(vùng))", "=(SUM(B2:B9)/COUNT(B2:B9))"),
            ("=LET(a;2;b;a*B2;LET(a;3;a+b))+1", "=(3+(2*B2))+1"),
        ] {
            assert_eq!(said(typed).as_deref(), Ok(expected), "{typed}");
        }
        assert_eq!(said("=LET(a;1;b;2)"), Err(Refusal::LocalNames));
        assert_eq!(said("=LET(2;1;3)"), Err(Refusal::LocalNames));
        let grown = "a_;B2;".to_owned() + &"a_;a_+a_;".repeat(20);
        assert_eq!(said(&format!("=LET({grown}a_)")), Err(Refusal::TooDeep));
    }
}
