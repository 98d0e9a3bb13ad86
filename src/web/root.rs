//! The root component: makes the views of the state, passes them to the components, and takes their actions.

use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::components::{
    CellNames, ChartPanel, ChartsPage, CheckPanel, ChooseJoin, Divider, Explain, FilterBar, FilterMenu,
    FindBar, Forget, FormatCells, FormulaBar, FormulaColumn, Grid, Help, Menu, Newer, Note, Offer, Palette,
    PanelTabs, PlanPanel, Printout, ReadOnly, ReportPanel, Retake, SavePage, SortDialog, StartPage,
    StatusBar, Strip, TimePanel, TopBar, Unlock, Versions, WithData,
};
use super::dispatch::Dispatcher;
use super::events::Listeners;
use super::platform::{clock, is_narrow, loader, tab, timing};
use super::reading::Reader;
use super::views::Views;
use super::warm;
use chi_tieu::app::{Action, App, EditMode, OpenMenu, Panel, Recovery, Start, Theme};
use chi_tieu::view::{GridView, PrintView, grid_view, print_view};
use chi_tieu::words::Words;

pub(crate) struct Root {
    dispatcher: Dispatcher,
    reader: Reader,
    send: Callback<Action>,
    edit_mode: Callback<(), Option<EditMode>>,
    views: Views,
    /// What is printed; only while the browser prints.
    printout: Option<Rc<PrintView>>,
    _listeners: Listeners,
}

pub(crate) fn mount() {
    let Some(place) = loader::app_root() else { return };
    place.set_inner_html("");
    yew::Renderer::<Root>::with_root(place).render();
}

/// What is to be drawn.
pub(crate) enum Draw {
    /// What has changed.
    Changed,
    /// The chart of a long table, which is painted after the table.
    Chart,
}

impl Component for Root {
    type Message = Draw;
    type Properties = ();

    fn create(context: &Context<Root>) -> Root {
        let mut app = App::new(Start { document_id: super::platform::new_id(), ..super::platform::load() });
        let is_rescued = loader::is_rescued();
        let started = loader::document_block().map_or_else(Vec::new, |text| {
            let bytes = text.into_bytes();
            app.update(match is_rescued {
                true => Recovery::Rescued { bytes }.into(),
                false => Action::OpenFile { name: String::new(), bytes },
            })
        });
        // What this tab showed before comes back; after a trap the user has chosen what to begin with.
        let mut started = started;
        if let Some(left) = tab::take().filter(|_| !loader::is_restarted()) {
            started.extend(app.update(Recovery::Return(Box::new(left)).into()));
        }
        if is_narrow() {
            // A narrow window shows the table or the panel: the table first.
            app.update(Action::ShowPanel(Panel::Table));
        }
        let views = Views::new(&app);
        let dispatcher = Dispatcher::new(app, context.link().callback(|()| Draw::Changed));
        let send = dispatcher.send();
        let reader = Reader::new(send.clone());
        dispatcher.start(reader.clone(), started, is_rescued);
        let asked = dispatcher.clone();
        Root {
            views,
            printout: None,
            edit_mode: Callback::from(move |()| asked.edit_mode()),
            _listeners: Listeners::attach(&dispatcher, &reader),
            dispatcher,
            reader,
            send,
        }
    }

    fn update(&mut self, _: &Context<Root>, draw: Draw) -> bool {
        let Root { dispatcher, views, printout, .. } = self;
        if matches!(draw, Draw::Chart) {
            dispatcher.look(|app| views.refresh_chart(app));
            return true;
        }
        dispatcher.draws();
        dispatcher.look(|app| {
            views.refresh(app);
            *printout = print_view(app, views.table.view(), clock::local(clock::now())).map(Rc::new);
        });
        true
    }

    fn view(&self, _: &Context<Root>) -> Html {
        let (reveal, focus) = self.dispatcher.wishes();
        page(&PageParts {
            words: self.dispatcher.look(App::words),
            grid: self.dispatcher.look(|app| Rc::new(grid_view(app, self.views.table.view()))),
            reveal,
            focus,
            root: self,
        })
    }

    fn rendered(&mut self, context: &Context<Root>, first: bool) {
        if first {
            loader::started();
            self.reader.take_queued_paste();
            warm::when_idle();
        }
        menus_show_what_is_in_force();
        self.dispatcher.drawn();
        if self.dispatcher.look(|app| self.views.chart_is_due(app)) {
            let link = context.link().clone();
            timing::after_paint(move || link.send_message(Draw::Chart));
        }
    }
}

/// Sets every menu to its selected option. Once the user has chosen in a menu, the browser ignores which option is
/// marked as selected, and after an undo the menu would show a value that is no longer set.
fn menus_show_what_is_in_force() {
    let Ok(menus) = gloo::utils::document().query_selector_all("select") else { return };
    for menu in (0..menus.length()).filter_map(|i| menus.get(i)?.dyn_into::<HtmlSelectElement>().ok()) {
        let Ok(Some(chosen)) = menu.query_selector("option[selected]") else { continue };
        let value = chosen.get_attribute("value").or_else(|| chosen.text_content()).unwrap_or_default();
        if menu.value() != value {
            menu.set_value(&value);
        }
    }
}

/// Another menu is another element, with its own place and its own chosen entry.
fn menu_key(of: OpenMenu) -> String {
    format!("{of:?}")
}

struct PageParts<'a> {
    words: Words,
    grid: Rc<GridView>,
    /// Passed to the grid: see [`Dispatcher::wishes`].
    reveal: u32,
    /// Passed to the grid: see [`Dispatcher::wishes`].
    focus: u32,
    root: &'a Root,
}

fn page(parts: &PageParts<'_>) -> Html {
    let PageParts { words, grid, reveal, focus, root } = parts;
    let (words, send, views) = (*words, root.send.clone(), &root.views);
    let (table, chart, check) = (views.table.view(), views.chart.view(), views.check.view());
    let frame = views.frame.view();
    let theme = match frame.theme {
        Theme::Light => "light",
        Theme::Dark => "dark",
    };
    let panel = match frame.panel {
        Panel::Table => "table",
        Panel::Chart => "chart",
        Panel::Check => "check",
        Panel::Report => "report",
        Panel::Plan => "plan",
        Panel::Time => "time",
    };
    html! {
        <div class="page" data-theme={theme} data-panel={panel} data-empty={frame.is_empty.to_string()} data-charts={views.charts_page.view().is_some().to_string()} data-printing={root.printout.is_some().to_string()} lang={frame.language.code()}>
            <TopBar {words} frame={frame.clone()} send={send.clone()} />
            <Strip {words} reading={frame.reading.clone()} table={table.clone()} chart={chart.clone()} send={send.clone()} />
            <FormulaBar {words} frame={frame.clone()} edit_mode={root.edit_mode.clone()} send={send.clone()} />
            <main class="work">
                <section class="table-side" aria-label={words.table()} data-region="">
                    if !frame.title.is_empty() || frame.unit.is_some() {
                        <div class="caption">
                            <p class="caption-title">{ frame.title.iter().map(|line| html! { <span>{line}</span> }).collect::<Html>() }</p>
                            if let Some(unit) = &frame.unit { <p class="caption-unit">{ words.measured_in(unit) }</p> }
                        </div>
                    }
                    <Grid {words} view={grid.clone()} reveal={*reveal} focus={*focus} edit_mode={root.edit_mode.clone()} send={send.clone()} />
                    // Offers come and go: below the table they move no cell.
                    <Retake {words} offered={frame.status.may_retake} send={send.clone()} />
                    <Offer {words} view={(**views.offer.view()).clone()} send={send.clone()} />
                    <ReadOnly {words} is_read_only={frame.is_read_only} send={send.clone()} />
                    <Newer {words} view={(**views.newer.view()).clone()} send={send.clone()} />
                    <FilterBar {words} view={(**views.filter_bar.view()).clone()} send={send.clone()} />
                    if let Some(view) = views.filter_menu.view().as_ref() { <FilterMenu key={view.column} {words} view={view.clone()} send={send.clone()} /> }
                    if let Some(view) = frame.find.clone() { <FindBar {words} {view} send={send.clone()} /> }
                    if let Some(view) = views.explain.view().as_ref() { <Explain {words} view={view.clone()} send={send.clone()} /> }
                    if let Some(view) = views.menu.view().as_ref() { <Menu key={menu_key(view.of)} view={view.clone()} send={send.clone()} /> }
                    if let Some(view) = views.start.view().as_ref().clone() {
                        <StartPage {words} {view} send={send.clone()} />
                    }
                </section>
                <Divider {words} width={frame.panel_width} send={send.clone()} />
                <aside class="panel" id="panel" aria-label={words.panel()} data-region="" style={frame.panel_width.map(|w| format!("flex-basis:{w}px"))}>
                    <PanelTabs {words} panel={frame.panel} doubts={check.serious} send={send.clone()} />
                    if let Some(view) = views.plan.view().as_ref().clone() {
                        <PlanPanel {words} {view} send={send.clone()} />
                    } else if let Some(view) = views.time.view().as_ref().clone() {
                        <TimePanel {words} {view} send={send.clone()} />
                    } else if let Some(view) = views.report.view().as_ref().clone() {
                        <ReportPanel {words} {view} doubts={check.serious} send={send.clone()} />
                    } else if frame.panel == Panel::Check {
                        <CheckPanel {words} view={check.clone()} verified={views.verified.view().clone()} send={send.clone()} />
                    } else {
                        <ChartPanel {words} view={chart.clone()} row={root.dispatcher.look(|app| app.selection().caret.row)} pointing={frame.pointing.clone()} send={send.clone()} />
                    }
                </aside>
                if let Some(view) = views.charts_page.view().as_ref().clone() {
                    <ChartsPage {words} {view} send={send.clone()} />
                }
            </main>
            <StatusBar {words} frame={frame.clone()} send={send.clone()} />
            if frame.palette { <Palette {words} send={send.clone()} /> }
            if let Some(choice) = frame.join_choice.clone() { <ChooseJoin {words} {choice} send={send.clone()} /> }
            if let Some(view) = frame.formula_column.clone() { <FormulaColumn {words} {view} send={send.clone()} /> }
            if let Some(view) = frame.cell_names.clone() { <CellNames {words} {view} send={send.clone()} /> }
            if let Some(view) = frame.sort.clone() { <SortDialog {words} {view} send={send.clone()} /> }
            if let Some(carried) = frame.carried.clone() { <WithData {words} {carried} send={send.clone()} /> }
            if let Some(view) = frame.saving_page { <SavePage {words} {view} send={send.clone()} /> }
            if let Some(versions) = frame.versions.clone() { <Versions {words} {versions} send={send.clone()} /> }
            if frame.forgetting { <Forget {words} send={send.clone()} /> }
            if let Some(unlock) = &frame.unlock { <Unlock {words} name={unlock.name.clone()} has_failed={unlock.has_failed} send={send.clone()} /> }
            if let Some(view) = frame.form.clone() { <FormatCells {words} {view} send={send.clone()} /> }
            if let Some(view) = frame.note.clone() { <Note {words} {view} send={send.clone()} /> }
            if frame.help { <Help {words} {send} /> }
            if let Some(view) = &root.printout {
                <Printout {words} view={view.clone()} table={table.clone()} chart={chart.clone()} />
            }
        </div>
    }
}
