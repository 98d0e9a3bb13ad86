//! The zip archive that a modern workbook is: its parts by name, unpacked within limits.

use std::collections::{HashMap, HashSet};
use std::io::{BufReader, Cursor, Read};
use zip::ZipArchive;
use zip::read::ZipFile;

use crate::source::file::error::FileError;
use crate::source::file::kind::FileKind;
use crate::source::file::limits::MOST_INFLATED;

/// How many times its size a large workbook may become when unpacked; deflate can reach about a thousand times.
const MOST_GROWTH: u64 = 200;

/// Bytes that any archive may unpack to, however small it is.
const ALWAYS_ALLOWED: u64 = 48 << 20;

/// How many times the whole archive may be unpacked. A reader looks at the beginning of some parts before it reads
/// them.
const MOST_READINGS: u64 = 4;

/// An archive whose sizes were checked.
pub(crate) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    bytes: &'a [u8],
    /// Parts by their names in lower case, because some writers use capitals carelessly.
    parts: HashMap<String, usize>,
    /// Whether the archive itself encrypts a part.
    encrypted: bool,
    /// Bytes that may still be unpacked: a workbook may name one part as all of its sheets.
    left: u64,
}

/// A part being unpacked.
pub(crate) type Part<'p, 'a> = BufReader<std::io::Take<ZipFile<'p, Cursor<&'a [u8]>>>>;

impl<'a> Package<'a> {
    /// Opens an archive.
    ///
    /// # Errors
    /// [`FileError::Truncated`] if its directory, which is at its end, is missing; [`FileError::InflatesTooMuch`].
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Package<'a>, FileError> {
        let mut archive =
            ZipArchive::new(Cursor::new(bytes)).map_err(|_| FileError::Truncated(FileKind::Xlsx))?;
        let mut parts = HashMap::with_capacity(archive.len());
        let mut inflated = 0u64;
        let mut encrypted = false;
        for index in 0..archive.len() {
            let Ok(part) = archive.by_index_raw(index) else { continue };
            inflated = inflated.saturating_add(part.size());
            encrypted |= part.encrypted();
            if let Ok(name) = part.name() {
                parts.entry(normal(&name)).or_insert(index);
            }
        }
        let allowed = (bytes.len() as u64).saturating_mul(MOST_GROWTH).clamp(ALWAYS_ALLOWED, MOST_INFLATED);
        if inflated > allowed {
            return Err(FileError::InflatesTooMuch { most: allowed });
        }
        Ok(Package { archive, bytes, parts, encrypted, left: inflated.saturating_mul(MOST_READINGS) })
    }

    /// Holds every part to what the archive says of it: its name at both places, its size, its checksum. A reader of
    /// one part stops where its sheet ends, and would not notice.
    ///
    /// # Errors
    /// [`FileError::Damaged`] if a part is not what the archive says.
    pub(crate) fn verify(&mut self, kind: FileKind) -> Result<(), FileError> {
        let damaged = FileError::Damaged(kind);
        let mut block = vec![0; 64 << 10];
        for index in 0..self.archive.len() {
            let raw = self.archive.by_index_raw(index).map_err(|_| damaged)?;
            if raw.encrypted() {
                continue;
            }
            let local = usize::try_from(raw.header_start()).ok().and_then(|at| self.bytes.get(at..));
            if local.and_then(local_name) != Some(raw.name_raw()) {
                return Err(damaged);
            }
            drop(raw);
            let mut part = self.archive.by_index(index).map_err(|_| damaged)?;
            let (size, mut left) = (part.size(), part.size());
            loop {
                // The archive's reader compares the checksum where the part ends.
                match part.read(&mut block) {
                    Ok(0) => break,
                    Ok(read) => left = left.checked_sub(read as u64).ok_or(damaged)?,
                    Err(_) => return Err(damaged),
                }
            }
            if left > 0 && size > 0 {
                return Err(damaged);
            }
        }
        match self.is_listed_whole() {
            true => Ok(()),
            false => Err(damaged),
        }
    }

    /// Whether the directory has no more entries than its end says: parts past them would be missing without a word.
    fn is_listed_whole(&self) -> bool {
        let start = usize::try_from(self.archive.central_directory_start()).ok();
        let Some(mut rest) = start.and_then(|at| self.bytes.get(at..)) else { return false };
        let mut names = HashSet::new();
        while rest.starts_with(b"PK\x01\x02") {
            let length = |at: usize| rest.get(at..at + 2).map(|b| usize::from(b[0]) | usize::from(b[1]) << 8);
            let (Some(name), Some(extra), Some(comment)) = (length(28), length(30), length(32)) else {
                return false;
            };
            names.extend(rest.get(46..46 + name));
            let Some(next) = rest.get(46 + name + extra + comment..) else { return false };
            rest = next;
        }
        names.len() <= self.archive.len()
    }

    /// Whether the archive has this part.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.parts.contains_key(&normal(name))
    }

    /// Whether the archive locks its parts with a password.
    pub(crate) fn is_encrypted(&self) -> bool {
        self.encrypted
    }

    /// A part, to be read once from its beginning; `None` if it does not exist.
    pub(crate) fn part(&mut self, name: &str) -> Option<Part<'_, 'a>> {
        const BLOCK: usize = 64 << 10;
        let index = *self.parts.get(&normal(name))?;
        let part = self.archive.by_index(index).ok()?;
        let size = part.size();
        self.left = self.left.checked_sub(size)?;
        Some(BufReader::with_capacity(BLOCK, part.take(size)))
    }

    /// The first bytes of a part as text.
    pub(crate) fn head(&mut self, name: &str, most: u64) -> Option<String> {
        let mut bytes = Vec::new();
        self.part(name)?.take(most).read_to_end(&mut bytes).ok()?;
        Some(String::from_utf8_lossy(&bytes).into_owned())
    }
}

/// The name in the header before a part's data.
fn local_name(header: &[u8]) -> Option<&[u8]> {
    let header = header.strip_prefix(b"PK\x03\x04")?;
    let &[low, high] = header.get(22..24)? else { return None };
    header.get(26..26 + (usize::from(low) | usize::from(high) << 8))
}

fn normal(name: &str) -> String {
    name.trim_start_matches('/').replace('\\', "/").to_lowercase()
}

/// The path that a relationship's target means in a part of `folder` ("xl/").
pub(crate) fn resolve(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut path: Vec<&str> = folder.split('/').filter(|p| !p.is_empty()).collect();
    for step in target.split('/') {
        match step {
            "." | "" => {}
            ".." => {
                path.pop();
            }
            step => path.push(step),
        }
    }
    path.join("/")
}
