//! The parts of a document's file and their seals. A part is one line of JSON; its last field is the CRC-32 of all before.
//!
//! Quotes within texts are escaped, so neither the beginning of a part nor its seal can occur in a text: a damaged file
//! still falls into its parts.

use memchr::memmem;

/// The first line of a file of today's version.
pub(super) const BEGIN: &[u8] = b"{\"format\":\"chi-tieu\",\"version\":3,\"parts\":[\n";

/// The last line.
pub(super) const END: &[u8] = b"]}";

const PART: &[u8] = b"{\"part\":\"";

const SUM: &[u8] = b",\"sum\":\"";

/// Eight digits, and what closes the part.
const AFTER_SUM: usize = 8 + 2;

/// A part as it stands in a file.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Part<'a> {
    /// What it holds.
    pub name: &'a str,
    /// All of it, or what there is of it.
    pub bytes: &'a [u8],
    /// Whether its seal fits.
    pub is_whole: bool,
}

/// Appends a part with these fields, its seal, and what separates it from the next one.
pub(super) fn write_part(out: &mut Vec<u8>, name: &str, fields: impl FnOnce(&mut Vec<u8>)) {
    let start = out.len();
    out.extend_from_slice(PART);
    out.extend_from_slice(name.as_bytes());
    out.push(b'"');
    fields(out);
    let sum = crc32fast::hash(out.get(start..).unwrap_or_default());
    out.extend_from_slice(SUM);
    out.extend_from_slice(format!("{sum:08x}\"}}").as_bytes());
    let is_last = name == END_PART;
    out.extend_from_slice(if is_last { b"\n" } else { b",\n" });
}

/// The name of the part that comes last, with the number of the others.
pub(super) const END_PART: &str = "end";

/// Whether some bytes hold parts, whatever stands before them.
pub(super) fn has_parts(bytes: &[u8]) -> bool {
    parts(bytes).next().is_some()
}

/// The parts of a file, whole or not.
pub(super) fn parts(bytes: &[u8]) -> impl Iterator<Item = Part<'_>> {
    let starts: Vec<usize> = memmem::find_iter(bytes, PART).collect();
    let ends = starts.iter().skip(1).copied().chain([bytes.len()]).collect::<Vec<_>>();
    starts.into_iter().zip(ends).filter_map(move |(start, end)| part(bytes.get(start..end)?))
}

fn part(bytes: &[u8]) -> Option<Part<'_>> {
    let rest = bytes.get(PART.len()..)?;
    let name = std::str::from_utf8(rest.get(..memchr::memchr(b'"', rest)?)?).ok()?;
    let Some(at) = memmem::find(bytes, SUM) else { return Some(Part { name, bytes, is_whole: false }) };
    let (held, seal) = bytes.split_at(at);
    let digits = seal.get(SUM.len()..SUM.len() + 8);
    let closes = seal.get(SUM.len() + 8..SUM.len() + AFTER_SUM) == Some(b"\"}");
    let is_whole = closes && digits == Some(format!("{:08x}", crc32fast::hash(held)).as_bytes());
    let bytes = match is_whole {
        true => bytes.get(..at + SUM.len() + AFTER_SUM)?,
        false => held,
    };
    Some(Part { name, bytes, is_whole })
}
