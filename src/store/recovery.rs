//! The form of what the browser's storage keeps: a record for each document, and two slots that are written in turn.
//!
//! A slot counts only if its seal proves that it is complete. The older slot is the one that is written next, so a kill
//! at any instant, or a write that is torn, leaves the last version or the one before.

use serde::{Deserialize, Serialize};

use super::earlier::{EarlierVersion, is_due, within_limits};

const MAGIC: [u8; 8] = *b"CHITIEU1";

/// Magic number, turn, length of the document, its checksum, checksum of all of these.
const HEADER: usize = 8 + 8 + 8 + 4 + 4;

/// Identifies the text of a document by its length and checksum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seal {
    /// Bytes of the document.
    pub length: u64,
    /// Their CRC-32.
    pub checksum: u32,
}

impl Seal {
    /// The seal of a document's bytes.
    pub fn of(document: &[u8]) -> Seal {
        Seal { length: document.len() as u64, checksum: crc32fast::hash(document) }
    }
}

/// The content of a slot: a header, then the text of the document's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot<'a> {
    /// The number of this write of the document, from 1.
    pub turn: u64,
    /// The document.
    pub document: &'a [u8],
}

impl<'a> Slot<'a> {
    /// The position in a slot where the document begins.
    pub const HEADER: usize = HEADER;

    /// The header of a slot for a document with this seal.
    pub fn header(turn: u64, seal: Seal) -> [u8; HEADER] {
        let mut header = [0; HEADER];
        let parts: [&[u8]; 4] =
            [&MAGIC, &turn.to_le_bytes(), &seal.length.to_le_bytes(), &seal.checksum.to_le_bytes()];
        let mut rest = header.as_mut_slice();
        for part in parts {
            let (place, after) = rest.split_at_mut(part.len());
            place.copy_from_slice(part);
            rest = after;
        }
        let checksum = crc32fast::hash(&header[..HEADER - 4]);
        header[HEADER - 4..].copy_from_slice(&checksum.to_le_bytes());
        header
    }

    /// Reads a slot; `None` if any of it is missing or changed.
    pub fn read(bytes: &'a [u8]) -> Option<Slot<'a>> {
        let (header, document) = bytes.split_at_checked(HEADER)?;
        let turn = u64::from_le_bytes(header.get(8..16)?.try_into().ok()?);
        (header == Slot::header(turn, Seal::of(document))).then_some(Slot { turn, document })
    }

    /// Which of the two slots is written in a turn.
    pub fn index(turn: u64) -> u8 {
        u8::from(turn % 2 == 1)
    }
}

/// The last version that is complete.
pub fn last_whole<'a>(slots: &'a [Vec<u8>]) -> Option<Slot<'a>> {
    slots.iter().filter_map(|bytes| Slot::read(bytes)).max_by_key(|slot| slot.turn)
}

/// The entry of a document in the list of kept documents.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct KeptRecord {
    /// The document's name as shown.
    pub name: String,
    /// What tells it from others of the same name: its period, its first unit.
    pub about: String,
    /// Rows of figures in the sheet shown.
    pub rows: u32,
    /// When it was kept, in milliseconds since 1970.
    pub when: f64,
    /// The number of this write among those of all documents, from 1: a clock can be set back. 0 in records of before.
    pub order: u64,
    /// The turn of the last write; [`Slot::index`] gives its slot.
    pub turn: u64,
    /// Seal of the last version.
    pub seal: Seal,
    /// Whether the last version is in a file too.
    pub in_file: bool,
    /// Versions of before, the earliest first.
    pub versions: Vec<EarlierVersion>,
    /// In records of before, whether the user took it off the list. It is deleted when the page is opened next.
    pub removed: bool,
}

impl KeptRecord {
    /// The record as text, for the storage.
    pub fn to_text(&self) -> String {
        // A plain struct can always be written as JSON.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads the text of a record.
    pub fn from_text(text: &str) -> Option<KeptRecord> {
        serde_json::from_str(text).ok()
    }

    /// A key that is smaller for what was kept earlier.
    pub fn age(&self) -> (u64, f64) {
        (self.order, self.when)
    }

    /// Whether what this record names is to become an earlier version when a document of another seal is written over it.
    pub fn is_worth_holding(&self, next: Seal, now: f64) -> bool {
        self.rows > 0 && self.seal != next && is_due(&self.versions, self.turn, self.when, now)
    }

    /// The earlier versions with what this record names as the last of them, and the turns of those that go.
    pub fn with_this_held(&self) -> (Vec<EarlierVersion>, Vec<u64>) {
        let this = EarlierVersion {
            turn: self.turn,
            when: self.when,
            name: self.name.clone(),
            about: self.about.clone(),
            rows: self.rows,
            length: self.seal.length,
        };
        within_limits(self.versions.iter().cloned().chain([this]).collect())
    }

    /// How many bytes the storage holds of it: two slots, and the earlier versions.
    pub fn stored_bytes(&self) -> u64 {
        let earlier = self.versions.iter().fold(0, |sum: u64, version| sum.saturating_add(version.length));
        self.seal.length.saturating_mul(2).saturating_add(earlier)
    }

    /// Whether it may go to make room: nothing of it would be lost.
    fn may_go(&self) -> bool {
        self.removed || self.in_file || self.rows == 0
    }
}

/// The documents that may go to make room, those that go first before others: what is in a file goes from the oldest on;
/// what is in no file never goes. Returns indices.
pub fn may_make_room(kept: &[(String, KeptRecord)], current: &str) -> Vec<usize> {
    let mut order: Vec<usize> =
        (0..kept.len()).filter(|i| kept[*i].0 != current && kept[*i].1.may_go()).collect();
    let rank = |record: &KeptRecord| (!record.removed, record.rows > 0, record.order);
    order.sort_by(|a, b| {
        let (a, b) = (&kept[*a].1, &kept[*b].1);
        rank(a).cmp(&rank(b)).then(a.when.total_cmp(&b.when))
    });
    order
}

/// Which documents are removed so that at most `most` remain, with less than `bytes` in all their slots, as far as they
/// may go. Returns indices.
pub fn oldest_beyond(kept: &[(String, KeptRecord)], current: &str, most: usize, bytes: u64) -> Vec<usize> {
    let mut count = kept.len();
    let mut total: u64 = kept.iter().map(|(_, record)| record.stored_bytes()).sum();
    let mut gone = Vec::new();
    for index in may_make_room(kept, current) {
        if count <= most && total <= bytes {
            break;
        }
        count -= 1;
        total = total.saturating_sub(kept[index].1.stored_bytes());
        gone.push(index);
    }
    gone
}

/// A moment in the user's time zone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct LocalTime {
    /// Year.
    pub year: i32,
    /// Month, from 1.
    pub month: u8,
    /// Day of the month, from 1.
    pub day: u8,
    /// Hour, from 0.
    pub hour: u8,
    /// Minute.
    pub minute: u8,
}

impl LocalTime {
    /// The time of day: "10:42".
    pub fn time_of_day(self) -> String {
        format!("{:02}:{:02}", self.hour, self.minute)
    }
}

/// Why the browser does not keep the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeepTrouble {
    /// It has no storage for this page.
    Refused,
    /// Its storage is full.
    Full,
    /// It failed for another reason, or did not answer.
    Failed,
}

impl LocalTime {
    /// Whether two moments fall on one day.
    pub(crate) fn same_day(self, other: LocalTime) -> bool {
        (self.year, self.month, self.day) == (other.year, other.month, other.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slot(turn: u64, document: &[u8]) -> Vec<u8> {
        [&Slot::header(turn, Seal::of(document))[..], document].concat()
    }

    #[test]
    fn a_slot_is_trusted_only_if_nothing_of_it_is_missing_or_changed() {
        let document = "{\"tên\":\"Phú Yên\"}".as_bytes();
        let whole = slot(7, document);
        assert_eq!(Slot::read(&whole), Some(Slot { turn: 7, document }));
        for length in 0..whole.len() {
            assert_eq!(Slot::read(&whole[..length]), None, "cut at {length}");
        }
        for place in 0..whole.len() {
            let mut changed = whole.clone();
            changed[place] ^= 1;
            assert_eq!(Slot::read(&changed), None, "changed at {place}");
        }
        assert_eq!(Slot::read(&[whole, vec![0]].concat()), None);
    }

    #[test]
    fn the_last_whole_version_is_read_whichever_slot_it_is_in() {
        let (older, newer) = (slot(8, b"older"), slot(9, b"newer"));
        let torn = newer[..newer.len() - 1].to_vec();
        let found = |slots: &[Vec<u8>]| last_whole(slots).map(|s| s.document.to_vec());
        assert_eq!(found(&[older.clone(), newer.clone()]), Some(b"newer".to_vec()));
        assert_eq!(found(&[newer, older.clone()]), Some(b"newer".to_vec()));
        assert_eq!(found(&[older, torn.clone()]), Some(b"older".to_vec()));
        assert_eq!(found(&[torn]), None);
        assert_ne!(Slot::index(8), Slot::index(9), "turns alternate");
    }

    #[test]
    fn what_is_in_no_file_never_goes_and_a_clock_that_was_set_back_changes_nothing() {
        let record = |order: u64, in_file: bool, rows: u32| {
            let seal = Seal { length: 100, checksum: 0 };
            // The clock goes backwards.
            let when = -(order as f64);
            (format!("d{order}"), KeptRecord { order, when, seal, in_file, rows, ..KeptRecord::default() })
        };
        let kept = [record(1, false, 9), record(2, true, 9), record(3, false, 0), record(4, true, 9)];
        let gone = |current, most, bytes| oldest_beyond(&kept, current, most, bytes);
        assert_eq!(gone("d4", 4, 1000), Vec::<usize>::new());
        assert_eq!(gone("d4", 3, 1000), [2], "a blank one is no work");
        assert_eq!(gone("d4", 2, 1000), [2, 1]);
        assert_eq!(gone("d1", 0, 0), [2, 1, 3], "in a file, the oldest first");
        assert_eq!(gone("d4", 0, 0), [2, 1], "the first is in no file");
        assert_eq!(gone("d5", 0, 0), [2, 1, 3]);
    }

    #[test]
    fn the_oldest_go_first_and_the_current_one_never() {
        let kept: Vec<(String, KeptRecord)> = (0..5)
            .map(|n| {
                let seal = Seal { length: 100, checksum: 0 };
                let record = KeptRecord { when: f64::from(n), seal, in_file: true, ..KeptRecord::default() };
                (format!("d{n}"), record)
            })
            .collect();
        let gone = |current, most, bytes| oldest_beyond(&kept, current, most, bytes);
        assert_eq!(gone("d4", 5, 1000), Vec::<usize>::new());
        assert_eq!(gone("d4", 3, 1000), [0, 1]);
        assert_eq!(gone("d0", 3, 1000), [1, 2]);
        assert_eq!(gone("d4", 5, 500), [0, 1, 2], "two slots each");
        assert_eq!(gone("d4", 0, 0), [0, 1, 2, 3]);
    }

    #[test]
    fn a_record_comes_back_as_it_was() {
        let record = KeptRecord {
            name: "Cụm \"IV\"".to_owned(),
            about: "tháng 5 · Phú Yên".to_owned(),
            rows: 9,
            when: 1.7e12,
            order: 40,
            turn: 3,
            seal: Seal { length: 5, checksum: 0xdead_beef },
            in_file: true,
            removed: false,
            versions: Vec::new(),
        };
        assert_eq!(KeptRecord::from_text(&record.to_text()), Some(record));
        assert_eq!(KeptRecord::from_text("{"), None);
        let before = r#"{"name":"a","rows":2,"when":1.0,"turn":2,"in_file":false,"removed":false}"#;
        assert_eq!(KeptRecord::from_text(before).map(|r| (r.order, r.about)), Some((0, String::new())));
    }
}
