//! [`facts`]: what of a sheet is worth a sentence, in the order of a report.

use super::fact::{Fact, Printed, Said};
use crate::analysis::{Computed, Indicator};
use crate::sheet::{Measure, ReportPart, Sheet};
use crate::table::Role;
use std::collections::BTreeSet;

/// A sheet with what the page knows of it besides.
pub struct Narrated<'a> {
    /// The sheet.
    pub sheet: &'a Sheet,
    /// The body rows of the units that are compared with one another.
    pub rows: &'a [usize],
    /// The name of the unit in a body row.
    pub name: &'a dyn Fn(usize) -> String,
    /// The text of a cell, by its body row and column.
    pub text: &'a dyn Fn(usize, usize) -> String,
    /// The sum of the units in a column; none where figures do not add up: rates, levels, codes.
    pub sum: &'a dyn Fn(usize) -> Option<f64>,
    /// The sheet of the former period, of the same form.
    pub former: Option<&'a Sheet>,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// In the order in which a report says them.
    pub facts: Vec<Fact>,
    /// Columns whose total is in doubt: nothing was said of their whole.
    pub left_out: Vec<usize>,
}

/// The facts of a sheet: part after part, and within a part what is furthest from its plan first. Nothing is said twice.
pub fn facts(narrated: &Narrated<'_>) -> Facts {
    let sheet = narrated.sheet;
    if sheet.table().mixed_measures {
        return Facts { facts: facts_by_row(narrated), left_out: Vec::new() };
    }
    let mut found = Facts::default();
    let mut topics: Vec<Topic> = sheet
        .measures()
        .iter()
        .filter(|measure| is_topic(sheet, **measure))
        .filter_map(|measure| topic(narrated, *measure, &mut found.left_out))
        .collect();
    // Figures of periods may be running totals, which nobody adds up.
    if sheet.table().row_periods.is_empty() || narrated.total_row().is_some() {
        topics.extend(amounts(narrated, &topics, &mut found.left_out));
    }
    let compared_in_amounts = has_one_unit(&topics);
    let weight = |topic: &Topic| if compared_in_amounts { topic.missing } else { topic.shortfall };
    topics.sort_by(|a, b| a.part.cmp(&b.part).then(weight(b).total_cmp(&weight(a))));
    found.facts = topics.into_iter().flat_map(|topic| topic.facts).collect();
    tell_changes_once(&mut found.facts);
    found.left_out.sort_unstable();
    found.left_out.dedup();
    found
}

/// What a column changed since the former period is told once, with the first measure that it is in.
fn tell_changes_once(facts: &mut Vec<Fact>) {
    let mut told: BTreeSet<usize> = BTreeSet::new();
    facts.retain_mut(|fact| {
        let Said::Since(since) = &mut fact.said else { return true };
        if since.change.is_some() && !told.insert(fact.column) {
            (since.change, since.most, since.least) = (None, None, None);
        }
        since.change.is_some() || !since.newly.is_empty() || !since.no_more.is_empty()
    });
}

/// The facts of one measure.
struct Topic {
    part: ReportPart,
    /// How far the whole is from its plan, as a ratio; 0 where nothing is missing.
    shortfall: f64,
    /// How much is missing, in the unit of its figures; 0 where nothing is.
    missing: f64,
    /// The columns whose whole is told.
    told: Vec<usize>,
    facts: Vec<Fact>,
}

/// Whether what is missing of all plans can be compared: money with money in one unit.
fn has_one_unit(topics: &[Topic]) -> bool {
    let printed = |topic: &Topic| {
        topic.facts.iter().find_map(|fact| match &fact.said {
            Said::Whole(whole) => whole.amount.as_ref().map(|amount| amount.printed.clone()),
            _ => None,
        })
    };
    let mut units = topics.iter().filter(|topic| topic.missing > 0.0).map(|topic| match printed(topic) {
        Some(Printed::Amount { unit, named, is_people, .. }) => Some((unit, named, is_people)),
        _ => None,
    });
    let first = units.next();
    units.all(|unit| Some(unit) == first)
}

/// The facts of a table whose rows count different things, row after row: persons, money, cases. Each is told with the unit
/// of its row.
fn facts_by_row(narrated: &Narrated<'_>) -> Vec<Fact> {
    /// The sentences of more would be read by nobody.
    const MOST_ROWS: usize = 40;
    let sheet = narrated.sheet;
    let measures: Vec<&Computed> = sheet
        .computed()
        .iter()
        .filter(|computed| {
            matches!(computed.indicator, Indicator::PlanCompletion { .. } | Indicator::Growth { .. })
                && is_topic(sheet, Measure::Computed(computed.indicator))
        })
        .collect();
    let mut facts: Vec<Fact> = Vec::new();
    for row in narrated.rows.iter().take(MOST_ROWS) {
        for computed in &measures {
            let Some(whole) = narrated.whole_of_row(computed, *row) else { continue };
            let measure = Measure::Computed(computed.indicator);
            facts.push(Fact {
                part: part_of(sheet, measure),
                measure: Some(measure),
                column: computed.indicator.first_input(),
                group: computed.group.clone(),
                row: Some(*row),
                said: Said::Whole(Box::new(whole)),
            });
        }
    }
    facts.sort_by_key(|fact| fact.part);
    facts
}

/// Whether a measure is told: shares and contributions are many figures and no finding, an index says what the growth says.
fn is_topic(sheet: &Sheet, measure: Measure) -> bool {
    let indicator = match measure {
        Measure::Computed(indicator) => indicator,
        // With the figures that it is made of, a computed rate says more.
        Measure::Pasted(column) => {
            return !sheet.repeats(column).is_some_and(|computed| is_topic(sheet, computed));
        }
    };
    match indicator {
        Indicator::IndexToPrior { current, base } => {
            !sheet.available().contains(&Indicator::Growth { current, base })
        }
        Indicator::Share { .. }
        | Indicator::Contribution { .. }
        | Indicator::Remaining { .. }
        | Indicator::OverFulfilment { .. }
        | Indicator::Change { .. }
        | Indicator::ChangeOverRows { .. }
        | Indicator::GrowthOverRows { .. }
        | Indicator::Distance { .. } => false,
        _ => sheet.computed().iter().any(|computed| computed.indicator == indicator),
    }
}

/// The part of the report that a measure belongs to.
fn part_of(sheet: &Sheet, measure: Measure) -> ReportPart {
    use Indicator::*;
    let role = |column: u32| sheet.table().columns.get(column as usize).and_then(|column| column.role);
    match measure {
        Measure::Computed(indicator) => match indicator {
            PlanCompletion { .. } | Remaining { .. } | OverFulfilment { .. } | CollectionRate { .. } => {
                ReportPart::Result
            }
            Growth { .. } | GrowthByIncrease { .. } | IndexToPrior { .. } | Change { .. } => {
                ReportPart::Comparison
            }
            Coverage { .. } | CoverageOfLabourForce { .. } | CoverageOfStudents { .. } => {
                ReportPart::Coverage
            }
            ArrearsRate { .. } | ArrearsRateOfPlan { .. } => ReportPart::Arrears,
            _ => ReportPart::Other,
        },
        Measure::Pasted(column) => match role(column) {
            Some(Role::PlanCompletion) => ReportPart::Result,
            Some(Role::GrowthRate | Role::IndexToPrior) => ReportPart::Comparison,
            Some(Role::Coverage) => ReportPart::Coverage,
            Some(Role::ArrearsRate) => ReportPart::Arrears,
            _ => ReportPart::Other,
        },
    }
}

fn topic(narrated: &Narrated<'_>, measure: Measure, left_out: &mut Vec<usize>) -> Option<Topic> {
    let sheet = narrated.sheet;
    let (whole, group, columns) = match measure {
        Measure::Computed(indicator) => {
            let computed = sheet.computed().iter().find(|computed| computed.indicator == indicator)?;
            let columns: Vec<usize> = indicator.inputs().map(|(_, column)| column).collect();
            left_out.extend(columns.iter().filter(|column| narrated.is_total_in_doubt(&[**column])));
            (narrated.whole_of(computed), computed.group.clone(), columns)
        }
        Measure::Pasted(column) => {
            let rate = sheet.pasted_rates().iter().copied().find(|rate| rate.column == column as usize)?;
            let group = sheet.table().columns.get(rate.column)?.group.clone();
            (narrated.whole_of_pasted(rate), group, vec![rate.column])
        }
    };
    let held = narrated.held(measure);
    let reach = narrated.reach(measure, &held);
    let movement = narrated.movement(measure, &held);
    let is_moving = movement.is_some();
    let extremes = narrated.extremes(measure, &held).filter(|_| !is_moving && reach.is_none());
    let rate = whole.as_ref().and_then(|whole| whole.rate.as_ref()).map(|rate| rate.value);
    let missing =
        whole.as_ref().and_then(|whole| Some(whole.base.as_ref()?.value - whole.amount.as_ref()?.value));
    let part = part_of(sheet, measure);
    let column = *columns.first()?;
    let since = match measure {
        Measure::Computed(indicator)
            if part != ReportPart::Comparison && indicator.second_input().is_some() =>
        {
            narrated.since(column, Some(measure), whole.as_ref())
        }
        _ => None,
    };
    let pace = match measure {
        Measure::Computed(indicator) => whole.as_ref().and_then(|whole| narrated.pace(indicator, whole)),
        Measure::Pasted(_) => None,
    };
    let said = [
        whole.map(Box::new).map(Said::Whole),
        pace.map(Said::Pace),
        reach.map(Said::Reach),
        movement.map(Said::Movement),
        extremes.map(Said::Extremes),
        since.map(Box::new).map(Said::Since),
    ];
    let fact = |said| Fact { part, measure: Some(measure), column, group: group.clone(), row: None, said };
    let facts: Vec<Fact> = said.into_iter().flatten().map(fact).collect();
    let is_of_plan = matches!(part, ReportPart::Result | ReportPart::Coverage);
    let shortfall = rate.filter(|_| is_of_plan).map_or(0.0, |rate| (1.0 - rate).max(0.0));
    let missing = missing.filter(|_| is_of_plan).unwrap_or(0.0).max(0.0);
    (!facts.is_empty()).then_some(Topic { part, shortfall, missing, told: columns, facts })
}

/// The amounts that no measure tells: participants, collected amounts, without anything to compare them with.
fn amounts(narrated: &Narrated<'_>, topics: &[Topic], left_out: &mut Vec<usize>) -> Vec<Topic> {
    let table = narrated.sheet.table();
    let is_told = |column: &usize| topics.iter().any(|topic| topic.told.contains(column));
    let is_amount = |column: &usize| {
        matches!(
            table.columns.get(*column).and_then(|column| column.role),
            Some(
                Role::Actual
                    | Role::ActualCumulative
                    | Role::ActualEstimate
                    | Role::Participants
                    | Role::Arrears
                    | Role::ArrearsWithInterest
                    | Role::Receivable
            )
        )
    };
    let mut told = Vec::new();
    for column in (0..table.columns.len()).filter(is_amount).filter(|column| !is_told(column)) {
        if narrated.is_total_in_doubt(&[column]) {
            left_out.push(column);
        }
        let Some(whole) = narrated.whole_amount(column) else { continue };
        let about = &table.columns[column];
        let part = match about.role {
            Some(Role::Arrears | Role::ArrearsWithInterest) => ReportPart::Arrears,
            // How many persons the debtors employ comes after what they owe.
            Some(Role::Participants) if topics.iter().all(|topic| topic.part == ReportPart::Arrears) => {
                ReportPart::Other
            }
            Some(Role::Participants) => ReportPart::Coverage,
            _ => ReportPart::Result,
        };
        let since = narrated.since(column, None, Some(&whole)).map(|since| Said::Since(Box::new(since)));
        let said = [Some(Said::Whole(Box::new(whole))), since].into_iter().flatten();
        let fact = |said| Fact { part, measure: None, column, group: about.group.clone(), row: None, said };
        let facts = said.map(fact).collect();
        told.push(Topic { part, shortfall: 0.0, missing: 0.0, told: vec![column], facts });
    }
    told
}
