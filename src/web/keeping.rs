//! Keeps the document outside WebAssembly: in the loader, in case the app traps, and in the browser's storage, in case
//! the page is closed or killed.
//!
//! A small document is kept after every change. A large one is kept when the user pauses, at the latest [`LATEST_MS`]
//! after the first change that is not kept, and is written in slices so that the page stays responsive.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::timers::future::TimeoutFuture;
use gloo::utils::document;
use js_sys::Uint8Array;
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::platform::{
    KeepOutcome, Storage, Version, clock, loader, preferences, recent, tab, timing, trouble,
};
use chi_tieu::app::{Action, App, PastVersion, Recovery, Snapshot};
use chi_tieu::store::{EarlierVersion, KeepTrouble, Seal, Slot, TabRecord};

/// So long without a change is a pause.
const PAUSE_MS: f64 = 300.0;

/// The longest that a large document waits. It must be written within a second of the change.
const LATEST_MS: f64 = 600.0;

/// The longest that one slice of writing takes.
const SLICE_MS: f64 = 8.0;

/// After so long without an answer, the user is told that the document is not kept.
const SILENCE_MS: u32 = 15_000;

/// Work for the storage, done one at a time.
enum Job {
    Keep(Version),
    MarkInFile(String),
    SetRemoved(String, bool),
    ForgetAll,
}

/// Decides when the document is kept, and passes versions to the storage in order. Clones share one queue.
#[derive(Clone)]
pub(crate) struct DocumentKeeper {
    inner: Rc<Inner>,
}

struct Inner {
    send: Callback<Action>,
    storage: Storage,
    jobs: RefCell<VecDeque<Job>>,
    is_working: Cell<bool>,
    timer: RefCell<Option<Timeout>>,
    /// When the first change happened that is not being kept yet.
    waiting_since: Cell<Option<f64>>,
    /// The revision that the loader holds.
    held: Cell<u64>,
    /// How often everything was deleted: what was being written before is not kept after.
    forgotten: Cell<u32>,
    _hiding: EventListener,
}

impl DocumentKeeper {
    /// `send` takes the actions with which the storage answers.
    pub(crate) fn new(send: Callback<Action>) -> DocumentKeeper {
        let inner = Inner {
            storage: Storage::default(),
            jobs: RefCell::default(),
            is_working: Cell::new(false),
            timer: RefCell::default(),
            waiting_since: Cell::new(None),
            held: Cell::new(0),
            forgotten: Cell::new(0),
            _hiding: {
                let send = send.clone();
                EventListener::new(&document(), "visibilitychange", move |_| {
                    // The page may get no other event before it is closed.
                    if document().hidden() {
                        send.emit(Action::Hold);
                    }
                })
            },
            send,
        };
        DocumentKeeper { inner: Rc::new(inner) }
    }

    /// Says that this page kept this document before it was restarted.
    pub(crate) fn owns(&self, id: &str) {
        self.inner.storage.owns(id);
    }

    /// Called after each change: keeps the document now or soon.
    pub(crate) fn soon(&self, app: &App) {
        if !app.needs_keeping() {
            // Nothing to keep in the storage, but the loader gets the document, in case of a trap.
            return self.write_out(app.snapshot(), false);
        }
        if is_small(app) {
            return self.now(app);
        }
        let now = timing::now();
        let since = self.inner.waiting_since.get().unwrap_or(now);
        self.inner.waiting_since.set(Some(since));
        let wait = PAUSE_MS.min(since + LATEST_MS - now).max(0.0);
        let send = self.inner.send.clone();
        // The cast is safe: less than a second.
        let timer = Timeout::new(wait as u32, move || send.emit(Action::Hold));
        *self.inner.timer.borrow_mut() = Some(timer);
    }

    /// Keeps the document now.
    pub(crate) fn now(&self, app: &App) {
        *self.inner.timer.borrow_mut() = None;
        self.inner.waiting_since.set(None);
        if app.needs_keeping() {
            let begun = timing::now();
            let snapshot = app.snapshot();
            timing::measure("keep-snapshot", begun);
            self.keep(snapshot);
        }
    }

    /// Keeps this version.
    pub(crate) fn keep(&self, snapshot: Snapshot) {
        self.write_out(snapshot, true);
    }

    /// Writes in slices if the document is large and the page is visible; at once if it is hidden, because the browser
    /// delays the timers of a hidden page.
    fn write_out(&self, mut snapshot: Snapshot, keep: bool) {
        let mut bytes = room_for(&snapshot);
        if snapshot.document.is_short() || document().hidden() {
            while snapshot.document.write_some(&mut bytes) {}
            return self.hand_over(snapshot, &bytes, keep);
        }
        let keeping = self.clone();
        let forgotten = self.inner.forgotten.get();
        spawn_local(async move {
            let mut begun = timing::now();
            while snapshot.document.write_some(&mut bytes) {
                if timing::now() - begun > SLICE_MS {
                    timing::measure("keep-slice", begun);
                    TimeoutFuture::new(0).await;
                    begun = timing::now();
                }
            }
            if keeping.inner.forgotten.get() == forgotten {
                keeping.hand_over(snapshot, &bytes, keep);
            }
            timing::measure("keep-slice", begun);
        });
    }

    fn hold(&self, snapshot: &Snapshot, bytes: &Uint8Array) {
        if self.inner.held.get() <= snapshot.revision {
            self.inner.held.set(snapshot.revision);
            let document = bytes.subarray(Slot::HEADER as u32, bytes.length());
            loader::hold_document(&document, &snapshot.file_name);
        }
    }

    fn hand_over(&self, snapshot: Snapshot, bytes: &[u8], keep: bool) {
        let seal = Seal::of(bytes.get(Slot::HEADER..).unwrap_or_default());
        let bytes = Uint8Array::from(bytes);
        self.hold(&snapshot, &bytes);
        if !keep {
            return;
        }
        let Snapshot { id, revision, name, about, rows, in_file, .. } = snapshot;
        self.enqueue(Job::Keep(Version { id, revision, name, about, rows, in_file, seal, bytes }));
    }

    /// Notes that the shown version is saved in a file.
    pub(crate) fn mark_in_file(&self, app: &App) {
        self.now(app);
        self.enqueue(Job::MarkInFile(app.document_id().to_owned()));
    }

    /// Deletes everything that the browser keeps for this page. What waits is not kept any more.
    pub(crate) fn forget_all(&self) {
        *self.inner.timer.borrow_mut() = None;
        self.inner.waiting_since.set(None);
        self.inner.forgotten.set(self.inner.forgotten.get() + 1);
        self.inner.jobs.borrow_mut().clear();
        self.enqueue(Job::ForgetAll);
    }

    /// Deletes a kept document, or puts it back.
    pub(crate) fn set_removed(&self, id: String, removed: bool) {
        self.enqueue(Job::SetRemoved(id, removed));
    }

    /// Adds work. A newer version of a document replaces an older one that still waits.
    fn enqueue(&self, job: Job) {
        let mut jobs = self.inner.jobs.borrow_mut();
        if let Job::Keep(version) = &job {
            let same = |waiting: &Job| matches!(waiting, Job::Keep(w) if w.id == version.id && w.revision <= version.revision);
            jobs.retain(|waiting| !same(waiting));
        }
        jobs.push_back(job);
        drop(jobs);
        if !self.inner.is_working.replace(true) {
            let keeping = self.clone();
            spawn_local(async move { keeping.work().await });
        }
    }

    async fn work(&self) {
        loop {
            let Some(job) = self.inner.jobs.borrow_mut().pop_front() else { break };
            let storage = &self.inner.storage;
            match job {
                Job::Keep(version) => self.keep_version(&version).await,
                Job::MarkInFile(id) => {
                    let _ = storage.change(&id, |record| record.in_file = true).await;
                }
                Job::SetRemoved(id, removed) => {
                    let _ = match removed {
                        true => storage.remove(&id).await,
                        false => storage.put_back(&id).await,
                    };
                }
                Job::ForgetAll => {
                    let done = storage.forget_all().await.is_ok() & preferences::forget();
                    tab::clear();
                    self.inner.send.emit(Recovery::Forgotten { done }.into());
                }
            }
        }
        self.inner.is_working.set(false);
    }

    async fn keep_version(&self, version: &Version) {
        let silence = {
            let send = self.inner.send.clone();
            Timeout::new(SILENCE_MS, move || send.emit(Recovery::NotKept(KeepTrouble::Failed).into()))
        };
        let outcome = self.inner.storage.keep(version).await;
        drop(silence);
        let send = |event: Recovery| self.inner.send.emit(event.into());
        match outcome {
            Ok(KeepOutcome::Kept(dropped)) => {
                let (id, revision) = (version.id.clone(), version.revision);
                send(Recovery::Kept { id, revision, time: clock::time_of_day() });
                if !dropped.is_empty() {
                    send(Recovery::Dropped(dropped));
                }
            }
            Ok(KeepOutcome::Diverged) => send(Recovery::Diverged { id: version.id.clone() }),
            Err(trouble) => send(Recovery::NotKept(trouble)),
        }
    }

    /// Lists the kept documents. At the start of the page, the ones that were marked for it are deleted.
    pub(crate) fn list(&self, is_start: bool) {
        let keeping = self.clone();
        spawn_local(async move {
            match keeping.inner.storage.list(is_start).await {
                Ok(recents) => {
                    let now = clock::local(clock::now());
                    keeping.inner.send.emit(Recovery::Listed { recents, now }.into());
                }
                // Told now, before any work could be lost.
                Err(error) => keeping.tell_trouble(&error),
            }
        });
    }

    fn tell_trouble(&self, error: &JsValue) {
        self.inner.send.emit(Recovery::NotKept(trouble(error)).into());
    }

    /// Fetches a kept document.
    pub(crate) fn reopen(&self, id: String) {
        let keeping = self.clone();
        spawn_local(async move {
            let event = match keeping.inner.storage.read(&id).await {
                Ok(Some(found)) => Recovery::Reopened {
                    bytes: found.bytes,
                    when: clock::local(found.record.when),
                    in_file: found.record.in_file && !found.is_earlier,
                    is_earlier: found.is_earlier,
                },
                _ => Recovery::Unreadable,
            };
            keeping.inner.send.emit(event.into());
        });
    }

    /// Lists the earlier versions of the shown document.
    pub(crate) fn list_versions(&self, app: &App) {
        // What is on the screen is kept first, so that it is among them once it changes.
        self.now(app);
        let (keeping, id) = (self.clone(), app.document_id().to_owned());
        spawn_local(async move {
            let listed = keeping.inner.storage.versions(&id).await.unwrap_or_default();
            let version = |v: EarlierVersion| PastVersion {
                turn: v.turn,
                name: v.name,
                about: v.about,
                rows: v.rows,
                size: v.length,
                when: clock::local(v.when),
            };
            let versions = listed.into_iter().map(version).collect();
            let now = clock::local(clock::now());
            keeping.inner.send.emit(Recovery::VersionsListed { versions, now }.into());
        });
    }

    /// Fetches an earlier version of the shown document.
    pub(crate) fn take_back(&self, app: &App, turn: u64) {
        let (keeping, id) = (self.clone(), app.document_id().to_owned());
        spawn_local(async move {
            let event = match keeping.inner.storage.version(&id, turn).await {
                Ok(Some(bytes)) => Recovery::TakenBack { bytes },
                _ => Recovery::Unreadable,
            };
            keeping.inner.send.emit(event.into());
        });
    }

    /// Fetches the document that this tab showed before: from the storage, unless the tab itself has a later version.
    pub(crate) fn return_to(&self, left: TabRecord) {
        let keeping = self.clone();
        spawn_local(async move {
            let found = keeping.inner.storage.read(&left.id).await.ok().flatten();
            let own =
                left.document.as_ref().filter(|_| found.as_ref().is_none_or(|f| f.record.when <= left.when));
            let (bytes, when, is_stored, in_file, is_earlier) = match (own, found) {
                (Some(text), _) => (text.clone().into_bytes(), left.when, false, left.in_file, false),
                (None, Some(f)) => {
                    (f.bytes, f.record.when, true, f.record.in_file && !f.is_earlier, f.is_earlier)
                }
                (None, None) => return keeping.inner.send.emit(Recovery::NotReturned.into()),
            };
            let steps = left.steps_of(&loader::build_id(), &bytes).map(str::to_owned);
            let when = clock::local(when);
            let returned = Recovery::Returned { bytes, when, is_stored, in_file, is_earlier, steps };
            keeping.inner.send.emit(returned.into());
        });
    }

    /// After a document was opened from a file: offers the kept version if it is newer and in no file.
    pub(crate) fn look_for_newer(&self, app: &App) {
        let (keeping, snapshot) = (self.clone(), app.snapshot());
        spawn_local(async move {
            let Ok(Some(record)) = keeping.inner.storage.record(&snapshot.id).await else { return };
            let id = snapshot.id.clone();
            let shown = Seal::of(&snapshot.document.into_bytes());
            if record.seal == shown {
                // The file that was offered is there, and opens.
                keeping.inner.storage.shows(&id, record.turn);
                keeping.enqueue(Job::MarkInFile(id));
            } else if !record.in_file && !record.removed && record.rows > 0 {
                keeping.inner.send.emit(Recovery::Newer(recent(id, &record)).into());
            }
        });
    }
}

/// Whether a document is small enough to be kept after every change.
fn is_small(app: &App) -> bool {
    const SMALL_CELLS: u64 = 5_000;
    let grid = app.sheet().grid();
    u64::from(grid.rows()) * u64::from(grid.columns()) <= SMALL_CELLS
}

/// Bytes with an empty slot header, which is written later, and with capacity for the document.
fn room_for(snapshot: &Snapshot) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(Slot::HEADER + snapshot.document.expected_length());
    bytes.resize(Slot::HEADER, 0);
    bytes
}
