//! Keys with their modifiers.

/// A key with its modifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chord {
    /// Control, or Command on a Mac.
    pub control: bool,
    /// Shift.
    pub shift: bool,
    /// Alt.
    pub alt: bool,
    /// The key, in lower case.
    pub key: &'static str,
}

pub(super) const fn ctrl(key: &'static str) -> Option<Chord> {
    Some(Chord { control: true, ..plain(key) })
}

pub(super) const fn plain(key: &'static str) -> Chord {
    Chord { control: false, shift: false, alt: false, key }
}

impl Chord {
    /// The key for the user to read: "Ctrl+S".
    pub(super) fn text(self) -> String {
        let mut text = String::new();
        for (is_held, name) in [(self.control, "Ctrl+"), (self.alt, "Alt+"), (self.shift, "Shift+")] {
            if is_held {
                text.push_str(name);
            }
        }
        let mut letters = match self.key {
            "arrowdown" => "↓",
            "arrowup" => "↑",
            "arrowleft" => "←",
            "arrowright" => "→",
            // As they stand on the keys: with Shift.
            "!" => "1",
            "&" => "7",
            " " => "Space",
            "pagedown" => "Page Down",
            "pageup" => "Page Up",
            other => other,
        }
        .chars();
        text.extend(letters.next().map(|l| l.to_ascii_uppercase()));
        text.extend(letters);
        text
    }
}
