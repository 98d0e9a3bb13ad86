//! Rates, sums, targets and ranks, compared with published figures and with exact decimals.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use chi_tieu::indicator::*;
use chi_tieu::number::{ExactSum, exact_sum};
use proptest::prelude::*;

#[test]
fn rates_of_the_tuyen_quang_report() {
    // Published: 84 %, 7 %, 13,57 %; voluntary 107 %, 43 %.
    let percent = |r: Result<Ratio, Undefined>| r.unwrap().0 * 100.0;
    for (rate, published, half) in [
        (PlanCompletion { actual: 59177.0, plan: 70544.0 }.rate(), 84.0, 0.5),
        (Growth { current: 59177.0, base: 55317.0 }.rate(), 7.0, 0.5),
        (Coverage { covered: 59177.0, eligible: 436210.0 }.rate(), 13.57, 0.005),
        (PlanCompletion { actual: 9287.0, plan: 8700.0 }.rate(), 107.0, 0.5),
        (Growth { current: 9287.0, base: 6481.0 }.rate(), 43.0, 0.5),
    ] {
        assert!((percent(rate) - published).abs() < half, "{rate:?} is not {published}");
    }
    assert_eq!(Change { current: 59177.0, base: 55317.0 }.amount(), Ok(3860.0));
}

#[test]
fn what_has_no_rate_says_why() {
    assert_eq!(PlanCompletion { actual: 5.0, plan: 0.0 }.rate(), Err(Undefined::ZeroBase));
    assert_eq!(PlanCompletion { actual: 5.0, plan: -0.0 }.rate(), Err(Undefined::ZeroBase));
    assert_eq!(Growth { current: 5.0, base: -2.0 }.rate(), Err(Undefined::NegativeBase));
    assert_eq!(Coverage { covered: 1e300, eligible: 1e-300 }.rate(), Err(Undefined::TooLarge));
    assert_eq!(Change { current: 5.0, base: -2.0 }.amount(), Ok(7.0));
    assert_eq!(Growth { current: 0.0, base: 4.0 }.rate(), Ok(Ratio(-1.0)));
    assert_eq!(Ratio(0.534) - Ratio(0.5), PercentagePoints(0.034));
}

#[test]
fn a_total_is_sum_over_sum_and_says_what_it_rests_on() {
    let rate = |a, p| PlanCompletion { actual: a, plan: p }.rate().map(|r| r.0);
    let mut sum = PairSum::default();
    assert_eq!(sum.total(rate), Total { value: Err(Undefined::IncompleteParts), counted: 0, of: 0 });
    sum.add(Some(30.0), Some(100.0));
    sum.add(None, Some(900.0));
    sum.add(Some(60.0), Some(100.0));
    // The plan of 900 in the blank row must not count for the rate of the others.
    assert_eq!(sum.total(rate), Total { value: Ok(0.45), counted: 2, of: 3 });
}

#[test]
fn targets_compare_unrounded() {
    let at = |comparison, figure: f64| Target { value: 0.36, comparison }.is_reached(figure);
    for (figure, at_least, more, at_most, less) in [
        (0.36, true, false, true, false),
        (101.16 / 281.0, true, false, true, false),
        (0.35996, false, false, true, true),
        (0.359_999_999_9, false, false, true, true),
        (0.411, true, true, false, false),
    ] {
        assert_eq!(at(Comparison::AtLeast, figure), at_least, "≥ {figure}");
        assert_eq!(at(Comparison::MoreThan, figure), more, "> {figure}");
        assert_eq!(at(Comparison::AtMost, figure), at_most, "≤ {figure}");
        assert_eq!(at(Comparison::LessThan, figure), less, "< {figure}");
    }
    let target = Target { value: 0.5, comparison: Comparison::AtLeast };
    assert_eq!(target.distance(Ratio(0.534)), PercentagePoints(0.034));
}

/// RRI as the documentation of spreadsheets has it: RRI(96; 10000; 11000) = 0,0009933 and RRI(4; 7500; 10000) = 7,46 %.
#[test]
fn average_growth_is_the_rri_of_spreadsheets() {
    let rate = |first: f64, last: f64, periods: u32| AverageGrowth { first, last, periods }.rate();
    assert!((rate(10_000.0, 11_000.0, 96).unwrap().0 - 0.000_993_3).abs() < 5e-8);
    assert!((rate(7_500.0, 10_000.0, 4).unwrap().0 - 0.0746).abs() < 5e-5);
    assert_eq!(rate(100.0, 0.0, 3).map(|rate| rate.0), Ok(-1.0));
    assert_eq!(rate(0.0, 100.0, 3), Err(Undefined::ZeroBase));
    assert_eq!(rate(-5.0, 100.0, 3), Err(Undefined::NegativeBase));
    assert_eq!(rate(100.0, -5.0, 3), Err(Undefined::NegativeBase));
    assert_eq!(rate(100.0, 121.0, 0), Err(Undefined::MissingInput(2)));
    assert_eq!(rate(1e-300, 1e300, 1), Err(Undefined::TooLarge));
}

#[test]
fn ties_share_the_better_place() {
    let places = |values: &[Option<f64>], lower| -> Vec<(u32, bool)> {
        competition_ranks(values, lower).iter().map(|r| r.map_or((0, false), |r| (r.place, r.tied))).collect()
    };
    let values = [Some(0.5), Some(0.7), None, Some(0.5), Some(101.16 / 281.0), Some(0.36)];
    assert_eq!(places(&values, false), [(2, true), (1, false), (0, false), (2, true), (4, true), (4, true)]);
    assert_eq!(places(&values, true), [(3, true), (5, false), (0, false), (3, true), (1, true), (1, true)]);
    assert_eq!(ranked_order(&values, false), [1, 0, 3, 4, 5]);
}

fn figure() -> impl Strategy<Value = f64> {
    prop_oneof![
        (-1_000_000_000_i64..1_000_000_000, 0..4_u32).prop_map(|(n, k)| n as f64 / 10_f64.powi(k as i32)),
        -1e300..1e300_f64,
        -1.0..1.0_f64,
    ]
}

proptest! {
    #[test]
    fn the_first_ones_are_those_of_the_whole_order(
        tenths in prop::collection::vec(prop::option::of(-20..20_i32), 0..120),
        lower in any::<bool>(),
        most in 0..130_usize,
    ) {
        // A third of a tenth, three times, differs from it in the last bit only: they are equal.
        let value = |(row, tenth): (usize, &Option<i32>)| tenth.map(|t| {
            let value = f64::from(t) / 10.0;
            if row % 2 == 0 { value / 3.0 + value / 3.0 + value / 3.0 } else { value }
        });
        let values: Vec<Option<f64>> = tenths.iter().enumerate().map(value).collect();
        let mut order: Vec<usize> = (0..tenths.len()).filter(|row| tenths[*row].is_some()).collect();
        order.sort_by_key(|row| tenths[*row].map(|tenth| if lower { tenth } else { -tenth }));
        order.truncate(most);
        prop_assert_eq!(first_ranked(&values, lower, most), order);
    }

    #[test]
    fn ranks_of_some_are_their_ranks_among_all(
        tenths in prop::collection::vec(prop::option::of(-20..20_i32), 1..120),
        asked in prop::collection::vec(any::<prop::sample::Index>(), 0..20),
        lower in any::<bool>(),
    ) {
        let values: Vec<Option<f64>> = tenths.iter().map(|t| t.map(|t| f64::from(t) / 10.0)).collect();
        let places: Vec<usize> = asked.iter().map(|at| at.index(values.len())).collect();
        let rank = |place: &usize| {
            let own = tenths[*place]?;
            let is_better = |other: i32| if lower { other < own } else { other > own };
            let better = tenths.iter().flatten().filter(|other| is_better(**other)).count();
            let tied = tenths.iter().flatten().filter(|other| **other == own).count() > 1;
            Some((better + 1, tied))
        };
        let expected: Vec<_> = places.iter().map(rank).collect();
        let order = |a: f64, b: f64| if lower { a.total_cmp(&b) } else { b.total_cmp(&a) };
        let found = ranks_at(&values, &places, order);
        let found: Vec<_> = found.into_iter().map(|r| r.map(|r| (r.place as usize, r.tied))).collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn a_total_lies_between_the_least_and_the_greatest_rate(
        rows in prop::collection::vec((0..1_000_000_u32, 1..1_000_000_u32), 1..60)
    ) {
        let rate = |a, p| PlanCompletion { actual: a, plan: p }.rate().map(|r| r.0);
        let mut sum = PairSum::default();
        let (mut least, mut greatest) = (f64::INFINITY, f64::NEG_INFINITY);
        for (a, p) in rows {
            let (a, p) = (f64::from(a) / 10.0, f64::from(p) / 100.0);
            sum.add(Some(a), Some(p));
            least = least.min(a / p);
            greatest = greatest.max(a / p);
        }
        let total = sum.total(rate).value.unwrap();
        prop_assert!(total >= least * (1.0 - 1e-15) && total <= greatest * (1.0 + 1e-15));
    }

    #[test]
    fn sums_do_not_depend_on_order_nor_on_grouping(
        (terms, shuffled) in prop::collection::vec(figure(), 0..80)
            .prop_flat_map(|v| (Just(v.clone()), Just(v).prop_shuffle())),
        cut in 0..80_usize,
    ) {
        let sum = exact_sum(terms.iter().copied());
        prop_assert_eq!(sum, exact_sum(shuffled.iter().copied()));
        let (left, right) = shuffled.split_at(cut.min(shuffled.len()));
        let mut merged = ExactSum::new();
        merged.extend(left.iter().copied());
        let mut rest = ExactSum::new();
        rest.extend(right.iter().copied());
        merged.merge(&rest);
        prop_assert_eq!(sum, merged.value());
    }

    #[test]
    fn decimals_sum_as_on_paper(cents in prop::collection::vec(-10_000_000_000_i64..10_000_000_000, 0..100)) {
        let exact: i64 = cents.iter().sum();
        prop_assert_eq!(exact_sum(cents.iter().map(|c| *c as f64 / 100.0)), exact as f64 / 100.0);
    }

    #[test]
    fn growth_by_derived_base_equals_growth_by_given_base(current in 1..1_000_000_000_i64, base in 1..1_000_000_000_i64) {
        let (current, base) = (current as f64 / 10.0, base as f64 / 10.0);
        let increase = Change { current, base }.amount().unwrap();
        let derived = Change { current, base: increase }.amount().unwrap();
        prop_assert_eq!(Growth { current, base }.rate(), Growth { current, base: derived }.rate());
    }

    #[test]
    fn rates_are_never_nan(a in any::<f64>(), b in any::<f64>()) {
        let rates = [PlanCompletion { actual: a, plan: b }.rate(), Growth { current: a, base: b }.rate()];
        prop_assert!(rates.into_iter().flatten().all(|r| r.0.is_finite()));
    }
}
