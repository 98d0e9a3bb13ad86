//! The root component: owns the state, passes view models down and actions up.

use std::cell::RefCell;
use std::rc::Rc;

use chi_tieu::app::reading::Stage;
use chi_tieu::app::view::{ChartView, CheckView, ExplainView, FrameView, GridView, TableView};
use chi_tieu::app::{Action, App, Panel, Recovery, Start, Theme};
use chi_tieu::words::Words;
use yew::prelude::*;

use super::components::{
    ChartPanel, CheckPanel, Divider, Explain, FormulaBar, Grid, Help, Newer, Palette, PanelTabs, PlanPanel,
    Retake, StartPage, StatusBar, Strip, TopBar,
};
use super::effects::Effects;
use super::events::Listeners;
use super::platform::{loader, timing};
use super::reading::Reader;

/// The whole page.
pub(crate) struct Root {
    /// Shared with the `copy` listener alone, which must answer within its event.
    app: Rc<RefCell<App>>,
    effects: Effects,
    /// Changes when the grid is to scroll to its caret.
    reveal: u32,
    /// Changes when the keyboard goes back to the grid.
    focus: u32,
    table: Cached<TableView>,
    chart: Cached<ChartView>,
    check: Cached<CheckView>,
    _listeners: Listeners,
}

/// A view model that depends on the document, the sheet shown and the language alone.
struct Cached<T> {
    key: (u64, usize, chi_tieu::words::Language),
    view: Rc<T>,
}

impl<T> Cached<T> {
    fn new(app: &App, make: impl Fn(&App) -> T) -> Cached<T> {
        Cached { key: Self::key(app), view: Rc::new(make(app)) }
    }

    fn key(app: &App) -> (u64, usize, chi_tieu::words::Language) {
        (app.revision(), app.shown_sheet(), app.language())
    }

    fn refresh(&mut self, app: &App, make: impl Fn(&App) -> T) {
        if self.key != Self::key(app) {
            *self = Cached::new(app, make);
        }
    }
}

/// Whether the window has room for one of table and panel only; `styles/frame.css` has the same width.
fn is_narrow() -> bool {
    let width = gloo::utils::window().inner_width().ok().and_then(|w| w.as_f64());
    width.is_some_and(|w| w < 900.0)
}

fn timed_chart_view(app: &App) -> ChartView {
    let begin = timing::now();
    let view = app.chart_view();
    if !view.svg.is_empty() {
        timing::measure("chart-render", begin);
    }
    view
}

/// Mounts the page into `#app`.
pub(crate) fn mount() {
    let Some(place) = loader::app_root() else { return };
    place.set_inner_html("");
    yew::Renderer::<Root>::with_root(place).render();
}

impl Component for Root {
    type Message = Action;
    type Properties = ();

    fn create(context: &Context<Root>) -> Root {
        let mut app = App::new(Start {
            document_id: super::platform::identity::new_id(),
            ..super::platform::preferences::load()
        });
        let is_rescued = loader::is_rescued();
        let started = loader::document_block().map_or_else(Vec::new, |text| {
            let bytes = text.into_bytes();
            app.update(match is_rescued {
                true => Recovery::Rescued { bytes }.into(),
                false => Action::OpenFile { name: String::new(), bytes },
            })
        });
        if is_narrow() {
            // One thing at a time fits: the table first.
            app.update(Action::ShowPanel(Panel::Table));
        }
        let link = context.link().callback(|action| action);
        let table = Cached::new(&app, App::table_view);
        let (chart, check) = (Cached::new(&app, App::chart_view), Cached::new(&app, App::check_view));
        let reader = Reader::new(link.clone());
        let mut effects = Effects::new(link.clone(), reader.clone());
        effects.start(started, is_rescued, &app);
        let app = Rc::new(RefCell::new(app));
        Root {
            table,
            chart,
            check,
            _listeners: Listeners::attach(link, &reader, app.clone()),
            effects,
            app,
            reveal: 0,
            focus: 0,
        }
    }

    fn update(&mut self, _: &Context<Root>, action: Action) -> bool {
        let measure = timing::begin(&action);
        let effects = self.app.borrow_mut().update_telling(action, &mut |progress| {
            if progress.stage == Stage::Figures {
                measure.parsed();
            }
        });
        measure.computed();
        let app = self.app.borrow();
        self.table.refresh(&app, App::table_view);
        self.chart.refresh(&app, timed_chart_view);
        self.check.refresh(&app, App::check_view);
        for effect in effects {
            use chi_tieu::app::Effect;
            match effect {
                Effect::Reveal => self.reveal += 1,
                Effect::FocusGrid => self.focus += 1,
                effect => self.effects.run(effect, &app),
            }
        }
        self.effects.follow(&app);
        measure.painted_next();
        true
    }

    fn view(&self, context: &Context<Root>) -> Html {
        let app = self.app.borrow();
        let frame = Rc::new(app.frame_view());
        let grid: Rc<GridView> = Rc::new(app.grid_view(&self.table.view));
        let words = app.words();
        let send = context.link().callback(|action| action);
        page(&PageParts {
            explain: app.explain_view(),
            words,
            send,
            frame,
            grid,
            chart: &self.chart.view,
            check: &self.check.view,
            root: self,
        })
    }

    fn rendered(&mut self, _: &Context<Root>, first: bool) {
        if first {
            loader::started();
            self.effects.take_queued_paste();
        }
    }
}

struct PageParts<'a> {
    explain: Option<ExplainView>,
    words: Words,
    send: Callback<Action>,
    frame: Rc<FrameView>,
    grid: Rc<GridView>,
    chart: &'a Rc<ChartView>,
    check: &'a Rc<CheckView>,
    root: &'a Root,
}

fn page(parts: &PageParts<'_>) -> Html {
    let PageParts { words, send, frame, grid, chart, check, root, explain } = parts;
    let (words, send) = (*words, send.clone());
    let theme = match frame.theme {
        Theme::Light => "light",
        Theme::Dark => "dark",
    };
    let panel = match frame.panel {
        Panel::Table => "table",
        Panel::Chart => "chart",
        Panel::Check => "check",
        Panel::Plan => "plan",
    };
    html! {
        <div class="page" data-theme={theme} data-panel={panel} data-empty={frame.is_empty.to_string()} lang={frame.language.code()}>
            <TopBar {words} frame={frame.clone()} send={send.clone()} />
            <Strip {words} reading={frame.reading.clone()} table={root.table.view.clone()} chart={(*chart).clone()} send={send.clone()} />
            <Retake {words} offered={frame.status.may_retake} send={send.clone()} />
            <Newer {words} view={root.app.borrow().newer_view()} send={send.clone()} />
            <FormulaBar {words} frame={frame.clone()} />
            <main class="work">
                <section class="table-side" aria-label={words.table()} data-region="">
                    if !frame.title.is_empty() || frame.unit.is_some() {
                        <div class="caption">
                            <p class="caption-title">{ frame.title.iter().map(|line| html! { <span>{line}</span> }).collect::<Html>() }</p>
                            if let Some(unit) = &frame.unit { <p class="caption-unit">{ words.measured_in(unit) }</p> }
                        </div>
                    }
                    <Grid {words} view={grid.clone()} reveal={root.reveal} focus={root.focus} send={send.clone()} />
                    if let Some(view) = explain { <Explain {words} view={view.clone()} send={send.clone()} /> }
                    if frame.is_empty {
                        <StartPage {words} view={root.app.borrow().start_view()} send={send.clone()} />
                    }
                </section>
                <Divider {words} width={frame.panel_width} send={send.clone()} />
                <aside class="panel" id="panel" aria-label={words.panel()} data-region="" style={frame.panel_width.map(|w| format!("flex-basis:{w}px"))}>
                    <PanelTabs {words} panel={frame.panel} doubts={check.serious} send={send.clone()} />
                    if let Some(view) = root.app.borrow().plan_view() {
                        <PlanPanel {words} {view} send={send.clone()} />
                    } else if frame.panel == Panel::Check {
                        <CheckPanel {words} view={(*check).clone()} send={send.clone()} />
                    } else {
                        <ChartPanel {words} view={(*chart).clone()} send={send.clone()} />
                    }
                </aside>
            </main>
            <StatusBar {words} frame={frame.clone()} send={send.clone()} />
            if frame.palette { <Palette {words} send={send.clone()} /> }
            if frame.help { <Help {words} {send} /> }
        </div>
    }
}
