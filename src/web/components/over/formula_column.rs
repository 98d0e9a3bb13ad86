//! The dialog that makes a column of one formula.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::palette::Overlay;
use crate::web::components::field::menu_value;
use chi_tieu::app::{Action, ColumnDraft, DraftNumber, FormulaColumnAction};
use chi_tieu::view::FormulaColumnView;
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct FormulaColumnProps {
    pub(crate) words: Words,
    pub(crate) view: FormulaColumnView,
    pub(crate) send: Callback<Action>,
}

#[component]
pub(crate) fn FormulaColumn(FormulaColumnProps { words, view, send }: &FormulaColumnProps) -> Html {
    let words = *words;
    let formula = use_node_ref();
    let title = use_node_ref();
    {
        let (title, formula) = (title.clone(), formula.clone());
        let is_new = view.draft.column.is_none();
        use_effect_with((), move |()| {
            let field = if is_new { title } else { formula };
            if let Some(field) = field.cast::<HtmlInputElement>() {
                // A field that cannot take the keyboard leaves it where it is.
                let _ = field.focus();
            }
        });
    }
    let drafted = {
        let (draft, send) = (view.draft.clone(), send.clone());
        move |change: &dyn Fn(&mut ColumnDraft)| {
            let mut draft = draft.clone();
            change(&mut draft);
            send.emit(Action::FormulaColumn(FormulaColumnAction::Draft(draft)));
        }
    };
    let typed = |set: fn(&mut ColumnDraft, String)| {
        let drafted = drafted.clone();
        Callback::from(move |event: InputEvent| {
            let text = event.target_dyn_into::<HtmlInputElement>().map(|field| field.value());
            let Some(text) = text else { return };
            drafted(&|draft| set(draft, text.clone()));
        })
    };
    let chosen = |set: fn(&mut ColumnDraft, &str)| {
        let drafted = drafted.clone();
        Callback::from(move |event: Event| {
            let value = menu_value(&event);
            drafted(&|draft| set(draft, &value));
        })
    };
    let insert = {
        let (drafted, formula) = (drafted.clone(), formula.clone());
        Callback::from(move |title: String| {
            let Some(field) = formula.cast::<HtmlInputElement>() else { return };
            let text = field.value();
            // A field that was never entered says that its caret is before all text.
            let at = match field.selection_start().ok().flatten() {
                Some(at) if at > 0 => at as usize,
                _ => usize::MAX,
            };
            // Places in the field are counted in the units of UTF-16, as JavaScript does.
            let units: Vec<u16> = text.encode_utf16().collect();
            let (before, after) = units.split_at(at.min(units.len()));
            let (before, after) = (String::from_utf16_lossy(before), String::from_utf16_lossy(after));
            drafted(&|draft| draft.formula = format!("{before}[{title}]{after}"));
            let _ = field.focus();
        })
    };
    let apply = send.reform(|event: SubmitEvent| {
        event.prevent_default();
        Action::FormulaColumn(FormulaColumnAction::Apply)
    });
    let close = send.reform(|_: MouseEvent| Action::CloseOverlay);
    let numbers = [
        (DraftNumber::Auto, "auto", words.number_auto()),
        (DraftNumber::Percent, "percent", words.number_percent()),
        (DraftNumber::Plain, "plain", words.number_plain()),
    ];
    let set_number = |draft: &mut ColumnDraft, value: &str| {
        draft.number = match value {
            "percent" => DraftNumber::Percent,
            "plain" => DraftNumber::Plain,
            _ => DraftNumber::Auto,
        };
    };
    let draft = &view.draft;
    html! {
        <Overlay label={words.formula_column()} send={send.clone()}>
            <h2>{ words.formula_column().trim_end_matches('…') }</h2>
            <form class="formula-column" onsubmit={apply}>
                <label>{ words.formula_column_title() }
                    <input id="formula-column-title" ref={title} value={draft.title.clone()} oninput={typed(|d, text| d.title = text)} autocomplete="off" />
                </label>
                <label>{ words.formula_column_formula() }
                    <input id="formula-column-formula" ref={formula} value={draft.formula.clone()} placeholder={words.formula_column_example()}
                        aria-describedby="formula-column-said" oninput={typed(|d, text| d.formula = text)} autocomplete="off" spellcheck="false" />
                </label>
                <div class="formula-column-titles" role="group" aria-label={words.formula_column_titles()}>
                    { for view.titles.iter().map(|title| {
                        let insert = insert.clone();
                        let named = title.clone();
                        let press = Callback::from(move |_: MouseEvent| insert.emit(named.clone()));
                        html! { <button key={title.clone()} type="button" class="chip" onclick={press}>{ title }</button> }
                    }) }
                </div>
                <p class="panel-hint" id="formula-column-said" role="status">{ &view.said }</p>
                <p class="formula-column-numbers">
                    <label>{ words.formula_column_number() }
                        <select id="formula-column-number" onchange={chosen(set_number)}>
                            { for numbers.iter().map(|(number, value, name)| html! {
                                <option value={*value} selected={draft.number == *number}>{ *name }</option>
                            }) }
                        </select>
                    </label>
                    <label>{ words.number_decimals() }
                        <select id="formula-column-decimals" onchange={chosen(|d, value| d.decimals = value.parse().unwrap_or(2))}>
                            { for (0..=4u8).map(|decimals| html! {
                                <option value={decimals.to_string()} selected={draft.decimals == decimals}>{ decimals }</option>
                            }) }
                        </select>
                    </label>
                </p>
                <p><button type="submit" class="action" id="formula-column-apply" disabled={!view.is_ready}>
                        { if draft.column.is_some() { words.formula_column_change() } else { words.formula_column_apply() } }</button>{ " " }
                    <button type="button" class="action" onclick={close}>{ words.close() }</button></p>
            </form>
        </Overlay>
    }
}
