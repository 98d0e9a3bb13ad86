//! The dialog of how the selected cells look.

use yew::prelude::*;

use super::palette::Overlay;
use chi_tieu::app::{Action, BorderChoice, Command, FormAction, FormCommand};
use chi_tieu::colour::{Rgb, colour_to_text};
use chi_tieu::form::{Align, NumberKind};
use chi_tieu::view::{FILLS, FormView, INKS};
use chi_tieu::words::Words;

const ALIGNMENTS: [Align; 4] = [Align::Usual, Align::Left, Align::Centre, Align::Right];

#[derive(Properties, PartialEq)]
pub(crate) struct FormatCellsProps {
    pub(crate) words: Words,
    pub(crate) view: FormView,
    pub(crate) send: Callback<Action>,
}

/// Every choice takes effect at once and can be undone.
#[component]
pub(crate) fn FormatCells(FormatCellsProps { words, view, send }: &FormatCellsProps) -> Html {
    let words = *words;
    let choose = |action: FormAction, text: Html, pressed: Option<bool>| {
        let take = send.reform(move |_: MouseEvent| Action::Form(action));
        html! {
            <button type="button" class="action" aria-pressed={pressed.map(|p| p.to_string())} onclick={take}>{text}</button>
        }
    };
    let group = |name: &'static str, choices: Vec<Html>| {
        html! {
            <div class="form-group" role="group" aria-label={name}>
                <h3>{name}</h3>
                <p class="form-choices">{ for choices }</p>
            </div>
        }
    };
    let mut numbers =
        vec![choose(FormAction::NumberAsIs, html! { { words.format_as_is() } }, Some(view.number.is_none()))];
    numbers.extend(NumberKind::ALL.map(|kind| {
        choose(
            FormAction::Number(kind),
            html! { { words.number_kind(kind) } },
            Some(view.number == Some(kind)),
        )
    }));
    numbers.push(choose(FormAction::Decimals { more: false }, html! { { words.fewer_decimals() } }, None));
    numbers.push(choose(FormAction::Decimals { more: true }, html! { { words.more_decimals() } }, None));
    let letters = vec![
        choose(FormAction::Bold, html! { <b>{ words.bold() }</b> }, Some(view.bold)),
        choose(FormAction::Italic, html! { <i>{ words.italic() }</i> }, Some(view.italic)),
    ];
    let aligned = ALIGNMENTS.map(|align| {
        choose(FormAction::Align(align), html! { { words.align(align) } }, Some(view.align == align))
    });
    let mut aligned = Vec::from(aligned);
    aligned.push(choose(FormAction::Wrap, html! { { words.wrap_text() } }, Some(view.wrap)));
    let colours = |offered: [Rgb; 7], now: Option<Rgb>, action: fn(Option<Rgb>) -> FormAction| -> Vec<Html> {
        let swatch = |(place, colour): (usize, Rgb)| {
            let take = send.reform(move |_: MouseEvent| Action::Form(action(Some(colour))));
            let name = words.colour_name(place);
            html! {
                <button type="button" class="swatch" aria-label={name} title={name} aria-pressed={(now == Some(colour)).to_string()}
                    style={format!("--swatch:{}", colour_to_text(colour))} onclick={take}></button>
            }
        };
        let none = choose(action(None), html! { { words.no_colour() } }, Some(now.is_none()));
        std::iter::once(none).chain(offered.into_iter().enumerate().map(swatch)).collect()
    };
    let borders = BorderChoice::ALL.map(|choice| {
        let name = Command::Form(FormCommand::Borders(choice)).name(words);
        choose(FormAction::Borders(choice), html! { { name } }, None)
    });
    let close = send.reform(|_: MouseEvent| Action::CloseOverlay);
    html! {
        <Overlay label={words.format_cells()} send={send.clone()}>
            <h2>{ words.format_cells() }{" "}{ &view.cells }</h2>
            <p aria-live="polite"><strong id="form-sample">{ &view.sample }</strong></p>
            { group(words.form_numbers(), numbers) }
            { group(words.form_letters(), letters) }
            { group(words.form_align(), aligned) }
            { group(words.form_fill(), colours(FILLS, view.fill, FormAction::Fill)) }
            { group(words.form_ink(), colours(INKS, view.ink, FormAction::Ink)) }
            { group(words.form_borders(), borders.into()) }
            <p class="panel-hint">{ words.form_changes_nothing() }</p>
            <p class="chart-actions">
                { choose(FormAction::Usual, html! { { words.form_usual() } }, None) }
                <button type="button" class="action action-main" onclick={close}>{ words.close() }</button>
            </p>
        </Overlay>
    }
}
