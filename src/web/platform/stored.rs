//! What lies where in the storage: the record of each document, its two slots, its earlier versions.

use wasm_bindgen::JsValue;

use super::indexed_db::Transaction;
use chi_tieu::store::{EarlierVersion, KeptRecord, Slot};

pub(super) const RECORDS: &str = "documents";

pub(super) const SLOTS: &str = "slots";

pub(super) const STORES: &[&str] = &[RECORDS, SLOTS];

pub(super) fn slot_key(id: &str, index: u8) -> String {
    format!("{id}/{index}")
}

pub(super) fn record_of(value: &JsValue) -> Option<KeptRecord> {
    KeptRecord::from_text(&value.as_string()?)
}

pub(super) fn version_key(id: &str, turn: u64) -> String {
    format!("{id}/turn/{turn}")
}

/// Holds what a slot has as an earlier version; returns the versions that are held then.
pub(super) async fn hold(
    transaction: &Transaction,
    id: &str,
    before: &KeptRecord,
) -> Result<Vec<EarlierVersion>, JsValue> {
    let content = transaction.get(SLOTS, &slot_key(id, Slot::index(before.turn))).await?;
    if content.is_undefined() {
        return Ok(before.versions.clone());
    }
    let (versions, gone) = before.with_this_held();
    transaction.put(SLOTS, &version_key(id, before.turn), &content)?;
    for turn in gone {
        transaction.delete(SLOTS, &version_key(id, turn))?;
    }
    Ok(versions)
}

pub(super) fn delete(transaction: &Transaction, id: &str, record: &KeptRecord) -> Result<(), JsValue> {
    for version in &record.versions {
        transaction.delete(SLOTS, &version_key(id, version.turn))?;
    }
    transaction.delete(RECORDS, id)?;
    transaction.delete(SLOTS, &slot_key(id, 0))?;
    transaction.delete(SLOTS, &slot_key(id, 1))
}

pub(super) async fn records(transaction: &Transaction) -> Result<Vec<(String, KeptRecord)>, JsValue> {
    let (keys, values) = transaction.all(RECORDS).await?;
    Ok(keys.iter().zip(values.iter()).filter_map(|(k, v)| Some((k.as_string()?, record_of(&v)?))).collect())
}
