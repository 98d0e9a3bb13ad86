//! Bytes as text that may stand in a script of an HTML page: seven bits a character.
//!
//! Base64 carries six bits a byte; this carries seven, less the few characters that take two bytes of UTF-8 because HTML
//! would change or end the script at them. The loader decodes it (`src/web/loader/start.js`): of each character the lower
//! seven bits count, the highest bit first.

/// Whether HTML keeps a character as it is, before `next`. NUL would be replaced and CR become LF; "<" would begin an end
/// tag or a comment.
fn is_kept(symbol: u8, next: Option<u8>) -> bool {
    match symbol {
        0 | b'\r' => false,
        b'<' => !matches!(next, Some(b'/' | b'!')),
        _ => true,
    }
}

/// The bytes as text.
pub(super) fn encoded(bytes: &[u8]) -> String {
    let mut symbols = Vec::with_capacity(bytes.len() / 7 * 8 + 8);
    let (mut held, mut count) = (0_u32, 0);
    for byte in bytes {
        held = held << 8 | u32::from(*byte);
        count += 8;
        while count >= 7 {
            count -= 7;
            symbols.push((held >> count & 0x7f) as u8);
        }
        held &= (1 << count) - 1;
    }
    if count > 0 {
        symbols.push((held << (7 - count) & 0x7f) as u8);
    }
    let mut text = String::with_capacity(symbols.len() + symbols.len() / 32);
    for (at, symbol) in symbols.iter().enumerate() {
        let is_kept = is_kept(*symbol, symbols.get(at + 1).copied());
        text.push(char::from(if is_kept { *symbol } else { *symbol | 0x80 }));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the loader does it.
    fn decoded(text: &str) -> Vec<u8> {
        let (mut held, mut count) = (0_u32, 0);
        let mut bytes = Vec::new();
        for character in text.chars() {
            held = held << 7 | (character as u32 & 0x7f);
            count += 7;
            if count >= 8 {
                count -= 8;
                bytes.push((held >> count & 0xff) as u8);
                held &= (1 << count) - 1;
            }
        }
        bytes
    }

    #[test]
    fn bytes_come_back_and_nothing_ends_the_script() {
        let mut state = 7_u64;
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 56) as u8
        };
        for length in (0..40).chain([65_536]) {
            let bytes: Vec<u8> = (0..length).map(|_| next()).collect();
            let text = encoded(&bytes);
            assert_eq!(decoded(&text), bytes, "{length}");
            for refused in ["\0", "\r", "</", "<!"] {
                assert!(!text.contains(refused), "{length}: {refused:?}");
            }
        }
        // Each symbol alone, and "</script" itself.
        for bytes in
            [(0..=255).collect::<Vec<u8>>(), vec![0; 70], vec![0xff; 70], vec![0x79, 0x7c, 0xbc, 0xbd]]
        {
            assert_eq!(decoded(&encoded(&bytes)), bytes);
        }
    }
}
