//! The dialog that says what a picture with the document carries, before it is made.

use yew::prelude::*;

use super::palette::Overlay;
use chi_tieu::app::{Action, PictureFormat};
use chi_tieu::words::Words;

#[derive(Properties, PartialEq)]
pub(crate) struct WithDataProps {
    pub(crate) words: Words,
    /// Each sheet that it carries.
    pub(crate) carried: Vec<String>,
    pub(crate) send: Callback<Action>,
}

/// A button for each format, after the warning.
#[component]
pub(crate) fn WithData(WithDataProps { words, carried, send }: &WithDataProps) -> Html {
    let take = |format: PictureFormat| send.reform(move |_: MouseEvent| Action::DownloadWithData(format));
    let close = send.reform(|_: MouseEvent| Action::CloseOverlay);
    html! {
        <Overlay label={words.picture_with_data()} send={send.clone()}>
            <h2>{ words.picture_with_data() }</h2>
            <p>{ words.picture_with_data_is() }</p>
            <ul class="carried">{ for carried.iter().map(|sheet| html! { <li>{sheet}</li> }) }</ul>
            <p><strong>{ words.picture_with_data_warning() }</strong></p>
            <p class="chart-actions">
                <button type="button" class="action action-main" id="png-with-data" onclick={take(PictureFormat::Png)}>{ words.png_with_data() }</button>
                <button type="button" class="action" id="svg-with-data" onclick={take(PictureFormat::Svg)}>{ words.svg_with_data() }</button>
                <button type="button" class="action" onclick={close}>{ words.close() }</button>
            </p>
        </Overlay>
    }
}
