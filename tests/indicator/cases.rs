//! The five reports: every figure that was published, from the figures it was published beside.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use chi_tieu::indicator::*;
use chi_tieu::number::exact_sum;
use chi_tieu::number::{Decimals, Notation, print_number, print_percent, print_points};
use chi_tieu::period::{Day, WorkingDays};

fn figure(value: f64, decimals: u8) -> String {
    print_number(value, Decimals::Fixed(decimals), Notation::CommaDecimal)
}

fn percent(ratio: Ratio, decimals: u8) -> String {
    print_percent(ratio.0, Decimals::Fixed(decimals), Notation::CommaDecimal)
}

fn points(points: PercentagePoints) -> String {
    print_points(points.0, Decimals::Fixed(2), Notation::CommaDecimal)
}

/// An Giang 2012 publishes no figure; units that reach every fund's target are listed, and what the others miss.
#[test]
fn an_giang_2012_lists_who_reaches_every_fund() {
    let at_full_plan = Targets::Same(Target { value: 1.0, comparison: Comparison::AtLeast });
    let rates = |r: [Option<f64>; 4]| r.map(|r| r.map(Ratio));
    let social = rates([Some(1.02), Some(1.0), Some(0.98), Some(1.1)]);
    let unemployment = rates([Some(1.0), Some(0.999_99), Some(1.2), Some(1.0)]);
    let health = rates([Some(1.1), Some(1.01), Some(0.9), None]);
    let held = [&social, &unemployment, &health].map(|rates| TargetedRates {
        rates,
        targets: &at_full_plan,
        decimals: 2,
    });
    let reach = Reach::of(&held, 4);
    assert_eq!(reach.reaching_all(), [0]);
    assert_eq!(
        reach.units.iter().map(UnitReach::missed).collect::<Vec<_>>(),
        [vec![], vec![1], vec![0, 2], vec![]]
    );
    assert_eq!(reach.units[3].unknown(), [2]);
    assert_eq!(reach.by_indicator, [(3, 4), (3, 4), (2, 3)]);
    assert!(reach.units[1].standings[1].unwrap().is_at_the_edge());
}

#[test]
fn tra_vinh_2011_implies_its_plan_and_pace() {
    let plan = Known::PartAndShare { part: Printed::new(306.1, 1), percent: Printed::new(53.40, 2) };
    let plan = plan.implied().unwrap();
    assert_eq!(figure(plan.value, 2), "573,22");
    let pace = Pace { plan: plan.value, actual: 306.1, weights: &[1.0; 12], past: 6 };
    assert_eq!(figure(pace.remaining(), 2), "267,12");
    assert_eq!(figure(pace.average_required().unwrap(), 2), "44,52");
    assert_eq!(figure(pace.average_so_far().unwrap(), 2), "51,02");
    assert_eq!(percent(pace.expected_share().unwrap(), 0), "50%");
    assert_eq!(points(pace.ahead().unwrap()), "+3,40");
}

#[test]
fn cluster_iv_2020_publishes_what_its_figures_give() {
    let [collected, increase] = [Printed::new(10101.8, 1), Printed::new(578.2, 1)];
    let prior = Known::CurrentAndChange { current: collected, change: increase }.implied().unwrap();
    assert_eq!(figure(prior.value, 1), "9.523,6");
    let completion = Printed::new(36.45, 2);
    let plan = Known::PartAndShare { part: collected, percent: completion }.implied().unwrap();
    assert_eq!(figure(plan.value, 1), "27.714,1");
    let growth = Growth { current: collected.value, base: prior.value }.rate().unwrap();
    assert_eq!(percent(growth, 2), "6,07%");
    // Units with published rates alone can be ranked and held to the threshold.
    let rates = [None, None, Some(0.411), None, None, None, None, None, Some(0.375)];
    let threshold = Target { value: 0.36, comparison: Comparison::AtLeast };
    assert_eq!(ranked_order(&rates, false), [2, 8]);
    assert!(rates.iter().flatten().all(|r| threshold.is_reached(*r)));
    assert_eq!(points(threshold.distance(Ratio(0.3645))), "+0,45");
    let voluntary = [Some(0.694), Some(0.611), Some(0.603), Some(0.501)];
    let places: Vec<u32> = competition_ranks(&voluntary, false).iter().map(|r| r.unwrap().place).collect();
    assert_eq!(places, [1, 2, 3, 4]);
    let mut awards = AwardTally::default();
    use Holder::*;
    for (kind, holder, count) in [
        ("Cờ thi đua của BHXH Việt Nam", Collective, 12),
        ("Cờ thi đua của UBND tỉnh", Collective, 4),
        ("Tập thể lao động xuất sắc", Collective, 86),
        ("Chiến sĩ thi đua cấp ngành", Individual, 4),
        ("Chiến sĩ thi đua cơ sở", Individual, 341),
        ("Huân chương Lao động", Collective, 3),
        ("Huân chương Lao động", Individual, 4),
        ("Bằng khen của BHXH Việt Nam", Collective, 43),
        ("Bằng khen của BHXH Việt Nam", Individual, 249),
        ("Bằng khen của UBND tỉnh", Collective, 6),
        ("Bằng khen của UBND tỉnh", Individual, 15),
        ("Giấy khen", Collective, 99),
        ("Giấy khen", Individual, 717),
    ] {
        awards.add(kind, holder, count);
    }
    assert_eq!((awards.total(Collective), awards.total(Individual)), (253, 1330));
    assert_eq!(awards.rows().nth(4), Some(("Chiến sĩ thi đua cơ sở", None, Some(341))));
}

/// Ho Chi Minh City 2020: 14 000 household businesses of District 1, by quarter, month, week and officer.
#[test]
fn ho_chi_minh_city_2020_breaks_its_target_down() {
    let calendar = WorkingDays::default();
    let months = break_down(14_000.0, &calendar.by_month(2020), 0).unwrap().parts;
    assert_eq!(exact_sum(months.iter().copied()), 14_000.0);
    for month in &months {
        let officers = break_down(*month, &[1.0; 7], 0).unwrap();
        assert_eq!(exact_sum(officers.parts.iter().copied()), *month);
    }
    let quarters = break_down(14_000.0, &[1.0; 4], 0).unwrap();
    assert_eq!(quarters.parts, [3500.0; 4]);
    let (start, end) = (Day::new(2020, 1, 1).unwrap(), Day::new(2020, 12, 31).unwrap());
    let weeks: Vec<f64> = calendar.weeks(start, end).iter().map(|w| f64::from(w.working_days)).collect();
    let by_week = break_down(14_000.0, &weeks, 0).unwrap().parts;
    assert_eq!((by_week.len(), exact_sum(by_week.into_iter())), (53, 14_000.0));
}

#[test]
fn campaign_2017_chooses_and_rewards_the_best() {
    let at_least = |value| Targets::Same(Target { value, comparison: Comparison::AtLeast });
    let (social, unemployment, health) = (at_least(0.268), at_least(0.224), at_least(0.832));
    // The arrears rate must be lower than the unit's own assigned one.
    let arrears = Targets::Own {
        comparison: Comparison::LessThan,
        values: vec![Some(0.03), Some(0.03), Some(0.025), None],
    };
    let rates = |r: [f64; 4]| r.map(|r| Some(Ratio(r)));
    let figures = [
        rates([0.27, 0.268, 0.30, 0.4]),
        rates([0.224, 0.23, 0.25, 0.4]),
        rates([0.84, 0.832, 0.90, 0.9]),
        rates([0.029, 0.03, 0.02, 0.01]),
    ];
    let targets = [&social, &unemployment, &health, &arrears];
    let held: Vec<TargetedRates<'_>> = figures
        .iter()
        .zip(targets)
        .map(|(rates, targets)| TargetedRates { rates, targets, decimals: 2 })
        .collect();
    let reach = Reach::of(&held, 4);
    assert_eq!(reach.reaching_all(), [0, 2]);
    assert_eq!((reach.units[1].missed(), reach.units[3].unknown()), (vec![3], vec![3]));

    let reward = RewardRates::CAMPAIGN_2017.reward(Some(65.0)).unwrap();
    assert_eq!(figure(reward, 0), "33.450.000");
    assert_eq!(
        dong_in_words(reward as i128, Usage::Standard),
        "ba mươi ba triệu bốn trăm năm mươi nghìn đồng"
    );
    assert_eq!(RewardRates::CAMPAIGN_2017.reward(None), Err(Undefined::MissingInput(0)));
}
