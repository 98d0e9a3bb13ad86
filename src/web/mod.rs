//! The page's thin shell over `chi_tieu::app`.

/// Starts the page.
pub(crate) fn start() {}
