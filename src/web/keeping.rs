//! Keeping the document outside of WebAssembly: in the loader, for a trap, and in the browser's storage, for a kill.
//!
//! A small document is kept with every change, a large one when typing pauses, and at most [`LATEST_MS`] after the
//! first change that is not kept yet; it is written out in slices, so that the page goes on.

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

use super::platform::{KeepOutcome, Storage, Version, clock, loader, recent, timing, trouble};
use chi_tieu::app::{Action, App, Recovery, Snapshot};
use chi_tieu::store::{KeepTrouble, Seal, Slot};

/// Typing has paused.
const PAUSE_MS: f64 = 300.0;

/// A large document waits no longer than this, pause or not: the writing has to end within a second of the change.
const LATEST_MS: f64 = 600.0;

/// Work between two looks at what the user does.
const SLICE_MS: f64 = 8.0;

/// The storage does not answer.
const SILENCE_MS: u32 = 15_000;

/// What is to be done in the storage, in order.
enum Job {
    Keep(Version),
    MarkInFile(String),
    SetRemoved(String, bool),
}

/// Keeps documents.
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
    /// When the first change was made that nobody has begun to keep.
    waiting_since: Cell<Option<f64>>,
    /// The last revision given to the loader.
    held: Cell<u64>,
    _hiding: EventListener,
}

impl DocumentKeeper {
    /// Keeps documents, and answers through `send`.
    pub(crate) fn new(send: Callback<Action>) -> DocumentKeeper {
        let inner = Inner {
            storage: Storage::default(),
            jobs: RefCell::default(),
            is_working: Cell::new(false),
            timer: RefCell::default(),
            waiting_since: Cell::new(None),
            held: Cell::new(0),
            _hiding: {
                let send = send.clone();
                EventListener::new(&document(), "visibilitychange", move |_| {
                    // It may be the last that the page hears.
                    if document().hidden() {
                        send.emit(Action::Hold);
                    }
                })
            },
            send,
        };
        DocumentKeeper { inner: Rc::new(inner) }
    }

    /// This page kept this document itself, before it was restarted.
    pub(crate) fn owns(&self, id: &str) {
        self.inner.storage.owns(id);
    }

    /// The document changed.
    pub(crate) fn soon(&self, app: &App) {
        if !app.needs_keeping() {
            // What was just opened is held for a trap all the same.
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
        // In range: below a second.
        let timer = Timeout::new(wait as u32, move || send.emit(Action::Hold));
        *self.inner.timer.borrow_mut() = Some(timer);
    }

    /// Keeps the document as it is now.
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

    /// Keeps a version.
    pub(crate) fn keep(&self, snapshot: Snapshot) {
        self.write_out(snapshot, true);
    }

    /// In slices if the document is large and the page in sight: out of sight, timers may come too late.
    fn write_out(&self, mut snapshot: Snapshot, keep: bool) {
        let mut bytes = room_for(&snapshot);
        if snapshot.document.is_short() || document().hidden() {
            while snapshot.document.write_some(&mut bytes) {}
            return self.hand_over(snapshot, &bytes, keep);
        }
        let keeping = self.clone();
        spawn_local(async move {
            let mut begun = timing::now();
            while snapshot.document.write_some(&mut bytes) {
                if timing::now() - begun > SLICE_MS {
                    timing::measure("keep-slice", begun);
                    TimeoutFuture::new(0).await;
                    begun = timing::now();
                }
            }
            keeping.hand_over(snapshot, &bytes, keep);
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
        let Snapshot { id, revision, name, rows, in_file, .. } = snapshot;
        self.enqueue(Job::Keep(Version { id, revision, name, rows, in_file, seal, bytes }));
    }

    /// The version shown is in a file.
    pub(crate) fn mark_in_file(&self, app: &App) {
        self.now(app);
        self.enqueue(Job::MarkInFile(app.document_id().to_owned()));
    }

    /// Takes a document off the list, or puts it back.
    pub(crate) fn set_removed(&self, id: String, removed: bool) {
        self.enqueue(Job::SetRemoved(id, removed));
    }

    /// A later version takes the place of one that still waits: only the last counts.
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
                    let _ = storage.change(&id, |record| record.removed = removed).await;
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
                dropped.into_iter().for_each(|name| send(Recovery::Dropped(name)));
            }
            Ok(KeepOutcome::Diverged) => send(Recovery::Diverged { id: version.id.clone() }),
            Err(trouble) => send(Recovery::NotKept(trouble)),
        }
    }

    /// Lists what is kept; when the page starts, what the user had removed goes for good.
    pub(crate) fn list(&self, is_start: bool) {
        let keeping = self.clone();
        spawn_local(async move {
            match keeping.inner.storage.list(is_start).await {
                Ok(recents) => {
                    let now = clock::local(clock::now());
                    keeping.inner.send.emit(Recovery::Listed { recents, now }.into());
                }
                // Said now, before there is any work to lose.
                Err(error) => keeping.tell_trouble(&error),
            }
        });
    }

    fn tell_trouble(&self, error: &JsValue) {
        self.inner.send.emit(Recovery::NotKept(trouble(error)).into());
    }

    /// Fetches a document.
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

    /// A document was opened from a file: is there a later state of it, in no file?
    pub(crate) fn look_for_newer(&self, app: &App) {
        let (keeping, snapshot) = (self.clone(), app.snapshot());
        spawn_local(async move {
            let Ok(Some(record)) = keeping.inner.storage.record(&snapshot.id).await else { return };
            let id = snapshot.id.clone();
            let shown = Seal::of(&snapshot.document.into_bytes());
            if record.seal == shown {
                keeping.inner.storage.shows(&id, record.turn);
            } else if !record.in_file && !record.removed && record.rows > 0 {
                keeping.inner.send.emit(Recovery::Newer(recent(id, &record)).into());
            }
        });
    }
}

/// Whether a document is kept with every change.
fn is_small(app: &App) -> bool {
    const SMALL_CELLS: u64 = 5_000;
    let grid = app.sheet().grid();
    u64::from(grid.rows()) * u64::from(grid.columns()) <= SMALL_CELLS
}

/// A slot's header, to be filled in when its turn is known, and room for the document.
fn room_for(snapshot: &Snapshot) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(Slot::HEADER + snapshot.document.expected_length());
    bytes.resize(Slot::HEADER, 0);
    bytes
}
