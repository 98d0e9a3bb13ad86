//! The same tables in English: what stands over the columns, and what totals, lists and units are called.

use super::columns::{Is, RateKind, What};
use super::shape::one;
use fastrand::Rng;

/// A title for a column; `None` if the Vietnamese one does.
pub fn title(is: Is, of_budget: bool, rng: &mut Rng) -> Option<String> {
    let titles: &[&str] = match is {
        Is::Number => &["No.", "#", "No"],
        Is::Name if of_budget => &["Item", "Description", "Revenue item"],
        Is::Name => &["Province", "District", "Name", "Office", "Agency", "Region", "Unit", "Branch"],
        Is::Note => &["Notes", "Remarks", "Note"],
        Is::Code => &["Code", "Unit code"],
        Is::Rank => &["Rank", "Ranking"],
        Is::Threshold => &["Target (%)", "Threshold (%)"],
        Is::Change { .. } => &["Change", "Difference", "Increase/decrease", "Variance"],
        Is::Rate(rate) => match rate.kind {
            RateKind::Completion => &["% of plan", "Completion (%)", "Actual/Plan (%)", "Achieved (%)"],
            RateKind::Growth => &["Growth (%)", "% change", "Growth rate (%)", "Increase (%)"],
            RateKind::Index => &["Index (%)", "% of same period", "Compared with same period (%)"],
            RateKind::Coverage => &["Coverage (%)", "Coverage rate (%)", "Rate (%)"],
            RateKind::Arrears => &["Arrears rate (%)", "Arrears (%)", "Arrears/receivable (%)"],
        },
        Is::Amount(amount) => match amount.what {
            What::Plan => &["Plan", "Target", "Plan 2025", "Annual plan", "Budget", "Budget 2025", "Planned"],
            What::Actual => &["Actual", "Collected", "Actual 2025", "Result", "Results", "Actuals"],
            What::Prior => &["Same period", "Prior year", "Previous year", "Last year", "Same period 2024"],
            What::Year(year) => return Some(year.to_string()),
            What::Population => &["Population", "Population 2025"],
            What::LabourForce => &["Labour force", "Workforce"],
            What::Participants => &["Participants", "Insured persons", "Contributors", "Insured"],
            What::Receivable => &["Receivable", "Amount due", "Contributions due"],
            What::Arrears => &["Arrears", "Overdue", "Total arrears"],
            What::Mean => &["Average per head", "Average wage", "Per capita", "Mean"],
            What::Estimate | What::Before | What::Now => return None,
        },
        Is::MeasureUnit | Is::Fund => return None,
    };
    Some(one(rng, titles).to_owned())
}

pub const TOTALS: [&str; 5] = ["Total", "TOTAL", "Grand total", "Whole province", "Total:"];

pub const AVERAGES: [&str; 2] = ["Average", "Mean"];

/// What lists name.
pub const PARTS: [&str; 5] = ["Women", "Compulsory", "Voluntary", "State budget", "Paid late"];

pub const BLOCKS: [&str; 4] = ["Coast", "Highlands", "Enterprises", "Public sector"];

pub const PAGE_TITLES: [&str; 4] = [
    "CONTRIBUTIONS COLLECTED IN THE FIRST HALF OF 2025",
    "Table 3. Results by unit",
    "Summary of targets 2025",
    "Annex 2: Figures by unit",
];

pub const UNIT_LINES: [&str; 4] = ["Unit: ", "(Unit: ", "Unit of measure: ", "Unit : "];

pub const FOOTNOTES: [&str; 3] =
    ["(*) Estimated", "Note: figures as of 30/6/2025", "Source: Planning division"];

/// The words of money in units of 1, 10³, 10⁶ and 10⁹ dong.
pub const MONEY: [&[&str]; 4] = [
    &["VND", "dong"],
    &["thousand VND", "VND thousand", "thousand dong"],
    &["million VND", "VND million", "million dong"],
    &["billion VND", "VND billion", "billion dong"],
];
