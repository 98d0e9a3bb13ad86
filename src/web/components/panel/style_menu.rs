//! What all charts of the document have in common: the colours of the office, typed or picked, and the language.

use yew::prelude::*;

use crate::web::components::field::{input_value, menu_value, send_some};
use chi_tieu::app::{Action, ChartAction};
use chi_tieu::chart::{Ink, Look};
use chi_tieu::colour::{Rgb, colour_to_text};
use chi_tieu::sheet::{ChartLanguage, OfficeColour};
use chi_tieu::view::ChartView;
use chi_tieu::words::Words;

const LANGUAGES: [ChartLanguage; 3] =
    [ChartLanguage::AsPage, ChartLanguage::Vietnamese, ChartLanguage::English];

/// The fields of both colours and the menu of languages.
pub(super) fn style_menu(words: Words, view: &ChartView, send: &Callback<Action>) -> Html {
    let choose = send_some(send, |event: Event| {
        let index: usize = menu_value(&event).parse().ok()?;
        Some(Action::Chart(ChartAction::SetLanguage(*LANGUAGES.get(index)?)))
    });
    let option = |(index, language): (usize, &ChartLanguage)| {
        html! { <option value={index.to_string()} selected={*language == view.style.language}>{ words.chart_language_name(*language) }</option> }
    };
    html! {
        <fieldset class="charts-style">
            <legend>{ words.charts_style() }</legend>
            { colour(words, words.first_colour(), ("first-colour", "first-picker"), OfficeColour::First, view.style.first, send) }
            { colour(words, words.second_colour(), ("second-colour", "second-picker"), OfficeColour::Second, view.style.second, send) }
            <label class="field"><span>{ words.chart_language() }</span>
                <select id="chart-language" onchange={choose}>{ for LANGUAGES.iter().enumerate().map(option) }</select>
            </label>
        </fieldset>
    }
}

/// A colour: typed, or picked.
fn colour(
    words: Words,
    label: &'static str,
    (typed, picked): (&'static str, &'static str),
    which: OfficeColour,
    chosen: Option<Rgb>,
    send: &Callback<Action>,
) -> Html {
    let set =
        send.reform(move |event: Event| Action::Chart(ChartAction::SetColour(which, input_value(&event))));
    let text = chosen.map(colour_to_text).unwrap_or_default();
    // A browser's picker knows lower case alone, and needs a colour to begin with: the one that is drawn now.
    let usual = match which {
        OfficeColour::First => Ink::Reached,
        OfficeColour::Second => Ink::Missed,
    };
    let shown = colour_to_text(chosen.unwrap_or_else(|| Look::default().rgb(usual))).to_lowercase();
    html! {
        <div class="field">
            <label for={typed}>{label}</label>
            <input id={typed} class="colour-text" value={text} placeholder={words.usual_colour()} maxlength="7" autocomplete="off" spellcheck="false" onchange={set.clone()} />
            <input id={picked} class="colour-picker" type="color" aria-label={format!("{}: {label}", words.pick_colour())} value={shown} onchange={set} />
        </div>
    }
}
