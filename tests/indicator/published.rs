//! Every published ratio of `domain/published_ratios.tsv`, recomputed and judged.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use chi_tieu::indicator::*;
use chi_tieu::number::difference;

fn printed(text: &str) -> Printed {
    let decimals = text.split_once('.').map_or(0, |(_, d)| d.len());
    Printed::new(text.parse().unwrap(), decimals as u8)
}

/// How a published figure is made from its two inputs, a and b. All but the last are published in percent.
#[derive(Clone, Copy, Debug)]
enum PublishedKind {
    /// a is the current figure, b the increase: b ÷ (a − b).
    GrowthByIncrease,
    /// a is the current figure, b the base: (a − b) ÷ b.
    Growth,
    /// a ÷ b: plan completion, coverage, a share.
    Share,
    /// a and b are percentages: a − b, published in percentage points.
    PointDifference,
}

/// A published figure recomputed.
#[derive(Clone, Copy, Debug)]
struct Check {
    /// The unrounded figure that the inputs give, in percent or percentage points.
    recomputed: f64,
    /// The least and the greatest figure that inputs which print like these could give.
    interval: [f64; 2],
    /// How the published figure compares with these.
    verdict: Verdict,
}

/// Recomputes a published figure from its inputs as printed.
fn check_published(
    kind: PublishedKind,
    a: Printed,
    b: Printed,
    published: Printed,
) -> Result<Check, Undefined> {
    let recomputed = recompute(kind, a.value, b.value)?;
    let interval = interval(kind, a, b);
    Ok(Check { recomputed, interval, verdict: judge(recomputed, interval, published) })
}

/// The figure in percent, or in points.
fn recompute(kind: PublishedKind, a: f64, b: f64) -> Result<f64, Undefined> {
    let ratio = match kind {
        PublishedKind::GrowthByIncrease => GrowthByIncrease { current: a, increase: b }.rate(),
        PublishedKind::Growth => Growth { current: a, base: b }.rate(),
        PublishedKind::Share => PlanCompletion { actual: a, plan: b }.rate(),
        PublishedKind::PointDifference => return Ok(difference(a, b)),
    };
    ratio.map(|r| r.0 * 100.0)
}

/// The least and the greatest figure that inputs which print like these could give. Each formula is monotone in each
/// input while its base stays above 0, so the corners of the inputs bound it. A corner without a value means that the
/// base may be 0: then the interval is unbounded.
fn interval(kind: PublishedKind, a: Printed, b: Printed) -> [f64; 2] {
    let mut bounds = [f64::INFINITY, f64::NEG_INFINITY];
    for a in a.bounds() {
        for b in b.bounds() {
            let Ok(corner) = recompute(kind, a, b) else { return [f64::NEG_INFINITY, f64::INFINITY] };
            bounds = [bounds[0].min(corner), bounds[1].max(corner)];
        }
    }
    bounds
}

#[test]
fn published_ratios_get_the_verdict_stated() {
    let table = include_str!("../domain/published_ratios.tsv");
    let mut rows = 0;
    for line in table.lines().skip(1) {
        let f: Vec<&str> = line.split('\t').collect();
        let kind = match f[1] {
            "growth" => PublishedKind::GrowthByIncrease,
            "growth2" => PublishedKind::Growth,
            "share" => PublishedKind::Share,
            "diff" => PublishedKind::PointDifference,
            other => panic!("{other}"),
        };
        let verdict = match f[6] {
            "matches" => Verdict::Matches,
            "matches within input rounding" => Verdict::MatchesWithinInputRounding,
            "truncated" => Verdict::Truncated,
            "differs" => Verdict::Differs,
            other => panic!("{other}"),
        };
        let check = check_published(kind, printed(f[2]), printed(f[3]), printed(f[4])).unwrap();
        let recomputed: f64 = f[5].parse().unwrap();
        assert!((check.recomputed - recomputed).abs() <= 0.000_05 + 1e-9, "{}: {check:?}", f[0]);
        assert_eq!(check.verdict, verdict, "{}: {check:?}", f[0]);
        rows += 1;
    }
    assert_eq!(rows, 35);
}

#[test]
fn verdicts_mind_the_rounding_of_inputs_and_no_more() {
    use PublishedKind::*;
    use Verdict::*;
    for (kind, a, b, published, verdict) in [
        // Half away from zero, also below it.
        (Share, "1000.000", "8000.000", "13", Matches),
        (Growth, "70.00000", "80.00000", "-13", Matches),
        // 1 and 3 may be 1,4 and 2,6.
        (Share, "1", "3", "50", MatchesWithinInputRounding),
        (Share, "1.0000", "3.0000", "33.4", Differs),
        (Share, "2.0000", "3.0000", "66.6", Truncated),
        (Growth, "1.0000", "3.0000", "-66.6", Truncated),
        // If the base may be 0, nothing is excluded.
        (Share, "5", "0.3", "1700", MatchesWithinInputRounding),
        (PointDifference, "96.11", "90.95", "5.16", Matches),
        (PointDifference, "96.11", "90.95", "5.2", Matches),
        (PointDifference, "96.110", "90.950", "5.1", Truncated),
    ] {
        let check = check_published(kind, printed(a), printed(b), printed(published)).unwrap();
        assert_eq!(check.verdict, verdict, "{kind:?} {a} {b} {published}: {check:?}");
        assert!(check.interval[0] <= check.recomputed && check.recomputed <= check.interval[1]);
    }
    let undefined =
        |a, b| check_published(PublishedKind::Growth, printed(a), printed(b), printed("1")).unwrap_err();
    assert_eq!(undefined("5", "0"), Undefined::ZeroBase);
    assert_eq!(undefined("5", "-1"), Undefined::NegativeBase);
}
