//! Takes each action inside the event that sends it, in the order of the events.
//!
//! A message to a yew component is handled after the event; if drawing is slow, even later, and more keys come before
//! it. Such a key would be read with an old state: an Enter that should end an edit would only move the selection, and
//! what was typed would be lost. So the state is updated at once, event handlers ask the state and not the screen, and
//! only drawing waits.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;
use yew::Callback;

use super::effects::Effects;
use super::platform::{Stopwatch, busy, printing, regions, timing};
use super::reading::Reader;
use chi_tieu::app::{Action, App, EditMode, Effect};
use chi_tieu::intake::Stage;

/// What takes the keyboard on the page of charts.
const CHARTS_PAGE: [&str; 2] = [".charts-item[aria-current] .chart-open", "#back-to-table"];

/// What takes it while the report is edited.
const REPORT: [&str; 2] = ["#report-words", ".report [data-focus]"];

/// What takes it in the panel when a chart is opened there.
const SHOWN_CHART: [&str; 2] = [".gallery-chart[aria-current]", "#caret"];

/// What takes it to find texts.
const FIND: [&str; 1] = ["#find-text"];

/// The one way to the state: takes actions, runs their effects, and asks for drawing. Clones share the state.
#[derive(Clone)]
pub(crate) struct Dispatcher {
    inner: Rc<Inner>,
}

struct Inner {
    app: RefCell<App>,
    effects: RefCell<Option<Effects>>,
    /// Actions that arrived while another one was taken: an effect can cause events.
    waiting: RefCell<VecDeque<Action>>,
    is_busy: Cell<bool>,
    /// Whether the page shows that it works on the action that is next.
    is_announced: Cell<bool>,
    /// Asks the root component to draw.
    draw: Callback<()>,
    /// Whether drawing was asked for and has not begun.
    is_asked: Cell<bool>,
    /// Measures of the actions whose change is not on the screen yet.
    undrawn: RefCell<Vec<Stopwatch>>,
    /// Raised each time the grid must scroll to the active cell.
    reveal: Cell<u32>,
    /// Raised each time the grid must take the keyboard.
    focus: Cell<u32>,
    /// Whether the print dialog must open after the next drawing.
    prints: Cell<bool>,
    /// Whom the keyboard is given to after the next drawing: the first of these that is there.
    focuses: Cell<&'static [&'static str]>,
}

impl Dispatcher {
    /// A dispatcher for `app` that asks for drawing by calling `draw`. It runs no effects until [`Dispatcher::start`].
    pub(crate) fn new(app: App, draw: Callback<()>) -> Dispatcher {
        let inner = Inner {
            app: RefCell::new(app),
            effects: RefCell::default(),
            waiting: RefCell::default(),
            is_busy: Cell::new(false),
            is_announced: Cell::new(false),
            draw,
            is_asked: Cell::new(false),
            undrawn: RefCell::default(),
            reveal: Cell::new(0),
            focus: Cell::new(0),
            prints: Cell::new(false),
            focuses: Cell::new(&[]),
        };
        Dispatcher { inner: Rc::new(inner) }
    }

    /// Begins to run effects, first `left`, the ones of the page's start. `is_rescued` says that the document survived
    /// a trap of this page.
    pub(crate) fn start(&self, reader: Reader, left: Vec<Effect>, is_rescued: bool) {
        self.inner.is_busy.set(true);
        let mut effects = Effects::new(self.send(), reader);
        effects.start(left, is_rescued, &self.inner.app.borrow());
        *self.inner.effects.borrow_mut() = Some(effects);
        self.take_waiting();
    }

    /// The callback that takes an action.
    pub(crate) fn send(&self) -> Callback<Action> {
        let dispatcher = self.clone();
        Callback::from(move |action| dispatcher.dispatch(action))
    }

    /// Reads the state as it is now, which can be newer than the screen. What the browser sends meanwhile (the keyboard leaves
    /// a field, the page is hidden) waits until the state is free.
    pub(crate) fn look<T>(&self, look: impl FnOnce(&App) -> T) -> T {
        let was_busy = self.inner.is_busy.replace(true);
        let seen = look(&self.inner.app.borrow());
        if !was_busy {
            self.inner.is_busy.set(false);
            if !self.inner.waiting.borrow().is_empty() {
                self.inner.is_busy.set(true);
                self.take_waiting();
            }
        }
        seen
    }

    /// What the arrow keys do in the present edit; `None` if no cell is edited.
    pub(crate) fn edit_mode(&self) -> Option<EditMode> {
        // The state is borrowed only while an action is taken, and no key is read then.
        self.inner.app.try_borrow().ok().and_then(|app| app.edit_mode())
    }

    /// Whether a cell is edited now.
    pub(crate) fn is_editing(&self) -> bool {
        self.edit_mode().is_some()
    }

    /// Called when drawing begins: changes from now on need another drawing.
    pub(crate) fn draws(&self) {
        self.inner.is_asked.set(false);
    }

    /// Called when drawing has ended.
    pub(crate) fn drawn(&self) {
        if !self.inner.is_busy.get() {
            busy::hide();
        }
        self.inner.undrawn.take().into_iter().for_each(Stopwatch::painted_next);
        regions::focus_first(self.inner.focuses.take());
        if self.inner.prints.take() {
            printing::soon();
        }
    }

    /// Two counters, for [`Effect::Reveal`] and [`Effect::FocusGrid`]. The grid scrolls or takes the keyboard when its
    /// counter has changed.
    pub(crate) fn wishes(&self) -> (u32, u32) {
        (self.inner.reveal.get(), self.inner.focus.get())
    }

    fn dispatch(&self, action: Action) {
        self.inner.waiting.borrow_mut().push_back(action);
        if !self.inner.is_busy.replace(true) {
            self.take_waiting();
        }
    }

    fn take_waiting(&self) {
        loop {
            let next = self.inner.waiting.borrow_mut().pop_front();
            let Some(action) = next else { break };
            if !self.inner.is_announced.replace(false) && self.announces(&action) {
                // What comes meanwhile waits behind it.
                self.inner.waiting.borrow_mut().push_front(action);
                return;
            }
            self.take(action);
        }
        self.inner.is_busy.set(false);
        if !self.inner.is_asked.replace(true) {
            self.inner.draw.emit(());
        }
    }

    /// Says that a long step begins, and takes it once that is on the screen. False for a short one.
    fn announces(&self, action: &Action) -> bool {
        let (is_long, text) = {
            let app = self.inner.app.borrow();
            (app.is_long(action), app.words().working())
        };
        let dispatcher = self.clone();
        is_long
            && busy::show_then(text, move || {
                dispatcher.inner.is_announced.set(true);
                dispatcher.take_waiting();
            })
    }

    fn take(&self, action: Action) {
        let measured = timing::begin(&action);
        let effects = self.inner.app.borrow_mut().update_telling(action, &mut |progress| {
            if progress.stage == Stage::Figures {
                measured.parsed();
            }
        });
        measured.computed();
        self.inner.undrawn.borrow_mut().push(measured);
        let (app, mut runner) = (self.inner.app.borrow(), self.inner.effects.borrow_mut());
        let Some(runner) = &mut *runner else { return };
        for effect in effects {
            match effect {
                Effect::Reveal => self.inner.reveal.set(self.inner.reveal.get() + 1),
                Effect::FocusGrid => self.inner.focus.set(self.inner.focus.get() + 1),
                Effect::FocusChartsPage => self.inner.focuses.set(&CHARTS_PAGE),
                Effect::FocusReport => self.inner.focuses.set(&REPORT),
                Effect::FocusShownChart => self.inner.focuses.set(&SHOWN_CHART),
                Effect::FocusFind => self.inner.focuses.set(&FIND),
                Effect::Print => self.inner.prints.set(true),
                effect => runner.run(effect, &app),
            }
        }
        runner.follow(&app);
    }
}
