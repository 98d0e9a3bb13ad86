//! Identities for new documents.

/// A random identity of 16 hexadecimal digits. It is not a secret.
pub(crate) fn new_id() -> String {
    let half = || {
        // The cast is safe: the number is below 2³².
        (js_sys::Math::random() * f64::from(u32::MAX)) as u32
    };
    format!("{:08x}{:08x}", half(), half())
}
