//! Every published ratio of `domain/published_ratios.tsv`, recomputed and judged.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use chi_tieu::indicator::*;

fn printed(text: &str) -> Printed {
    let decimals = text.split_once('.').map_or(0, |(_, d)| d.len());
    Printed::new(text.parse().unwrap(), decimals as u8)
}

#[test]
fn published_ratios_get_the_verdict_stated() {
    let table = include_str!("domain/published_ratios.tsv");
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
