//! The page's thin shell over `chi_tieu::app`.

pub(crate) mod platform;

use platform::loader;
use yew::{Html, component, html, use_effect_with};

#[component]
fn Main() -> Html {
    use_effect_with((), |()| loader::started());
    html! { <h1>{ "Chỉ Tiêu" }</h1> }
}

/// Starts the page.
pub(crate) fn start() {
    loader::install_panic_hook();
    if let Some(root) = loader::app_root() {
        yew::Renderer::<Main>::with_root(root).render();
    }
}
