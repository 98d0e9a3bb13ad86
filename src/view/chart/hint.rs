//! A threshold that was likely typed as a ratio: 0,42 for 42 %.

use crate::app::{App, unit_values};
use crate::number::{Decimals, print_percent, scaled};
use crate::sheet::Measure;

/// The threshold that was likely meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThresholdHint {
    /// "Ý là 42%?"
    pub question: String,
    /// Why it is asked.
    pub reason: String,
    /// What to type for it: "42".
    pub text: String,
}

/// The hint, if a measure's threshold is at most 2 % and its figures are nearer to a hundred times as much.
pub(crate) fn threshold_hint(app: &App, measure: Measure) -> Option<ThresholdHint> {
    const MOST: f64 = 0.02;
    let target = app.sheet().targets(measure)?.one()?.value;
    if !(target > 0.0 && target <= MOST) {
        return None;
    }
    let values = unit_values(app, measure).into_iter().filter_map(|(_, value)| value);
    let mut sizes: Vec<f64> = values.map(f64::abs).filter(|size| size.is_finite()).collect();
    sizes.sort_by(f64::total_cmp);
    let median = *sizes.get(sizes.len() / 2)?;
    // Ten times the threshold lies halfway between it and a hundred times as much.
    if median <= 10.0 * target {
        return None;
    }
    let percent = |value: f64| print_percent(value, Decimals::UpTo(4), app.language().notation());
    let meant = percent(scaled(target, 100.0));
    Some(ThresholdHint {
        question: app.words().meant_threshold(&meant),
        reason: app.words().threshold_is_small(&percent(target), &percent_shortly(app, median)),
        text: meant.trim_end_matches('%').to_owned(),
    })
}

fn percent_shortly(app: &App, value: f64) -> String {
    print_percent(value, Decimals::UpTo(1), app.language().notation())
}
