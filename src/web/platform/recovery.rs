//! Keeps documents in IndexedDB. Each document has a record and two slots, written in turn, so that one good version
//! remains if a write fails (see `chi_tieu::store`).
//!
//! On `file://`, Chromium shares one database among all local pages; Firefox has one for each path.

use js_sys::Uint8Array;
use std::cell::RefCell;
use std::collections::BTreeMap;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, IdbDatabase};

use super::clock;
use super::indexed_db::{Transaction, open};
use super::stored::{RECORDS, SLOTS, STORES, delete, hold, record_of, records, slot_key, version_key};
use chi_tieu::app::Recent;
use chi_tieu::store::{
    EarlierVersion, KeepTrouble, KeptRecord, Seal, Slot, last_whole, may_make_room, oldest_beyond,
};

const DATABASE: &str = "chi-tieu";

/// More documents than this, or more bytes in all, are not kept if others are in files: the oldest of these go.
const MOST_DOCUMENTS: usize = 20;

const MOST_BYTES: u64 = 400 * 1024 * 1024;

/// Stands for any turn: this page wrote what the storage has, before it was restarted.
const OWN: u64 = u64::MAX;

/// A version of a document, ready to be kept.
pub(crate) struct Version {
    pub(crate) id: String,
    pub(crate) revision: u64,
    pub(crate) name: String,
    pub(crate) about: String,
    pub(crate) rows: u32,
    pub(crate) in_file: bool,
    pub(crate) seal: Seal,
    /// An empty slot header, then the document.
    pub(crate) bytes: Uint8Array,
}

/// How an attempt to keep a version ended.
pub(crate) enum KeepOutcome {
    /// The version is on the disk. These documents, by name, were removed to make room.
    Kept(Vec<String>),
    /// Another page has kept a version of this document that is in no file, so nothing was written.
    Diverged,
}

/// A document as it was read from the storage.
pub(crate) struct Found {
    pub(crate) bytes: Vec<u8>,
    pub(crate) record: KeptRecord,
    /// Whether it is an earlier version, because the last one is damaged.
    pub(crate) is_earlier: bool,
}

/// The storage, opened when it is first used.
#[derive(Default)]
pub(crate) struct Storage {
    database: RefCell<Option<IdbDatabase>>,
    /// The turn that this page last read or wrote, by document. A later turn in the storage was written by another
    /// page.
    turns: RefCell<BTreeMap<String, u64>>,
    /// What the user deleted while this page is open, by document.
    taken: RefCell<BTreeMap<String, Taken>>,
}

/// A deleted document: its record, and its slots.
type Taken = (KeptRecord, Vec<(u8, JsValue)>);

impl Storage {
    async fn database(&self) -> Result<IdbDatabase, JsValue> {
        if let Some(database) = self.database.borrow().clone() {
            return Ok(database);
        }
        let database = open(DATABASE, STORES).await?;
        *self.database.borrow_mut() = Some(database.clone());
        Ok(database)
    }

    async fn begin(&self, write: bool) -> Result<Transaction, JsValue> {
        let database = self.database().await?;
        if let Ok(transaction) = Transaction::begin(&database, STORES, write) {
            return Ok(transaction);
        }
        // The connection was closed from outside: the user cleared the storage, or a later build changed it.
        *self.database.borrow_mut() = None;
        Transaction::begin(&self.database().await?, STORES, write)
    }

    /// Keeps a version. If the storage is full, removes other documents that are in files.
    pub(crate) async fn keep(&self, version: &Version) -> Result<KeepOutcome, KeepTrouble> {
        let mut dropped = Vec::new();
        loop {
            match self.write(version).await {
                Ok(KeepOutcome::Kept(more)) => {
                    dropped.extend(more);
                    return Ok(KeepOutcome::Kept(dropped));
                }
                Ok(outcome) => return Ok(outcome),
                Err(error) => match trouble(&error) {
                    // Earlier versions go before documents.
                    KeepTrouble::Full if self.drop_versions().await.unwrap_or(false) => {}
                    KeepTrouble::Full => match self.drop_oldest(&version.id).await {
                        Ok(Some(name)) => dropped.push(name),
                        _ => return Err(KeepTrouble::Full),
                    },
                    other => return Err(other),
                },
            }
        }
    }

    async fn write(&self, version: &Version) -> Result<KeepOutcome, JsValue> {
        let transaction = self.begin(true).await?;
        let before = record_of(&transaction.get(RECORDS, &version.id).await?);
        let known = self.turns.borrow().get(&version.id).copied();
        if let Some(before) = &before
            && known != Some(before.turn)
            && known != Some(OWN)
            && !before.in_file
            && before.seal != version.seal
        {
            return Ok(KeepOutcome::Diverged);
        }
        let turn = before.as_ref().map_or(0, |record| record.turn) + 1;
        let header = Slot::header(turn, version.seal);
        version.bytes.subarray(0, header.len() as u32).copy_from(&header);
        let versions = match &before {
            Some(before) if before.is_worth_holding(version.seal, clock::now()) => {
                hold(&transaction, &version.id, before).await?
            }
            Some(before) => before.versions.clone(),
            None => Vec::new(),
        };
        let record = KeptRecord {
            name: version.name.clone(),
            about: version.about.clone(),
            rows: version.rows,
            when: clock::now(),
            order: records(&transaction).await?.iter().map(|(_, r)| r.order).max().unwrap_or(0) + 1,
            turn,
            seal: version.seal,
            in_file: version.in_file,
            versions,
            removed: false,
        };
        transaction.put(SLOTS, &slot_key(&version.id, Slot::index(turn)), &version.bytes)?;
        transaction.put(RECORDS, &version.id, &record.to_text().into())?;
        transaction.end().await?;
        self.turns.borrow_mut().insert(version.id.clone(), turn);
        let is_new = before.is_none_or(|before| before.stored_bytes() < record.stored_bytes());
        let dropped = if is_new { self.keep_within_limits(&version.id).await? } else { Vec::new() };
        Ok(KeepOutcome::Kept(dropped))
    }

    async fn keep_within_limits(&self, current: &str) -> Result<Vec<String>, JsValue> {
        let transaction = self.begin(true).await?;
        let kept = records(&transaction).await?;
        let gone = oldest_beyond(&kept, current, MOST_DOCUMENTS, MOST_BYTES);
        let mut names = Vec::new();
        for (id, record) in gone.into_iter().filter_map(|index| kept.get(index)) {
            delete(&transaction, id, record)?;
            if !record.removed && record.rows > 0 {
                names.push(told_apart(record));
            }
        }
        transaction.end().await?;
        Ok(names)
    }

    /// Removes a document other than `current` that is in a file, and returns its name; `None` if there is none.
    async fn drop_oldest(&self, current: &str) -> Result<Option<String>, JsValue> {
        let transaction = self.begin(true).await?;
        let kept = records(&transaction).await?;
        let first = may_make_room(&kept, current).into_iter().next();
        let Some((id, record)) = first.and_then(|index| kept.get(index)) else { return Ok(None) };
        delete(&transaction, id, record)?;
        transaction.end().await?;
        Ok(Some(told_apart(record)))
    }

    /// Deletes the earlier versions of all documents; returns whether there were any.
    async fn drop_versions(&self) -> Result<bool, JsValue> {
        let transaction = self.begin(true).await?;
        let mut any = false;
        for (id, mut record) in records(&transaction).await? {
            for version in std::mem::take(&mut record.versions) {
                transaction.delete(SLOTS, &version_key(&id, version.turn))?;
                any = true;
            }
            transaction.put(RECORDS, &id, &record.to_text().into())?;
        }
        transaction.end().await?;
        Ok(any)
    }

    /// The earlier versions of a document, the latest first.
    pub(crate) async fn versions(&self, id: &str) -> Result<Vec<EarlierVersion>, JsValue> {
        let versions = self.record(id).await?.map(|record| record.versions).unwrap_or_default();
        Ok(versions.into_iter().rev().collect())
    }

    /// An earlier version of a document; `None` if it is gone or damaged.
    pub(crate) async fn version(&self, id: &str, turn: u64) -> Result<Option<Vec<u8>>, JsValue> {
        let transaction = self.begin(false).await?;
        let value = transaction.get(SLOTS, &version_key(id, turn)).await?;
        let bytes = value.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec).unwrap_or_default();
        Ok(Slot::read(&bytes).map(|slot| slot.document.to_vec()))
    }

    /// Deletes a document. It can be put back while this page is open.
    pub(crate) async fn remove(&self, id: &str) -> Result<(), JsValue> {
        let transaction = self.begin(true).await?;
        let Some(record) = record_of(&transaction.get(RECORDS, id).await?) else { return Ok(()) };
        let mut slots = Vec::new();
        for index in 0..2 {
            let value = transaction.get(SLOTS, &slot_key(id, index)).await?;
            if !value.is_undefined() {
                slots.push((index, value));
            }
        }
        delete(&transaction, id, &record)?;
        transaction.end().await?;
        // Earlier versions are gone for good: they may be large.
        let record = KeptRecord { versions: Vec::new(), ..record };
        self.taken.borrow_mut().insert(id.to_owned(), (record, slots));
        Ok(())
    }

    /// Puts back a document that was deleted while this page is open.
    pub(crate) async fn put_back(&self, id: &str) -> Result<(), JsValue> {
        let Some((record, slots)) = self.taken.borrow().get(id).cloned() else { return Ok(()) };
        let transaction = self.begin(true).await?;
        for (index, value) in &slots {
            transaction.put(SLOTS, &slot_key(id, *index), value)?;
        }
        transaction.put(RECORDS, id, &record.to_text().into())?;
        transaction.end().await?;
        self.taken.borrow_mut().remove(id);
        Ok(())
    }

    /// Deletes everything.
    pub(crate) async fn forget_all(&self) -> Result<(), JsValue> {
        self.taken.borrow_mut().clear();
        self.turns.borrow_mut().clear();
        let transaction = self.begin(true).await?;
        transaction.clear(RECORDS)?;
        transaction.clear(SLOTS)?;
        transaction.end().await
    }

    /// The kept documents, the latest first, also those that were deleted while this page is open. At its start, deletes
    /// the ones that a former version of the page marked for it.
    pub(crate) async fn list(&self, is_start: bool) -> Result<Vec<Recent>, JsValue> {
        let transaction = self.begin(is_start).await?;
        let mut kept = records(&transaction).await?;
        if is_start {
            for (id, record) in kept.iter().filter(|(_, record)| record.removed) {
                delete(&transaction, id, record)?;
            }
            kept.retain(|(_, record)| !record.removed);
        }
        transaction.end().await?;
        let taken = self.taken.borrow();
        let removed = taken
            .iter()
            .map(|(id, (record, _))| (id.clone(), KeptRecord { removed: true, ..record.clone() }));
        kept.extend(removed);
        kept.sort_by(|(_, a), (_, b)| b.order.cmp(&a.order).then(b.when.total_cmp(&a.when)));
        Ok(kept.into_iter().map(|(id, record)| recent(id, &record)).collect())
    }

    /// The record of a document, if it is kept.
    pub(crate) async fn record(&self, id: &str) -> Result<Option<KeptRecord>, JsValue> {
        let transaction = self.begin(false).await?;
        Ok(record_of(&transaction.get(RECORDS, id).await?))
    }

    /// Notes that this page shows the document of this turn.
    pub(crate) fn shows(&self, id: &str, turn: u64) {
        self.turns.borrow_mut().insert(id.to_owned(), turn);
    }

    /// Notes that this page itself kept the document before it was restarted.
    pub(crate) fn owns(&self, id: &str) {
        self.shows(id, OWN);
    }

    /// The last undamaged version of a document. Notes that this page now shows it.
    pub(crate) async fn read(&self, id: &str) -> Result<Option<Found>, JsValue> {
        let transaction = self.begin(false).await?;
        let Some(record) = record_of(&transaction.get(RECORDS, id).await?) else { return Ok(None) };
        let mut slots = Vec::new();
        for index in 0..2 {
            // Fails if the browser has lost the bytes of this value; the other slot may be good.
            if let Ok(value) = transaction.get(SLOTS, &slot_key(id, index)).await {
                slots.extend(value.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec));
            }
        }
        let found = last_whole(&slots).map(|slot| Found {
            bytes: slot.document.to_vec(),
            is_earlier: slot.turn < record.turn,
            record: record.clone(),
        });
        if found.is_some() {
            self.shows(id, record.turn);
        }
        Ok(found)
    }

    /// Changes the record of a document, if it is kept.
    pub(crate) async fn change(&self, id: &str, change: impl Fn(&mut KeptRecord)) -> Result<(), JsValue> {
        let transaction = self.begin(true).await?;
        if let Some(mut record) = record_of(&transaction.get(RECORDS, id).await?) {
            change(&mut record);
            transaction.put(RECORDS, id, &record.to_text().into())?;
        }
        transaction.end().await
    }
}

/// What an error of the storage means for the user.
pub(crate) fn trouble(error: &JsValue) -> KeepTrouble {
    match error.dyn_ref::<DomException>().map(DomException::name).as_deref() {
        Some("QuotaExceededError") => KeepTrouble::Full,
        Some("SecurityError" | "InvalidStateError" | "NotAllowedError" | "InvalidAccessError") => {
            KeepTrouble::Refused
        }
        Some(_) => KeepTrouble::Failed,
        None => KeepTrouble::Refused,
    }
}

pub(crate) fn recent(id: String, record: &KeptRecord) -> Recent {
    Recent {
        id,
        name: record.name.clone(),
        about: record.about.clone(),
        rows: record.rows,
        size: record.seal.length,
        when: clock::local(record.when),
        in_file: record.in_file,
        removed: record.removed,
    }
}

/// The name of a document, with what tells it from others of this name.
fn told_apart(record: &KeptRecord) -> String {
    match record.about.is_empty() {
        true => record.name.clone(),
        false => format!("{} ({})", record.name, record.about),
    }
}
