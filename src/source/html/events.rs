//! Turns the tokenizer's output into the few events that matter: tags with the attributes that are used, and shown
//! text.
//!
//! Buffers are reused for every tag, so that a cell costs no allocation.

use html5gum::{Emitter, Error, State, naive_next_state};
use std::convert::Infallible;

use super::style::{NumberFormat, ValueAttributes, inline_format};

/// Styles remembered: the cells of a spreadsheet share a few.
const STYLES: usize = 8;

/// How many rows and columns a cell says it covers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CellSpan {
    /// Rows.
    pub rows: u32,
    /// Columns.
    pub columns: u32,
}

/// The parts of a `style` attribute that are used.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Style {
    /// The element is not shown.
    pub hidden: bool,
    /// `mso-ignore:colspan`: columns that the text may overflow into, not a merged area.
    pub overflowing: bool,
    /// Written by an office program.
    pub office: bool,
    /// Spaces count.
    pub spaces: bool,
    /// The number of rows that a folded row represents.
    pub stands_for: u32,
    /// Its number format.
    pub format: Option<NumberFormat>,
}

impl Style {
    fn of(declarations: &str) -> Style {
        let text = declarations.to_lowercase();
        let shown_as = |value: &str| {
            text.match_indices("display:").any(|(at, name)| {
                text.get(at + name.len()..).is_some_and(|rest| rest.trim_start().starts_with(value))
            })
        };
        Style {
            hidden: shown_as("none"),
            overflowing: text.contains("mso-ignore:colspan"),
            office: text.contains("mso-"),
            spaces: text.contains("mso-spacerun:yes"),
            stands_for: number_after(&text, "mso-xlrowspan:").unwrap_or(1),
            format: inline_format(declarations),
        }
    }
}

/// The whole number that follows `name` in a style.
fn number_after(style: &str, name: &str) -> Option<u32> {
    let at = style.find(name)?;
    let rest = style.get(at + name.len()..)?.trim_start();
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    rest.get(..digits)?.parse().ok()
}

/// A start tag with the attributes that are used.
#[derive(Debug)]
pub struct StartTag {
    /// Its name, in lower case.
    pub name: Vec<u8>,
    /// Whether it ends with `/>`.
    pub self_closing: bool,
    /// `colspan` and `rowspan`.
    pub span: CellSpan,
    /// `span`; a missing one differs from 1.
    pub columns: Option<u32>,
    /// The attributes about a cell's value.
    pub values: ValueAttributes,
    /// The parts of its style that are used.
    pub style: Style,
    /// The cell was computed by this page, perhaps in another window.
    pub computed: bool,
}

impl StartTag {
    fn clear(&mut self) {
        self.name.clear();
        self.self_closing = false;
        self.span = CellSpan { rows: 1, columns: 1 };
        self.columns = None;
        self.values.clear();
        self.style = Style { stands_for: 1, ..Style::default() };
        self.computed = false;
    }
}

/// Receives the events.
pub trait Sink {
    /// `<td …>`
    fn start(&mut self, tag: &mut StartTag);
    /// `</td>`
    fn end(&mut self, name: &[u8]);
    /// All text up to the next tag.
    fn text(&mut self, text: &str);
}

/// The emitter that html5gum calls.
pub struct Events<'a, S: Sink> {
    sink: &'a mut S,
    tag: StartTag,
    is_end: bool,
    last_start: Vec<u8>,
    text: Vec<u8>,
    attribute: Vec<u8>,
    value: Vec<u8>,
    styles: Vec<(Vec<u8>, Style)>,
}

impl<'a, S: Sink> Events<'a, S> {
    pub fn new(sink: &'a mut S) -> Events<'a, S> {
        let style = Style { stands_for: 1, ..Style::default() };
        let span = CellSpan { rows: 1, columns: 1 };
        let values = ValueAttributes::default();
        Events {
            sink,
            tag: StartTag {
                name: Vec::new(),
                self_closing: false,
                span,
                columns: None,
                values,
                style,
                computed: false,
            },
            is_end: false,
            last_start: Vec::new(),
            text: Vec::new(),
            attribute: Vec::new(),
            value: Vec::new(),
            styles: Vec::new(),
        }
    }

    fn flush_text(&mut self) {
        if !self.text.is_empty() {
            self.sink.text(&String::from_utf8_lossy(&self.text));
            self.text.clear();
        }
    }

    fn flush_attribute(&mut self) {
        if !self.is_end && !self.attribute.is_empty() {
            let value = String::from_utf8_lossy(&self.value);
            let number = || value.trim().parse::<u32>().ok();
            let values = &mut self.tag.values;
            match self.attribute.as_slice() {
                b"colspan" => self.tag.span.columns = number().unwrap_or(1),
                b"rowspan" => self.tag.span.rows = number().unwrap_or(1),
                b"span" => self.tag.columns = number(),
                b"class" => values.class.push_str(&value),
                b"sdval" => values.sdval.push_str(&value),
                b"sdnum" => values.sdnum.push_str(&value),
                b"x:num" => values.x_num.push_str(&value),
                b"x:str" => values.x_str = true,
                b"x:err" => values.x_err = true,
                b"data-chi-tieu" => self.tag.computed = value == "computed",
                b"data-sheets-value" => values.sheets_value.push_str(&value),
                b"data-sheets-numberformat" => values.sheets_format.push_str(&value),
                b"style" => {
                    let known = self.styles.iter().find(|(text, _)| *text == self.value).map(|(_, s)| *s);
                    let style = known.unwrap_or_else(|| Style::of(&value));
                    if known.is_none() {
                        self.styles.truncate(STYLES - 1);
                        self.styles.insert(0, (self.value.clone(), style));
                    }
                    values.format = style.format;
                    self.tag.style = style;
                }
                _ => {}
            }
        }
        self.attribute.clear();
        self.value.clear();
    }
}

impl<S: Sink> Emitter for Events<'_, S> {
    type Token = Infallible;

    fn set_last_start_tag(&mut self, last_start_tag: Option<&[u8]>) {
        self.last_start.clear();
        self.last_start.extend_from_slice(last_start_tag.unwrap_or_default());
    }

    fn emit_eof(&mut self) {
        self.flush_text();
    }

    fn emit_error(&mut self, _: Error) {}

    #[inline]
    fn should_emit_errors(&mut self) -> bool {
        false
    }

    #[inline]
    fn pop_token(&mut self) -> Option<Infallible> {
        None
    }

    fn emit_string(&mut self, text: &[u8]) {
        self.text.extend_from_slice(text);
    }

    fn init_start_tag(&mut self) {
        self.is_end = false;
        self.tag.clear();
    }

    fn init_end_tag(&mut self) {
        self.is_end = true;
        self.tag.name.clear();
    }

    fn init_comment(&mut self) {}

    fn emit_current_tag(&mut self) -> Option<State> {
        self.flush_attribute();
        self.flush_text();
        if self.is_end {
            self.sink.end(&self.tag.name);
            self.last_start.clear();
            return None;
        }
        self.last_start.clone_from(&self.tag.name);
        self.sink.start(&mut self.tag);
        naive_next_state(&self.tag.name)
    }

    fn emit_current_comment(&mut self) {}

    fn emit_current_doctype(&mut self) {}

    fn set_self_closing(&mut self) {
        self.tag.self_closing = true;
    }

    fn set_force_quirks(&mut self) {}

    fn push_tag_name(&mut self, name: &[u8]) {
        self.tag.name.extend_from_slice(name);
    }

    fn push_comment(&mut self, _: &[u8]) {}

    fn push_doctype_name(&mut self, _: &[u8]) {}

    fn init_doctype(&mut self) {}

    fn init_attribute(&mut self) {
        self.flush_attribute();
    }

    fn push_attribute_name(&mut self, name: &[u8]) {
        self.attribute.extend_from_slice(name);
    }

    fn push_attribute_value(&mut self, value: &[u8]) {
        self.value.extend_from_slice(value);
    }

    fn set_doctype_public_identifier(&mut self, _: &[u8]) {}

    fn set_doctype_system_identifier(&mut self, _: &[u8]) {}

    fn push_doctype_public_identifier(&mut self, _: &[u8]) {}

    fn push_doctype_system_identifier(&mut self, _: &[u8]) {}

    fn current_is_appropriate_end_tag_token(&mut self) -> bool {
        self.is_end && !self.last_start.is_empty() && self.last_start == self.tag.name
    }
}
