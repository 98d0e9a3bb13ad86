//! The real clipboard. It is filled and read in another tab, by the keys that a user presses in another program.

use crate::Page;
use serde_json::json;

/// The content of the clipboard.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clipboard {
    /// `text/html`; empty if there is none.
    pub html: String,
    /// `text/plain`; empty if there is none.
    pub text: String,
}

impl Page {
    /// Copies HTML and text in another tab, as another program would.
    pub fn copy_elsewhere(&self, html: &str, text: &str) {
        self.in_other_tab(|| {
            for (name, content) in [("html", html), ("text", text)] {
                self.bring(name, content);
            }
            let script = "addEventListener('copy', (event) => {
                    event.preventDefault();
                    if (html.length) event.clipboardData.setData('text/html', html.join(''));
                    event.clipboardData.setData('text/plain', text.join(''));
                    document.title = 'copied';
                })";
            self.eval(script);
            self.press("Control+c");
            self.wait_until("the copy", || (self.eval("return document.title") == "copied").then_some(()));
        });
    }

    /// Puts HTML and text on the clipboard and pastes them into the page by Ctrl+V.
    pub fn paste_html(&self, html: &str, text: &str) {
        self.copy_elsewhere(html, text);
        self.press("Control+v");
    }

    /// Puts text on the clipboard and pastes it into the page by Ctrl+V.
    pub fn paste_text(&self, text: &str) {
        self.paste_html("", text);
    }

    /// The content of the clipboard, found by pasting it in another tab.
    pub fn clipboard(&self) -> Clipboard {
        self.in_other_tab(|| {
            let script = "addEventListener('paste', (event) => {
                    event.preventDefault();
                    const data = (type) => event.clipboardData.getData(type);
                    window.pasted = [data('text/html'), data('text/plain')];
                })";
            self.eval(script);
            self.press("Control+v");
            let pasted = self.wait_until("the paste", || {
                let pasted = self.eval("return window.pasted");
                pasted.is_array().then_some(pasted)
            });
            let part = |index: usize| pasted[index].as_str().unwrap_or_default().to_owned();
            Clipboard { html: part(0), text: part(1) }
        })
    }

    /// The image on the clipboard, as another page gets it by pasting.
    pub fn clipboard_image(&self) -> Vec<u8> {
        self.in_other_tab(|| {
            let script = "addEventListener('paste', async (event) => {
                    event.preventDefault();
                    const file = [...event.clipboardData.files].find((file) => file.type === 'image/png');
                    window.image = file ? [...new Uint8Array(await file.arrayBuffer())] : [];
                })";
            self.eval(script);
            self.press("Control+v");
            let image = self.wait_until("the paste", || {
                let image = self.eval("return window.image");
                image.is_array().then_some(image)
            });
            let bytes = image.as_array().into_iter().flatten();
            bytes.filter_map(|byte| u8::try_from(byte.as_u64()?).ok()).collect()
        })
    }

    /// Puts a text into a variable of the page, in parts, because a driver takes no message of a hundred megabytes.
    fn bring(&self, name: &str, content: &str) {
        const MOST: usize = 4 << 20;
        self.eval(&format!("window.{name} = []"));
        let mut rest = content;
        while !rest.is_empty() {
            let mut end = rest.len().min(MOST);
            while !rest.is_char_boundary(end) {
                end -= 1;
            }
            let (part, after) = rest.split_at(end);
            self.eval_with(&format!("{name}.push(arguments[0])"), &[json!(part)]);
            rest = after;
        }
    }

    fn in_other_tab<T>(&self, act: impl FnOnce() -> T) -> T {
        let page = self.wait(self.driver().window());
        let tab = self.wait(self.driver().new_tab());
        self.wait(self.driver().switch_to_window(tab));
        let outcome = act();
        self.wait(self.driver().close_window());
        self.wait(self.driver().switch_to_window(page));
        // Firefox paints a tab that comes to the front even in the middle of its scripts, and lets microtasks run there:
        // keys come after that.
        self.eval(
            "window.isBack = false; requestAnimationFrame(() => requestAnimationFrame(() => { window.isBack = true; }));",
        );
        self.wait_until("the tab to be painted", || {
            (self.eval("return window.isBack") == true).then_some(())
        });
        outcome
    }
}
