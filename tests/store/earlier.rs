//! When an earlier version of a kept document is made, and which go.

use chi_tieu::store::{EarlierVersion, KeptRecord, MOST_VERSIONS, Seal};

const MINUTE: f64 = 60_000.0;
/// Some moment.
const NOON: f64 = 1_764_331_200_000.0;

fn record(turn: u64, when: f64, length: u64) -> KeptRecord {
    let seal = Seal { length, checksum: turn as u32 };
    KeptRecord { name: "Thu BHXH".into(), rows: 12, when, turn, seal, ..KeptRecord::default() }
}

const NEXT: Seal = Seal { length: 9, checksum: 77 };

#[test]
fn the_state_before_each_piece_of_work_is_held() {
    // Written every minute for an hour: what is written over is held every five minutes, the very first state too.
    let mut shown = record(1, NOON, 100);
    let mut held = Vec::new();
    for minute in 1..=60 {
        let now = NOON + f64::from(minute) * MINUTE;
        let turn = shown.turn + 1;
        let mut next = record(turn, now, 100);
        next.versions = shown.versions.clone();
        if shown.is_worth_holding(next.seal, now) {
            held.push(shown.turn);
            next.versions = shown.with_this_held().0;
        }
        shown = next;
    }
    assert_eq!(held, [1, 6, 11, 16, 21, 26, 31, 36, 41, 46, 51, 56]);
}

#[test]
fn what_stood_for_a_while_is_held_though_the_last_version_is_young() {
    let mut before = record(3, NOON, 100);
    before.versions.push(EarlierVersion { turn: 2, when: NOON - MINUTE, ..EarlierVersion::default() });
    assert!(!before.is_worth_holding(NEXT, NOON + MINUTE));
    // The next morning.
    assert!(before.is_worth_holding(NEXT, NOON + 1200.0 * MINUTE));
    // The clock was set back an hour: rather one version too many.
    assert!(before.is_worth_holding(NEXT, NOON - 60.0 * MINUTE));
}

#[test]
fn nothing_empty_and_nothing_twice_is_held() {
    let before = record(3, NOON, 100);
    assert!(before.is_worth_holding(NEXT, NOON));
    assert!(!before.is_worth_holding(before.seal, NOON + 60.0 * MINUTE));
    let empty = KeptRecord { rows: 0, ..before.clone() };
    assert!(!empty.is_worth_holding(NEXT, NOON));
    let (versions, _) = before.with_this_held();
    let again = KeptRecord { versions, ..before };
    assert!(!again.is_worth_holding(NEXT, NOON + 60.0 * MINUTE));
}

#[test]
fn the_earliest_go_beyond_twenty_and_beyond_forty_megabytes() {
    let with = |count: u64, length: u64| {
        let mut record = record(count + 1, NOON, length);
        let version = |turn| EarlierVersion { turn, length, ..EarlierVersion::default() };
        record.versions = (1..=count).map(version).collect();
        let (kept, gone) = record.with_this_held();
        (kept.iter().map(|version| version.turn).collect::<Vec<_>>(), gone)
    };
    assert_eq!(with(20, 10), ((2..=21).collect(), vec![1]));
    assert_eq!(with(19, 10), ((1..=20).collect(), vec![]));
    assert_eq!(MOST_VERSIONS, 20);
    // Four of 10 MB fit into 40.
    assert_eq!(with(6, 10 << 20), (vec![4, 5, 6, 7], vec![1, 2, 3]));
    // One that does not fit is held all the same.
    assert_eq!(with(1, 90 << 20), (vec![2], vec![1]));
}

#[test]
fn records_of_before_have_no_versions_and_those_of_today_keep_them() {
    let text = r#"{"name":"a","rows":3,"when":1,"order":1,"turn":4,"seal":{"length":5,"checksum":6},"in_file":false,"removed":false}"#;
    let old = KeptRecord::from_text(text).unwrap();
    assert_eq!((old.turn, old.versions.len(), old.stored_bytes()), (4, 0, 10));
    let mut new = record(2, NOON, 7);
    new.versions = new.with_this_held().0;
    assert_eq!(KeptRecord::from_text(&new.to_text()), Some(new.clone()));
    assert_eq!(new.stored_bytes(), 21);
}
