//! Figures beside the rates: implied figures, pace, breakdown, targets, choice, awards, money in words, periods,
//! crosswalk.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use chi_tieu::indicator::*;
use chi_tieu::number::round_half_away;
use chi_tieu::period::{Day, WorkingDays};
use chi_tieu::place::{Crosswalk, Link, unit_key};

fn printed(text: &str) -> Printed {
    let decimals = text.split_once('.').map_or(0, |(_, d)| d.len());
    Printed::new(text.parse().unwrap(), decimals as u8)
}

#[test]
fn the_third_figure_follows_with_its_interval() {
    use Known::*;
    // Expected: python3 decimal, (value, least, greatest) at 4 decimals.
    for (known, value, low, high) in [
        (PartAndShare { part: printed("306.1"), percent: printed("53.40") }, 573.2210, 573.0737, 573.3683),
        (CurrentAndChange { current: printed("10101.8"), change: printed("578.2") }, 9523.6, 9523.5, 9523.7),
        (
            PartAndShare { part: printed("10101.8"), percent: printed("36.45") },
            27714.1289,
            27710.1906,
            27718.0683,
        ),
        (WholeAndShare { whole: printed("1000"), percent: printed("50") }, 500.0, 494.7525, 505.2525),
        (CurrentAndGrowth { current: printed("120"), percent: printed("20") }, 100.0, 99.1701, 100.8368),
        (CurrentAndGrowth { current: printed("80"), percent: printed("-20") }, 100.0, 98.7578, 101.2579),
        (BaseAndGrowth { base: printed("100"), percent: printed("20") }, 120.0, 118.9025, 121.1025),
    ] {
        let implied = known.implied().unwrap();
        for (got, expected) in
            [(implied.value, value), (implied.interval[0], low), (implied.interval[1], high)]
        {
            assert!((got - expected).abs() < 0.000_06, "{known:?}: {implied:?}");
        }
        let [least, greatest] = implied.interval;
        assert!(least <= implied.value && implied.value <= greatest, "{known:?}: {implied:?}");
    }
    let none = PartAndShare { part: printed("5"), percent: printed("0") };
    assert_eq!(none.implied(), Err(Undefined::ZeroBase));
    let unbounded = PartAndShare { part: printed("5"), percent: printed("0.3") }.implied().unwrap();
    assert!(unbounded.interval[1].is_finite());
    let unbounded = PartAndShare { part: printed("5"), percent: Printed::new(0.3, 0) }.implied().unwrap();
    assert_eq!(unbounded.interval, [f64::NEG_INFINITY, f64::INFINITY]);
}

#[test]
fn pace_by_every_shape() {
    let straight = Pace { plan: 1200.0, actual: 540.0, weights: &[1.0; 12], past: 6 };
    assert_eq!(straight.expected_share(), Ok(Ratio(0.5)));
    assert_eq!(straight.expected(), Ok(600.0));
    assert_eq!(straight.ahead(), Ok(PercentagePoints(-0.05)));
    assert_eq!(straight.average_so_far(), Ok(90.0));
    assert_eq!(straight.average_required(), Ok(110.0));
    assert_eq!(straight.forecast(), Ok(1080.0));
    assert_eq!(straight.forecast_completion(), Ok(Ratio(0.9)));
    // If most of the plan is due late, the same actual is ahead.
    let late = Pace { weights: &[1.0, 1.0, 2.0, 4.0], past: 2, ..straight };
    assert_eq!(late.expected_share(), Ok(Ratio(0.25)));
    assert_eq!(late.ahead(), Ok(PercentagePoints(0.2)));
    assert_eq!(late.forecast(), Ok(2160.0));
    let over = Pace { actual: 1300.0, ..straight };
    assert_eq!((over.remaining(), over.average_required()), (-100.0, Ok(0.0)));
    let begun = Pace { past: 0, ..straight };
    assert_eq!(begun.average_so_far(), Err(Undefined::ZeroBase));
    assert_eq!(begun.forecast(), Err(Undefined::ZeroBase));
    assert_eq!(begun.expected_share(), Ok(Ratio(0.0)));
    let ended = Pace { past: 12, ..straight };
    assert_eq!(ended.average_required(), Err(Undefined::ZeroBase));
    assert_eq!(ended.forecast(), Ok(540.0));
    assert_eq!(Pace { weights: &[], ..straight }.expected_share(), Err(Undefined::ZeroBase));
    assert_eq!(Pace { weights: &[1.0, -1.0], ..straight }.expected_share(), Err(Undefined::NegativeBase));
    assert_eq!(required_each(264.0, 22.0), Ok(12.0));
    let points = |p: f64| Some(PercentagePoints(p));
    assert_eq!(behind_first(&[points(0.1), points(-0.2), None, points(-0.1)]), [1, 3, 0]);
}

#[test]
fn working_days_and_weeks() {
    let day = |y, m, d| Day::new(y, m, d).unwrap();
    // Weekdays by the calendar of the wall: 1/1/2020 Wednesday, 29/2/2024 Thursday, 1/3/2000 Wednesday.
    for (date, weekday) in [
        (day(2020, 1, 1), 2),
        (day(2024, 2, 29), 3),
        (day(2000, 3, 1), 2),
        (day(1999, 12, 31), 4),
        (day(2025, 7, 1), 1),
    ] {
        assert_eq!(date.weekday(), weekday, "{date:?}");
    }
    assert_eq!(Day::new(2023, 2, 29), None);
    assert_eq!(day(2017, 10, 1).until(day(2017, 12, 31)), 91);
    // 2020 without holidays: Monday to Friday, counted by python3 numpy.busday_count.
    let plain = WorkingDays::default();
    assert_eq!(
        plain.by_month(2020),
        [23.0, 20.0, 22.0, 22.0, 21.0, 22.0, 23.0, 21.0, 22.0, 22.0, 21.0, 23.0]
    );
    let holidays = vec![day(2020, 9, 2), day(2020, 9, 5)];
    let worked = vec![day(2020, 9, 6)];
    let calendar = WorkingDays { holidays, worked, saturdays: true };
    // Wednesday off, Saturday off, Sunday worked: 1, 3, 4, 6 September.
    assert_eq!(calendar.count(day(2020, 9, 1), day(2020, 9, 6)), 4);
    let weeks = plain.weeks(day(2020, 6, 1), day(2020, 6, 30));
    assert_eq!(weeks.iter().map(|w| w.working_days).collect::<Vec<_>>(), [5, 5, 5, 5, 2]);
    assert_eq!(weeks[4].first, day(2020, 6, 29));
}

#[test]
fn breakdowns_add_up_and_tell_ties() {
    for (target, weights, decimals, parts, tied) in [
        (100.0, &[1.0, 1.0, 1.0][..], 0, &[34.0, 33.0, 33.0][..], &[0, 1, 2][..]),
        (14_000.0, &[21.0, 22.0, 23.0], 0, &[4454.0, 4667.0, 4879.0], &[]),
        (573.2, &[1.0, 1.0, 2.0], 1, &[143.3, 143.3, 286.6], &[]),
        (-7.0, &[1.0, 1.0], 0, &[-4.0, -3.0], &[0, 1]),
        (10.0, &[0.0, 0.25, 0.75], 0, &[0.0, 3.0, 7.0], &[1, 2]),
        (0.0, &[3.0, 4.0], 0, &[0.0, 0.0], &[]),
        // A textbook example of Hamilton's method: 10 seats for 6, 4 and 2 of 12 votes.
        (10.0, &[6.0, 4.0, 2.0], 0, &[5.0, 3.0, 2.0], &[]),
    ] {
        let broken = break_down(target, weights, decimals).unwrap();
        assert_eq!((&broken.parts[..], &broken.tied[..]), (parts, tied), "{target} by {weights:?}");
    }
    for (target, weights, why) in [
        (10.0, &[][..], NoBreakdown::NoWeights),
        (10.0, &[0.0, 0.0], NoBreakdown::NoWeights),
        (10.0, &[1.0, -1.0], NoBreakdown::BadWeight(1)),
        (10.0, &[f64::NAN], NoBreakdown::BadWeight(0)),
        (10.5, &[1.0, 1.0], NoBreakdown::TooFine),
        (1e300, &[1.0, 1.0], NoBreakdown::TooLarge),
        (f64::INFINITY, &[1.0], NoBreakdown::TooLarge),
    ] {
        assert_eq!(break_down(target, weights, 0), Err(why), "{target} by {weights:?}");
    }
}

#[test]
fn standings_mind_the_printed_figure() {
    let at_least = Target { value: 0.36, comparison: Comparison::AtLeast };
    let below = Target { value: 0.03, comparison: Comparison::LessThan };
    for (target, rate, reached, edge) in [
        (at_least, 0.36, true, false),
        (at_least, 0.359_96, false, true),
        (at_least, 0.359_94, false, false),
        (below, 0.029_9, true, false),
        // Strictly lower: the unrounded figure is, the printed 3,00 % is not.
        (below, 0.029_999, true, true),
        (below, 0.03, false, false),
    ] {
        let standing = target.standing(Ratio(rate), 2);
        assert_eq!((standing.reached, standing.is_at_the_edge()), (reached, edge), "{rate}");
    }
}

#[test]
fn choice_tells_ties_and_points_are_capped() {
    let some = |v: &[f64]| v.iter().copied().map(Some).collect::<Vec<_>>();
    let (first, second) =
        (some(&[90.0, 95.0, 95.0, 80.0, 95.0]), vec![Some(3.0), Some(2.0), Some(1.0), None, Some(2.0)]);
    let criteria = [
        Criterion { figures: &first, lower_is_better: false },
        Criterion { figures: &second, lower_is_better: true },
    ];
    let all = [0, 1, 2, 3, 4];
    let choice = choose_best(2, &criteria, &all);
    assert_eq!((choice.chosen, choice.tied, choice.places_left), (vec![2], vec![1, 4], 1));
    let choice = choose_best(3, &criteria, &all);
    assert_eq!((choice.chosen, choice.tied, choice.places_left), (vec![2, 1, 4], vec![], 0));
    assert_eq!(choose_best(9, &criteria, &[0, 3]).chosen, [0, 3]);
    let rule = PointRule { weight: 40.0, target: 1.0, cap: 44.0, lower_is_better: false };
    let arrears = PointRule { weight: 20.0, target: 0.03, cap: 20.0, lower_is_better: true };
    for (rule, figure, points) in [
        (rule, 0.5, 20.0),
        (rule, 1.05, 42.0),
        (rule, 2.0, 44.0),
        (rule, -1.0, 0.0),
        (arrears, 0.06, 10.0),
        (arrears, 0.0, 20.0),
    ] {
        assert_eq!(rule.points(figure), Some(points), "{figure}");
    }
    let scores = score(&[rule, arrears], &[&some(&[0.5, 1.0]), &[Some(0.06), None]], 2);
    assert_eq!(scores[0].total, Some(30.0));
    assert_eq!((scores[1].total, scores[1].points[0]), (None, Some(40.0)));
}

#[test]
fn amounts_in_words_follow_the_school_rules() {
    for (number, words) in [
        (0, "không"),
        (4, "bốn"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (25, "hai mươi lăm"),
        (71, "bảy mươi mốt"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (105, "một trăm linh năm"),
        (111, "một trăm mười một"),
        (115, "một trăm mười lăm"),
        (554, "năm trăm năm mươi tư"),
        (1_000, "một nghìn"),
        (1_001, "một nghìn không trăm linh một"),
        (1_015, "một nghìn không trăm mười lăm"),
        (2_024, "hai nghìn không trăm hai mươi tư"),
        (10_000, "mười nghìn"),
        (21_000, "hai mươi mốt nghìn"),
        (130_000, "một trăm ba mươi nghìn"),
        (1_000_005, "một triệu không trăm linh năm"),
        (25_000_000, "hai mươi lăm triệu"),
        (33_450_000, "ba mươi ba triệu bốn trăm năm mươi nghìn"),
        (1_000_000_000, "một tỷ"),
        (1_234_567_890, "một tỷ hai trăm ba mươi tư triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi"),
        (2_005_000_000, "hai tỷ không trăm linh năm triệu"),
        (10_101_800_000_000, "mười nghìn một trăm linh một tỷ tám trăm triệu"),
        (1_000_000_000_000, "một nghìn tỷ"),
        (1_000_000_000_000_000, "một triệu tỷ"),
        (1_000_000_000_000_000_000, "một tỷ tỷ"),
        (-45, "âm bốn mươi lăm"),
    ] {
        assert_eq!(number_in_words(number, Usage::Standard), words, "{number}");
    }
    assert_eq!(dong_in_words(130_000, Usage::Standard), "một trăm ba mươi nghìn đồng");
    assert_eq!(number_in_words(1_101, Usage::Southern), "một ngàn một trăm lẻ một");
}

#[test]
fn flows_add_up_and_stocks_do_not() {
    let months = [Some(10.1), Some(20.2), None, Some(5.0)];
    assert_eq!(cumulative_from_months(&months), [Some(10.1), Some(30.3), None, None]);
    assert_eq!(
        months_from_cumulative(&[Some(10.1), Some(30.3), Some(30.0), None]),
        [Some(10.1), Some(20.2), Some(-0.3), None]
    );
    assert_eq!(FlowOrStock::Flow.over(&months[..2]), Ok(30.3));
    assert_eq!(FlowOrStock::Flow.over(&months), Err(Undefined::IncompleteParts));
    assert_eq!(FlowOrStock::Stock.over(&months), Ok(5.0));
    assert_eq!(FlowOrStock::Stock.over(&months[..3]), Err(Undefined::IncompleteParts));
    let plan = StockPlan { start: 900.0, target: 1000.0, now: 980.0 };
    assert_eq!((plan.net_increase(), plan.planned_increase(), plan.remaining()), (80.0, 100.0, 20.0));
    assert_eq!((plan.level_completion(), plan.increase_completion()), (Ok(Ratio(0.98)), Ok(Ratio(0.8))));
    assert_eq!(StockPlan { target: 900.0, ..plan }.increase_completion(), Err(Undefined::ZeroBase));
}

#[test]
fn parts_of_a_whole() {
    assert_eq!(Share { part: 1.0, total: 4.0 }.rate(), Ok(Ratio(0.25)));
    assert_eq!(Share { part: 1.0, total: 0.0 }.rate(), Err(Undefined::ZeroBase));
    let new_unit = Contribution { current: 5.0, base: 0.0, total_base: 100.0 };
    assert_eq!(new_unit.points(), Ok(PercentagePoints(0.05)));
    let over = over_fulfilment(PlanCompletion { actual: 107.0, plan: 100.0 }).unwrap().unwrap();
    assert_eq!((over.amount, round_half_away(over.points.0, 12)), (7.0, 0.07));
    assert_eq!(over_fulfilment(PlanCompletion { actual: 99.0, plan: 100.0 }), Ok(None));
}

#[test]
fn crosswalks_re_add_merged_units_and_divide_split_ones() {
    let provinces = Crosswalk::provinces_of_july_2025();
    assert_eq!(provinces.links().len(), 63);
    let units =
        ["BHXH tỉnh Bình Định", "Gia Lai", "TP. Huế", "HCM", "Đồng Nai", "Atlantis", "Tỉnh Quảng Ngãi"];
    let values = [Some(1.1), Some(2.2), Some(3.0), Some(4.0), None, Some(9.0), Some(7.0)];
    let recast = provinces.recast(&units, &values, 1);
    let of = |name: &str| recast.units.iter().find(|u| u.name == name).unwrap();
    assert_eq!((of("Gia Lai").value(), &of("Gia Lai").from), (Some(3.3), &vec![0, 1]));
    assert_eq!(of("Huế").value(), Some(3.0));
    assert_eq!((of("TP. Hồ Chí Minh").value(), of("TP. Hồ Chí Minh").absent.len()), (None, 2));
    assert_eq!(of("Đồng Nai").absent, ["Bình Phước"]);
    assert_eq!((of("Quảng Ngãi").value(), of("Quảng Ngãi").known), (None, 7.0));
    assert_eq!(recast.unmatched, [5]);
    assert_eq!(
        provinces.align(&recast, &["Thành phố Huế", "TPHCM", "Gia Lai", "Hà Nội"])[..2],
        [Some(1), Some(2)]
    );

    let link = |from: &str, to: &str, share| Link { from: from.into(), to: to.into(), share };
    let own = Crosswalk::new(vec![
        link("Quận 1", "BHXH cơ sở A", Some(0.6)),
        link("Quận 1", "BHXH cơ sở B", Some(0.4)),
        link("Quận 3", "BHXH cơ sở B", None),
        link("Quận 4", "BHXH cơ sở A", None),
        link("Quận 4", "BHXH cơ sở B", None),
    ]);
    let recast = own.recast(
        &["Quận 1", "quan 3", "Quận 3", "Quận 4"],
        &[Some(11.0), Some(5.0), Some(5.0), Some(1.0)],
        0,
    );
    assert_eq!(recast.units.iter().map(|u| u.known).collect::<Vec<_>>(), [7.0, 14.0]);
    assert_eq!((recast.shared, recast.undivided, recast.repeated), (vec![0], vec![3], vec![2]));
    assert!(recast.unmatched.is_empty() && recast.units.iter().all(|u| !u.is_complete));
}

#[test]
fn names_of_units_are_told_from_words_for_their_kind() {
    for (name, key) in [
        ("BHXH tỉnh Phú Yên", "phu yen"),
        ("TP.HCM", "hcm"),
        ("Tp. Hồ Chí Minh", "ho chi minh"),
        ("Quận 1", "quan 1"),
        ("Quận Tân Bình", "tan binh"),
        ("Quan Hóa", "quan hoa"),
        ("Tịnh Biên", "tinh bien"),
        ("Thừa Thiên – Huế", "thua thien hue"),
        ("Huyện Tịnh Biên", "tinh bien"),
    ] {
        assert_eq!(unit_key(name), key, "{name}");
    }
}
