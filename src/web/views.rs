//! The latest view of each part of the page. A view is made again only when its key has changed.

use std::rc::Rc;

use super::platform::timing;
use chi_tieu::app::{App, Panel};
use chi_tieu::view;
use chi_tieu::view::{
    ChartView, ChartsPageView, CheckView, ExplainView, FilterBarView, FilterMenuView, FrameView, Key,
    MenuView, OfferView, PlanView, RecentView, ReportView, StartView, TableView, TimeView, VerifiedLine,
    document_key, offer_view, page_key, panel_key, plan_view, table_view, time_view,
};

/// The latest view, and the key of the state that it was made from.
pub(super) struct Cached<T> {
    key: Key,
    view: Rc<T>,
    key_of: fn(&App) -> Key,
    make: fn(&App) -> T,
}

impl<T> Cached<T> {
    fn new(app: &App, key_of: fn(&App) -> Key, make: fn(&App) -> T) -> Cached<T> {
        Cached { key: key_of(app), view: Rc::new(make(app)), key_of, make }
    }

    pub(super) fn view(&self) -> &Rc<T> {
        &self.view
    }

    fn refresh(&mut self, app: &App) {
        let key = (self.key_of)(app);
        if self.key != key {
            self.view = Rc::new((self.make)(app));
            self.key = key;
        }
    }
}

/// All views except the grid's, which also depends on the scroll position.
pub(super) struct Views {
    pub(super) table: Cached<TableView>,
    pub(super) chart: Cached<ChartView>,
    pub(super) check: Cached<CheckView>,
    pub(super) offer: Cached<Option<OfferView>>,
    pub(super) plan: Cached<Option<PlanView>>,
    pub(super) time: Cached<Option<TimeView>>,
    pub(super) report: Cached<Option<ReportView>>,
    pub(super) frame: Cached<FrameView>,
    pub(super) explain: Cached<Option<ExplainView>>,
    pub(super) newer: Cached<Option<RecentView>>,
    /// What was verified, while the list of doubts is shown.
    pub(super) verified: Cached<Vec<VerifiedLine>>,
    pub(super) menu: Cached<Option<MenuView>>,
    pub(super) filter_menu: Cached<Option<FilterMenuView>>,
    pub(super) filter_bar: Cached<Option<FilterBarView>>,
    /// `None` while table and panel are shown.
    pub(super) charts_page: Cached<Option<ChartsPageView>>,
    /// `None` when there is a table.
    pub(super) start: Cached<Option<StartView>>,
}

impl Views {
    pub(super) fn new(app: &App) -> Views {
        Views {
            table: Cached::new(app, document_key, table_view),
            chart: Cached::new(app, document_key, timed_chart_view),
            check: Cached::new(app, document_key, view::check_view),
            offer: Cached::new(app, document_key, offer_view),
            plan: Cached::new(app, |app| panel_key(app, Panel::Plan), plan_view),
            time: Cached::new(app, |app| panel_key(app, Panel::Time), time_view),
            report: Cached::new(app, view::report_key, view::report_view),
            frame: Cached::new(app, page_key, view::frame_view),
            explain: Cached::new(app, page_key, view::explain_view),
            newer: Cached::new(app, page_key, view::newer_view),
            verified: Cached::new(app, |app| panel_key(app, Panel::Check), view::verified_view),
            menu: Cached::new(app, page_key, view::menu_view),
            filter_menu: Cached::new(app, page_key, view::filter_menu_view),
            filter_bar: Cached::new(app, document_key, view::filter_bar_view),
            charts_page: Cached::new(app, view::charts_page_key, view::charts_page_view),
            start: Cached::new(app, page_key, |app| is_start(app).then(|| view::start_view(app))),
        }
    }

    /// Whether the chart is still that of an earlier state.
    pub(super) fn chart_is_due(&self, app: &App) -> bool {
        self.chart.key != (self.chart.key_of)(app)
    }

    /// Draws the chart, if it is due.
    pub(super) fn refresh_chart(&mut self, app: &App) {
        self.chart.refresh(app);
    }

    /// Makes the views again whose keys have changed.
    pub(super) fn refresh(&mut self, app: &App) {
        let Views {
            table,
            chart,
            check,
            offer,
            plan,
            time,
            report,
            frame,
            explain,
            newer,
            verified,
            menu,
            filter_menu,
            filter_bar,
            charts_page,
            start,
        } = self;
        table.refresh(app);
        // The chart of a long table follows when the table is painted: see `Views::chart_is_due`.
        if app.sheet().table().rows.len() <= LONG || app.sheet().grid().is_empty() {
            chart.refresh(app);
        }
        check.refresh(app);
        offer.refresh(app);
        plan.refresh(app);
        time.refresh(app);
        report.refresh(app);
        frame.refresh(app);
        explain.refresh(app);
        newer.refresh(app);
        verified.refresh(app);
        menu.refresh(app);
        filter_menu.refresh(app);
        filter_bar.refresh(app);
        charts_page.refresh(app);
        start.refresh(app);
    }
}

/// Rows up to which the chart is drawn in one frame with the table.
const LONG: usize = 2_000;

/// Whether there is no table yet, and none is being typed.
fn is_start(app: &App) -> bool {
    app.has_no_cells() && app.editing().is_none() && !app.is_returning()
}

fn timed_chart_view(app: &App) -> ChartView {
    let begin = timing::now();
    let view = view::chart_view(app);
    if !view.svg.is_empty() {
        timing::measure("chart-render", begin);
    }
    view
}
