//! Why a table with figures gives no rate: which column is missing, or why two columns do not go together.

use super::column::{CoveredTime, is_amount};
use super::column::{TableFacts, plan_span_fits};
use crate::number::{CellKind, fold};
use crate::table::{Column, Role, Table, is_mean};

/// What keeps a table from having a rate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lacking {
    /// Several columns hold amounts, and none has a role that a rate is computed from.
    Roles(Vec<usize>),
    /// A column has one of the two roles of a rate, and none has the other.
    Role {
        /// The column that is there.
        there: usize,
        /// The role that is missing.
        role: Role,
        /// The columns that may have it.
        candidates: Vec<usize>,
    },
    /// Both columns are there, and are not put together.
    Apart {
        /// What is measured.
        first: usize,
        /// What it would be compared with.
        second: usize,
        /// Why not.
        why: Apart,
    },
}

/// Why two columns are not put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Apart {
    /// They count different things: money and persons.
    CountElse,
    /// Their headers name different times.
    OtherTime,
    /// Their headers name different funds or groups, or several columns fit equally well.
    OtherSubject,
}

/// The columns that are offered for a missing role.
const MOST_CANDIDATES: usize = 3;

/// The two sides of the usual rates: what is measured, what it is compared with, and the role that stands for each side.
const PAIRS: [(&[Role], Role, &[Role], Role); 4] = [
    (
        &[Role::ActualCumulative, Role::Actual, Role::ActualEstimate, Role::Participants, Role::Students],
        Role::Actual,
        &[Role::Plan],
        Role::Plan,
    ),
    (
        &[Role::ActualCumulative, Role::Actual, Role::ActualEstimate, Role::Participants],
        Role::Actual,
        &[Role::Prior, Role::OtherBase],
        Role::Prior,
    ),
    (&[Role::Participants], Role::Participants, &[Role::Population, Role::LabourForce], Role::Population),
    (
        &[Role::Arrears, Role::ArrearsWithInterest, Role::ArrearsAged],
        Role::Arrears,
        &[Role::Receivable],
        Role::Receivable,
    ),
];

/// What keeps a table without a rate from having one; empty if it holds no amounts.
///
/// ```
/// use chi_tieu::analysis::{Lacking, lacking};
/// use chi_tieu::source::grid_from_clipboard;
/// use chi_tieu::table::{Decisions, Role, understand};
///
/// let text = "Đơn vị\tKế hoạch\tCột A\nHải Châu\t100\t90\nThanh Khê\t80\t84";
/// let table = understand(&grid_from_clipboard(None, Some(text)), &Decisions::default());
/// let missing = Lacking::Role { there: 1, role: Role::Actual, candidates: vec![2] };
/// assert_eq!(lacking(&table), [missing]);
/// ```
pub fn lacking(table: &Table) -> Vec<Lacking> {
    let facts = TableFacts::of(table);
    let of = |roles: &[Role]| {
        let holds = |index: usize| facts.columns.get(index).is_some_and(|known| known.holds_amounts);
        let is_one = |c: &Column| c.role.is_some_and(|role| roles.contains(&role));
        table.columns.iter().enumerate().position(|(index, c)| is_one(c) && holds(index))
    };
    let mut found = Vec::new();
    for (first_roles, first_role, second_roles, second_role) in PAIRS {
        match (of(first_roles), of(second_roles)) {
            (Some(first), Some(second)) => {
                return vec![Lacking::Apart { first, second, why: why_apart(&facts, first, second) }];
            }
            (Some(there), None) => found.push((there, second_role)),
            (None, Some(there)) => found.push((there, first_role)),
            (None, None) => {}
        }
    }
    let role = |(there, role)| Lacking::Role { there, role, candidates: candidates(&facts, there, role) };
    let mut lacks: Vec<Lacking> = found.into_iter().map(role).collect();
    lacks.dedup();
    if lacks.is_empty() {
        let amounts = (0..table.columns.len()).filter(|c| is_amount(&table.columns[*c]));
        let amounts: Vec<usize> = amounts.take(MOST_CANDIDATES).collect();
        lacks.extend((!amounts.is_empty()).then_some(Lacking::Roles(amounts)));
    }
    lacks
}

/// The columns that may have a role that is missing: those with amounts, or still blank, that have no sure role.
fn candidates(facts: &TableFacts<'_>, there: usize, role: Role) -> Vec<usize> {
    let table = facts.table;
    let is_base = matches!(role, Role::Plan | Role::Prior | Role::Population | Role::Receivable);
    let own = facts.columns.get(there).map(|known| &known.subject);
    // Beside "BHXH", "BHYT" is another fund and "Tổng số" their sum: neither is what the first is compared with.
    let is_other = |index: usize, c: &Column| {
        let of = facts.columns.get(index).map(|known| &known.subject);
        let differs = own
            .zip(of)
            .is_some_and(|(a, b)| !a.funds.is_empty() && !b.funds.is_empty() && a.funds != b.funds);
        let sums_up = own.is_some_and(|a| !a.funds.is_empty()) && is_sum(&c.title);
        is_base && (differs || sums_up)
    };
    let is_open = |c: &Column| c.role.is_none() || c.confidence < 0.6;
    let is_blank = |c: &Column| {
        !c.title.is_empty() && c.kinds.iter().all(|kind| matches!(kind, CellKind::Blank | CellKind::Missing))
    };
    // What is due is money: how many units or persons there are is not. No mean is a plan, nor what came and went the
    // figure that a level at the beginning is compared with.
    let counts_things = |c: &Column| {
        let title = fold(&c.title);
        COUNTS.iter().any(|word| title.starts_with(word) || title.starts_with(&format!("tong {word}")))
    };
    let cannot_be = |c: &Column| {
        is_mean(c) || c.role.is_none() && c.confidence >= 0.75 || role == Role::Receivable && counts_things(c)
    };
    let fits = |c: &Column| is_open(c) && (is_amount(c) && !cannot_be(c) || is_blank(c));
    let fitting = table
        .columns
        .iter()
        .enumerate()
        .filter(|(index, c)| *index != there && fits(c) && !is_other(*index, c));
    fitting.map(|(index, _)| index).take(MOST_CANDIDATES).collect()
}

/// Beginnings of titles that count things and persons.
const COUNTS: [&str; 8] =
    ["so don vi", "so doanh nghiep", "so nguoi", "so lao dong", "so the", "so ho", "so xa", "so luot"];

/// Whether a title only says that a column adds up others.
fn is_sum(title: &str) -> bool {
    let folded = fold(title);
    let bare = folded.split('(').next().unwrap_or(&folded).trim_end_matches([':', '.', ' ']);
    ["tong", "tong so", "tong cong", "cong", "toan bo", "total"].contains(&bare)
}

fn why_apart(facts: &TableFacts<'_>, first: usize, second: usize) -> Apart {
    if facts.unit_factor(first, second).is_none() {
        return Apart::CountElse;
    }
    let (a, b) = (&facts.columns[first].subject, &facts.columns[second].subject);
    let years_differ = matches!((a.year, b.year), (Some(a), Some(b)) if a != b);
    let is_known = a.span != CoveredTime::Unknown && b.span != CoveredTime::Unknown;
    match years_differ || (is_known && !plan_span_fits(a.span, b.span)) {
        true => Apart::OtherTime,
        false => Apart::OtherSubject,
    }
}
