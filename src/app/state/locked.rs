//! A copy of the page that was opened and waits for its password.

use crate::sheet::Password;
use crate::store::SavedPage;

/// A copy of the page that was opened and waits for its password.
#[derive(Debug)]
pub(crate) struct LockedPage {
    /// The file's name without its ending.
    pub(crate) name: String,
    pub(crate) page: SavedPage,
    /// Whether a password was tried that does not fit.
    pub(crate) has_failed: bool,
    /// The password that is being tried.
    pub(crate) tried: Option<Password>,
}
