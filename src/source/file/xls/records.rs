//! Records of binary workbooks, and texts that continue over several of them.

use crate::source::file::container::{u16_at, with_raised};
use crate::source::file::encoding::CodePage;

/// The id of a record that continues the one before it.
pub(crate) const CONTINUE: u16 = 0x003C;

/// A record of an xls stream.
#[derive(Clone, Copy, Debug)]
pub(super) struct Record<'a> {
    pub(crate) kind: u16,
    pub(crate) data: &'a [u8],
}

/// The records of an xls stream, from a position on.
pub(super) struct Records<'a> {
    bytes: &'a [u8],
    pub(crate) at: usize,
}

impl<'a> Records<'a> {
    /// The records from this position on.
    pub(crate) fn from(bytes: &'a [u8], at: usize) -> Records<'a> {
        Records { bytes, at }
    }

    /// The data of the records that continue the last one.
    pub(crate) fn continued(&mut self) -> Vec<&'a [u8]> {
        let mut more = Vec::new();
        while u16_at(self.bytes, self.at) == Some(CONTINUE) {
            match self.next() {
                Some(record) => more.push(record.data),
                None => break,
            }
        }
        more
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    /// `None` at the end, which may be inside a record if the file is cut off.
    fn next(&mut self) -> Option<Record<'a>> {
        let kind = u16_at(self.bytes, self.at)?;
        let length = usize::from(u16_at(self.bytes, self.at + 2)?);
        let start = self.at + 4;
        let data = self.bytes.get(start..start.checked_add(length)?)?;
        self.at = start + length;
        Some(Record { kind, data })
    }
}

/// Reads a record together with the records that continue it.
pub(super) struct Seamed<'a> {
    parts: Vec<&'a [u8]>,
    part: usize,
    pub(crate) at: usize,
}

impl<'a> Seamed<'a> {
    pub(crate) fn new(parts: Vec<&'a [u8]>) -> Seamed<'a> {
        Seamed { parts, part: 0, at: 0 }
    }

    fn byte(&mut self) -> Option<u8> {
        loop {
            let part = self.parts.get(self.part)?;
            if let Some(&byte) = part.get(self.at) {
                self.at += 1;
                return Some(byte);
            }
            self.part += 1;
            self.at = 0;
        }
    }

    /// A number of two bytes.
    pub(crate) fn word(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes([self.byte()?, self.byte()?]))
    }

    /// A number of four bytes.
    pub(crate) fn long(&mut self) -> Option<u32> {
        Some(u32::from(self.word()?) | u32::from(self.word()?) << 16)
    }

    fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > 0 {
            let left = self.parts.get(self.part)?.len().saturating_sub(self.at);
            let step = count.min(left);
            self.at += step;
            count -= step;
            if count > 0 {
                self.part += 1;
                self.at = 0;
            }
        }
        Some(())
    }

    /// A text with its flags, which are repeated where it continues in another record. `is_raised` says which fonts are
    /// raised; runs in them are written in raised characters.
    pub(crate) fn text(&mut self, is_raised: &dyn Fn(u16) -> bool) -> Option<String> {
        let length = usize::from(self.word()?);
        let flags = self.byte()?;
        let runs = if flags & 8 != 0 { usize::from(self.word()?) } else { 0 };
        let further = if flags & 4 != 0 { self.long()? as usize } else { 0 };
        let mut units = Vec::with_capacity(length);
        let mut wide = flags & 1 != 0;
        while units.len() < length {
            if self.parts.get(self.part)?.len() <= self.at {
                self.part += 1;
                self.at = 0;
                wide = self.byte()? & 1 != 0;
            }
            units.push(if wide { self.word()? } else { u16::from(self.byte()?) });
        }
        let mut starts = Vec::with_capacity(runs);
        for _ in 0..runs {
            starts.push((usize::from(self.word()?), self.word()?));
        }
        self.skip(further)?;
        Some(with_raised(&units, &starts, is_raised))
    }
}

/// The encoding of a workbook's texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Letters {
    /// Since Excel 97: Unicode, with a flag for letters in one byte.
    Unicode,
    /// Before: one byte each, in a code page.
    Bytes(CodePage),
}

impl Letters {
    /// A text of a record after its length, which takes two bytes if `long` and otherwise one.
    pub(crate) fn text(self, data: &[u8], long: bool) -> Option<String> {
        let (length, data) = if long {
            (usize::from(u16_at(data, 0)?), data.get(2..)?)
        } else {
            (usize::from(*data.first()?), data.get(1..)?)
        };
        if let Letters::Bytes(code_page) = self {
            return data.get(..length).map(|bytes| code_page.decode(bytes));
        }
        let (flags, data) = data.split_first()?;
        let units: Vec<u16> = if flags & 1 != 0 {
            let pairs = data.get(..length.checked_mul(2)?)?.chunks_exact(2);
            pairs.map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect()
        } else {
            data.get(..length)?.iter().map(|b| u16::from(*b)).collect()
        };
        Some(String::from_utf16_lossy(&units))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::file::container::short_number;

    #[test]
    fn short_numbers() {
        // Values from the format's specification and by hand.
        for (bits, value) in [
            (0x3FF0_0000, 1.0),
            (0x3FF0_0001, 0.01),
            (0x0000_3039 << 2 | 2, 12_345.0),
            (0x0000_3039 << 2 | 3, 123.45),
            ((-5i32).cast_unsigned() << 2 | 2, -5.0),
        ] {
            assert_eq!(short_number(bits), value);
        }
    }

    #[test]
    fn texts_go_over_seams() {
        let plain = |_: u16| false;
        // "Hà Nội" begins in one-byte letters and goes on in two-byte ones.
        let first = [6, 0, 0, b'H', 0xE0, b' '];
        let second = [1, b'N', 0, 0xD9, 0x1E, b'i', 0];
        let mut seamed = Seamed::new(vec![&first, &second]);
        assert_eq!(seamed.text(&plain).as_deref(), Some("Hà Nội"));
        assert_eq!(seamed.text(&plain), None);
        // Two letters, a run of font 5 from the second on.
        let rich = [3, 0, 8, 1, 0, b'1', b'2', b'3', 2, 0, 5, 0];
        let mut seamed = Seamed::new(vec![&rich]);
        assert_eq!(seamed.text(&|font| font == 5).as_deref(), Some("12³"));
    }
}
