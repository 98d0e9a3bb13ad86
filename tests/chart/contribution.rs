//! Contributions: each step begins where the one before it ends.
#![allow(clippy::panic, reason = "a test that cannot go on must fail")]

use super::generated::*;
use super::geometry::*;
use chi_tieu::chart::*;
use chi_tieu::number::Notation;
use proptest::prelude::*;

fn chart(steps: Vec<ContributionStep>, page: PageSpec) -> Chart {
    let words = ("Làm tăng".to_owned(), "Làm giảm".to_owned());
    Chart::Contribution(contribution(steps, page, words, Notation::CommaDecimal))
}

fn step(label: &str, value: Option<f64>, kind: StepKind) -> ContributionStep {
    ContributionStep { label: label.to_owned(), value, text: "+0,89".to_owned(), kind }
}

#[test]
fn steps_go_on_from_one_another_and_sums_stand_on_zero() {
    use StepKind::{Part, Subtotal, Total};
    let steps = vec![
        step("A", Some(0.04), Part),
        step("B", Some(0.02), Part),
        step("Hai huyện", None, Subtotal),
        step("C", None, Part),
        step("D", Some(-0.01), Part),
        step("Toàn tỉnh", Some(0.05), Total),
    ];
    let layout = chart(steps, plain_page()).layout();
    let place = |at: usize| layout.places[at].unwrap_or_else(|| panic!("{at} is not drawn"));
    let unit = place(0).width() / 0.04;
    for (at, (from, to)) in
        [(0, (0.0, 0.04)), (1, (0.04, 0.06)), (2, (0.0, 0.06)), (4, (0.05, 0.06)), (5, (0.0, 0.05))]
    {
        let zero = place(0).left;
        assert!(
            alike(place(at).left - zero, from * unit) && alike(place(at).right - zero, to * unit),
            "{at}"
        );
    }
    assert_eq!(layout.places[3], None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_chart_is_whole(
        steps in prop::collection::vec((name(), rate(), printed(), 0..5_u8), 1..64),
        page in page(),
    ) {
        let step = |(label, value, text, kind)| {
            let kind = match kind {
                0 => StepKind::Subtotal,
                1 => StepKind::Total,
                _ => StepKind::Part,
            };
            ContributionStep { label, value, text, kind }
        };
        let steps: Vec<ContributionStep> = steps.into_iter().map(step).collect();
        let chart = chart(steps.clone(), page);
        check_named("contributions", &chart, steps.iter().flat_map(|step| [&step.label, &step.text]));
        prop_assert_eq!(texts_over_places(&chart.layout()), Vec::<String>::new());
    }
}
