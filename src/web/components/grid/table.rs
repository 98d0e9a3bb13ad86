//! The grid: only the rows in sight are mounted, inside a box that the browser scrolls.
//!
//! Browsers limit the height of an element. If the rows would be taller than `TALLEST`, one pixel of scrolling moves by
//! more than one pixel of rows: the scroll position says which share of the rows is above the box.

use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, ResizeObserver};
use yew::prelude::*;

use super::border::Border;
use super::editor::Editor;
use super::handle::FillHandle;
use super::head::Head;
use super::pointer::{double_click, menu, select, taken_edge};
use super::reveal::Reveal;
use super::row::Row;
use super::scroll::{ROW, TALLEST, scroll_to};
use super::sight::{Hidden, ROW_HEAD, Sight};
use super::typing::TypingHints;
use chi_tieu::app::{Action, EditMode, Screen};
use chi_tieu::grid::{CellAddress, CellRange};
use chi_tieu::view::GridView;
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct GridProps {
    pub(crate) words: Words,
    pub(crate) view: Rc<GridView>,
    /// The active cell is scrolled into sight whenever this number changes.
    pub(crate) reveal: u32,
    /// The grid takes the keyboard whenever this number changes.
    pub(crate) focus: u32,
    /// Asks the state what is edited now. The props can be older than the state.
    pub(crate) edit_mode: Callback<(), Option<EditMode>>,
    pub(crate) send: Callback<Action>,
}

struct Dragged {
    column: u32,
    from: f64,
    width: f64,
    now: f64,
}

/// The size of the input, and for an edit, in which it grows, the least size.
fn size(width: f64, height: f64) -> String {
    format!("width:{width}px;height:{height}px;--least-width:{width}px;--least-height:{height}px")
}

pub(crate) enum Msg {
    /// The pointer was pressed on a column's edge.
    DragEdge { column: u32, x: f64 },
    /// The pointer moved while it holds an edge.
    DragTo(f64),
    /// The pointer was released.
    Drop,
    /// The box was scrolled or resized.
    Looked,
}

pub(crate) struct Grid {
    scroller: NodeRef,
    head: NodeRef,
    caret: NodeRef,
    /// How many rows are scrolled out at the top; the fraction is the part of a row.
    pub(super) offset: f64,
    pub(super) scroll_left: f64,
    /// The height that is left for rows, in pixels.
    pub(super) height: f64,
    pub(super) width: f64,
    /// The height of the head, in pixels.
    head_height: f64,
    /// The column being resized: where the drag began, and the width then and now.
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
            head_height: 0.0,
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
            // A different table: the scroll position means other rows.
            self.look(new);
        }
        true
    }

    fn rendered(&mut self, context: &Context<Grid>, first: bool) {
        // Sizes are not read here: that would lay the page out while other parts of it are still being drawn. The observer tells
        // them once the page is laid out, before it is painted.
        if first {
            self.observe(context);
            self.reveal(context.props());
        }
    }

    fn view(&self, context: &Context<Grid>) -> Html {
        let GridProps { words, view, focus, send, reveal, edit_mode } = context.props();
        let words = *words;
        let link = context.link();
        let view = &self.while_dragged(view);
        let sight = Sight::of(view, self.width);
        let hidden: Rc<Vec<Hidden>> = Rc::new(sight.hidden(self.scroll_left));
        let last_frozen = sight.last_frozen();
        let lefts = Rc::new(sight.frozen.clone());
        // With room after the last column, the farthest position begins with a whole column too.
        let widths = sight.total().max(sight.farthest() + self.width);
        let tracks: String = view.columns.iter().map(|c| format!(" {}px", c.width)).collect();
        let lines = u32::try_from(view.head.len() + 1).unwrap_or(1);
        let (top_of, foot_top) = self.tops(view);
        let caret = view.editor.at;
        let rows = view.rows.iter().map(|row| {
            let here = |range: &&CellRange| (range.start.row..=range.end.row).contains(&row.row);
            let selected = std::iter::once(&view.selected).chain(&view.also_selected).filter(here);
            let selected: Vec<(u32, u32)> = selected.map(|range| (range.start.column, range.end.column)).collect();
            html! {
                <Row key={row.row} {words} row={row.clone()} columns={view.columns.clone()} lefts={lefts.clone()}
                    hidden={hidden.clone()} character={view.character} {last_frozen}
                    {selected}
                    cut={view.cut.filter(|cut| (cut.start.row..=cut.end.row).contains(&row.row)).map(|cut| (cut.start.column, cut.end.column))}
                    caret={(caret.row == row.row).then_some(caret.column)}
                    top={top_of(row.line)} heights={view.tall.heights(row.line)} index={row.line + lines + 1} send={send.clone()} />
            }
        });
        let foot = view.total.as_ref().map(|total| html! {
            <Row key="total" {words} row={total.clone()} columns={view.columns.clone()} lefts={lefts.clone()} hidden={hidden.clone()} character={view.character} {last_frozen} selected={Vec::new()}
                caret={None::<u32>} top={foot_top} index={view.row_count + lines + 1} is_foot=true send={send.clone()} />
        });
        let pointing =
            |moving| select(send, &self.caret, edit_mode, (view.reach, view.typing.is_formula), moving);
        let is_figure = view.editor.head.is_none()
            && view.columns.get(caret.column as usize).is_some_and(|c| c.is_numeric);
        html! {
            <div class="grid" data-scrolled={(self.scroll_left > 0.5).to_string()} ref={self.scroller.clone()} onscroll={link.callback(|_| Msg::Looked)}>
                <div class="layer" style={format!("width:{widths}px;--tracks:{ROW_HEAD}px{tracks};height:{}px", self.pane())}
                    onmousedown={pointing(false)} onmousemove={pointing(true)} ondblclick={double_click(send)} oncontextmenu={menu(send, edit_mode)}
                    onpointerdown={link.batch_callback(|event: PointerEvent| taken_edge(&event).map(|(column, x)| Msg::DragEdge { column, x }))} onpointermove={link.batch_callback(|event: PointerEvent| (event.buttons() == 1).then(|| Msg::DragTo(f64::from(event.client_x()))))}
                    onpointerup={link.callback(|_| Msg::Drop)} onpointercancel={link.callback(|_| Msg::Drop)}>
                    <div role="grid" aria-label={words.grid()} aria-multiselectable="true"
                        aria-rowcount={(view.row_count + lines).to_string()} aria-colcount={(view.columns.len() + 1).to_string()}>
                        <div ref={self.head.clone()} class="head-box" role="presentation">
                            <Head {words} columns={view.columns.clone()} lines={view.head.clone()} lefts={lefts.clone()} {last_frozen} send={send.clone()} />
                        </div>
                        <div class="rows" role="rowgroup" style={format!("height:{}px", self.height)}>
                            { for rows }
                            { for foot }
                        </div>
                    </div>
                    <Editor view={view.editor.clone()} typing={view.typing.clone()} place={self.editor_place(view, &lefts)} figure={is_figure} screen={self.screen(view)}
                        {focus} node={self.caret.clone()} edit_mode={edit_mode.clone()} send={send.clone()} />
                    <TypingHints {words} view={view.typing.clone()} place={self.hints_place(view, &lefts)} frames={self.named_frames(view, &lefts)} send={send.clone()} />
                    <Border {words} sides={self.sides(view, &lefts)} frame={view.moving.map(|to| self.frame_around(view, &lefts, to))} last={view.reach} send={send.clone()} />
                    <FillHandle {words} place={self.handle_place(view, &lefts)} frame={self.fill_frame(view, &lefts)} last={view.reach} send={send.clone()} />
                    <Reveal {reveal} caret={view.selected} on={self.revealer(context)} />
                </div>
                <div class="spacer" aria-hidden="true" style={format!("height:{}px;width:1px", self.spacer(view))}></div>
            </div>
        }
    }
}

impl Grid {
    /// The view, with the present width of the column being resized.
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

    /// How far Page Up and Page Down move, and with Alt to the sides: by about as many columns as are in sight.
    fn screen(&self, view: &GridView) -> Screen {
        let all = view.columns.iter().map(|c| c.width).sum::<f64>().max(1.0);
        let columns = (self.width - ROW_HEAD) / all * view.columns.len() as f64;
        Screen { rows: self.fit().saturating_sub(1).max(1), columns: columns.floor().max(1.0) as u32 }
    }

    /// Height of the box in pixels, without its scroll bar.
    pub(super) fn pane(&self) -> f64 {
        self.height + self.head_height
    }

    /// How many heights of a row can be scrolled through, with the computed total.
    fn lines(view: &GridView) -> f64 {
        f64::from(view.tall.above(view.row_count)) + if view.total.is_some() { 1.0 } else { 0.0 }
    }

    /// The greatest scroll position, in pixels.
    fn range(&self, view: &GridView) -> f64 {
        (Grid::lines(view) * ROW - self.height).clamp(0.0, TALLEST)
    }

    /// Height of the empty element below the rows, in pixels. The rows fill the box; this element makes it scroll.
    fn spacer(&self, view: &GridView) -> f64 {
        self.range(view)
    }

    /// How many rows one pixel of scrolling moves.
    fn rate(&self, view: &GridView) -> f64 {
        let rows = Grid::lines(view) - self.height / ROW;
        if rows * ROW <= TALLEST { 1.0 / ROW } else { rows / TALLEST }
    }

    /// Reads the scroll position; true if other rows are in sight.
    fn look(&mut self, props: &GridProps) -> bool {
        let Some(scroller) = self.scroller.cast::<Element>() else { return false };
        let resized = self.measure();
        let offset = (f64::from(scroller.scroll_top()) * self.rate(&props.view)).max(0.0);
        let left = f64::from(scroller.scroll_left());
        let moved = offset != self.offset || left != self.scroll_left;
        self.offset = offset;
        self.scroll_left = left;
        let first = props.view.tall.line_at(offset.floor() as u32);
        props.send.emit(Action::Scrolled { first, rows: self.fit() + 2 });
        moved || resized
    }

    /// Reads the sizes of the box and of its head; true if they changed.
    fn measure(&mut self) -> bool {
        let Some(scroller) = self.scroller.cast::<Element>() else { return false };
        let head = self.head.cast::<HtmlElement>().map_or(0, |h| h.offset_height());
        let height = f64::from((scroller.client_height() - head).max(28));
        let now = (height, f64::from(scroller.client_width()), f64::from(head));
        let before = (self.height, self.width, self.head_height);
        (self.height, self.width, self.head_height) = now;
        before != now
    }

    fn observe(&mut self, context: &Context<Grid>) {
        let link = context.link().clone();
        let changed = Closure::<dyn FnMut()>::new(move || link.send_message(Msg::Looked));
        let Ok(observer) = ResizeObserver::new(changed.as_ref().unchecked_ref()) else { return };
        for part in [&self.scroller, &self.head] {
            if let Some(element) = part.cast::<Element>() {
                observer.observe(&element);
            }
        }
        self.observer = Some((observer, changed));
    }

    /// The top of each row in pixels, by its place among those that are shown, and the top of the computed total: after the
    /// last row, but never below the box.
    pub(super) fn tops(&self, view: &GridView) -> (impl Fn(u32) -> f64 + use<>, f64) {
        let (offset, end) = (self.offset, view.table_end);
        let has_total = view.total.is_some();
        let after_table = ((f64::from(view.tall.above(end)) - offset) * ROW).round();
        let tall = view.tall.clone();
        let top = move |line: u32| {
            let shifted = if has_total && line >= end { 1.0 } else { 0.0 };
            ((f64::from(tall.above(line)) + shifted - offset) * ROW).round()
        };
        (top, after_table.min(self.height - ROW).max(0.0))
    }

    /// The bottom of a row in pixels.
    pub(super) fn bottom_of(&self, view: &GridView, line: u32) -> f64 {
        (self.tops(view).0)(line) + f64::from(view.tall.heights(line)) * ROW
    }

    /// Position of the input over the active cell. When that cell is out of sight, a position where the input can still
    /// have the keyboard.
    fn editor_place(&self, view: &GridView, lefts: &[Option<f64>]) -> String {
        let at = view.editor.at;
        let (left, width) = self.across(view, lefts, at.column);
        if let Some(place) = view.editor.head.and_then(|place| self.head_place(place)) {
            return place;
        }
        let head = self.pane() - self.height;
        let (top_of, _) = self.tops(view);
        let top = top_of(view.editor.line) + head;
        let height = f64::from(view.tall.heights(view.editor.line)) * ROW;
        let top = top.clamp(head - height, head + self.height);
        let hidden = view.editor.is_away || top < head - 1.0 || top > head + self.height - ROW / 2.0;
        let hidden = if hidden { ";opacity:0" } else { "" };
        format!("left:{left}px;top:{top}px;{}{hidden}", size(width, height))
    }

    /// The left edge of a column and its width, in pixels.
    pub(super) fn across(&self, view: &GridView, lefts: &[Option<f64>], column: u32) -> (f64, f64) {
        let column = column as usize;
        let before: f64 = view.columns.iter().take(column).map(|c| c.width).sum::<f64>() + ROW_HEAD;
        let width = view.columns.get(column).map_or(100.0, |c| c.width);
        let left = lefts.get(column).copied().flatten().map(|left| left + self.scroll_left);
        (left.unwrap_or(before), width)
    }

    /// Position of the handle of the selection, if its cell is in sight.
    fn handle_place(&self, view: &GridView, lefts: &[Option<f64>]) -> Option<String> {
        const HALF: f64 = 4.0;
        let CellAddress { row, column } = view.handle?;
        let (left, width) = self.across(view, lefts, column);
        let below = self.bottom_of(view, view.last_line_to(row));
        let is_frozen = lefts.get(column as usize).copied().flatten().is_some();
        let frozen_end = Sight::of(view, self.width).frozen_end_at(self.scroll_left) + self.scroll_left;
        let is_in_sight = (HALF..=self.height).contains(&below) && (is_frozen || left + width > frozen_end);
        let (left, top) = (left + width - HALF - 1.0, below + self.pane() - self.height - HALF - 1.0);
        is_in_sight.then(|| format!("left:{left}px;top:{top}px"))
    }

    /// Position of the input over a cell of the head.
    fn head_place(&self, (column, line): (u32, u32)) -> Option<String> {
        let head = self.head.cast::<Element>()?;
        let cell = head.query_selector(&format!("[data-head='{column}:{line}']")).ok().flatten()?;
        let (cell, head) = (cell.get_bounding_client_rect(), head.get_bounding_client_rect());
        let (left, top) = (cell.left() - head.left(), cell.top() - head.top());
        Some(format!("left:{left}px;top:{top}px;{}", size(cell.width(), cell.height())))
    }

    /// The callback that scrolls the active cell into sight.
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
}
