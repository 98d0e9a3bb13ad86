//! Makes the sheets of points and of awards, and changes the order of criteria.

use super::caret::show_top;
use super::change::change;
use super::chart::set_settings;
use super::notify::notify;
use crate::app::effect::Effect;
use crate::app::state::{App, criteria, data_rows, names_of, point_decimals, points_of, scores, unit_name};
use crate::derived::{SheetDraft, award_tally};
use crate::indicator::{Holder, competition_ranks};
use crate::number::Decimals;
use crate::sheet::{Cause, Edit, Measure, RankingSettings, Settings};
use crate::table::{Role, RowKind};
use crate::words::Notice;

/// The row with the titles in the new sheet.
const HEADER: u32 = 1;

/// The first row below the titles.
const FIRST: u32 = HEADER + 1;

fn put_column(made: &mut SheetDraft, column: u32, title: &str, role: Option<Role>) {
    made.text(HEADER, column, title);
    made.role(column, role);
}

fn put_row(made: &mut SheetDraft, row: u32, name: &str, kind: RowKind, figures: &[(u32, f64, Decimals)]) {
    made.text(row, 0, name);
    for (column, value, decimals) in figures {
        made.figure(row, *column, *value, *decimals);
    }
    made.kind(row, kind);
}

/// Moves a criterion one place up.
pub(crate) fn move_criterion_up(app: &mut App, measure: Measure) -> Vec<Effect> {
    let mut order = criteria(app);
    match order.iter().position(|m| *m == measure) {
        Some(at) if at > 0 => order.swap(at, at - 1),
        _ => return Vec::new(),
    }
    set_settings(app, |ranking: &mut RankingSettings| ranking.order = order, Cause::Plan)
}

/// Makes a sheet with the points of every unit, their sums and ranks.
pub(crate) fn make_points_sheet(app: &mut App) -> Vec<Effect> {
    let (measures, scores) = scores(app);
    let words = app.words();
    let mut made = under_titles(app, words.points_title(), words.unit_column());
    let names = names_of(app, measures.iter().copied());
    for (at, (name, measure)) in (1..).zip(names.iter().zip(&measures)) {
        let most = words.figure(points_of(app, *measure).cap);
        put_column(&mut made, at, &words.points_of(name, &most), Some(Role::Score));
    }
    let total = measures.len() as u32 + 1;
    put_column(&mut made, total, words.points_total(), Some(Role::Score));
    put_column(&mut made, total + 1, words.points_place(), Some(Role::Rank));
    let totals: Vec<Option<f64>> = scores.iter().map(|s| s.total).collect();
    let ranks = competition_ranks(&totals, false);
    let decimals = point_decimals(&totals);
    for (at, (unit, (row, score))) in (FIRST..).zip(data_rows(app).into_iter().zip(&scores).enumerate()) {
        let mut figures: Vec<(u32, f64, Decimals)> = Vec::new();
        for (at, points) in (1..).zip(score.points.iter().chain([&score.total])) {
            figures.extend(points.map(|points| (at, points, decimals)));
        }
        let place = ranks[unit].map(|rank| (total + 1, f64::from(rank.place), Decimals::Fixed(0)));
        figures.extend(place);
        put_row(&mut made, at, &unit_name(app, row), RowKind::Data, &figures);
    }
    insert_made(app, made, words.points_name())
}

/// Makes a sheet that counts the awards of the shown one, by kind and recipient.
pub(crate) fn make_tally(app: &mut App) -> Vec<Effect> {
    let Some((tally, uncounted)) = award_tally(app.sheet()) else { return Vec::new() };
    let words = app.words();
    let mut made = under_titles(app, words.tally_title(), words.award_kind());
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
    let mut effects = insert_made(app, made, words.tally_name());
    if uncounted > 0 {
        effects.extend(notify(app, Notice::AwardsLeftOut(uncounted)));
    }
    effects
}

/// A sheet with a title, and a header of one row that begins with this column.
fn under_titles(app: &App, title: &str, first: &str) -> SheetDraft {
    let mut made = SheetDraft::new(HEADER..FIRST, app.language().notation());
    made.text(0, 0, title);
    made.text(HEADER, 0, first);
    made
}

fn insert_made(app: &mut App, made: SheetDraft, name: &str) -> Vec<Effect> {
    let made = made.sheet(name, Settings::default());
    let at = app.document.workbook.active() + 1;
    let mut effects = change(app, Edit::InsertSheet { at, sheet: Box::new(made) }, Cause::Plan);
    effects.extend(show_top(app));
    effects
}
