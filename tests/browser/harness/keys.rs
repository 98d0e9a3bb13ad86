//! The keyboard: chords by name, and typing.

use crate::Page;
use thirtyfour::Key;

impl Page {
    /// Presses a chord such as `Control+Shift+End`, `Enter` or `Control+z`: the names of `KeyboardEvent.key`.
    /// Several chords are separated by spaces.
    pub fn press(&self, chords: &str) {
        let mut actions = self.driver().action_chain();
        for chord in chords.split(' ') {
            let keys: Vec<char> = chord.split('+').map(key).collect();
            for &key in &keys {
                actions = actions.key_down(key);
            }
            for &key in keys.iter().rev() {
                actions = actions.key_up(key);
            }
        }
        self.wait(actions.perform());
    }

    /// Types a text by keys, wherever the focus is.
    pub fn type_text(&self, text: &str) {
        self.wait(self.driver().action_chain().send_keys(text).perform());
    }

    /// Holds `modifier` while the mouse is pressed on one element and released on another.
    pub fn drag_holding(&self, modifier: &str, from: &str, to: &str) {
        let (modifier, from, to) = (key(modifier), self.element(from), self.element(to));
        let actions = self.driver().action_chain().key_down(modifier);
        let actions = actions.click_and_hold_element(&from).move_to_element_center(&to).release();
        self.wait(actions.key_up(modifier).perform());
    }

    /// Holds `modifier` while clicking on the first matching element.
    pub fn click_holding(&self, modifier: &str, selector: &str) {
        let (modifier, element) = (key(modifier), self.element(selector));
        let actions =
            self.driver().action_chain().key_down(modifier).click_element(&element).key_up(modifier);
        self.wait(actions.perform());
    }
}

/// The code point that stands for a key in WebDriver.
fn key(name: &str) -> char {
    let named = match name {
        "Control" | "Ctrl" => Key::Control,
        "Shift" => Key::Shift,
        "Alt" => Key::Alt,
        "Enter" => Key::Enter,
        "Tab" => Key::Tab,
        "Escape" | "Esc" => Key::Escape,
        "Delete" => Key::Delete,
        "Backspace" => Key::Backspace,
        "ArrowUp" => Key::Up,
        "ArrowDown" => Key::Down,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "Space" => Key::Space,
        "F1" => Key::F1,
        "F2" => Key::F2,
        "F3" => Key::F3,
        "F4" => Key::F4,
        "F5" => Key::F5,
        "F6" => Key::F6,
        "F8" => Key::F8,
        "F9" => Key::F9,
        "F10" => Key::F10,
        "F11" => Key::F11,
        // The sign between keys.
        "Plus" => return '+',
        _ => {
            let mut letters = name.chars();
            return match (letters.next(), letters.next()) {
                (Some(letter), None) => letter,
                _ => panic!("no key is called {name}"),
            };
        }
    };
    named.into()
}
