//! Warms the page up while nobody waits. Browsers compile a WebAssembly function when it is first called, which made the first
//! paste some 40 ms longer than the second. So a small table goes the way of a paste once, in steps, and what comes of it is
//! dropped. Nothing of the page's state takes part.

use gloo::timers::callback::Timeout;
use gloo::utils::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use chi_tieu::app::{Action, App, Start};
use chi_tieu::view;

/// A table with the usual columns: plan, actual, prior, people, and a total.
const ROWS: [&[&str]; 8] = [
    &["KẾT QUẢ THU BHXH, BHYT, BHTN THÁNG 5 NĂM 2025"],
    &["Đơn vị: triệu đồng"],
    &["STT", "Đơn vị", "Kế hoạch", "Thực hiện", "Cùng kỳ", "Dân số (người)", "Tham gia BHYT (người)"],
    &["1", "Huyện A", "1.250,5", "1.180,2", "1.020,4", "120.500", "112.300"],
    &["2", "Huyện B", "980,0", "1.001,7", "915,3", "98.400", "93.120"],
    &["3", "Huyện C", "2.310,4", "-", "2.004,8", "201.300", "190.050"],
    &["4", "Huyện D", "760,1", "755,9", "760,1", "80.200", "71.460"],
    &["", "Tổng cộng", "5.301,0", "2.937,8", "4.700,6", "500.400", "466.930"],
];

/// Begins once the page has nothing else to do.
pub(crate) fn when_idle() {
    at_idle(|| {
        let cells: Vec<String> = ROWS.iter().map(|row| row.join("\t")).collect();
        let app = pasted(None, Some(cells.join("\n")));
        at_idle(move || {
            let _ = (view::table_view(&app), view::check_view(&app), view::frame_view(&app));
            at_idle(move || {
                let _ = view::chart_view(&app);
                at_idle(|| drop(pasted(Some(html()), None)));
            });
        });
    });
}

/// A page on which the table was pasted.
fn pasted(html: Option<String>, text: Option<String>) -> App {
    let mut app = App::new(Start::default());
    // What it asks of the browser is not done.
    let _ = app.update(Action::Paste { html, text });
    app
}

/// The table as Excel copies it.
fn html() -> String {
    let row = |row: &&[&str]| {
        let cells: String = row.iter().map(|text| format!("<td class=xl65>{text}</td>")).collect();
        format!("<tr height=20>{cells}</tr>")
    };
    let rows: String = ROWS.iter().map(row).collect();
    format!(
        "<html><head><style>.xl65{{mso-number-format:General;}}</style></head><body><table>{rows}</table></body></html>"
    )
}

/// Runs a step when the browser is idle; where it does not tell that, after a while.
fn at_idle(step: impl FnOnce() + 'static) {
    /// Milliseconds: the page has been painted by then.
    const A_WHILE: u32 = 200;
    let has_idle = js_sys::Reflect::has(&window(), &"requestIdleCallback".into()).unwrap_or(false);
    if !has_idle {
        Timeout::new(A_WHILE, step).forget();
        return;
    }
    let step = Closure::once_into_js(step);
    let _ = window().request_idle_callback(step.unchecked_ref());
}
