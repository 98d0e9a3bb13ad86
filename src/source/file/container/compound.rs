//! Compound files (OLE2), small file systems of sectors that hold old workbooks and encrypted new ones.
//!
//! They are read from the bytes as they are. A chain of sectors is at most as long as the file, so that a circle ends.

use super::bytes::{u16_at, u32_at};
use crate::source::file::error::FileError;
use crate::source::file::kind::FileKind;

/// The first bytes.
pub(crate) const SIGNATURE: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

const HEADER: usize = 512;

const END_OF_CHAIN: u32 = 0xFFFF_FFFE;

/// Allocation sectors listed in the header itself.
const LISTED: usize = 109;

const ENTRY: usize = 128;

const STREAM: u8 = 2;

const ROOT: u8 = 5;

/// An open compound file.
pub(crate) struct Compound<'a> {
    pub(super) bytes: &'a [u8],
    sector: usize,
    next: Vec<u32>,
    entries: Vec<Entry>,
    small_next: Vec<u32>,
    small: Vec<u8>,
    cutoff: u64,
    whole: bool,
}

struct Entry {
    name: String,
    kind: u8,
    start: u32,
    length: u64,
}

impl<'a> Compound<'a> {
    /// Opens a file that begins with [`SIGNATURE`].
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Compound<'a>, FileError> {
        const CUT: FileError = FileError::Truncated(FileKind::Xls);
        let shift = u16_at(bytes, 30).ok_or(CUT)?;
        if !(7..=16).contains(&shift) || bytes.len() < HEADER {
            return Err(FileError::Damaged(FileKind::Xls));
        }
        let mut file = Compound {
            bytes,
            sector: 1 << shift,
            next: Vec::new(),
            entries: Vec::new(),
            small_next: Vec::new(),
            small: Vec::new(),
            cutoff: u64::from(u32_at(bytes, 56).unwrap_or(4096)),
            whole: true,
        };
        file.read_allocation();
        let directory = file.chain(u32_at(bytes, 48).unwrap_or(END_OF_CHAIN), u64::MAX);
        file.entries = directory.chunks_exact(ENTRY).filter_map(entry).collect();
        let small_table = file.chain(u32_at(bytes, 60).unwrap_or(END_OF_CHAIN), u64::MAX);
        file.small_next = words(&small_table);
        if let Some((start, length)) =
            file.entries.iter().find(|e| e.kind == ROOT).map(|e| (e.start, e.length))
        {
            file.small = file.chain(start, length);
        }
        if file.entries.is_empty() {
            return Err(if file.whole { FileError::Damaged(FileKind::Xls) } else { CUT });
        }
        Ok(file)
    }

    /// Whether no sector was missing so far.
    pub(crate) fn is_whole(&self) -> bool {
        self.whole
    }

    /// Whether the file has this stream.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// A whole stream, and whether it is complete: if sectors are missing, it is shorter than it should be.
    pub(crate) fn stream(&self, name: &str) -> Option<(Vec<u8>, bool)> {
        let entry = self.find(name)?;
        let bytes = if entry.length < self.cutoff {
            self.small_chain(entry.start, entry.length)
        } else {
            self.chain_with(entry.start, entry.length).0
        };
        let whole = bytes.len() as u64 >= entry.length;
        Some((bytes, whole))
    }

    fn find(&self, name: &str) -> Option<&Entry> {
        self.entries.iter().find(|e| e.kind == STREAM && e.name.eq_ignore_ascii_case(name))
    }

    /// Reads the table that says which sector follows which.
    fn read_allocation(&mut self) {
        let bytes = self.bytes;
        let most = bytes.len() / self.sector + 1;
        let mut listed: Vec<u32> = words(bytes.get(76..HEADER).unwrap_or_default());
        listed.truncate(LISTED);
        let mut further = u32_at(bytes, 68).unwrap_or(END_OF_CHAIN);
        while let Some(sector) = self.sector_at(further) {
            if listed.len() > most {
                break;
            }
            let mut more = words(sector);
            further = more.pop().unwrap_or(END_OF_CHAIN);
            listed.extend(more);
        }
        for number in listed {
            if number >= END_OF_CHAIN - 2 || self.next.len() > most {
                continue;
            }
            match self.sector_at(number) {
                Some(sector) => self.next.extend(words(sector)),
                None => self.whole = false,
            }
        }
    }

    /// The bytes of a sector; the last one of a file may be short.
    fn sector_at(&self, number: u32) -> Option<&'a [u8]> {
        let start = usize::try_from(number).ok()?.checked_add(1)?.checked_mul(self.sector)?;
        let end = start.checked_add(self.sector)?.min(self.bytes.len());
        self.bytes.get(start..end).filter(|s| !s.is_empty())
    }

    fn chain(&mut self, start: u32, length: u64) -> Vec<u8> {
        let (bytes, whole) = self.chain_with(start, length);
        self.whole &= whole;
        bytes
    }

    /// The joined sectors of a chain, and whether none was missing.
    fn chain_with(&self, start: u32, length: u64) -> (Vec<u8>, bool) {
        let most = self.bytes.len();
        let wanted = usize::try_from(length).unwrap_or(usize::MAX).min(most);
        let mut out = Vec::with_capacity(if length == u64::MAX { self.sector } else { wanted });
        let mut number = start;
        while number < END_OF_CHAIN - 2 && out.len() < wanted {
            let Some(sector) = self.sector_at(number) else { return (out, false) };
            out.extend_from_slice(sector);
            match usize::try_from(number).ok().and_then(|n| self.next.get(n)) {
                Some(&next) => number = next,
                None => return (out, false),
            }
        }
        out.truncate(wanted);
        (out, true)
    }

    fn small_chain(&self, start: u32, length: u64) -> Vec<u8> {
        const SMALL: usize = 64;
        let wanted = usize::try_from(length).unwrap_or(usize::MAX).min(self.small.len());
        let mut out = Vec::with_capacity(wanted);
        let mut number = start;
        while let Ok(index) = usize::try_from(number)
            && out.len() < wanted
        {
            let at = index.saturating_mul(SMALL);
            let end = at.saturating_add(SMALL).min(self.small.len());
            let (Some(sector), Some(&next)) = (self.small.get(at..end), self.small_next.get(index)) else {
                break;
            };
            if sector.is_empty() {
                break;
            }
            out.extend_from_slice(sector);
            number = next;
        }
        out.truncate(wanted);
        out
    }
}

fn entry(bytes: &[u8]) -> Option<Entry> {
    let kind = *bytes.get(66)?;
    let length = usize::from(u16_at(bytes, 64)?).clamp(2, 64) - 2;
    let units = bytes.get(..length)?.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
    let name = char::decode_utf16(units).map(|c| c.unwrap_or('\u{FFFD}')).collect();
    // Files with small sectors leave the upper half undefined.
    let length = u64::from(u32_at(bytes, 120)?);
    Some(Entry { name, kind, start: u32_at(bytes, 116)?, length })
}

fn words(bytes: &[u8]) -> Vec<u32> {
    bytes.chunks_exact(4).filter_map(|word| u32_at(word, 0)).collect()
}
