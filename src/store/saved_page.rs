//! The block in which a saved copy of the page carries its document: packed, and locked by a password if the user wished so.
//!
//! The block is JSON without "<", so that it cannot end the element around it. Encryption is the browser's (Web Crypto): this
//! file says how, and what it needs to be undone.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use std::borrow::Cow;
use std::io::{Read as _, Write as _};

use super::read::StoreError;
use super::writer::DocumentWriter;

/// What begins the block in the page's HTML.
const BEGIN: &[u8] = b"<script type=\"application/json\" id=\"chi-tieu-document\">";

/// What ends it.
const END: &[u8] = b"</script>";

/// Says that the JSON is such a block.
const FORMAT: &str = "chi-tieu-page";

const VERSION: u32 = 1;

/// The most bytes that a document unpacks to: a million rows have about a tenth of it.
const MOST_UNPACKED: u64 = 1 << 30;

/// How often the password is hashed: what OWASP recommends for PBKDF2 with SHA-256 (Password Storage Cheat Sheet, 2023).
const ITERATIONS: u32 = 600_000;

/// The most iterations that a block may ask for, so that none keeps the machine busy for minutes.
const MOST_ITERATIONS: u32 = 20_000_000;

/// How a document is locked: AES-256-GCM, with a key from the password by PBKDF2-HMAC-SHA-256.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct PageLock {
    /// How often the password is hashed.
    pub iterations: u32,
    /// 16 random bytes that go into the key.
    pub salt: Vec<u8>,
    /// 12 random bytes that go into the encryption, never used twice with one key.
    pub nonce: Vec<u8>,
}

impl PageLock {
    /// A lock of today's strength. The bytes must come from a source for cryptography.
    pub fn new(salt: [u8; 16], nonce: [u8; 12]) -> PageLock {
        PageLock { iterations: ITERATIONS, salt: salt.to_vec(), nonce: nonce.to_vec() }
    }
}

/// What a saved copy of the page carries.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct SavedPage {
    /// Whether it opens to be looked at only. That is a courtesy: whoever has the file can make a copy and edit it.
    pub is_read_only: bool,
    /// How the content is locked, if it is.
    pub lock: Option<PageLock>,
    /// The packed document; encrypted if there is a lock.
    pub content: Vec<u8>,
}

#[derive(serde::Serialize, serde::Deserialize)]
struct Block<'a> {
    #[serde(borrow)]
    format: Cow<'a, str>,
    version: u32,
    #[serde(default)]
    read_only: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lock: Option<StoredLock<'a>>,
    #[serde(borrow)]
    content: Cow<'a, str>,
}

#[derive(serde::Serialize, serde::Deserialize)]
struct StoredLock<'a> {
    #[serde(borrow)]
    method: Cow<'a, str>,
    iterations: u32,
    #[serde(borrow)]
    salt: Cow<'a, str>,
    #[serde(borrow)]
    nonce: Cow<'a, str>,
}

/// Says which encryption and which hash are used.
const METHOD: &str = "AES-256-GCM, PBKDF2-HMAC-SHA-256";

/// A document, packed. `None` if the memory is short.
pub fn packed_document(document: DocumentWriter) -> Option<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(&document.into_bytes()).ok()?;
    encoder.finish().ok()
}

/// The text of a packed document.
///
/// # Errors
/// [`StoreError::Damaged`] if it is cut off or was changed by accident.
pub fn unpacked_document(packed: &[u8]) -> Result<String, StoreError> {
    let mut text = String::new();
    let mut decoder = GzDecoder::new(packed).take(MOST_UNPACKED);
    decoder.read_to_string(&mut text).map_err(|_| StoreError::Damaged)?;
    // The sum at the end of the data is checked when the end is read.
    match decoder.limit() {
        0 => Err(StoreError::Damaged),
        _ => Ok(text),
    }
}

impl SavedPage {
    /// The text of the block. It holds no "<".
    pub fn to_block(&self) -> String {
        let encoded = |bytes: &[u8]| Cow::Owned(BASE64.encode(bytes));
        let block = Block {
            format: FORMAT.into(),
            version: VERSION,
            read_only: self.is_read_only,
            lock: self.lock.as_ref().map(|lock| StoredLock {
                method: METHOD.into(),
                iterations: lock.iterations,
                salt: encoded(&lock.salt),
                nonce: encoded(&lock.nonce),
            }),
            content: encoded(&self.content),
        };
        // Texts and numbers: there is nothing that serde could refuse.
        serde_json::to_string(&block).unwrap_or_default()
    }
}

/// What some bytes carry if they are a saved copy of the page, or its block alone; `None` if they are something else.
///
/// # Errors
/// [`StoreError::NotADocument`] if it is a page without a document, else as [`super::document_from_text`].
pub fn saved_page(bytes: &[u8]) -> Option<Result<SavedPage, StoreError>> {
    let start = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    if start.starts_with(b"{") {
        let is_ours = memchr::memmem::find(start.get(..64).unwrap_or(start), FORMAT.as_bytes()).is_some();
        return is_ours.then(|| page_from_block(start));
    }
    let begin = start.starts_with(b"<").then(|| memchr::memmem::find(bytes, BEGIN))??;
    let block = &bytes[begin + BEGIN.len()..];
    let Some(end) = memchr::memmem::find(block, END) else { return Some(Err(StoreError::Damaged)) };
    Some(match block[..end].trim_ascii() {
        [] => Err(StoreError::NotADocument),
        block => page_from_block(block),
    })
}

fn page_from_block(block: &[u8]) -> Result<SavedPage, StoreError> {
    let text = std::str::from_utf8(block).map_err(|_| StoreError::Damaged)?;
    let block: Block<'_> = serde_json::from_str(text).map_err(|_| StoreError::Damaged)?;
    if block.format != FORMAT {
        return Err(StoreError::NotADocument);
    }
    if block.version > VERSION {
        return Err(StoreError::Newer { version: block.version });
    }
    let decoded = |text: &str| BASE64.decode(text).map_err(|_| StoreError::Damaged);
    let lock = match block.lock {
        Some(lock) if lock.method != METHOD => return Err(StoreError::Newer { version: block.version }),
        Some(lock) if lock.iterations > MOST_ITERATIONS => return Err(StoreError::Damaged),
        Some(lock) => Some(PageLock {
            iterations: lock.iterations,
            salt: decoded(&lock.salt)?,
            nonce: decoded(&lock.nonce)?,
        }),
        None => None,
    };
    Ok(SavedPage { is_read_only: block.read_only, lock, content: decoded(&block.content)? })
}
