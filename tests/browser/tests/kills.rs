//! The browser is killed while the user edits; and how long it takes until a large document is kept.

use browser_tests::Page;
use serde_json::json;
use std::time::{Duration, Instant, SystemTime};

use crate::recovery::{HEAD, KEPT, LAST, recents, run_command};

/// Random numbers. The seed is printed, so that a failure can be repeated.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: u64) -> u64 {
        // xorshift64
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % bound
    }
}

/// The edits go through these rows of the second column in turn, so that a state shows which edits it contains.
const ROUND: u64 = 5;

/// What these rows contain after so many edits.
fn after(edits: u64) -> Vec<u64> {
    (0..ROUND).map(|row| (0..=edits).rev().find(|edit| edit % ROUND == row).unwrap_or(0)).collect()
}

fn shown_edits(page: &Page) -> Vec<u64> {
    let cells = page.eval_with(
        "return [...Array(arguments[0]).keys()].map((row) =>
             document.querySelector(`[data-row='${row + 1}'] [data-column='1']`)
                 ?.innerText.replaceAll('.', '').match(/\\d+/)?.[0])",
        &[json!(ROUND)],
    );
    cells
        .as_array()
        .unwrap()
        .iter()
        .map(|cell| cell.as_str().unwrap_or("").parse().unwrap_or(u64::MAX))
        .collect()
}

/// One round: edits by keys until the browser is killed at a random instant; returns how many edits came back.
fn edit_until_killed(page: &mut Page, random: &mut Random, begin: u64) -> u64 {
    page.press("Control+Home ArrowRight");
    for _ in 0..(begin + 1) % ROUND {
        page.press("ArrowDown");
    }
    let (killer, delay) = (page.killer(), Duration::from_millis(random.below(900)));
    let killed = std::thread::spawn(move || {
        std::thread::sleep(delay);
        killer.kill();
        Instant::now()
    });
    let mut made = vec![(begin, Instant::now())];
    let mut confirmed = begin;
    loop {
        let edit = made.last().unwrap().0 + 1;
        // Enter moves down a row; after the last row of the round, back to the first.
        let back = if edit % ROUND == ROUND - 1 { "\u{e013}".repeat(ROUND as usize) } else { String::new() };
        if !page.try_type(&format!("{edit}\u{e007}{back}")) {
            break;
        }
        made.push((edit, Instant::now()));
        let Some(kept) = page.try_eval("return document.querySelector('#saved').dataset.kept") else { break };
        if kept == "true" {
            confirmed = edit;
        }
    }
    let killed = killed.join().unwrap();
    let second_ago = killed.checked_sub(Duration::from_secs(1)).unwrap();
    let old = made.iter().rev().find(|(_, when)| *when < second_ago).map_or(begin, |(edit, _)| *edit);
    let last = made.last().unwrap().0;

    page.start_again();
    page.click(LAST);
    page.wait_for(".row [data-column='1']");
    page.wait_until("the document", || (page.count(".start") == 0).then_some(()));
    let shown = shown_edits(page);
    let found = *shown.iter().max().unwrap();
    assert_eq!(shown, after(found), "a state that was, not a mixture");
    assert!(found >= confirmed, "the page said that {confirmed} was kept, and {found} came back");
    assert!(found >= old, "{old} was made more than a second before, and {found} came back");
    assert!(found <= last + 1, "{found} came back of {last}");
    eprintln!("killed after {delay:?}: {found} of {last} came back, {confirmed} confirmed");
    found
}

#[test]
fn a_browser_killed_twenty_times_while_editing_loses_nothing() {
    let seed = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_nanos() as u64 | 1;
    eprintln!("seed {seed}");
    let mut random = Random(seed);
    let mut page = Page::open();
    let row = |n: u64| format!("Xã {n}\t0\t360\n");
    // A small document is kept with every edit; a large one when typing pauses, or within a second.
    for (rows, rounds) in [(9, 15), (3000, 5)] {
        page.paste_text(&format!("{HEAD}{}", (0..rows).map(row).collect::<String>()));
        page.wait_for_text("[role=grid]", "Xã 8");
        page.wait_for(KEPT);
        let mut edits = 0;
        for _ in 0..rounds {
            edits = edit_until_killed(&mut page, &mut random, edits);
        }
    }
    run_command(&page, "Bảng mới");
    page.wait_for(LAST);
    assert_eq!(recents(&page).len(), 2, "each went on being one document");
}

#[test]
fn a_large_document_is_kept_edit_by_edit() {
    let page = Page::open();
    page.eval(
        "window.long = [];
         new PerformanceObserver((list) => long.push(...list.getEntries().map((e) => [e.startTime, e.duration])))
             .observe({ type: 'longtask' });",
    );
    let rows: String = (0..100_000)
        .map(|n| {
            format!(
                "0{n:05}\tXã {n}\t{}.{:03},5\t{}.250\t{}.125\t9.000\t4.500\tghi chú {}\n",
                n % 900 + 1,
                n % 1000,
                n % 800 + 1,
                n % 700 + 1,
                n % 10
            )
        })
        .collect();
    page.paste_text(&format!("Mã\tĐơn vị\tKế hoạch\tThực hiện\tCùng kỳ\tDân số\tLao động\tGhi chú\n{rows}"));
    page.wait_for_text("[role=grid]", "Xã 3");
    page.wait_for(KEPT);
    page.press("Control+Home ArrowRight ArrowRight ArrowRight");
    page.eval(
        "window.times = [];
         new MutationObserver(() => times.push([document.querySelector('#saved').dataset.kept, performance.now()]))
             .observe(document.querySelector('#saved'), { attributes: true, subtree: true, characterData: true });",
    );
    for edit in 0..5 {
        page.eval("long.length = 0; times.length = 0");
        page.type_text(&format!("{edit}"));
        page.press("Enter");
        page.wait_until("kept", || {
            let kept = page.eval("return times.length > 1 && times.at(-1)[0] === 'true'");
            (kept == true).then_some(())
        });
        let waited = page.eval("return times.at(-1)[1] - times[0][1]").as_f64().unwrap();
        let slices = page.eval(
            "return performance.getEntriesByType('measure').filter((m) => m.name.startsWith('keep-')).map((m) => [m.name, Math.round(m.duration)])",
        );
        let longest = page.eval("return Math.max(0, ...long.map((l) => l[1]))").as_f64().unwrap();
        eprintln!("kept after {waited:.0} ms, longest task {longest:.0} ms, {slices}");
        page.eval("performance.clearMeasures()");
    }
    page.open_anew();
    page.click(LAST);
    page.wait_for_text("[role=grid]", "Xã 3");
    assert_eq!(shown_texts(&page, 3, 1..=5), ["0", "1", "2", "3", "4"]);
}

fn shown_texts(page: &Page, column: u32, rows: std::ops::RangeInclusive<u32>) -> Vec<String> {
    // Such a small figure among large ones is marked as doubtful.
    let text = |row| page.text_of(&format!("[data-row='{row}'] [data-column='{column}']")).replace('⚑', "");
    rows.map(text).collect()
}
