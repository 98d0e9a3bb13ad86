//! Which columns a pasted comparison means whose title names two years: "ƯTH2025/TH2024".

use crate::analysis::column::{ColumnFacts, TableFacts};
use crate::analysis::indicator::Indicator;
use crate::analysis::partner::has_prior_period;
use crate::table::{Column, Role};

/// A pasted growth or index whose title names two years ("2025/2024") compares columns of these years: all such pairs.
pub(super) fn of_years_named(facts: &TableFacts<'_>, (column, role): (usize, Role)) -> Vec<Indicator> {
    let is_index = match role {
        Role::IndexToPrior => true,
        Role::GrowthRate => false,
        _ => return Vec::new(),
    };
    let [first, second] = years_in(&facts.table.columns[column].title)[..] else { return Vec::new() };
    let (later, earlier) = (first.max(second), first.min(second));
    let subject = &facts.columns[column].subject;
    let of_year = |year: u16| {
        let columns = facts.table.columns.iter().zip(&facts.columns).enumerate();
        let is_figure = move |(c, known): &(&Column, &ColumnFacts)| {
            let role = c.role.is_some_and(|role| {
                has_prior_period(role) || matches!(role, Role::Prior | Role::OtherBase | Role::Period)
            });
            role && known.holds_amounts && years_in(&c.title)[..] == [year]
        };
        columns
            .filter(move |(_, both)| is_figure(both))
            .filter(|(_, (_, known))| subject.agreement(&known.subject).is_some())
            .map(|(place, _)| place)
            .collect::<Vec<_>>()
    };
    let bases = of_year(earlier);
    let pairs = of_year(later).into_iter().flat_map(|current| bases.iter().map(move |base| (current, *base)));
    pairs
        .filter(|(current, base)| facts.unit_factor(*current, *base).is_some())
        .map(|(current, base)| match is_index {
            true => Indicator::IndexToPrior { current, base },
            false => Indicator::Growth { current, base },
        })
        .collect()
}

/// The years in a text, in their order.
fn years_in(text: &str) -> Vec<u16> {
    let digits = text.split(|c: char| !c.is_ascii_digit()).filter(|digits| digits.len() == 4);
    digits.filter_map(|digits| digits.parse().ok()).filter(|year| (1990..=2100).contains(year)).collect()
}
