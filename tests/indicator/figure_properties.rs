//! What must hold for any figures: breakdowns, crosswalks, derived priors, periods.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use chi_tieu::indicator::*;
use chi_tieu::number::exact_sum;
use chi_tieu::place::{Crosswalk, Link};
use proptest::prelude::*;

/// An amount as a report prints it: up to 12 digits, up to 3 decimals.
fn amount(least: i64) -> impl Strategy<Value = f64> {
    (least..1_000_000_000_i64, 0..4_u32)
        .prop_map(|(digits, decimals)| digits as f64 / f64::from(10_u32.pow(decimals)))
}

proptest! {
    #[test]
    fn a_breakdown_adds_up_exactly_and_no_part_strays_by_a_unit(
        target in 0..2_000_000_000_i64,
        weights in prop::collection::vec(amount(0), 1..60),
        decimals in 0..4_u8,
    ) {
        let power = f64::from(10_u32.pow(u32::from(decimals)));
        let all = exact_sum(weights.iter().copied());
        prop_assume!(all > 0.0);
        let target = target as f64 / power;
        let parts = break_down(target, &weights, decimals).unwrap().parts;
        prop_assert_eq!(exact_sum(parts.iter().copied()), target);
        for (part, weight) in parts.iter().zip(&weights) {
            prop_assert!((part - target * weight / all).abs() * power < 1.0 + 1e-6);
        }
        // The next level adds up too: every part to officers.
        for part in parts.iter().take(5) {
            let officers = break_down(*part, &[3.0, 2.0, 2.0], decimals).unwrap().parts;
            prop_assert_eq!(exact_sum(officers.into_iter()), *part);
        }
    }

    #[test]
    fn a_crosswalk_preserves_sums(
        values in prop::collection::vec(amount(-1_000_000), 12),
        places in prop::collection::vec(0..4_usize, 12),
        percent in 0..=100_u32,
    ) {
        let names: Vec<String> = (0..12).map(|i| format!("cũ {i}")).collect();
        let link = |i: usize, to: usize, share| Link { from: names[i].clone(), to: format!("mới {to}"), share };
        let mut links: Vec<Link> = (1..12).map(|i| link(i, places[i], None)).collect();
        links.push(link(0, 0, Some(f64::from(percent) / 100.0)));
        links.push(link(0, 1, Some(f64::from(100 - percent) / 100.0)));
        let units: Vec<&str> = names.iter().map(String::as_str).collect();
        let known: Vec<Option<f64>> = values.iter().copied().map(Some).collect();
        let recast = Crosswalk::new(links).recast(&units, &known, 0);
        prop_assert_eq!(
            exact_sum(recast.units.iter().map(|u| u.value().unwrap())),
            exact_sum(values.into_iter())
        );
        prop_assert_eq!(recast.shared, vec![0]);
    }

    #[test]
    fn growth_by_a_derived_prior_is_growth_by_the_given_one(current in amount(0), base in amount(1)) {
        let given = Growth { current, base }.rate();
        let increase = Change { current, base }.amount().unwrap();
        prop_assert_eq!(GrowthByIncrease { current, increase }.rate(), given);
    }

    #[test]
    fn months_and_running_totals_are_each_others_inverse(months in prop::collection::vec(amount(-1000), 1..13)) {
        let months: Vec<Option<f64>> = months.into_iter().map(Some).collect();
        let totals = cumulative_from_months(&months);
        prop_assert_eq!(months_from_cumulative(&totals), months.clone());
        prop_assert_eq!(totals.last().copied().flatten(), FlowOrStock::Flow.over(&months).ok());
    }

    #[test]
    fn what_is_required_makes_up_what_remains(
        plan in amount(1), actual in amount(0),
        weights in prop::collection::vec(amount(1), 2..12), past in 0..12_usize,
    ) {
        let past = past % weights.len();
        let pace = Pace { plan, actual, weights: &weights, past };
        let each = pace.average_required().unwrap() * (weights.len() - past) as f64;
        let remaining = pace.remaining().max(0.0);
        prop_assert!((each - remaining).abs() <= 1e-9 * remaining.max(1.0));
    }

    #[test]
    fn contributions_make_up_growth(rows in prop::collection::vec((amount(0), amount(1)), 1..20)) {
        let (current, total_base) =
            (exact_sum(rows.iter().map(|r| r.0)), exact_sum(rows.iter().map(|r| r.1)));
        let parts = rows.iter().map(|(current, base)| {
            Contribution { current: *current, base: *base, total_base }.points().unwrap().0
        });
        let growth = Growth { current, base: total_base }.rate().unwrap().0;
        prop_assert!((exact_sum(parts) - growth).abs() <= 1e-10 * growth.abs().max(1.0));
    }

    #[test]
    fn any_number_has_words(number in any::<i64>()) {
        let words = number_in_words(i128::from(number), Usage::Standard);
        prop_assert!(!words.is_empty() && !words.contains("  "));
        prop_assert!(!words.contains("mươi một") && !words.contains("mươi năm") && !words.contains("mười mốt"));
    }
}
