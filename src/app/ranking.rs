//! Choosing the best units: the order of criteria, a points table, awards counted by kind and holder.

use std::collections::BTreeMap;

use super::made::Made;
use super::{App, Effect, Notice};
use crate::indicator::{
    AwardTally, Choice, Criterion, Holder, PointRule, Score, choose_best, compare, competition_ranks, score,
};
use crate::ingest::{CellAddress, Role, RowKind, Table};
use crate::number::{Decimals, fold, round_half_away};
use crate::sheet::{Cause, Edit, Measure, Points, RankingSettings, RowTargets, Settings, Sheet};

/// The row of the titles in a sheet that is made here.
const HEADER: u32 = 1;
/// The first row under them.
const FIRST: u32 = HEADER + 1;

/// Decimals of points as printed: two, or as many more as it takes to tell sums apart that are ranked apart.
pub(super) fn point_decimals(totals: &[Option<f64>]) -> Decimals {
    let mut sums: Vec<f64> = totals.iter().copied().flatten().collect();
    sums.sort_by(f64::total_cmp);
    sums.dedup_by(|a, b| compare(*a, *b).is_eq());
    let tells_apart = |decimals: &u8| {
        let printed: Vec<f64> = sums.iter().map(|sum| round_half_away(*sum, *decimals)).collect();
        printed.windows(2).all(|pair| !compare(pair[0], pair[1]).is_eq())
    };
    Decimals::Fixed((2..6).find(tells_apart).unwrap_or(6))
}

impl App {
    /// The measures with a target, in the order of the list.
    pub(super) fn held_targets(&self) -> Vec<(Measure, RowTargets<'_>)> {
        let measures = self.measures().into_iter();
        measures.filter_map(|c| Some((c.measure, self.sheet().targets(c.measure)?))).collect()
    }

    /// What units are ranked by, the weightiest first: in the user's order, then what is charted, then the targets.
    pub(super) fn criteria(&self) -> Vec<Measure> {
        let held = self.held_targets().into_iter().map(|(measure, _)| measure);
        let all: Vec<Measure> = self.charted().into_iter().chain(held).collect();
        let chosen = self.sheet().settings().ranking.order.iter().filter(|m| all.contains(m));
        let mut order: Vec<Measure> = Vec::new();
        for measure in chosen.chain(&all) {
            if !order.contains(measure) {
                order.push(*measure);
            }
        }
        order
    }

    /// What a measure with a target earns.
    pub(super) fn points_of(&self, measure: Measure) -> Points {
        self.sheet().settings().ranking.points.get(&measure).copied().unwrap_or_default()
    }

    /// The points of every unit, and the measures they are of.
    pub(super) fn scores(&self) -> (Vec<Measure>, Vec<Score>) {
        let held = self.held_targets();
        let of = |measure: &Measure| held.iter().find(|(m, _)| m == measure).map(|(_, targets)| *targets);
        let mut scored = Vec::new();
        let mut rules = Vec::new();
        let mut figures = Vec::new();
        for measure in self.criteria() {
            let Some(targets) = of(&measure) else { continue };
            let Points { weight, cap } = self.points_of(measure);
            let lower_is_better = targets.comparison().lower_is_better();
            scored.push(measure);
            // Where each unit has its own target, its figure is taken in parts of that.
            let target = targets.one().map_or(1.0, |target| target.value);
            rules.push(PointRule { weight, target, cap, lower_is_better });
            let in_parts = |(row, figure): (usize, Option<f64>)| match targets.one() {
                Some(_) => figure,
                None => targets.of(row).filter(|t| t.value > 0.0).and_then(|t| Some(figure? / t.value)),
            };
            figures.push(self.unit_values(measure).into_iter().map(in_parts).collect::<Vec<_>>());
        }
        let figures: Vec<&[Option<f64>]> = figures.iter().map(Vec::as_slice).collect();
        let scores = score(&rules, &figures, self.unit_rows().len());
        (scored, scores)
    }

    fn figures_of(&self, measure: Measure) -> Vec<Option<f64>> {
        self.unit_values(measure).into_iter().map(|(_, value)| value).collect()
    }

    /// The best units: by points of all units, or by the order of criteria of those eligible.
    pub(super) fn best_units(&self, eligible: &[usize]) -> Choice {
        let RankingSettings { reward, by_points, .. } = &self.sheet().settings().ranking;
        let places = usize::from(reward.places);
        if *by_points {
            let totals: Vec<Option<f64>> = self.scores().1.iter().map(|s| s.total).collect();
            let everyone: Vec<usize> = (0..totals.len()).collect();
            return choose_best(places, &[Criterion { figures: &totals, lower_is_better: false }], &everyone);
        }
        let order = self.criteria();
        let figures: Vec<Vec<Option<f64>>> = order.iter().map(|m| self.figures_of(*m)).collect();
        let criteria: Vec<Criterion<'_>> = order
            .iter()
            .zip(&figures)
            .map(|(m, figures)| Criterion { figures, lower_is_better: self.lower_is_better(*m) })
            .collect();
        choose_best(places, &criteria, eligible)
    }

    /// Puts a criterion before the one that is before it.
    pub(super) fn move_criterion_up(&mut self, measure: Measure) -> Vec<Effect> {
        let mut order = self.criteria();
        match order.iter().position(|m| *m == measure) {
            Some(at) if at > 0 => order.swap(at, at - 1),
            _ => return Vec::new(),
        }
        self.set(|ranking: &mut RankingSettings| ranking.order = order, Cause::Plan)
    }

    /// A sheet with the points of every unit, their sums and places.
    pub(super) fn make_points_sheet(&mut self) -> Vec<Effect> {
        let (measures, scores) = self.scores();
        let words = self.words();
        let mut made = self.under_titles(words.points_title(), words.unit_column());
        let names = self.names_of(measures.iter().copied());
        for (at, (name, measure)) in (1..).zip(names.iter().zip(&measures)) {
            let most = words.figure(self.points_of(*measure).cap);
            put_column(&mut made, at, &words.points_of(name, &most), Some(Role::Score));
        }
        let total = measures.len() as u32 + 1;
        put_column(&mut made, total, words.points_total(), Some(Role::Score));
        put_column(&mut made, total + 1, words.points_place(), Some(Role::Rank));
        let totals: Vec<Option<f64>> = scores.iter().map(|s| s.total).collect();
        let ranks = competition_ranks(&totals, false);
        let decimals = point_decimals(&totals);
        for (at, (unit, (row, score))) in (FIRST..).zip(self.unit_rows().into_iter().zip(&scores).enumerate())
        {
            let mut figures: Vec<(u32, f64, Decimals)> = Vec::new();
            for (at, points) in (1..).zip(score.points.iter().chain([&score.total])) {
                figures.extend(points.map(|points| (at, points, decimals)));
            }
            let place = ranks[unit].map(|rank| (total + 1, f64::from(rank.place), Decimals::Fixed(0)));
            figures.extend(place);
            put_row(&mut made, at, &self.unit_name(row), RowKind::Data, &figures);
        }
        self.insert(made, words.points_name())
    }

    /// A sheet that counts the awards of the one shown, by kind and holder.
    pub(super) fn make_tally(&mut self) -> Vec<Effect> {
        let Some((tally, uncounted)) = award_tally(self.sheet()) else { return Vec::new() };
        let words = self.words();
        let mut made = self.under_titles(words.tally_title(), words.award_kind());
        for (at, title) in (1..).zip([words.collectives(), words.individuals(), words.awards_together()]) {
            put_column(&mut made, at, title, None);
        }
        let figures = |collectives: Option<u64>, individuals: Option<u64>| {
            let together = collectives.unwrap_or(0) + individuals.unwrap_or(0);
            let counts = [collectives, individuals, Some(together)];
            let figure = |(at, count): (u32, Option<u64>)| Some((at, count? as f64, Decimals::Fixed(0)));
            (1..).zip(counts).filter_map(figure).collect::<Vec<_>>()
        };
        let mut row = FIRST;
        for (kind, collectives, individuals) in tally.rows() {
            put_row(&mut made, row, kind, RowKind::Data, &figures(collectives, individuals));
            row += 1;
        }
        let is_held = |holder: Holder| {
            tally.rows().any(|(_, collectives, individuals)| match holder {
                Holder::Collective => collectives.is_some(),
                Holder::Individual => individuals.is_some(),
            })
        };
        let total = |holder: Holder| is_held(holder).then(|| tally.total(holder));
        let all = figures(total(Holder::Collective), total(Holder::Individual));
        put_row(&mut made, row, words.total_label(), RowKind::Total, &all);
        let mut effects = self.insert(made, words.tally_name());
        if uncounted > 0 {
            effects.extend(self.tell(Notice::AwardsLeftOut(uncounted)));
        }
        effects
    }

    /// A sheet with a title, and a header of one row that begins with this column.
    fn under_titles(&self, title: &str, first: &str) -> Made {
        let mut made = Made::new(HEADER..FIRST, self.language().notation());
        made.text(0, 0, title);
        made.text(HEADER, 0, first);
        made
    }

    fn insert(&mut self, made: Made, name: &str) -> Vec<Effect> {
        let made = made.sheet(name, Settings::default());
        let at = self.workbook.active() + 1;
        let mut effects = self.change(Edit::InsertSheet { at, sheet: Box::new(made) }, Cause::Plan);
        effects.extend(self.show_top());
        effects
    }
}

fn put_column(made: &mut Made, column: u32, title: &str, role: Option<Role>) {
    made.text(HEADER, column, title);
    made.role(column, role);
}

fn put_row(made: &mut Made, row: u32, name: &str, kind: RowKind, figures: &[(u32, f64, Decimals)]) {
    made.text(row, 0, name);
    for (column, value, decimals) in figures {
        made.figure(row, *column, *value, *decimals);
    }
    made.kind(row, kind);
}

/// The awards of a table, and how many of its rows name no kind, holder or count: a kind of award a row, with a count of collectives and one of individuals; or an award a row,
/// with its holder named ("tập thể", "cá nhân") and, where there is one, a count.
pub(super) fn award_tally(sheet: &Sheet) -> Option<(AwardTally, usize)> {
    let table = sheet.table();
    let kind = column_titled(table, &["hinh thuc", "danh hieu", "khen thuong", "award"])?;
    let collectives = column_titled(table, &["tap the", "collective"]).filter(|c| *c != kind);
    let individuals = column_titled(table, &["ca nhan", "individual"]).filter(|c| *c != kind);
    let counts = column_titled(table, &["so luong", "so khen", "count"]);
    let text = |row: usize, column: usize| {
        let at = CellAddress::new(table.body.start + row as u32, column as u32);
        sheet.grid().text(at).trim().to_owned()
    };
    let count = |row: usize, column: usize| {
        let value = table.columns[column].value(row)?;
        // A count is whole; anything else is no award.
        (value >= 0.0 && value.fract() == 0.0 && value < 1e9).then_some(value as u64)
    };
    let mut tally = AwardTally::default();
    let mut uncounted = 0;
    // "giấy khen" is "Giấy khen": the first spelling stands for all.
    let mut spellings: BTreeMap<String, String> = BTreeMap::new();
    let rows = table.rows.iter().enumerate().filter(|(_, k)| **k == RowKind::Data);
    for (row, _) in rows {
        let named = text(row, kind);
        if named.is_empty() {
            uncounted += 1;
            continue;
        }
        let named = spellings.entry(named.to_lowercase()).or_insert(named).clone();
        match (collectives, individuals) {
            (Some(collectives), Some(individuals)) => {
                for (column, holder) in [(collectives, Holder::Collective), (individuals, Holder::Individual)]
                {
                    if let Some(count) = count(row, column) {
                        tally.add(&named, holder, count);
                    }
                }
            }
            _ => {
                let holder =
                    (0..table.columns.len()).find_map(|column| match fold(&text(row, column)).as_str() {
                        "tap the" | "collective" => Some(Holder::Collective),
                        "ca nhan" | "individual" => Some(Holder::Individual),
                        _ => None,
                    })?;
                tally.add(&named, holder, counts.map_or(Some(1), |c| count(row, c))?);
            }
        }
    }
    let is_empty = tally.rows().next().is_none();
    (!is_empty).then_some((tally, uncounted))
}

fn column_titled(table: &Table, words: &[&str]) -> Option<usize> {
    let is_titled = |column: &crate::ingest::Column| {
        let title = fold(&column.title);
        words.iter().any(|word| title.contains(word))
    };
    table.columns.iter().position(is_titled)
}
