//! The columns of each topic, with the words over them.

use super::columns::{Amount, Is, Rate, RateKind, Span, TrueColumn, What};
use super::english;
use super::shape::{Groups, Percent, Shape, Topic, UnitLine, chance, one};
use super::words::*;
use fastrand::Rng;

const CODE_TITLES: [&str; 5] = ["Mã số", "Mã đơn vị", "Mã ĐV", "Mã", "Mã huyện"];

const RANK_TITLES: [&str; 4] = ["Xếp hạng", "Thứ hạng", "Hạng", "Xếp thứ"];

const THRESHOLD_TITLES: [&str; 4] =
    ["Chỉ tiêu phấn đấu (%)", "Mục tiêu (%)", "Ngưỡng (%)", "Chỉ tiêu giao (%)"];

/// Columns while they are put together.
struct Draft<'a> {
    shape: &'a Shape,
    rng: &'a mut Rng,
    columns: Vec<TrueColumn>,
}

/// The columns of a shape, before those that stand empty.
pub fn columns(shape: &Shape, rng: &mut Rng) -> Vec<TrueColumn> {
    let mut draft = Draft { shape, rng, columns: Vec::new() };
    draft.names();
    draft.figures();
    if shape.mean_column && !matches!(shape.topic, Topic::Indicators | Topic::Across | Topic::Periods) {
        draft.money(&MEANS, &[], What::Mean, 0, Span::Unsaid);
    }
    if shape.thresholds {
        let title = one(draft.rng, &THRESHOLD_TITLES);
        draft.push(title.to_owned(), &[], Is::Threshold);
    }
    if shape.ranks {
        let title = one(draft.rng, &RANK_TITLES);
        draft.push(title.to_owned(), &[], Is::Rank);
    }
    if shape.note_column {
        let title = one(draft.rng, &NOTE_TITLES);
        draft.push(title.to_owned(), &[], Is::Note);
    }
    if shape.english {
        let of_budget = shape.topic == Topic::Budget;
        for column in &mut draft.columns {
            let title = english::title(column.is, of_budget, draft.rng);
            column.title = title.unwrap_or_else(|| column.title.clone());
        }
    }
    draft.columns
}

impl Draft<'_> {
    fn push(&mut self, title: String, group: &[&str], is: Is) -> usize {
        let group = group.iter().map(|line| (*line).to_owned()).collect();
        self.columns.push(TrueColumn { title, group, is });
        self.columns.len() - 1
    }

    fn names(&mut self) {
        let shape = self.shape;
        let marked = matches!(shape.groups, Groups::Letters | Groups::Romans | Groups::LettersAndRomans);
        if shape.numbered || (marked && shape.topic == Topic::Budget) {
            let title = one(self.rng, &NUMBER_TITLES);
            self.push(title.to_owned(), &[], Is::Number);
        }
        let title = match shape.topic {
            Topic::Budget | Topic::Indicators | Topic::Across => one(self.rng, &ITEM_TITLES),
            Topic::Periods => one(self.rng, &["Tháng", "Kỳ", "Thời gian"]),
            _ => one(self.rng, &NAME_TITLES),
        };
        let codes = shape.codes.then(|| one(self.rng, &CODE_TITLES));
        let first = self.rng.bool();
        if let Some(codes) = codes.filter(|_| first) {
            self.push(codes.to_owned(), &[], Is::Code);
        }
        self.push(title.to_owned(), &[], Is::Name);
        if let Some(codes) = codes.filter(|_| !first) {
            self.push(codes.to_owned(), &[], Is::Code);
        }
        if shape.fund_rows {
            let title = one(self.rng, &["Loại hình", "Quỹ", "Loại", "Loại BH", "Nguồn"]);
            self.push(title.to_owned(), &[], Is::Fund);
        }
        if shape.topic == Topic::Indicators {
            let title = one(self.rng, &["ĐVT", "Đơn vị tính", "Đvt", "Đơn vị"]);
            self.push(title.to_owned(), &[], Is::MeasureUnit);
        }
    }

    /// A column of figures; in the table's unit if they are money.
    fn amount(
        &mut self,
        titles: &[&str],
        group: &[&str],
        (what, of, span): (What, usize, Span),
        money: bool,
    ) -> usize {
        let shape = self.shape;
        let mean = what == What::Mean;
        let says = shape.unit_line != UnitLine::None;
        let power = match (money, mean) {
            (_, true) => None,
            (true, false) => says.then(|| MONEY[shape.power].0),
            (false, false) => says.then_some(0),
        };
        let decimals = match (money, mean) {
            (_, true) => 1 + u32::from(self.rng.bool()),
            (true, false) if MONEY[shape.power].0 == 0 => 0,
            (true, false) => shape.decimals,
            (false, false) => 0,
        };
        let title = one(self.rng, titles);
        let amount = Amount { what, of, span, money, power, decimals };
        self.push(title.to_owned(), group, Is::Amount(amount))
    }

    fn money(&mut self, titles: &[&str], group: &[&str], what: What, of: usize, span: Span) -> usize {
        self.amount(titles, group, (what, of, span), true)
    }

    fn people(&mut self, titles: &[&str], what: What) -> usize {
        self.amount(titles, &[], (what, 0, Span::Unsaid), false)
    }

    fn rate(&mut self, titles: &[&str], group: &[&str], kind: RateKind, top: usize, below: usize) -> usize {
        let fraction = self.shape.percent == Percent::Fraction;
        let decimals = if fraction { 2 } else { 1 + u32::from(self.rng.bool()) };
        let title = one(self.rng, titles);
        let title =
            if fraction { title.replace(" (%)", "").replace('%', "Tỷ lệ") } else { title.to_owned() };
        self.push(title, group, Is::Rate(Rate { kind, top, below, decimals }))
    }

    fn figures(&mut self) {
        match self.shape.topic {
            Topic::Plan | Topic::Budget | Topic::Periods => self.plan_and_actual(),
            Topic::Funds => self.funds(),
            Topic::FundsUnder => self.funds_under(),
            Topic::Coverage => self.coverage(),
            Topic::Arrears => self.arrears(),
            Topic::Years => self.years(),
            Topic::Levels => self.levels(),
            Topic::PerHead => self.per_head(),
            Topic::PlanParts => self.plan_parts(),
            Topic::Indicators => self.indicators(),
            Topic::Across => self.across(),
        }
    }

    /// A title for a plan, and the span that it names.
    fn plan_title(&mut self) -> (&'static str, Span) {
        let of_budget = self.shape.topic == Topic::Budget;
        let title = if of_budget { one(self.rng, &BUDGETED) } else { one(self.rng, &PLANS) };
        (title, if title.contains("202") { Span::Year } else { Span::Unsaid })
    }

    fn actual_title(&mut self) -> (&'static str, Span) {
        let of_budget = self.shape.topic == Topic::Budget;
        // What is added up over months is none of them so far.
        let of_months = self.shape.topic == Topic::Periods;
        let title = match of_months {
            true => one(self.rng, &["Thực hiện", "TH", "Số thu", "Đã thu", "Kết quả thực hiện"]),
            false if of_budget => one(self.rng, &SETTLED),
            false => one(self.rng, &ACTUALS),
        };
        let so_far = ["6", "Lũy kế", "LK"].iter().any(|w| title.contains(w));
        (title, if so_far { Span::SoFar } else { Span::Unsaid })
    }

    fn plan_and_actual(&mut self) {
        let shape = self.shape;
        let over = if shape.extra_header { &["Năm 2025"][..] } else { &[] };
        let prior_first = shape.prior && chance(self.rng, 30);
        let prior_title = [one(self.rng, &PRIORS)];
        let early = prior_first.then(|| self.money(&prior_title, &[], What::Prior, 0, Span::Unsaid));
        let (title, span) = self.plan_title();
        let plan = self.money(&[title], over, What::Plan, 0, span);
        let (title, span) = self.actual_title();
        let actual = self.money(&[title], over, What::Actual, 0, span);
        let prior = match early {
            Some(prior) => Some(prior),
            None => shape.prior.then(|| self.money(&prior_title, &[], What::Prior, 0, Span::Unsaid)),
        };
        let is_compared = shape.extra_header && shape.completion && shape.prior && shape.growth;
        let compared = if is_compared { &["So sánh (%)"][..] } else { &[] };
        if shape.completion {
            let titles = if compared.is_empty() { &COMPLETIONS[..] } else { &["TH/KH"] };
            self.rate(titles, compared, RateKind::Completion, actual, plan);
        }
        match prior {
            Some(prior) if is_compared => {
                self.rate(&["TH/CK"], compared, RateKind::Index, actual, prior);
            }
            Some(prior) => self.comparison(actual, prior),
            None => {}
        }
    }

    fn comparison(&mut self, current: usize, base: usize) {
        let shape = self.shape;
        if shape.change {
            let title = one(self.rng, &CHANGES);
            self.push(title.to_owned(), &[], Is::Change { current, base });
        }
        match (shape.growth, shape.as_index) {
            (true, false) => {
                self.rate(&GROWTHS, &[], RateKind::Growth, current, base);
            }
            (true, true) => {
                self.rate(&INDEXES, &[], RateKind::Index, current, base);
            }
            _ => {}
        }
    }

    fn funds(&mut self) {
        let shape = self.shape;
        let family = one(self.rng, &FAMILIES_OF_FUNDS);
        let count = 2 + self.rng.usize(..2);
        let above = shape.extra_header.then_some("Kết quả thu");
        let (plan_title, actual_title) = one(self.rng, &PLANS_AND_ACTUALS);
        let rate_title = [one(self.rng, &RATES_OF_FUNDS)];
        for (of, fund) in family.iter().take(count).enumerate() {
            let group: Vec<&str> = above.into_iter().chain([*fund]).collect();
            let plan = self.money(&[plan_title], &group, What::Plan, of, Span::Unsaid);
            let actual = self.money(&[actual_title], &group, What::Actual, of, Span::Unsaid);
            if shape.completion {
                self.rate(&rate_title, &group, RateKind::Completion, actual, plan);
            }
        }
    }

    fn funds_under(&mut self) {
        let family = one(self.rng, &FAMILIES_OF_FUNDS[..3]);
        let count = 2 + self.rng.usize(..2);
        let (plan_title, _) = self.plan_title();
        let (actual_title, span) = self.actual_title();
        let funds = || family.iter().take(count).enumerate();
        let plans: Vec<usize> = funds()
            .map(|(of, fund)| self.money(&[fund], &[plan_title], What::Plan, of, Span::Unsaid))
            .collect();
        let actuals: Vec<usize> =
            funds().map(|(of, fund)| self.money(&[fund], &[actual_title], What::Actual, of, span)).collect();
        if self.shape.completion {
            let over = one(self.rng, &["Tỷ lệ (%)", "% so KH", "Tỷ lệ hoàn thành (%)"]);
            for (of, fund) in funds() {
                self.rate(&[fund], &[over], RateKind::Completion, actuals[of], plans[of]);
            }
        }
    }

    fn coverage(&mut self) {
        let health = self.rng.bool();
        let people = match health {
            true => self.people(&POPULATIONS, What::Population),
            false => self.people(&LABOUR_FORCES, What::LabourForce),
        };
        let covered = self.people(if health { &INSURED } else { &EMPLOYED_INSURED }, What::Participants);
        if self.shape.completion {
            let titles = if health { &COVERAGES[..] } else { &COVERAGES_OF_LABOUR[..] };
            self.rate(titles, &[], RateKind::Coverage, covered, people);
        }
    }

    fn arrears(&mut self) {
        let receivable = self.money(&RECEIVABLES, &[], What::Receivable, 0, Span::Unsaid);
        if self.shape.prior {
            self.money(&["Đã thu", "Số đã thu", "Thực hiện"], &[], What::Actual, 0, Span::Unsaid);
        }
        let arrears = self.money(&ARREARS, &[], What::Arrears, 0, Span::Unsaid);
        if self.shape.completion {
            self.rate(&ARREARS_RATES, &[], RateKind::Arrears, arrears, receivable);
        }
    }

    fn years(&mut self) {
        let count = 2 + self.rng.u16(..3);
        let plain = self.rng.bool();
        let over = if self.shape.extra_header { &["Số thu qua các năm"][..] } else { &[] };
        let mut last = (0, 0);
        for year in 2025 - count..2025 {
            let title = if plain { year.to_string() } else { format!("Năm {year}") };
            last = (last.1, self.money(&[&title], over, What::Year(year), 0, Span::Year));
        }
        if self.shape.growth {
            match self.rng.bool() {
                true => self.rate(&["2024/2023 (%)", "2024/2023"], &[], RateKind::Index, last.1, last.0),
                false => self.rate(&GROWTHS_OF_YEARS, &[], RateKind::Growth, last.1, last.0),
            };
        }
    }

    fn levels(&mut self) {
        let (before, now) = one(self.rng, &MOMENTS);
        let over = if self.shape.extra_header { &["Số người tham gia BHYT"][..] } else { &[] };
        let base = self.amount(&[before], over, (What::Before, 0, Span::Unsaid), false);
        let current = self.amount(&[now], over, (What::Now, 0, Span::Unsaid), false);
        self.comparison(current, base);
    }

    fn per_head(&mut self) {
        self.people(&["Số người", "Số lao động", "Số người tham gia", "Số LĐ"], What::Participants);
        self.money(
            &["Số thu", "Số tiền", "Tổng thu", "Quỹ lương", "Thực hiện"],
            &[],
            What::Actual,
            1,
            Span::Unsaid,
        );
        self.money(&MEANS, &[], What::Mean, 0, Span::Unsaid);
    }

    fn plan_parts(&mut self) {
        let year = self.money(&["KH năm", "Kế hoạch năm 2025", "KH cả năm"], &[], What::Plan, 0, Span::Year);
        let quarter = self.money(&["KH quý II", "Kế hoạch quý II/2025"], &[], What::Plan, 1, Span::Quarter);
        let done = self.money(&["TH quý II", "Thực hiện quý II/2025"], &[], What::Actual, 1, Span::Quarter);
        let so_far = self.money(&SO_FAR, &[], What::Actual, 0, Span::SoFar);
        if self.shape.completion {
            self.rate(&["% KH quý", "TH quý/KH quý (%)"], &[], RateKind::Completion, done, quarter);
            self.rate(&["% KH năm", "LK/KH năm (%)", "% so KH năm"], &[], RateKind::Completion, so_far, year);
        }
    }

    fn indicators(&mut self) {
        let titles = ["TH 2024", "Thực hiện năm 2024", "TH năm 2024"];
        let prior = self.money(&titles, &[], What::Prior, 0, Span::Year);
        let titles = ["KH 2025", "Kế hoạch năm 2025", "KH năm 2025"];
        let plan = self.money(&titles, &[], What::Plan, 0, Span::Year);
        let estimate = self.money(&ESTIMATES, &[], What::Estimate, 0, Span::Year);
        if self.shape.completion {
            let over = if self.shape.extra_header { &["So sánh (%)"][..] } else { &[] };
            let [index, completion] = if over.is_empty() {
                ["ƯTH/TH 2024 (%)", "ƯTH/KH (%)"]
            } else {
                ["ƯTH/TH 2024", "ƯTH/KH"]
            };
            self.rate(&[index], over, RateKind::Index, estimate, prior);
            self.rate(&[completion], over, RateKind::Completion, estimate, plan);
        }
    }

    fn across(&mut self) {
        for place in PLACES.iter().take(self.shape.units) {
            self.money(&[place], &[], What::Actual, 0, Span::Unsaid);
        }
    }
}
