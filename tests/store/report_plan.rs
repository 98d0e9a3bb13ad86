//! Plans of reports by chance.

use chi_tieu::sheet::{
    FieldName, ReportEntry, ReportItem, ReportPart, ReportPlan, ReportSection, SentenceKind, SentenceName,
    SentenceSubject, Wording,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::settings::{measure, text};

pub(crate) fn report() -> impl Strategy<Value = ReportPlan> {
    let part = || select(ReportPart::ALL.to_vec());
    let kind = select(vec![
        SentenceKind::Whole,
        SentenceKind::Reach,
        SentenceKind::Movement,
        SentenceKind::Extremes,
        SentenceKind::Since,
        SentenceKind::Pace,
    ]);
    let about = prop_oneof![
        measure().prop_map(SentenceSubject::Measure),
        any::<u32>().prop_map(SentenceSubject::Amount)
    ];
    let name = (about, text(), kind).prop_map(|(about, row, kind)| SentenceName { about, row, kind });
    let item = prop_oneof![
        select(ReportSection::usual()).prop_map(ReportItem::Section),
        name.prop_map(ReportItem::Sentence),
        any::<u32>().prop_map(ReportItem::Own)
    ];
    let word =
        prop_oneof![text().prop_map(Wording::Text), select(FieldName::ALL.to_vec()).prop_map(Wording::Field)];
    let entry = (item, any::<bool>(), any::<bool>(), option::of(part()), vec(word, 0..4)).prop_map(
        |(item, is_off, is_placed, part, words)| ReportEntry { item, is_off, is_placed, part, words },
    );
    vec(entry, 0..4).prop_map(|entries| ReportPlan { entries })
}
