//! Chỉ Tiêu: a spreadsheet-style calculator for Vietnamese social-insurance statistics, in one HTML file.
//!
//! This page is the map of the code. Data goes one way; each stage is a plain function from values to values:
//!
//! ```text
//! paste, file ─► source ─► grid ─► table ─► analysis ─► chart ─► export, view ─► web components
//!                bytes     raw     read &   figures     spec →
//!                → cells   cells   understood           marks → svg
//!                           ▲
//!                           └── sheet: Edit, History ◄── app: Action ◄── events
//! ```
//!
//! # Where to start
//!
//! Paths are from `src/`. Open files between commas in that order; after a semicolon comes a narrower question with its
//! own file. A room's `mod.rs` says where to begin reading the room.
//!
//! | to change or add | start at |
//! | --- | --- |
//! | what a cell's text may be (number, date, code); for a unit's word in it see the row of units | `number/scan.rs`; a number with its sign, brackets, unit or footnote: `number/written.rs`; its digits and separators: `number/figure.rs`; what is kept of it: `number/numeral.rs` |
//! | how a number is rounded and printed | `number/print.rs` |
//! | which notation a column is written in | `number/decide.rs` |
//! | how a unit of measure is spelt, in cells, titles and unit lines (tr.đ, nghìn người) | `number/unit/vocabulary.rs` |
//! | which titles mean a role (plan, actual, cumulative actual, prior …) | `table/title/rules.rs`; a new role: `table/model/role.rs`; whether a column's figures run from the start of the year: `analysis/column/nature.rs`; what only the columns beside it tell: `table/column/beside.rs` |
//! | which titles call figures means, prices or years, which are not added up | `table/means.rs` |
//! | titles in which a role's word means something else ("có mục tiêu") | `table/title/phrases.rs` |
//! | which words make a row a total, a part or a note | `table/row/label.rs` |
//! | words that can mean a total but need not: the figures decide | `table/row/possible.rs`. `table/row/label.rs` has the phrases that decide by themselves ("Cộng dồn"); some words ("tổng", "cộng") are in both: check both before you add or remove one |
//! | how figures and numbering decide what a row is | `table/row/kinds.rs` (the pipeline), `table/row/outline.rs` (numbering), `table/row/whole.rs` (rows that add up all others), `table/row/heads.rs` and `loose.rs` (groups and lines that nothing marks), `table/row/flows.rs` (rows that have no sum) |
//! | where title, unit line, header and body are | `table/header/split.rs`, `table/header/find.rs`; several tables in one grid: `table/header/tables.rs`, `table/header/beside.rs` |
//! | which plan goes with which actual, which prior with which figure | `analysis/admitted.rs`, `analysis/growths.rs`, `analysis/figures.rs`; what a column is about: `analysis/column/subject.rs` |
//! | a warning | `table/model/warning.rs`; found in `table/check/doubts.rs` (a cell is looked at there if `table/cell/read.rs` gave it a remark), or for sums, scales and names in the file of that name beside it; its sentence: `words/warnings.rs`, for the public JSON `export/warning_text.rs`; the button that answers it: `app/state/cures.rs` (the answer is an edit of the document like any other) |
//! | a computed column | `analysis/indicator.rs` (name, inputs, and its kind: one that is not listed as points or amount is a rate), its arithmetic in the room `indicator/`, `analysis/compute.rs` (calls that), `analysis/admitted.rs` (which tables have it, and from which columns), its title in `words/figures.rs` |
//! | targets, ranks and ties | `indicator/target.rs` |
//! | names of units, and which names are one unit | `place/name.rs`, `place/join.rs`; provinces before and since July 2025: `place/provinces/*.tsv`, read by `place/provinces.rs` (districts and communes have no list) |
//! | rows and columns inserted, deleted, sorted | `app/update/lines.rs`; what goes with them: `sheet/rearranged.rs` (decisions, formulas), `sheet/settings/rearranged.rs` (targets, charts, widths), `grid/rearranged.rs` (cells, merged areas); the order of units: `sheet/sorted.rs` |
//! | rows and columns that are hidden, and which rows a filter shows | kept: `sheet/settings/lines.rs`, `sheet/settings/filter.rs`; which rows answer: `sheet/filtered.rs`; hidden and shown: `app/update/hide.rs`, `app/update/filter.rs`; what is at which place of the screen: `app/state/lines_shown.rs`, from `grid/line_set.rs`; the filter's menu and bar: `view/filter.rs`, `web/components/over/filter_menu.rs`, `filter_bar.rs` |
//! | groups of rows and columns that close | kept: `sheet/settings/outline.rs`; made and turned: `app/update/outline.rs`; their signs: `view/grid/outline.rs`, `web/components/grid/outline.rs` |
//! | by what units are sorted: figures, flags, colours | `app/update/lines.rs` |
//! | copied rows and columns that are inserted | `app/update/inserting.rs` |
//! | what is derived again after cells are written | `sheet/written.rs` |
//! | what Ctrl+F finds and Ctrl+H replaces | where in a text: `sheet/find/needle.rs`; in which cells: `sheet/find/cells.rs`, and with computed ones `app/state/found.rs`; going there and replacing: `app/update/find.rs`; the bar: `view/find.rs`, `web/components/over/find.rs` |
//! | a sign at a row number, a menu over the grid | `view/grid/body.rs`, `view/menu.rs`; its component `web/components/over/menu.rs` |
//! | what a table may lack, and what was verified | `sheet/missing.rs`; `view/verified.rs` |
//! | a check of pasted figures | `analysis/check/mod.rs`, a file for each kind of check |
//! | how a file format is read | its folder or file in `source/file/` (`source/file/xlsx/sheet.rs`, `source/file/ods.rs` …); a new format: `source/file/kind.rs`, `source/file/detect.rs`, `source/file/mod.rs` (calls the reader), its name in `words/files.rs`, the dialog's list in `web/platform/file.rs` |
//! | formulas of an opened workbook | read by the format's reader into `source/file/book/contents.rs`; put into today's sheets: `intake/opened.rs`; compared with the file's values: `app/update/calculate.rs` asks, `sheet/opened.rs` judges; those that stay values: `sheet/kept.rs`, in words `words/kept.rs` |
//! | how cells look: number formats, bold, colours, alignment | kept by runs of rows: `form/forms.rs`; chosen: `app/actions/form.rs`, `app/update/form.rs`; what a cell then shows: `app/state/formed.rs`, `view/cells.rs`; the dialog: `view/form.rs`, `web/components/over/format.rs`; in files: `store/schema/form.rs` |
//! | rows that are taller than one line of text | which, and how tall: `view/grid/tall.rs`, from `grid/broken.rs` and the form "wrap"; where they then are on the screen: `web/components/grid/table.rs`, `scroll.rs` |
//! | how a number is shown in a spreadsheet's format code | `form/number_format.rs`, `form/display.rs` |
//! | what is told of a file's hidden rows and columns | found by the format's reader, held in `grid/cells.rs`; made a warning in `table/check/doubts.rs`, see the row of warnings |
//! | what a clipboard gives | `source/clipboard.rs`, `source/html/reader.rs`, `source/text.rs`, columns by spaces: `source/spaced.rs` |
//! | text in an old font or read in a wrong encoding | `grid/legacy.rs`; code pages of files: `source/file/encoding.rs` |
//! | how much a cell or a sheet may hold | `grid/builder.rs`, `source/file/limits.rs`, `source/file/book/filler.rs` |
//! | what is read again after an edit of one cell | `table/follow.rs` (what of a row's name counts: `table/row/summary.rs`); of the whole table, also after a decision of the user: `table/understand.rs`; after rows or columns moved: `table/rearranged.rs` |
//! | what a ranking draws: lines, dashes, widths, places | `chart/ranking/layout.rs`; bars and rows: `chart/ranking/rows.rs` |
//! | what is around the plot of every chart: title, legend, source, sizes of type | `chart/page.rs`; typefaces, sizes and colours: `chart/look.rs`; what a mark stands for: `chart/ink.rs`; axes: `chart/axis.rs`; kinds of marks: `chart/mark.rs`; marks → SVG: `chart/svg/draw.rs`, with outlines of letters: `chart/svg/outlines.rs` |
//! | sums by the values of a column | `derived/grouped.rs` |
//! | a sheet made from sheets | a file in `derived/`, built with `derived/sheet_draft.rs`; asked for in a file of `app/update/` |
//! | how a kind of chart draws its figures | its folder in `chart/`; fills and patterns of bars: `chart/rows/plot.rs` |
//! | a new chart kind | its name in `ChartKind` (`sheet/settings/picture.rs`, `store/schema/names.rs`, `words/charts/kinds.rs`); a folder beside `chart/ranking/`: spec, then marks (bars of named rows: `chart/rows/`); a variant in `chart/chart.rs`; from the table to the spec, and when it suits: a file in `view/chart/kinds/`, called in `view/chart/drawn.rs`; its sentences: a file in `words/charts/`; `cargo xtask gallery` shows all |
//! | what a chart says of its figures: differences, average growth, lines, notes | kept: `sheet/settings/annotation.rs`; made by pointing: `app/update/annotate.rs`; in words: `view/chart/annotated.rs`, `words/charts/annotations.rs`; drawn: `chart/annotation/` (beside rows, below a course, or in a list below: `Chart::annotate` chooses); its controls: `web/components/panel/annotations.rs` |
//! | colours of the office and the language of charts, for the whole document | `sheet/settings/style.rs`; what a colour stands for: `chart/office.rs`; the language: `App::told_in` |
//! | which words say that a figure is an estimate, for charts | `view/chart/estimates.rs` |
//! | which columns are the parts of a whole | `analysis/parts.rs` |
//! | the size of a chart's picture, and the sizes offered | `sheet/settings/picture.rs`, `sheet/settings/purpose.rs`; their names: `words/charts/kinds.rs` |
//! | what the user chooses for a chart, and several charts a sheet | `sheet/settings/picture.rs`, `app/actions/chart.rs`, `app/update/chart.rs`; the strip and menus: `web/components/panel/gallery.rs` |
//! | what charts ask of a table again and again | looked up once after each change: `sheet/looked_up.rs` |
//! | which measures and which orders a chart offers | `view/chart/choices.rs`; which units are shown, and in which order: `view/chart/shown.rs`, of which level of the table: `app/state/compared.rs`, named in `view/chart/levels.rs`; names in the order of the alphabet: `place/order.rs` |
//! | totals that would dwarf their units | `chart/rows/totals.rs` |
//! | how a typed formula is read (`;`, decimal comma), and what is refused | `formula/read.rs`, `formula/check.rs`; what commas and points are: `formula/lexer.rs`; a reason: `formula/refusal.rs` |
//! | what happens while a formula is typed: pointing at cells, frames, the list of functions, names of arguments | `formula/typed.rs` (the text so far), `app/update/typing.rs` (what is written into it), `view/grid/typing.rs`, `web/components/grid/typing.rs`; texts of functions: `words/functions.rs` |
//! | another sheet shown while a formula is typed, to point at its cells | `app/update/visiting.rs`, back by `app/update/turning.rs`; a sheet without a name gets the one of its tab in `app/update/change.rs` |
//! | names of cells | which texts can be one: `formula/name.rs`; kept: `sheet/settings/names.rs`; what they mean in formulas: `sheet/names.rs`; given and changed: `app/update/cell_names.rs`; gone to: `app/update/go_to.rs`; the list: `view/cell_names.rs`, `web/components/over/cell_names.rs`; those of files: `intake/opened.rs` |
//! | columns by their titles in formulas, and computed columns | titles become cells before a formula is read: `formula/titled.rs`, `app/state/titles.rs`; ranges over both kinds of columns: `formula/apart.rs`; what is kept of a computed column: `formula/computed.rs`, `sheet/computed_columns.rs`; formulas that follow from themselves through one: `sheet/cycle.rs` |
//! | a column of one formula | its dialog: `app/update/formula_column.rs`, `app/state/drafted.rs`, `view/formula_column.rs`; what it comes to in totals: `formula/over_totals.rs`, `sheet/formula_column.rs` |
//! | what the engine is told after an edit | `sheet/mirror.rs`; what a sheet remembers of its changes: `sheet/looked_up.rs` |
//! | a function that formulas may use | `formula/functions.rs`; first its formulas in `tests/engine/tests/formulas.py`, whose values LibreOffice makes; what the engine does otherwise than Excel is rewritten in `formula/lower.rs`, whole calls in `formula/lower_calls.rs`; the names of LET: `formula/local.rs` |
//! | how formulas are calculated | `app/update/calculate.rs` asks after each change; what is asked, and how values become cells: `sheet/calculation.rs`; what a cell is for a formula: `sheet/cell_value.rs`; the engine: `engine/lib.rs`, a package of its own around ironcalc, with `formula/job.rs` between; its worker: `web/loader/start.js` |
//! | why a formula is refused, what an error means, in words | `words/formulas.rs` |
//! | what a key or gesture does | its row in `docs/keys.md`, which `tests/app/keys.rs` and `tests/browser/tests/keys.rs` press |
//! | what a key does | `app/actions/keystroke.rs`; a key of a command: `app/actions/keys.rs` |
//! | what the mouse does in the grid | `web/components/grid/pointer.rs` |
//! | how cells are filled: series, the handle, Ctrl+D | what a text continues with: `sheet/fill/text.rs`, a number `sheet/fill/figure.rs`, a row or column `sheet/fill/line.rs`; `app/update/fill.rs`; the handle: `web/components/grid/handle.rs` |
//! | paste special | `sheet/fill/paste_how.rs` and `operation.rs`, done in `app/update/paste.rs` |
//! | a command, its key, its place in palette and help | `app/actions/command.rs`, its key in `app/actions/keys.rs`, done in a file of `app/update/`, named in `words/page.rs`; what else it is called, for the palette: `words/command_words.rs`, found in `app/actions/search.rs`; a button for it: `web/components/frame/top_bar.rs` |
//! | how many blank cells are shown around the table | `sheet/computed_columns.rs` (beside it), `app/state/shown.rs` (below), more of them: `app/update/reach.rs` |
//! | what the help says: keys, formulas, how numbers are read, privacy, libraries | `words/help.rs`, `view/help.rs`, `web/components/over/help.rs` |
//! | steps of large tables that are announced before they begin | which: `app/update/long.rs`; how: `web/dispatch.rs`, `web/platform/busy.rs` |
//! | selections of several ranges | kept beside the active one in `app/state/caret.rs`; all their cells: `app/state/chosen.rs`; what adds to them: `app/update/adding.rs`; what keeps and leaves them: `app/update/several.rs`; ranges that make one table: `app/state/crossing.rs` |
//! | cells dragged by the border of the selection, or cut and inserted | `app/update/moving.rs`, where they are while dragged: `app/state/moving.rs`; the border: `web/components/grid/border.rs`, `frames.rs` |
//! | notes beside cells | kept with how cells look: `form/cell_form.rs`; `app/update/note.rs`, `view/note.rs`, `web/components/over/note.rs` |
//! | cells marked by a condition of their column, bars in cells | kept: `sheet/settings/columns.rs`; chosen: `app/update/filter.rs`; drawn: `view/grid/marks.rs` |
//! | what the status bar says of the selected cells | `view/selected.rs` |
//! | how cells are selected, pasted, filled and moved | `app/update/caret.rs`, what is copied: `app/update/copying.rs`, `app/update/paste.rs`, `app/update/edit.rs`; what of the columns is in sight: `web/components/grid/sight.rs` |
//! | an action of the page that is no command | `app/actions/action.rs`, done in a file of `app/update/` |
//! | reading on the page or in a worker, its progress, how it is stopped | `app/update/reading.rs`, `web/effects.rs`, `web/reading.rs`; what the worker does: `intake/work.rs` |
//! | a choice that lives until the page closes (the open panel) | `app/state/frame.rs` |
//! | a choice that the browser remembers for every later visit (language, theme, width of the panel) | `app/state/frame.rs`, `web/platform/preferences.rs`; given to the page by `Start` in `app/state/app.rs`, saved when `web/effects.rs` sees a change |
//! | what a reload of the tab brings back: the document with its undo | `store/tab.rs` (what), `web/platform/tab.rs` (where) |
//! | a setting of a sheet, saved and undone with it (widths of columns, plan, charts) | `sheet/settings/`, `store/schema/settings.rs`, changed through `app/update/settings.rs` (widths: `app/update/columns.rs`) |
//! | what every change goes through: checks, the history, what is understood again | `app/update/change.rs`, `sheet/history.rs` |
//! | the file that a document is saved as | `store/schema/` (today's version), `store/read.rs` (chooses by version); an older version → today's workbook: `store/version_1/read.rs` (its `schema.rs` must never change) |
//! | the parts of a document's file and their seals; what remains of a damaged one | `store/seal.rs`, `store/writer.rs`, `store/assemble.rs`, `store/rescue.rs`; told in `words/rescued.rs` |
//! | what the browser keeps, what goes first, what is deleted | `store/recovery.rs` (which may go), `web/platform/recovery.rs`, `app/update/recovery.rs`, the question: `web/components/over/forget.rs` |
//! | earlier versions of a document | which are held: `store/earlier.rs`; where: `web/platform/recovery.rs`; the list: `web/components/over/versions.rs` |
//! | a copy of the page with the data inside | `store/saved_page.rs` (the block), `app/update/saved_page.rs` (for reading only, locked; what came locked stays so: `sheet/workbook.rs`, `Identity`), `web/platform/{saved_page,encryption}.rs`, the dialogs: `web/components/over/save_page.rs` |
//! | a new month treated like the last one | `sheet/like.rs`, and what the user wrote around the table: `sheet/beside.rs`; called in `app/update/reading.rs`; several files at once: `app/update/open_several.rs` |
//! | what a copy puts on the clipboard | `view/copied.rs` (text), `view/copied_html.rs` (the table for Word and Excel) |
//! | what top bar, formula bar, status bar (also what it computes of the selection) and tabs show | `view/frame.rs`; the grid: `view/grid/body.rs`; the chart's panel: `view/chart/panel.rs`; the list of doubts: `view/check.rs`; plan and time: `view/plan/panel.rs`, `view/time/`; how it looks: `web/components/` |
//! | a message at the foot of the page | `words/notice.rs` |
//! | what the chart says above its bars | when it says what: `view/chart/title.rs`; the sentences: `words/ranking.rs` |
//! | another text | `words/`, a file a subject; both languages at once |
//! | the public JSON | `export/json.rs`, printed by `examples/analyse.rs` |
//! | what the report says | facts: `narrate/facts.rs` (which, in what order), `narrate/whole.rs`, `narrate/standing.rs`, `narrate/since.rs` (the former period: `sheet/former.rs`); their words: `words/report/telling.rs`, usual nouns in English `words/report/english.rs`; the panel: `view/report/panel.rs` |
//! | what the user changes of the report: sentences left out, moved, reworded with live figures, sections | kept by the names of facts: `sheet/settings/report.rs`, `store/schema/report.rs`; what comes of it: `view/report/planned.rs`; words with figures in braces: `words/report/wording.rs`, which figures a sentence has: `Pieces::field` in `words/report/sentence.rs`; done in `app/update/report_edit.rs`; the controls: `view/report/edited.rs`, `web/components/panel/report_edit.rs`, `report_words.rs` |
//! | what is printed: table, appendix, report | `view/print.rs`, `web/components/paper/printout.rs`, `styles/print.css` |
//! | the reports of all sheets in one file | `view/report/all.rs`, `web/platform/report.rs`; all sheets as one workbook: `view/report/book.rs`; which of the user's formulas leave as formulas: `view/report/spreadsheet/settled.rs` |
//! | blank forms of reports, documents saved without figures | `app/examples/blank.rs`; `sheet/blank_form.rs`, `app/update/model.rs` |
//! | what a report is made of | `view/report/build.rs` puts it together as `export/report/document.rs`; its table: `view/report/table.rs`, its figures in one notation: `view/report/notation.rs`; what it is about where nothing says so: `view/report/subject.rs`, `words/report/files.rs`; the sheets for Excel with their formulas: `view/report/spreadsheet/sheet.rs` |
//! | how a report is written | what the page orders and gets, as bytes: `export/order.rs`, written in the engine's module; Word: `export/docx/package.rs` (looks: `style_list.rs`; a user's template: `template/`), Excel: `export/xlsx/workbook.rs` (print: `print.rs`), how wide the columns of a table are and where it is cut: `export/column_widths.rs`, HTML: `export/report_html/page.rs`, to paste: `paste.rs`; from a shell: `examples/report.rs` |
//! | what a new month's table takes from the former document | `sheet/like.rs`; from a file that the user chooses: `app/update/model.rs`, `words/model.rs` |
//! | another format that leaves the page | a file in `export/` |
//! | where the page meets the browser | `web/platform/` (built with `main.rs`; its package is `web/Cargo.toml`) |
//!
//! # Rooms, from the ground up
//!
//! | room | owns |
//! | --- | --- |
//! | [`number`] | numerals, notation and its evidence, units of measure, exact sums, rounding and printing |
//! | [`language`] | Vietnamese or English |
//! | [`colour`] | colours as written, their contrast |
//! | [`grid`] | raw cells and their addresses; nothing understood |
//! | [`form`] | how cells look: the formats of numbers, bold and italic letters, colours, alignment |
//! | [`formula`] | what users write as formulas: read, kept, printed, made ready for the engine; computes nothing |
//! | [`period`] | months, quarters, years in words and in the calendar |
//! | [`indicator`] | rates, totals, targets, ranks, pace, breakdown: slices in, figures out; knows no table |
//! | [`place`] | names of units: spelling, likeness, joining, former and present provinces |
//! | [`source`] | clipboard, HTML, text and files → [`grid::Grid`] |
//! | [`table`] | grid → [`table::Table`]: header, columns with roles, kinds of rows, warnings; a folder a stage, `table/understand.rs` the pipeline, `table/follow.rs` one edit followed |
//! | [`analysis`] | which figures a table admits, computed, and compared with the pasted ones |
//! | [`chart`] | what is drawn and why, as plain data; marks; SVG |
//! | [`sheet`] | the workbook: grids, decisions, settings by owner, edits and the one history; tables put together |
//! | [`store`] | the versioned document, its copies in the browser, what is remembered of headers |
//! | [`narrate`] | facts worth a sentence, weighed; no words |
//! | [`intake`] | a paste or a file → sheets, on the page or in a worker |
//! | [`export`] | what leaves the page as bytes: a report of plain data, a writer a format; the public JSON |
//! | [`words`] | every text, in both languages |
//! | [`derived`] | sheets made from sheets: a series over periods, a plan broken down, points, the tally of awards, sums of groups |
//! | [`app`] | state, actions, updates, effects; no browser types |
//! | [`view`] | what components show, as plain data: free functions of the state |
//!
//! A room uses only rooms above it in this table, and not all of them: `cargo xtask seam` holds the list of who may use whom,
//! and fails on a circle between rooms, folders or files. Inside a room, siblings use siblings; the outside uses the room's
//! face (its `mod.rs`), which declares, re-exports and explains. The page itself (`web`) is a
//! package of its own: the library names no browser crate. So is the engine of formulas (`engine`), which becomes a WebAssembly
//! file of its own together with the writers of Word and Excel files (`export`): they take 0.9 MB of the page, which start only
//! with the first formula or the first file. A room below `sheet`, not a folder inside it, holds what a formula is, because the
//! engine needs that and nothing of sheets. Only the crates that take texts apart are compiled for speed: see `Cargo.toml`.
//!
//! # Invariants
//!
//! - The header rows stay cells of the sheet: the [`grid::Grid`] is the truth, a [`table::Table`] is only how it is
//!   understood. So an address on the screen is an address in the grid, a header can be edited like any cell,
//!   and any understanding can be overridden, redone and undone without pasting again.
//! - Reading never fails: what could not be read stays as text, with a [`table::Warning`].
//! - What cannot be computed is an [`indicator::Undefined`], never NaN and never a silent 0.
//! - Every change of a document is an [`sheet::Edit`] that can be undone, a paste of 100 000 rows too.
//! - Files that must stay readable are written only by [`store`] and the public JSON, in types of their own. Domain types
//!   derive serde only to cross from the worker to the page ([`intake`]) and to keep a tab's undo (`store/tab.rs`), where
//!   both ends are the same build; no file has that form.
//! - An action is applied to the state within the browser's event that caused it (`web::dispatch`). The messages of yew may
//!   run later, after more keys have come, so the screen may be behind: whoever handles an event reads the state, never
//!   the screen.

pub mod analysis;
pub mod app;
pub mod chart;
pub mod colour;
pub mod derived;
pub mod export;
pub mod form;
pub mod formula;
pub mod grid;
pub mod indicator;
pub mod intake;
pub mod language;
pub mod narrate;
pub mod number;
pub mod period;
pub mod place;
pub mod sheet;
pub mod source;
pub mod store;
pub mod table;
pub mod view;
pub mod words;
