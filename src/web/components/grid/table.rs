//! The grid: mounts only the rows in sight, over a native scroll box.
//!
//! Browsers clamp the height of an element. So if the rows need more than [`TALLEST`], the scroll position of the box is a
//! share of the rows, not a distance.

use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, HtmlInputElement, ResizeObserver};
use yew::prelude::*;

use super::editor::Editor;
use super::head::Head;
use super::reveal::Reveal;
use super::row::Row;
use chi_tieu::app::{Action, Move};
use chi_tieu::grid::CellAddress;
use chi_tieu::view::GridView;
use chi_tieu::words::Words;

/// Height of a row, px; `styles/grid.css` has the same.
const ROW: f64 = 28.0;

/// Width of the row numbers, px.
const ROW_HEAD: f64 = 48.0;

/// The tallest element relied on, px: well under what any browser clamps to.
const TALLEST: f64 = 8_000_000.0;

#[derive(Properties, PartialEq)]
pub(crate) struct GridProps {
    pub(crate) words: Words,
    pub(crate) view: Rc<GridView>,
    /// Changes when the caret is to be scrolled into sight.
    pub(crate) reveal: u32,
    /// Changes when the keyboard goes to the grid.
    pub(crate) focus: u32,
    /// Whether a cell is being edited now: the view can be behind.
    pub(crate) is_editing: Callback<(), bool>,
    pub(crate) send: Callback<Action>,
}

struct Dragged {
    column: u32,
    from: f64,
    width: f64,
    now: f64,
}

pub(crate) enum Msg {
    /// The pointer takes a column's edge.
    DragEdge { column: u32, x: f64 },
    /// The pointer moves with it.
    DragTo(f64),
    /// The pointer lets it go.
    Drop,
    /// The box scrolled or changed its size.
    Looked,
}

/// The grid.
pub(crate) struct Grid {
    scroller: NodeRef,
    head: NodeRef,
    caret: NodeRef,
    /// Rows above the first one in sight, in rows; the part after the point is scrolled half out of sight.
    offset: f64,
    scroll_left: f64,
    /// Height for rows, px.
    height: f64,
    width: f64,
    /// The column whose edge is being dragged: where the drag began, and its width then and now.
    dragged: Option<Dragged>,
    observer: Option<(ResizeObserver, Closure<dyn FnMut()>)>,
}

impl Component for Grid {
    type Message = Msg;
    type Properties = GridProps;

    fn create(_: &Context<Grid>) -> Grid {
        Grid {
            scroller: NodeRef::default(),
            head: NodeRef::default(),
            caret: NodeRef::default(),
            offset: 0.0,
            scroll_left: 0.0,
            height: 600.0,
            width: 900.0,
            dragged: None,
            observer: None,
        }
    }

    fn update(&mut self, context: &Context<Grid>, message: Msg) -> bool {
        let props = context.props();
        match message {
            Msg::Looked => self.look(props),
            Msg::DragEdge { column, x } => {
                let width = props.view.columns.get(column as usize).map_or(100.0, |c| c.width);
                self.dragged = Some(Dragged { column, from: x, width, now: width });
                true
            }
            Msg::DragTo(x) => match &mut self.dragged {
                Some(dragged) => {
                    dragged.now = (dragged.width + x - dragged.from).clamp(36.0, 800.0).round();
                    true
                }
                None => false,
            },
            Msg::Drop => match self.dragged.take() {
                Some(Dragged { column, width, now, .. }) if width != now => {
                    props.send.emit(Action::SetWidth { column, width: Some(now as u16) });
                    true
                }
                _ => true,
            },
        }
    }

    fn changed(&mut self, context: &Context<Grid>, old: &GridProps) -> bool {
        let new = context.props();
        if new.view.start != old.view.start && new.view.row_count != old.view.row_count {
            // Another table: its rows are elsewhere.
            self.look(new);
        }
        true
    }

    fn rendered(&mut self, context: &Context<Grid>, first: bool) {
        if first {
            self.observe(context);
            self.reveal(context.props());
        }
        let link = context.link().clone();
        if self.size().is_some_and(|size| size != (self.height, self.width)) {
            link.send_message(Msg::Looked);
        }
    }

    fn view(&self, context: &Context<Grid>) -> Html {
        let GridProps { words, view, focus, send, reveal, is_editing } = context.props();
        let words = *words;
        let link = context.link();
        let view = &self.while_dragged(view);
        let lefts: Rc<Vec<Option<f64>>> = Rc::new(lefts(view));
        let widths: f64 = view.columns.iter().map(|c| c.width).sum::<f64>() + ROW_HEAD;
        let tracks: String = view.columns.iter().map(|c| format!(" {}px", c.width)).collect();
        let lines = u32::try_from(view.head.len() + 1).unwrap_or(1);
        let (top_of, foot_top) = self.tops(view);
        let selected = view.selected;
        let caret = view.editor.at;
        let rows = view.rows.iter().map(|row| {
            let in_selection = (selected.start.row..=selected.end.row).contains(&row.row);
            html! {
                <Row key={row.row} {words} row={row.clone()} columns={view.columns.clone()} lefts={lefts.clone()}
                    selected={in_selection.then_some((selected.start.column, selected.end.column))}
                    caret={(caret.row == row.row).then_some(caret.column)}
                    top={top_of(row.row)} index={row.row - view.start + lines + 1} />
            }
        });
        let foot = view.total.as_ref().map(|total| html! {
            <Row key="total" {words} row={total.clone()} columns={view.columns.clone()} lefts={lefts.clone()} selected={None::<(u32, u32)>}
                caret={None::<u32>} top={foot_top} index={view.row_count + lines + 1} is_foot=true />
        });
        let is_figure = view.columns.get(caret.column as usize).is_some_and(|c| c.is_numeric);
        html! {
            <div class="grid" ref={self.scroller.clone()} onscroll={link.callback(|_| Msg::Looked)}>
                <div class="layer" style={format!("width:{widths}px;--tracks:{ROW_HEAD}px{tracks};height:{}px", self.pane())}
                    onmousedown={self.pointer(context, false)} onmousemove={self.pointer(context, true)} ondblclick={double_click(send)}
                    onpointerdown={take_edge(link)} onpointermove={link.batch_callback(|event: PointerEvent| (event.buttons() == 1).then(|| Msg::DragTo(f64::from(event.client_x()))))}
                    onpointerup={link.callback(|_| Msg::Drop)} onpointercancel={link.callback(|_| Msg::Drop)}>
                    <div role="grid" aria-label={words.grid()} aria-multiselectable="true"
                        aria-rowcount={(view.row_count + lines).to_string()} aria-colcount={(view.columns.len() + 1).to_string()}>
                        <div ref={self.head.clone()} class="head-box" role="presentation">
                            <Head {words} columns={view.columns.clone()} lines={view.head.clone()} lefts={lefts.clone()} send={send.clone()} />
                        </div>
                        <div class="rows" role="rowgroup" style={format!("height:{}px", self.height)}>
                            { for rows }
                            { for foot }
                        </div>
                    </div>
                    <Editor view={view.editor.clone()} place={self.editor_place(view, &lefts)} figure={is_figure} page={self.fit().saturating_sub(1).max(1)}
                        {focus} node={self.caret.clone()} is_editing={is_editing.clone()} send={send.clone()} />
                    <Reveal {reveal} caret={view.selected} on={self.revealer(context)} />
                </div>
                <div class="spacer" aria-hidden="true" style={format!("height:{}px;width:1px", self.spacer(view))}></div>
            </div>
        }
    }
}

/// Left edges of the frozen columns.
fn lefts(view: &GridView) -> Vec<Option<f64>> {
    let mut left = ROW_HEAD;
    view.columns
        .iter()
        .map(|c| {
            let own = left;
            left += c.width;
            c.frozen.then_some(own)
        })
        .collect()
}

impl Grid {
    /// The view with the width of the column being dragged.
    fn while_dragged(&self, view: &Rc<GridView>) -> Rc<GridView> {
        let Some(dragged) = &self.dragged else { return view.clone() };
        let mut columns = (*view.columns).clone();
        if let Some(column) = columns.get_mut(dragged.column as usize) {
            column.width = dragged.now;
        }
        Rc::new(GridView { columns: Rc::new(columns), ..(**view).clone() })
    }

    fn fit(&self) -> u32 {
        (self.height / ROW).floor().max(1.0) as u32
    }

    /// Height of the box without its scroll bar.
    fn pane(&self) -> f64 {
        self.height + self.head.cast::<HtmlElement>().map_or(0.0, |h| f64::from(h.offset_height()))
    }

    /// Rows that can be scrolled through, the computed total among them.
    fn lines(view: &GridView) -> f64 {
        f64::from(view.row_count) + if view.total.is_some() { 1.0 } else { 0.0 }
    }

    /// How far the box can scroll, px.
    fn range(&self, view: &GridView) -> f64 {
        (Grid::lines(view) * ROW - self.height).clamp(0.0, TALLEST)
    }

    /// The layer is as high as the pane; what is below it is the way to scroll.
    fn spacer(&self, view: &GridView) -> f64 {
        self.range(view)
    }

    /// Rows per pixel of scrolling.
    fn rate(&self, view: &GridView) -> f64 {
        let rows = Grid::lines(view) - self.height / ROW;
        if rows * ROW <= TALLEST { 1.0 / ROW } else { rows / TALLEST }
    }

    /// Reads the scroll position; true if something else is to be shown.
    fn look(&mut self, props: &GridProps) -> bool {
        let Some(scroller) = self.scroller.cast::<Element>() else { return false };
        let resized = self.measure();
        let offset = (f64::from(scroller.scroll_top()) * self.rate(&props.view)).max(0.0);
        let left = f64::from(scroller.scroll_left());
        let moved = offset != self.offset || left != self.scroll_left;
        self.offset = offset;
        self.scroll_left = left;
        let first = props.view.start + offset.floor() as u32;
        props.send.emit(Action::Scrolled { first, rows: self.fit() + 2 });
        moved || resized
    }

    /// The height for rows and the width of the box, as they are now.
    fn size(&self) -> Option<(f64, f64)> {
        let scroller = self.scroller.cast::<Element>()?;
        let head = self.head.cast::<HtmlElement>().map_or(0, |h| h.offset_height());
        Some((f64::from((scroller.client_height() - head).max(28)), f64::from(scroller.client_width())))
    }

    /// Reads the size of the box; true if it has changed.
    fn measure(&mut self) -> bool {
        let before = (self.height, self.width);
        (self.height, self.width) = self.size().unwrap_or(before);
        before != (self.height, self.width)
    }

    fn observe(&mut self, context: &Context<Grid>) {
        let link = context.link().clone();
        let changed = Closure::<dyn FnMut()>::new(move || link.send_message(Msg::Looked));
        let Ok(observer) = ResizeObserver::new(changed.as_ref().unchecked_ref()) else { return };
        if let Some(scroller) = self.scroller.cast::<Element>() {
            observer.observe(&scroller);
        }
        self.observer = Some((observer, changed));
    }

    /// Where rows stand, from the top of the rows: the computed total follows the table, and stays in sight below it.
    fn tops(&self, view: &GridView) -> (impl Fn(u32) -> f64 + use<>, f64) {
        let (offset, start) = (self.offset, view.start);
        let end = view.table_end;
        let has_total = view.total.is_some();
        let top = move |row: u32| {
            let shifted = if has_total && row >= end { 1.0 } else { 0.0 };
            ((f64::from(row - start) + shifted - offset) * ROW).round()
        };
        let after_table = ((f64::from(end - start) - offset) * ROW).round();
        (top, after_table.min(self.height - ROW).max(0.0))
    }

    /// The editor over the active cell; out of sight it stays where it can have the keyboard.
    fn editor_place(&self, view: &GridView, lefts: &[Option<f64>]) -> String {
        let at = view.editor.at;
        let column = at.column as usize;
        let before: f64 = view.columns.iter().take(column).map(|c| c.width).sum::<f64>() + ROW_HEAD;
        let width = view.columns.get(column).map_or(100.0, |c| c.width);
        let left = match lefts.get(column).copied().flatten() {
            Some(left) => left + self.scroll_left,
            None => before,
        };
        let head = self.pane() - self.height;
        let (top, height) = if view.editor.in_header {
            ((head - 2.0 * ROW).max(0.0), ROW)
        } else {
            let (top_of, _) = self.tops(view);
            let top = top_of(at.row.max(view.start)) + head;
            (top.clamp(head - ROW, head + self.height), ROW)
        };
        let hidden = !view.editor.in_header && (top < head - 1.0 || top > head + self.height - ROW / 2.0);
        let hidden = if hidden { ";opacity:0" } else { "" };
        format!("left:{left}px;top:{top}px;width:{width}px;height:{height}px{hidden}")
    }

    /// Scrolls so that the caret is in sight.
    fn revealer(&self, context: &Context<Grid>) -> Callback<()> {
        let link = context.link().clone();
        let (scroller, head) = (self.scroller.clone(), self.head.clone());
        let view = context.props().view.clone();
        let rate = self.rate(&view);
        Callback::from(move |()| {
            if scroll_to(&scroller, &head, &view, rate) {
                link.send_message(Msg::Looked);
            }
        })
    }

    fn reveal(&self, props: &GridProps) {
        scroll_to(&self.scroller, &self.head, &props.view, self.rate(&props.view));
    }

    /// Pointing at a cell selects it; with the button down, moving extends.
    fn pointer(&self, context: &Context<Grid>, moving: bool) -> Callback<MouseEvent> {
        let send = context.props().send.clone();
        let caret = self.caret.clone();
        let is_editing = context.props().is_editing.clone();
        let last = context.props().view.selected;
        Callback::from(move |event: MouseEvent| {
            if moving && event.buttons() != 1 || !moving && event.button() != 0 {
                return;
            }
            let Some(hit) = hit(&event) else { return };
            if !moving {
                event.prevent_default();
                if let Some(input) = caret.cast::<HtmlInputElement>().filter(|_| is_editing.emit(())) {
                    send.emit(Action::Commit { text: input.value(), then: Move::Nowhere });
                }
            }
            match hit {
                Hit::Cell(at) if moving && (at == last.start || at == last.end) && last.start == last.end => {
                }
                Hit::Cell(at) => send.emit(Action::Select { at, extend: moving || event.shift_key() }),
                Hit::RowHead(row) if !moving => send.emit(Action::SelectRow(row)),
                Hit::RowHead(_) => {}
            }
        })
    }
}

enum Hit {
    Cell(CellAddress),
    RowHead(u32),
}

/// What a pointer event points at, from the marks on cells and rows.
fn hit(event: &MouseEvent) -> Option<Hit> {
    let target = event.target_dyn_into::<Element>()?;
    let row = target.closest("[data-row]").ok()??.get_attribute("data-row")?.parse().ok()?;
    if row == u32::MAX {
        return None;
    }
    match target.closest("[data-column]").ok()? {
        Some(cell) => {
            Some(Hit::Cell(CellAddress::new(row, cell.get_attribute("data-column")?.parse().ok()?)))
        }
        None => Some(Hit::RowHead(row)),
    }
}

/// The column whose edge an event points at.
fn edge(event: &MouseEvent) -> Option<u32> {
    event.target_dyn_into::<Element>()?.get_attribute("data-edge")?.parse().ok()
}

/// The pointer takes a column's edge, and keeps it until it lets go, wherever it moves.
fn take_edge(link: &yew::html::Scope<Grid>) -> Callback<PointerEvent> {
    link.batch_callback(|event: PointerEvent| {
        let column = edge(&event)?;
        event.prevent_default();
        if let Some(target) = event.target_dyn_into::<Element>() {
            let _ = target.set_pointer_capture(event.pointer_id());
        }
        Some(Msg::DragEdge { column, x: f64::from(event.client_x()) })
    })
}

fn double_click(send: &Callback<Action>) -> Callback<MouseEvent> {
    crate::web::components::field::send_some(send, |event: MouseEvent| match (edge(&event), hit(&event)) {
        (Some(column), _) => Some(Action::SetWidth { column, width: None }),
        (None, Some(Hit::Cell(_))) => Some(Action::Edit { typed: None }),
        _ => None,
    })
}

/// Scrolls the least that brings the caret into sight; true if it scrolled.
fn scroll_to(scroller: &NodeRef, head: &NodeRef, view: &GridView, rate: f64) -> bool {
    let (Some(scroller), Some(head)) = (scroller.cast::<Element>(), head.cast::<HtmlElement>()) else {
        return false;
    };
    let at = view.editor.at;
    let height = f64::from(scroller.client_height() - head.offset_height());
    let fit = height / ROW;
    let shifted = if view.total.is_some() && at.row >= view.table_end { 1.0 } else { 0.0 };
    // The computed total covers the lowest line while the table goes on under it.
    let covered = if view.total.is_some() && at.row < view.table_end { 1.0 } else { 0.0 };
    let row = f64::from(at.row.max(view.start) - view.start) + shifted;
    let now = f64::from(scroller.scroll_top()) * rate;
    let wanted = now.min(row).max(row + 1.0 + covered - fit).max(0.0);
    let mut moved = false;
    if (wanted - now).abs() * ROW >= 0.5 {
        scroller.set_scroll_top((wanted / rate).round() as i32);
        moved = true;
    }
    let column = at.column as usize;
    if view.columns.get(column).is_some_and(|c| !c.frozen) {
        let frozen: f64 = view.columns.iter().filter(|c| c.frozen).map(|c| c.width).sum::<f64>() + ROW_HEAD;
        let left: f64 = view.columns.iter().take(column).map(|c| c.width).sum::<f64>() + ROW_HEAD;
        let width = view.columns.get(column).map_or(0.0, |c| c.width);
        let now = f64::from(scroller.scroll_left());
        let wanted = now.min(left - frozen).max(left + width - f64::from(scroller.client_width())).max(0.0);
        if (wanted - now).abs() >= 0.5 {
            scroller.set_scroll_left(wanted.round() as i32);
            moved = true;
        }
    }
    moved
}
