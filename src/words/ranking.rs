//! Sentences about a ranking: how many units are on one side of a threshold, who leads, what the marks of a chart mean.

use super::texts::Words;
use crate::analysis::Indicator;
use crate::indicator::Comparison;
use crate::sheet::Counted;
use crate::table::Role;

/// A measure in a sentence about a threshold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasurePhrase {
    /// What the units have: "tỷ lệ nợ". Empty where the figure says it: "đạt 36% kế hoạch".
    lead: String,
    /// What follows the figure: " kế hoạch".
    tail: &'static str,
}

/// How the units at the top of a ranking without a threshold stand to the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standout {
    /// There is only one unit with a figure.
    Alone,
    /// All units have the same figure.
    AllAlike,
    /// One unit is ahead of the others, and its figure is a success.
    Leads,
    /// The figure is the highest, and nothing more is said.
    Highest,
    /// The figure is the lowest, where lower is better.
    Lowest,
    /// All units fell; these fell least.
    FellLeast,
}

/// The units at the top of a ranking.
#[derive(Clone, Copy, Debug)]
pub struct Leaders<'a> {
    /// Their names, if they are few.
    pub named: &'a [&'a str],
    /// How many have the same figure.
    pub tied: usize,
    /// How many units have a figure.
    pub of: usize,
}

impl Words {
    /// A computed rate in a sentence about a threshold.
    pub fn measure_phrase(self, indicator: Indicator) -> MeasurePhrase {
        use Indicator::*;
        let plan = self.pick(" kế hoạch", " of plan");
        let (lead, tail) = match indicator {
            PlanCompletion { .. } | Remaining { .. } => ("", plan),
            IndexToPrior { .. } => ("", self.pick(" so với cùng kỳ", " of the prior period")),
            Coverage { .. } => {
                (self.pick("tỷ lệ bao phủ", "coverage"), self.pick(" dân số", " of the population"))
            }
            CoverageOfLabourForce { .. } => (
                self.pick("tỷ lệ bao phủ", "coverage"),
                self.pick(" lực lượng lao động", " of the labour force"),
            ),
            CoverageOfStudents { .. } => (
                self.pick("tỷ lệ tham gia", "participation"),
                self.pick(" học sinh, sinh viên", " of pupils and students"),
            ),
            ArrearsRate { .. } => {
                (self.pick("tỷ lệ nợ", "arrears"), self.pick(" số phải thu", " of the amount receivable"))
            }
            ArrearsRateOfPlan { .. } => (self.pick("tỷ lệ nợ", "arrears"), plan),
            CollectionRate { .. } => {
                (self.pick("tỷ lệ thu", "collection"), self.pick(" số phải thu", " of the amount receivable"))
            }
            Share { .. } => (self.pick("tỷ trọng", "a share"), self.pick(" tổng số", " of the total")),
            Growth { .. }
            | GrowthByIncrease { .. }
            | GrowthOverRows { .. }
            | Change { .. }
            | ChangeOverRows { .. }
            | Contribution { .. }
            | OverFulfilment { .. }
            | Distance { .. } => (self.indicator_long(indicator), ""),
        };
        MeasurePhrase { lead: lead.to_owned(), tail }
    }

    /// A pasted column of rates in such a sentence.
    pub fn pasted_phrase(self, role: Option<Role>, title: &str) -> MeasurePhrase {
        let (lead, tail) = match role {
            Some(Role::PlanCompletion) => (String::new(), self.pick(" kế hoạch", " of plan")),
            Some(Role::IndexToPrior) => (String::new(), self.pick(" so với cùng kỳ", " of the prior period")),
            Some(Role::ArrearsRate) => (self.pick("tỷ lệ nợ", "arrears").to_owned(), ""),
            Some(Role::Coverage) => (self.pick("tỷ lệ bao phủ", "coverage").to_owned(), ""),
            Some(Role::GrowthRate) => (self.pick("tốc độ tăng, giảm", "growth").to_owned(), ""),
            _ => (self.pick(format!("“{title}”"), format!("“{title}”")), ""),
        };
        MeasurePhrase { lead, tail }
    }

    /// What a ranking with a threshold shows, as the user asked it: "5/9 đơn vị đạt 36% kế hoạch", "5/12 đơn vị dưới 42%
    /// kế hoạch", "12/12 đơn vị có tỷ lệ nợ dưới 4,5% số phải thu".
    pub fn on_asked_side(
        self,
        noun: &Counted,
        (count, of): (usize, usize),
        asked: Comparison,
        threshold: &str,
        phrase: &MeasurePhrase,
    ) -> String {
        let MeasurePhrase { lead, tail } = phrase;
        let noun = self.counted(noun, of);
        let (count, of) = (self.count(count), self.count(of));
        let figure = format!("{threshold}{tail}");
        let vietnamese = match (lead.is_empty(), asked) {
            (true, Comparison::AtLeast) => format!("đạt {figure}"),
            (true, Comparison::MoreThan) => format!("đạt trên {figure}"),
            (true, Comparison::AtMost) => format!("đạt không quá {figure}"),
            (true, Comparison::LessThan) => format!("dưới {figure}"),
            (false, Comparison::AtLeast) => format!("có {lead} từ {figure} trở lên"),
            (false, Comparison::MoreThan) => format!("có {lead} trên {figure}"),
            (false, Comparison::AtMost) => format!("có {lead} không quá {figure}"),
            (false, Comparison::LessThan) => format!("có {lead} dưới {figure}"),
        };
        let english = match (lead.is_empty(), asked) {
            (true, Comparison::AtLeast) => format!("reached {figure}"),
            (true, Comparison::MoreThan) => format!("above {figure}"),
            (true, Comparison::AtMost) => format!("at or below {figure}"),
            (true, Comparison::LessThan) => format!("below {figure}"),
            (false, Comparison::AtLeast) => format!("with {lead} of at least {figure}"),
            (false, Comparison::MoreThan) => format!("with {lead} above {figure}"),
            (false, Comparison::AtMost) => format!("with {lead} of at most {figure}"),
            (false, Comparison::LessThan) => format!("with {lead} below {figure}"),
        };
        self.pick(format!("{count}/{of} {noun} {vietnamese}"), format!("{count} of {of} {noun} {english}"))
    }

    /// What it shows if each unit has a target of its own: how many reach theirs, or if the user asks so, miss it.
    pub fn on_asked_side_of_own(
        self,
        noun: &Counted,
        (count, of): (usize, usize),
        asks_good: bool,
        what: &str,
    ) -> String {
        let noun = self.counted(noun, of);
        let (count, of) = (self.count(count), self.count(of));
        match asks_good {
            true => self.pick(
                format!("{count}/{of} {noun} đạt chỉ tiêu được giao về {what}"),
                format!("{count} of {of} {noun} reached their own target in {what}"),
            ),
            false => self.pick(
                format!("{count}/{of} {noun} chưa đạt chỉ tiêu được giao về {what}"),
                format!("{count} of {of} {noun} did not reach their own target in {what}"),
            ),
        }
    }

    /// Button: the threshold that was likely meant.
    pub fn meant_threshold(self, meant: &str) -> String {
        self.pick(format!("Ý là {meant}?"), format!("Did you mean {meant}?"))
    }

    /// Why another threshold was likely meant.
    pub fn threshold_is_small(self, threshold: &str, usual: &str) -> String {
        self.pick(
            format!("Ngưỡng đang là {threshold}, các số ở quanh {usual}."),
            format!("The threshold is {threshold}; the figures are about {usual}."),
        )
    }

    /// The figures on one side of a threshold: "từ 42% trở lên".
    fn side(self, comparison: Comparison, threshold: &str) -> String {
        match comparison {
            Comparison::AtLeast => {
                self.pick(format!("từ {threshold} trở lên"), format!("{threshold} or more"))
            }
            Comparison::MoreThan => self.pick(format!("trên {threshold}"), format!("above {threshold}")),
            Comparison::AtMost => self.pick(format!("không quá {threshold}"), format!("{threshold} or less")),
            Comparison::LessThan => self.pick(format!("dưới {threshold}"), format!("below {threshold}")),
        }
    }

    /// The legend of a chart with a threshold: what the mark of good figures means, and what the other means.
    pub fn threshold_legend(self, good: Comparison, threshold: &str) -> (String, String) {
        let (good, bad) = (self.side(good, threshold), self.side(good.complement(), threshold));
        let (reached, missed) = (self.pick("Đạt", "Reached"), self.legend_missed());
        (format!("{reached}: {good}"), format!("{missed}: {bad}"))
    }

    /// What the mark at a figure on the wrong side of its threshold means: "chưa đạt (từ 42% trở lên)".
    pub fn falls_short(self, good: Comparison, threshold: &str, at_the_edge: bool) -> String {
        let good = self.side(good, threshold);
        let text = self.pick(format!("chưa đạt ({good})"), format!("not reached ({good})"));
        match at_the_edge {
            true => format!("{text}, {}", self.at_the_edge()),
            false => text,
        }
    }

    /// What a ranking without a threshold shows: who leads, or only whose figure is the highest.
    pub fn stands_out(
        self,
        noun: &Counted,
        leaders: Leaders<'_>,
        standout: Standout,
        figure: &str,
        what: &str,
    ) -> String {
        let Leaders { named, tied, of } = leaders;
        let who = match named {
            [unit] if tied == 1 => (*unit).to_owned(),
            [first @ .., last] if named.len() == tied => {
                let first = first.join(", ");
                self.pick(format!("{first} và {last}"), format!("{first} and {last}"))
            }
            _ => format!("{} {}", self.count(tied), self.counted(noun, tied)),
        };
        let all = format!("{} {}", self.count(of), self.counted(noun, of));
        let alone = tied == 1;
        let together = self.pick(if alone { "" } else { "cùng " }, if alone { "has" } else { "have" });
        match standout {
            Standout::Alone => format!("{who}: {what} {figure}"),
            Standout::AllAlike => self.pick(
                format!("{all} cùng có {what} {figure}"),
                format!("All {all} have the same {what}: {figure}"),
            ),
            Standout::Leads => self
                .pick(format!("{who} dẫn đầu {what}: {figure}"), format!("{who} leads in {what}: {figure}")),
            Standout::Highest => self.pick(
                format!("{who} {together}có {what} cao nhất: {figure}"),
                format!("{who} {together} the highest {what}: {figure}"),
            ),
            Standout::Lowest => self.pick(
                format!("{who} {together}có {what} thấp nhất: {figure}"),
                format!("{who} {together} the lowest {what}: {figure}"),
            ),
            Standout::FellLeast => self.pick(
                format!("Cả {all} đều giảm, {who} giảm ít nhất: {figure}"),
                format!("All {all} fell, {who} the least: {figure}"),
            ),
        }
    }

    /// The alternative text of a chart. Each figure has its unit, and what the mark beside it means.
    pub fn chart_alt(self, title: &str, subtitle: &str, figures: &[(String, String)]) -> String {
        let list =
            figures.iter().map(|(unit, figure)| format!("{unit} {figure}")).collect::<Vec<_>>().join("; ");
        self.pick(
            format!("Biểu đồ cột ngang. {title}. {subtitle}: {list}."),
            format!("Bar chart. {title}. {subtitle}: {list}."),
        )
    }
}

super::texts::texts! {
    /// Legend of a chart; word at a unit that reaches its threshold.
    legend_reached: "Đạt ngưỡng", "Reached";
    /// Legend of a chart; word at a unit that does not reach its threshold.
    legend_missed: "Chưa đạt", "Not reached";
    /// Printed table: what the mark beside a figure means.
    falls_short_legend: "✗ Chưa đạt ngưỡng.", "✗ Does not reach the threshold.";
}
