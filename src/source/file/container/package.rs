//! The zip archive that a modern workbook is: its parts by name, unpacked within limits.

use std::collections::HashMap;
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
        Ok(Package { archive, parts, encrypted, left: inflated.saturating_mul(MOST_READINGS) })
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
