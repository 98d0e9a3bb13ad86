//! Telling the user something, in place of doing it or after it.

use crate::app::effect::Effect;
use crate::app::state::{App, Notice};

/// Shows a message, and asks the browser for nothing.
pub(crate) fn notify(app: &mut App, notice: Notice) -> Vec<Effect> {
    app.frame.notice = Some(notice);
    Vec::new()
}
