//! The harness of the browser tests: a [`Page`] is the packed file, opened from disk in a browser of its own.
//!
//! Every page has a new profile, clipboard and download directory. Keys are real keys, and the clipboard is the
//! browser's own. The harness waits for whatever a test looks at, so no test sleeps. When a page is dropped, the test
//! fails if the page made a request, violated its policy or logged an error.
//! ```ignore
//! let page = Page::open();
//! page.paste_text("Đơn vị\tKế hoạch\nPhú Yên\t1.234,5");
//! page.wait_for_text("[role=row]:nth-child(1) [role=gridcell]:nth-child(2)", "1.234,5");
//! page.press("Control+z");
//! ```
//!
//! `CHI_TIEU_PAGE` names the file to test (default: `dist/index.html`); `CHI_TIEU_HEADED=1` shows the browser.
#![cfg(feature = "browser")]
// A test reports failure by panicking.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod browser;
mod clipboard;
mod keys;
mod killing;
mod logs;
mod opening;
mod page;
mod printing;

pub use browser::Browser;
pub use clipboard::Clipboard;
pub use killing::Killer;
pub use opening::Opening;
pub use page::Page;
pub use printing::Printed;
