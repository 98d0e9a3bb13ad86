//! The content security policy, tested by doing what it forbids.

use browser_tests::Page;

#[test]
fn the_policy_stops_scripts_styles_and_requests() {
    let page = Page::open();
    let forbidden = "
        const add = (name, fields) => document.body.append(Object.assign(document.createElement(name), fields));
        window.reached = [];
        add('script', { textContent: 'reached.push(\"script\")' });
        add('style', { textContent: 'body { --reached: yes }' });
        add('img', { src: 'http://127.0.0.1:9/a.png' });
        add('iframe', { src: 'http://127.0.0.1:9/' });
        add('button', { id: 'handler' });
        document.getElementById('handler').setAttribute('onclick', 'reached.push(\"handler\")');
        document.getElementById('handler').click();
        // Later, because WebDriver lets its own scripts evaluate texts.
        setTimeout(() => {
            for (const code of [() => eval('reached.push(\"eval\")'), () => new Function('reached.push(\"Function\")')()]) {
                try { code(); } catch {}
            }
        });
        const later = new Promise((done) => setTimeout(done, 50));
        return fetch('http://127.0.0.1:9/').then(() => reached.push('fetch'), () => later).then(() => reached)";
    page.expect_error("Content Security Policy");
    assert_eq!(page.eval(forbidden), serde_json::json!([]));
    let styled = page.eval("return getComputedStyle(document.body).getPropertyValue('--reached')");
    assert_eq!(styled, "");
}
