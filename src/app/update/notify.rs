//! Tells the user something.

use crate::app::effect::Effect;
use crate::app::state::App;
use crate::words::Notice;

/// Shows a message and returns no effects.
pub(crate) fn notify(app: &mut App, notice: Notice) -> Vec<Effect> {
    app.frame.notice = Some(notice);
    Vec::new()
}
