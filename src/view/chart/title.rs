//! What the chart says above its bars: the finding against a threshold, or who stands out.

use super::bars::ranked_figure;
use super::findings::on_asked_side;
use crate::analysis::{Indicator, better_side, better_side_of_pasted};
use crate::app::{App, column_at, column_name, computed_of, grouped_name, is_guessed, told_apart_by};
use crate::indicator::{BetterSide, first_ranked};
use crate::number::{Decimals, compare, fold, print_percent};
use crate::sheet::Measure;
use crate::table::Role;
use crate::view::cells::counted;
use crate::words::{Leaders, Standout};

/// A title that would name more leaders gives their number instead.
const MOST_LEADERS: usize = 3;

/// Of more units than this the others are looked at only if all of these are alike.
const LOOKED_AT: usize = 20;

/// Two rates further apart are never printed alike.
const NEAR: f64 = 0.02;

/// The title of the chart of a measure, which the user has not written.
pub(super) fn title_of(app: &App, measure: Measure, units: &[(usize, Option<f64>)]) -> String {
    let words = app.words();
    let what = measure_name(app, measure);
    let Some(targets) = app.sheet().targets(measure) else {
        return standout_title(app, measure, units, &what);
    };
    let counts = on_asked_side(targets, units);
    let Some(target) = targets.one() else {
        let asks_good = targets.asked() == targets.comparison();
        return words.on_asked_side_of_own(counted(app), counts, asks_good, &what);
    };
    let threshold = print_percent(target.value, Decimals::UpTo(4), app.language().notation());
    let phrase = match measure {
        Measure::Computed(indicator) => words.measure_phrase(indicator),
        Measure::Pasted(column) => {
            words.pasted_phrase(column_at(app, column).and_then(|c| c.role), &column_name(app, column))
        }
    };
    let side = words.on_asked_side(counted(app), counts, targets.asked(), &threshold, &phrase);
    scoped(side, scope(app, measure))
}

fn standout_title(app: &App, measure: Measure, units: &[(usize, Option<f64>)], what: &str) -> String {
    let table = app.sheet().table();
    let better = match measure {
        Measure::Computed(indicator) => better_side(table, indicator),
        Measure::Pasted(column) => better_side_of_pasted(table, column as usize),
    };
    // Of persons, money and arrears one may be the highest, but none is ahead of the others.
    let better = if table.mixed_measures { BetterSide::Unknown } else { better };
    let values: Vec<Option<f64>> = units.iter().map(|(_, value)| *value).collect();
    let lower_is_better = better == BetterSide::Lower;
    // Who owes nothing is no finding: who owes most is.
    let none_owed = lower_is_better && values.iter().flatten().any(|value| *value == 0.0);
    let (better, lower_is_better) =
        if none_owed { (BetterSide::Unknown, false) } else { (better, lower_is_better) };
    let ranked = first_ranked(&values, lower_is_better, LOOKED_AT);
    let Some(best) = ranked.first().and_then(|i| values[*i]) else { return String::new() };
    let leader = |i: &usize| ranked_figure(app, measure, units[*i].0, false);
    let figure = ranked.first().map(|i| leader(i).text).unwrap_or_default();
    // Whoever reads "110,00%" of ten units is not told that one of them is ahead.
    let is_best = |i: &&usize| {
        values[**i].is_some_and(|value| compare(value, best).is_eq()) || leader(i).text == figure
    };
    let mut tied = ranked.iter().take_while(is_best).count();
    if tied == LOOKED_AT {
        // What is further off than two points is printed otherwise, whatever its decimals.
        let is_near = |i: &usize| values[*i].is_some_and(|value| (value - best).abs() < NEAR);
        tied = (0..values.len()).filter(is_near).filter(|i| is_best(&i)).count();
    }
    let leaders: Vec<_> = ranked.iter().take(tied.min(MOST_LEADERS)).map(leader).collect();
    let named: Vec<&str> = leaders.iter().map(|l| l.label.as_str()).collect();
    let leaders =
        Leaders { named: &named, tied, of: values.iter().flatten().filter(|value| !value.is_nan()).count() };
    let is_success = best > least_success(app, measure);
    let standout = match better {
        _ if leaders.of == 1 => Standout::Alone,
        _ if tied == leaders.of => Standout::AllAlike,
        BetterSide::Lower => Standout::Lowest,
        _ if is_growth(app, measure) && best < 0.0 => Standout::FellLeast,
        BetterSide::Higher if tied == 1 && is_success && !is_guess(app, measure) => Standout::Leads,
        BetterSide::Higher | BetterSide::Unknown => Standout::Highest,
    };
    app.words().stands_out(counted(app), leaders, standout, &figure, what)
}

/// The ratio above which a figure is a success at all: no one leads in growth who did not grow.
fn least_success(app: &App, measure: Measure) -> f64 {
    let is_index = match measure {
        Measure::Computed(indicator) => matches!(indicator, Indicator::IndexToPrior { .. }),
        Measure::Pasted(column) => role_of(app, column) == Some(Role::IndexToPrior),
    };
    if is_index { 1.0 } else { 0.0 }
}

/// Whether a pasted rate is only guessed to be one: nobody is praised for it.
fn is_guess(app: &App, measure: Measure) -> bool {
    match measure {
        Measure::Computed(_) => false,
        Measure::Pasted(column) => is_guessed(app, column),
    }
}

fn is_growth(app: &App, measure: Measure) -> bool {
    match measure {
        Measure::Computed(indicator) => matches!(
            indicator,
            Indicator::Growth { .. } | Indicator::GrowthByIncrease { .. } | Indicator::GrowthOverRows { .. }
        ),
        Measure::Pasted(column) => role_of(app, column) == Some(Role::GrowthRate),
    }
}

fn role_of(app: &App, column: u32) -> Option<Role> {
    app.sheet().table().columns.get(column as usize)?.role
}

/// What is ranked, for the line below the title.
pub(crate) fn measure_name(app: &App, measure: Measure) -> String {
    let words = app.words();
    let indicator = match measure {
        Measure::Computed(indicator) => indicator,
        Measure::Pasted(column) => return grouped_name(app, column),
    };
    let column = |column: usize| u32::try_from(column).ok();
    let inputs = column(indicator.first_input()).zip(indicator.second_input().and_then(column));
    let long = match indicator {
        Indicator::PlanCompletion { plan, .. } if is_budget(app, plan) => words.budget_used(),
        indicator => words.indicator_long(indicator),
    };
    // Of two columns that the user compares, no role says what they are.
    match inputs.filter(|pair| app.sheet().settings().columns.compared.contains(pair)) {
        Some((current, base)) => {
            let compared = words.compared_shortly(&column_name(app, current), &column_name(app, base));
            format!("{long}, {compared}")
        }
        None => scoped(long.to_owned(), scope(app, measure)),
    }
}

/// Whether a plan is a budget by its title: what is spent of it is no plan that is fulfilled.
fn is_budget(app: &App, plan: usize) -> bool {
    let title = app.sheet().table().columns.get(plan).map(|column| fold(&column.title)).unwrap_or_default();
    title.contains("du toan") && !title.contains("ke hoach") && !title.contains("thu")
}

/// What the measure is about, where the table has the same measure of something else too: a fund, a year.
pub(super) fn scope(app: &App, measure: Measure) -> Option<String> {
    told_apart_by(app, computed_of(app, measure)?)
}

/// A text with what it is about: "tỷ lệ hoàn thành kế hoạch (BHYT)".
pub(super) fn scoped(text: String, scope: Option<String>) -> String {
    match scope {
        Some(scope) => format!("{text} ({scope})"),
        None => text,
    }
}
