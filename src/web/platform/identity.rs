//! Identities for new documents.

/// A random identity of 16 hexadecimal digits. It tells documents apart; it is not a secret.
pub(crate) fn new_id() -> String {
    let half = || {
        // In range: a random number below 1 times 2^32.
        (js_sys::Math::random() * f64::from(u32::MAX)) as u32
    };
    format!("{:08x}{:08x}", half(), half())
}
