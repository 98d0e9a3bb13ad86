//! The zip archive that a modern workbook is: its parts by name, unpacked within bounds.

use std::collections::HashMap;
use std::io::{BufReader, Cursor, Read};
use zip::ZipArchive;
use zip::read::ZipFile;

use crate::source::file::error::FileError;
use crate::source::file::kind::FileKind;
use crate::source::file::limits::MOST_INFLATED;

/// The most that a large workbook may grow when unpacked; deflate can reach about a thousandfold.
const MOST_GROWTH: u64 = 200;

/// What any archive may unpack to, however small it is itself.
const ALWAYS_ALLOWED: u64 = 48 << 20;

/// Times that the whole archive may be unpacked. A reader looks at the beginning of some parts before it reads them.
const MOST_READINGS: u64 = 4;

/// An archive, its sizes checked.
pub(crate) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Parts by their name in lower case, as some writers are careless with it.
    parts: HashMap<String, usize>,
    /// Whether a part is encrypted by the archive itself.
    encrypted: bool,
    /// Bytes that may still be unpacked: a workbook may name one part as all its sheets.
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

    /// Whether there is such a part.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.parts.contains_key(&normal(name))
    }

    /// Whether the archive locks its parts by a password.
    pub(crate) fn is_encrypted(&self) -> bool {
        self.encrypted
    }

    /// A part, which can be read once from its beginning; `None` if there is no such part.
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

/// Where a relationship of a part in `folder` ("xl/") leads.
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
