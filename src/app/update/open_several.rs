//! Opens several files at once, as the sheets of one document: a folder's worth of months or of units.

use super::notify::notify;
use super::reading::notice_of;
use super::recovery::{begin_document, is_as_opened, workbook_of};
use crate::app::effect::Effect;
use crate::app::state::App;
use crate::intake::{Incoming, ReadOutcome, read, set_apart};
use crate::sheet::{Cause, Sheet};
use crate::words::Notice;
use std::collections::BTreeMap;

/// Opens the files in the order of their names. Those that cannot be read are named, each with the reason.
pub(crate) fn open_several(app: &mut App, mut files: Vec<(String, Vec<u8>)>) -> Vec<Effect> {
    files.sort_by_key(|(name, _)| natural(name));
    let count = files.len();
    let mut failed = Vec::new();
    let (mut sheets, mut names) = (Vec::new(), Vec::new());
    for (name, bytes) in files {
        let read = read(Incoming::File { name: name.clone(), bytes }, &mut |_| ());
        match sheets_of(read) {
            Ok(read) => {
                let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
                let is_alone = read.len() == 1;
                for sheet in read {
                    names.push(match is_alone {
                        true => stem.to_owned(),
                        false => format!("{stem} – {}", sheet.name),
                    });
                    sheets.push(sheet);
                }
            }
            Err(reason) => failed.push((name, reason)),
        }
    }
    if sheets.is_empty() {
        return match failed.into_iter().next() {
            Some((_, reason)) => notify(app, reason),
            None => Vec::new(),
        };
    }
    set_apart(names, &mut sheets);
    let told = Notice::SeveralOpened { files: count - failed.len(), sheets: sheets.len(), failed };
    let workbook = workbook_of(app, sheets, String::new());
    let mut effects = begin_document(app, workbook, Cause::Open);
    is_as_opened(app);
    effects.extend(notify(app, told));
    effects
}

/// The sheets of one file. Formulas from sheet to sheet become values, since sheets of other files may have the names that
/// they mean.
fn sheets_of(read: ReadOutcome) -> Result<Vec<Sheet>, Notice> {
    let sheets = match read {
        ReadOutcome::Refused(refusal) => return Err(notice_of(refusal)),
        ReadOutcome::Locked { .. } => return Err(Notice::OneAtATime),
        ReadOutcome::Pasted(sheets) | ReadOutcome::Tables { sheets, .. } => sheets,
        ReadOutcome::Document { lost, .. } if !lost.is_nothing() => return Err(Notice::DamagedAmongOthers),
        ReadOutcome::Document { workbook, .. } => workbook.sheets().to_vec(),
    };
    Ok(match sheets.len() {
        0 | 1 => sheets,
        _ => sheets.into_iter().map(|sheet| sheet.with_formulas(BTreeMap::new())).collect(),
    })
}

/// Parts of a name by which "tháng 2" comes before "tháng 10".
fn natural(name: &str) -> Vec<(u64, String)> {
    let mut parts = vec![(0_u64, String::new())];
    for letter in name.chars() {
        match (letter.to_digit(10), parts.last_mut()) {
            (Some(digit), Some((number, text))) if text.is_empty() => {
                *number = number.saturating_mul(10).saturating_add(u64::from(digit));
            }
            (Some(digit), _) => parts.push((u64::from(digit), String::new())),
            (None, Some((_, text))) => text.extend(letter.to_lowercase()),
            (None, None) => {}
        }
    }
    parts
}
