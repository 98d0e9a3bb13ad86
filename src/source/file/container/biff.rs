//! Parts of records that xls and xlsb share.

use super::bytes::u32_at;

/// A text with its superscript runs written in raised characters. `starts` are the places where a font begins.
pub(crate) fn with_raised(units: &[u16], starts: &[(usize, u16)], is_raised: &dyn Fn(u16) -> bool) -> String {
    if !starts.iter().any(|(_, font)| is_raised(*font)) {
        return String::from_utf16_lossy(units);
    }
    let mut out = String::new();
    let mut from = 0;
    let mut raised = false;
    let ends = starts.iter().map(|(at, font)| (*at, is_raised(*font))).chain([(units.len(), false)]);
    for (end, next) in ends {
        let text = String::from_utf16_lossy(units.get(from..end).unwrap_or_default());
        if raised {
            out.push_str(&crate::source::raised::raised(&text));
        } else {
            out.push_str(&text);
        }
        from = end.clamp(from, units.len());
        raised = next;
    }
    out
}

/// A number in the short form of both binary formats.
pub(crate) fn short_number(bits: u32) -> f64 {
    let value = if bits & 2 != 0 {
        // The upper 30 bits are a signed whole number.
        f64::from(bits.cast_signed() >> 2)
    } else {
        f64::from_bits(u64::from(bits & !3) << 32)
    };
    if bits & 1 != 0 { value / 100.0 } else { value }
}

/// The name of an error value from its code.
pub(crate) fn error_name(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        0x2A => "#N/A",
        _ => "#ERROR!",
    }
}

/// A text of an xlsb record (length in four bytes, letters of two bytes each), and the bytes after it.
pub(crate) fn wide_text(data: &[u8]) -> Option<(Vec<u16>, &[u8])> {
    let length = usize::try_from(u32_at(data, 0)?).ok()?.checked_mul(2)?;
    let letters = data.get(4..length.checked_add(4)?)?;
    let units = letters.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
    Some((units, data.get(length + 4..)?))
}
