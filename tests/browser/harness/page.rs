//! The page under test: what a user sees, points at and takes away.

use crate::browser::{Browser, DriverProcess, capabilities};
use crate::logs;
use crate::opening::{Opening, PATIENCE};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{By, WebDriver, WebElement};
use tokio::runtime::Runtime;

/// The packed file, open in a new browser. Selectors are CSS. Whatever is looked for is waited for.
#[derive(Debug)]
pub struct Page {
    browser: Browser,
    runtime: Runtime,
    /// Taken when the page closes.
    driver: Option<WebDriver>,
    process: DriverProcess,
    home: TempDir,
    file: PathBuf,
    downloads: PathBuf,
    expected_errors: RefCell<Vec<String>>,
}

impl Page {
    /// Opens the built page and waits until the app has started.
    pub fn open() -> Self {
        Opening::new().open()
    }

    pub(crate) fn new(
        browser: Browser,
        process: DriverProcess,
        home: TempDir,
        file: PathBuf,
        downloads: PathBuf,
    ) -> Self {
        Self {
            browser,
            runtime: tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap(),
            driver: None,
            process,
            home,
            file,
            downloads,
            expected_errors: RefCell::default(),
        }
    }

    /// Starts the browser with this page's own profile.
    pub(crate) fn start_session(&mut self) {
        let wanted = capabilities(self.browser, &self.profile(), &self.downloads);
        let address = self.process.address.clone();
        let driver = self.runtime.block_on(WebDriver::new(&address, wanted));
        self.driver = Some(driver.unwrap_or_else(|error| panic!("the browser does not start: {error}")));
    }

    /// Window, early script, JavaScript, as asked for.
    pub(crate) fn prepare(&self, opening: &Opening) {
        let (width, height) = opening.window_size();
        self.resize(width, height);
        if let Some(script) = opening.script() {
            self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }));
        }
        if opening.is_without_javascript() {
            self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true }));
        }
    }

    pub(crate) fn profile(&self) -> PathBuf {
        self.home.path().join("profile")
    }

    /// Forgets the browser, which was killed: nothing can be closed any more, and its driver may not have noticed.
    pub(crate) fn forget_session(&mut self) {
        if let Some(driver) = self.driver.take() {
            let _ = driver.leak();
        }
        self.process = DriverProcess::start(self.browser);
    }

    pub(crate) fn driver(&self) -> &WebDriver {
        self.driver.as_ref().expect("the page is open")
    }

    pub(crate) fn wait<T>(&self, answer: impl Future<Output = WebDriverResult<T>>) -> T {
        self.runtime.block_on(answer).unwrap_or_else(|error| panic!("the browser refuses: {error}"))
    }

    pub(crate) fn try_wait<T>(&self, answer: impl Future<Output = WebDriverResult<T>>) -> Option<T> {
        self.runtime.block_on(answer).ok()
    }

    /// The file's address.
    pub fn address(&self) -> String {
        url::Url::from_file_path(&self.file).unwrap().to_string()
    }

    /// Opens the file, again if it was open.
    pub fn load(&self) {
        self.wait(self.driver().goto(self.address()));
    }

    /// Loads the page again in the same tab, as F5 does.
    pub fn reload(&self) {
        self.wait(self.driver().refresh());
        self.wait_until_started();
    }

    /// Leaves for another page in the same tab and comes back.
    pub fn leave_and_return(&self) {
        self.wait(self.driver().goto("about:blank"));
        self.wait(self.driver().back());
        self.wait_until_started();
    }

    /// Opens the file in a new tab and closes the one before: a fresh opening, as by a double click on the file.
    pub fn open_anew(&self) {
        let before = self.wait(self.driver().window());
        let tab = self.wait(self.driver().new_tab());
        self.wait(self.driver().switch_to_window(before));
        self.wait(self.driver().close_window());
        self.wait(self.driver().switch_to_window(tab));
        if self.browser == Browser::Chromium {
            let (width, height) = Opening::new().window_size();
            self.resize(width, height);
        }
        self.load();
        self.wait_until_started();
    }

    /// Waits until the app has replaced the static shell.
    pub fn wait_until_started(&self) {
        self.wait_until("the app to start", || {
            (!self.is_loading() && self.startup().is_some()).then_some(())
        });
    }

    /// From the start of navigation to the app's first content, as the page measured it.
    pub fn startup(&self) -> Option<Duration> {
        let measured = self.eval("return performance.getEntriesByName('startup')[0]?.duration");
        measured.as_f64().map(|milliseconds| Duration::from_secs_f64(milliseconds / 1000.0))
    }

    /// Whether the shell is still there.
    pub fn is_loading(&self) -> bool {
        !self.eval("return document.documentElement.dataset.loading").is_null()
    }

    /// Runs JavaScript in the page (the body of a function) and returns what it returns.
    pub fn eval(&self, script: &str) -> Value {
        self.eval_with(script, &[])
    }

    /// Runs JavaScript in the page with `arguments`.
    pub fn eval_with(&self, script: &str, arguments: &[Value]) -> Value {
        self.wait(self.driver().execute(script, arguments.to_vec())).json().clone()
    }

    /// Sends a command of the Chrome DevTools Protocol.
    pub fn devtools(&self, method: &str, parameters: Value) -> Value {
        self.wait(self.driver().cdp().send_raw(method, parameters))
    }

    /// Waits until `look` finds something; fails naming `what` was waited for.
    pub fn wait_until<T>(&self, what: &str, look: impl Fn() -> Option<T>) -> T {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(found) = look() {
                return found;
            }
            assert!(Instant::now() < deadline, "waited {PATIENCE:?} in vain for {what}");
            std::thread::sleep(Duration::from_millis(15));
        }
    }

    /// The first element that matches, waited for.
    pub(crate) fn element(&self, selector: &str) -> WebElement {
        self.wait_until(selector, || self.runtime.block_on(self.driver().find(By::Css(selector))).ok())
    }

    /// Waits until an element matches.
    pub fn wait_for(&self, selector: &str) {
        self.element(selector);
    }

    /// Waits until no element matches.
    pub fn wait_gone(&self, selector: &str) {
        self.wait_until(&format!("{selector} to go"), || (self.count(selector) == 0).then_some(()));
    }

    /// Waits until the first element that matches shows a text that contains `part`; returns the whole text.
    pub fn wait_for_text(&self, selector: &str, part: &str) -> String {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let shown =
                self.eval_with("return document.querySelector(arguments[0])?.innerText", &[json!(selector)]);
            match shown.as_str() {
                Some(text) if text.contains(part) => return text.to_owned(),
                _ => assert!(Instant::now() < deadline, "{selector} shows {shown}, not “{part}”"),
            }
            std::thread::sleep(Duration::from_millis(15));
        }
    }

    /// The text that the first matching element shows, as laid out.
    pub fn text_of(&self, selector: &str) -> String {
        self.wait_for(selector);
        let text =
            self.eval_with("return document.querySelector(arguments[0]).innerText", &[json!(selector)]);
        text.as_str().unwrap_or_default().to_owned()
    }

    /// The texts of all matching elements; SVG text counts too.
    pub fn texts_of(&self, selector: &str) -> Vec<String> {
        let script =
            "return [...document.querySelectorAll(arguments[0])].map((e) => e.innerText ?? e.textContent)";
        let texts = self.eval_with(script, &[json!(selector)]);
        texts
            .as_array()
            .into_iter()
            .flatten()
            .map(|text| text.as_str().unwrap_or_default().to_owned())
            .collect()
    }

    /// An attribute of all matching elements; empty where it is missing.
    pub fn texts_of_attribute(&self, selector: &str, name: &str) -> Vec<String> {
        let script = "return [...document.querySelectorAll(arguments[0])].map((e) => e.getAttribute(arguments[1]) ?? '')";
        let texts = self.eval_with(script, &[json!(selector), json!(name)]);
        let text = |text: &Value| text.as_str().unwrap_or_default().to_owned();
        texts.as_array().into_iter().flatten().map(text).collect()
    }

    /// How many elements match now.
    pub fn count(&self, selector: &str) -> usize {
        let count =
            self.eval_with("return document.querySelectorAll(arguments[0]).length", &[json!(selector)]);
        count.as_u64().and_then(|count| usize::try_from(count).ok()).unwrap_or_default()
    }

    /// Whether the first matching element is there and can be seen.
    pub fn is_shown(&self, selector: &str) -> bool {
        let script = "return document.querySelector(arguments[0])?.checkVisibility() ?? false";
        self.eval_with(script, &[json!(selector)]) == Value::Bool(true)
    }

    /// An attribute of the first matching element.
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        self.wait(self.element(selector).attr(name))
    }

    /// The value of a form field.
    pub fn value_of(&self, selector: &str) -> String {
        self.wait(self.element(selector).value()).unwrap_or_default()
    }

    /// Clicks in the middle of the first matching element.
    pub fn click(&self, selector: &str) {
        self.wait(self.element(selector).click());
    }

    /// Clicks twice in quick succession.
    pub fn double_click(&self, selector: &str) {
        let element = self.element(selector);
        self.wait(self.driver().action_chain().double_click_element(&element).perform());
    }

    /// Clicks with the other button of the mouse.
    pub fn right_click(&self, selector: &str) {
        let element = self.element(selector);
        self.wait(self.driver().action_chain().context_click_element(&element).perform());
    }

    /// Presses the mouse on one element and releases it on another.
    pub fn drag(&self, from: &str, to: &str) {
        let (from, to) = (self.element(from), self.element(to));
        self.wait(self.driver().action_chain().drag_and_drop_element(&from, &to).perform());
    }

    /// Chooses an option of a `<select>` by its value, as a user's choice (with `input` and `change` events).
    pub fn choose(&self, selector: &str, value: &str) {
        let option = format!("{selector} option[value=\"{value}\"]");
        self.click(&option);
    }

    /// Gives a file to an `<input type=file>`, as choosing it in the dialog would.
    pub fn choose_file(&self, selector: &str, file: &Path) {
        let path = file.to_str().expect("a path in UTF-8");
        self.wait(self.element(selector).send_keys(path));
    }

    /// Waits for a finished download and returns its bytes. `name` is the file's whole name, or its ending.
    pub fn download(&self, name: &str) -> Vec<u8> {
        self.wait_until(&format!("the download {name}"), || {
            let is_partial = |name: &String| name.ends_with(".crdownload") || name.ends_with(".part");
            let downloaded = self.downloaded();
            if downloaded.iter().any(is_partial) {
                return None;
            }
            let file = self.downloads.join(downloaded.iter().find(|file| file.ends_with(name))?);
            // Firefox makes an empty file first.
            std::fs::read(&file).ok().filter(|bytes| !bytes.is_empty())
        })
    }

    /// The names of the files downloaded so far.
    pub fn downloaded(&self) -> Vec<String> {
        let entries = std::fs::read_dir(&self.downloads).unwrap();
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect()
    }

    /// A file with this content in the test's own directory, to be opened by [`Page::choose_file`].
    pub fn file_with(&self, name: &str, content: &[u8]) -> PathBuf {
        let path = self.file.with_file_name(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    /// Sets how much of the page the window shows, in CSS pixels.
    pub fn resize(&self, width: u32, height: u32) {
        if self.browser == Browser::Firefox {
            return self.resize_window(width, height);
        }
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size);
    }

    /// Without emulation, the window's frame counts too.
    fn resize_window(&self, width: u32, height: u32) {
        let frame = self.eval("return [outerWidth - innerWidth, outerHeight - innerHeight]");
        let outer = |index: usize, inner: u32| inner + frame[index].as_u64().unwrap_or(0) as u32;
        self.wait(self.driver().set_window_rect(0, 0, outer(0, width), outer(1, height)));
    }

    /// Puts other HTML into the page's file, to be loaded with the same profile.
    pub fn replace_file(&self, html: &str) {
        std::fs::write(&self.file, html).unwrap();
    }

    /// Saves what the window shows as a PNG. A relative path lies below `target/screenshots`.
    pub fn screenshot(&self, path: &str) -> PathBuf {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/screenshots").join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, self.wait(self.driver().screenshot_as_png())).unwrap();
        file
    }

    /// Allows this page to log an error that contains `part`, and fails unless it does.
    pub fn expect_error(&self, part: &str) {
        self.expected_errors.borrow_mut().push(part.to_owned());
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        let failed_before = std::thread::panicking();
        let Some(driver) = self.driver.take() else { return };
        if failed_before {
            let test = std::thread::current().name().unwrap_or("test").replace("::", "-");
            if let Ok(png) = self.runtime.block_on(driver.screenshot_as_png()) {
                let file = std::env::temp_dir().join(format!("chi-tieu-failed-{test}.png"));
                let _ = std::fs::write(&file, png);
                eprintln!("the page as it was: {}", file.display());
            }
        }
        let (address, expected) = (self.address(), self.expected_errors.borrow());
        let complaints = match self.browser {
            Browser::Chromium => self.runtime.block_on(logs::complaints(&driver, &address, &expected)),
            Browser::Firefox => Ok(Vec::new()),
        };
        let _ = self.runtime.block_on(driver.quit());
        let mut complaints = complaints.unwrap_or_else(|error| vec![format!("no logs: {error}")]);
        if self.browser == Browser::Firefox {
            let printed = self.process.printed.lock().expect("no reader panics");
            complaints.extend(logs::printed_complaints(&printed, &expected));
        }
        if failed_before {
            complaints.iter().for_each(|complaint| eprintln!("besides: {complaint}"));
        } else {
            assert!(complaints.is_empty(), "the page is not clean:\n{}", complaints.join("\n"));
        }
    }
}
