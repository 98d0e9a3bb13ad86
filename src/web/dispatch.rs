//! Taking actions: each within the event that brings it, in the order of the events.
//!
//! A message to a yew component waits until the event is over, and where drawing takes long, for a further task, before
//! which more keys come. A key read by what is on the screen would then be read by a state that is past: an Enter that
//! should end an edit would only move the caret, and what was typed would be lost. So the state is brought up to date
//! at once, whoever reads an event asks the state and not the screen, and only drawing waits.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;
use yew::Callback;

use super::effects::Effects;
use super::platform::{Measured, printing, timing};
use super::reading::Reader;
use chi_tieu::app::{Action, App, Effect};
use chi_tieu::intake::Stage;

/// Takes actions.
#[derive(Clone)]
pub(crate) struct Dispatcher {
    inner: Rc<Inner>,
}

struct Inner {
    app: RefCell<App>,
    effects: RefCell<Option<Effects>>,
    /// What came while another action was taken: an effect can bring events of its own.
    waiting: RefCell<VecDeque<Action>>,
    is_busy: Cell<bool>,
    /// Asks that the page be drawn.
    draw: Callback<()>,
    /// Asked, and not drawn yet.
    is_asked: Cell<bool>,
    /// Actions whose change is not drawn yet.
    undrawn: RefCell<Vec<Measured>>,
    /// How often the grid was to scroll to its caret.
    reveal: Cell<u32>,
    /// How often the keyboard was to go back to the grid.
    focus: Cell<u32>,
    /// The print dialog is to open once the page is drawn.
    prints: Cell<bool>,
}

impl Dispatcher {
    /// Changes `app` by the actions it is given, and asks for drawing by `draw`.
    pub(crate) fn new(app: App, draw: Callback<()>) -> Dispatcher {
        let inner = Inner {
            app: RefCell::new(app),
            effects: RefCell::default(),
            waiting: RefCell::default(),
            is_busy: Cell::new(false),
            draw,
            is_asked: Cell::new(false),
            undrawn: RefCell::default(),
            reveal: Cell::new(0),
            focus: Cell::new(0),
            prints: Cell::new(false),
        };
        Dispatcher { inner: Rc::new(inner) }
    }

    /// Begins to carry out effects: first those that the start has left. After a trap, the document is one that this
    /// page kept before.
    pub(crate) fn start(&self, reader: Reader, left: Vec<Effect>, is_rescued: bool) {
        self.inner.is_busy.set(true);
        let mut effects = Effects::new(self.send(), reader);
        effects.start(left, is_rescued, &self.inner.app.borrow());
        *self.inner.effects.borrow_mut() = Some(effects);
        self.take_waiting();
    }

    /// What takes an action.
    pub(crate) fn send(&self) -> Callback<Action> {
        let dispatcher = self.clone();
        Callback::from(move |action| dispatcher.dispatch(action))
    }

    /// Looks at the state as it is now, which can be ahead of the screen. Not to be kept while events may come.
    pub(crate) fn look<T>(&self, look: impl FnOnce(&App) -> T) -> T {
        look(&self.inner.app.borrow())
    }

    /// Whether a cell is being edited.
    pub(crate) fn is_editing(&self) -> bool {
        // While an action is taken, no key is.
        self.inner.app.try_borrow().is_ok_and(|app| app.editing().is_some())
    }

    /// The page is drawn as the state is now: what came before needs no further drawing.
    pub(crate) fn draws(&self) {
        self.inner.is_asked.set(false);
    }

    /// The page was drawn.
    pub(crate) fn drawn(&self) {
        self.inner.undrawn.take().into_iter().for_each(Measured::painted_next);
        if self.inner.prints.take() {
            printing::soon();
        }
    }

    /// Numbers that change when the grid is to scroll to its caret, and when it is to take the keyboard.
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
            self.take(action);
        }
        self.inner.is_busy.set(false);
        if !self.inner.is_asked.replace(true) {
            self.inner.draw.emit(());
        }
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
                Effect::Print => self.inner.prints.set(true),
                effect => runner.run(effect, &app),
            }
        }
        runner.follow(&app);
    }
}
