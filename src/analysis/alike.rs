//! Columns of one meaning in several groups of the header: the number collected of each fund, the plan of each.

use super::column::{Subject, is_amount, unit_factor};
use crate::number::fold;
use crate::table::{Column, Role, Table};

/// The amounts that stand under different groups with one title, one role and one unit of measure: those that go with the
/// wished column if it is one of them, or else the first that do. At least two.
pub fn alike_columns(table: &Table, wished: Option<usize>) -> Option<Vec<usize>> {
    let is_candidate = |column: &usize| {
        let column = &table.columns[*column];
        !column.group.is_empty()
            && !column.is_guess()
            && column.role != Some(Role::Period)
            && is_amount(column)
    };
    let candidates: Vec<usize> = (0..table.columns.len()).filter(is_candidate).collect();
    let with = |first: usize| {
        let own = &table.columns[first];
        let found: Vec<usize> =
            candidates.iter().copied().filter(|other| is_alike(own, &table.columns[*other])).collect();
        let groups =
            |a: usize| found.iter().filter(move |b| table.columns[a].group == table.columns[**b].group);
        // Two alike in one group are told apart by something else.
        (found.len() > 1 && found.iter().all(|a| groups(*a).count() == 1)).then_some(found)
    };
    let wished = wished.filter(|column| candidates.contains(column));
    wished.and_then(with).or_else(|| candidates.iter().find_map(|first| with(*first)))
}

fn is_alike(a: &Column, b: &Column) -> bool {
    let is_of = |column: &Column| Subject::of(column).year;
    let same = fold(&a.title) == fold(&b.title) && a.role == b.role && is_of(a) == is_of(b);
    same && unit_factor(a, b) == Some(1.0)
}
