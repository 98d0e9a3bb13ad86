//! The columns that can be inputs of an indicator, and how well two of them go together.

use std::collections::HashMap;

use super::column::{Subject, TableFacts};
use super::indicator::Indicator;
use crate::number::fold;
use crate::table::{ACHIEVED, Column, Expression, Role, quotient_fits};

/// More results are not tried with each rate.
const MOST_RESULTS: usize = 12;

/// A column that can be an input.
pub(super) struct InputColumn<'a> {
    pub column: usize,
    pub role: Role,
    pub subject: &'a Subject,
}

/// The sets of funds that columns name; two different ones are enough to know.
type Funds<'a> = Vec<&'a [&'static str]>;

/// All columns of a table that can be inputs.
pub(super) struct Figures<'a> {
    pub facts: &'a TableFacts<'a>,
    pub all: Vec<InputColumn<'a>>,
    /// The sets of funds named by the columns of each role.
    funds: HashMap<Role, Funds<'a>>,
    /// The same for each role and rest of the header.
    funds_of_rest: HashMap<(Role, &'a [String]), Funds<'a>>,
}

impl<'a> Figures<'a> {
    /// The columns that hold amounts and have a role that is no guess.
    pub fn of(facts: &'a TableFacts<'a>) -> Figures<'a> {
        let figure = |(column, c): (usize, &Column)| {
            let known = facts.columns.get(column)?;
            let role = c.role.filter(|_| !c.is_guess())?;
            known.holds_amounts.then_some(InputColumn { column, role, subject: &known.subject })
        };
        let all: Vec<InputColumn<'a>> = facts.table.columns.iter().enumerate().filter_map(figure).collect();
        let mut funds: HashMap<Role, Funds<'a>> = HashMap::new();
        let mut funds_of_rest: HashMap<(Role, &'a [String]), Funds<'a>> = HashMap::new();
        for InputColumn { role, subject, .. } in &all {
            let of_rest = funds_of_rest.entry((*role, &subject.rest)).or_default();
            for named in [funds.entry(*role).or_default(), of_rest] {
                if named.len() < 2 && !named.contains(&&subject.funds[..]) {
                    named.push(&subject.funds);
                }
            }
        }
        Figures { facts, all, funds, funds_of_rest }
    }

    pub fn column(&self, figure: &InputColumn<'_>) -> &'a Column {
        &self.facts.table.columns[figure.column]
    }

    /// Whether a title says that its figures are what was collected, and not what was done of a plan.
    pub fn is_collected(&self, figure: &InputColumn<'_>) -> bool {
        let folded = fold(&self.column(figure).title);
        ["da thu", "thuc thu", "da dong", "da nop", "collected"].iter().any(|words| folded.contains(words))
    }

    /// Whether a pasted rate, or a formula of the header, divides the inputs of an indicator.
    pub fn is_pasted(&self, indicator: Indicator) -> bool {
        let divides = |formula: &Expression| {
            let columns = formula.columns();
            let is_input = |(_, input): (&str, usize)| columns.iter().any(|column| *column as usize == input);
            formula.is_ratio() && indicator.inputs().all(is_input)
        };
        self.facts.table.formulas.iter().any(|formula| divides(&formula.expression))
    }

    /// The columns that give a pasted completion over a plan. Asked only where there is a choice.
    pub fn results_of_pasted_completion(&self, plan: &InputColumn<'_>) -> Vec<usize> {
        let table = self.facts.table;
        let columns = || table.columns.iter().enumerate();
        let rates = || columns().filter(|(_, c)| c.role == Some(Role::PlanCompletion)).map(|(rate, _)| rate);
        let results = self.all.iter().filter(|f| ACHIEVED.contains(&f.role) && f.column != plan.column);
        let results: Vec<usize> = results.map(|f| f.column).collect();
        if results.len() < 2 || results.len() > MOST_RESULTS || rates().count() > MOST_RESULTS {
            return Vec::new();
        }
        let gives = |result: &usize| rates().any(|rate| quotient_fits(table, rate, *result, plan.column));
        results.into_iter().filter(gives).collect()
    }

    /// Whether another column with the role of `named` names other funds and may be about the same thing as `unnamed`.
    fn has_rival(&self, named: &InputColumn<'_>, unnamed: &InputColumn<'_>) -> bool {
        let differs = |funds: Option<&Funds<'_>>| {
            funds.is_some_and(|all| all.iter().any(|funds| *funds != &named.subject.funds[..]))
        };
        let rest = &unnamed.subject.rest[..];
        if rest.is_empty() {
            return differs(self.funds.get(&named.role));
        }
        differs(self.funds_of_rest.get(&(named.role, rest)))
            || differs(self.funds_of_rest.get(&(named.role, &[][..])))
    }
}

/// How well two columns go together; `None` if they do not.
///
/// A column in a group goes with one outside it only if both name the same: the plan of all is not the plan of the fund
/// beside it. A column that names no fund goes with one that does only if no other column of that role could be meant instead: one
/// "Kế hoạch" beside "TH BHXH" and "TH BHYT" belongs to neither for sure. Denominators may be shared.
pub(super) fn agreement(figures: &Figures<'_>, f: &InputColumn<'_>, other: &InputColumn<'_>) -> Option<u8> {
    figures.facts.unit_factor(f.column, other.column)?;
    let agreement = f.subject.agreement(other.subject)?;
    let shared = matches!(f.role, Role::Population | Role::LabourForce);
    if !shared && f.subject.is_of_other_group(other.subject) {
        return None;
    }
    if !shared && f.subject.funds != other.subject.funds {
        let (named, unnamed) = if f.subject.funds.is_empty() { (other, f) } else { (f, other) };
        if figures.has_rival(named, unnamed) {
            return None;
        }
    }
    Some(agreement)
}
