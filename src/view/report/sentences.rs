//! The sentences about the shown sheet.

use crate::app::{App, Compared, is_summable, tab_name, unit_name};
use crate::grid::CellAddress;
use crate::narrate::{Facts, Narrated, facts};
use crate::sheet::{Measure, ReportPart, Sheet, former_sheet};
use crate::view::cells::counted;
use crate::view::chart::measure_name;
use crate::words::{Sentence, Telling};

/// A sentence with the part of the report that it stands in.
#[derive(Clone, Debug, PartialEq)]
pub struct ToldSentence {
    /// The part.
    pub part: ReportPart,
    /// What is said.
    pub sentence: Sentence,
    /// Whether it begins what is said of another measure: a new paragraph.
    pub begins: bool,
}

/// What is worth saying of a sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ToldSheet {
    /// In the order of a report.
    pub sentences: Vec<ToldSentence>,
    /// The columns whose total is in doubt: nothing is said of their whole.
    pub left_out: Vec<u32>,
}

/// What is worth saying of the shown sheet.
pub fn report_sentences(app: &App) -> ToldSheet {
    let former = former_sheet(app.workbook(), &app.document.history);
    let found = sheet_facts(app, former.map(|former| former.sheet));
    let tab = former.and_then(|former| former.place).map(|place| tab_name(app, place));
    let former = app.words().former_period(tab.as_deref());
    let name = |measure: Measure| measure_name(app, measure);
    let telling = Telling {
        words: app.words(),
        table: app.sheet().table(),
        counted: counted(app),
        measure_name: &name,
        former: &former,
    };
    let told = telling.told(&found.facts).into_iter().zip(&found.facts);
    let mut before = None;
    let sentence = |(sentence, fact): (Sentence, &crate::narrate::Fact)| {
        let about = Some((fact.measure, fact.column, fact.row));
        let begins = std::mem::replace(&mut before, about) != about;
        ToldSentence { part: fact.part, sentence, begins }
    };
    let left_out = found.left_out.iter().filter_map(|column| u32::try_from(*column).ok()).collect();
    ToldSheet { sentences: told.map(sentence).collect(), left_out }
}

/// The facts of the shown sheet.
fn sheet_facts(app: &App, former: Option<&Sheet>) -> Facts {
    let rows = Compared::shown(app).rows;
    let name = |row: usize| unit_name(app, row);
    let text = |row: usize, column: usize| {
        let at = u32::try_from(row).ok().zip(u32::try_from(column).ok());
        let at = at.map(|(row, column)| CellAddress::new(app.sheet().table().body.start + row, column));
        at.map_or_else(String::new, |at| app.sheet().grid().text(at).to_owned())
    };
    let sum = |column: usize| {
        let place = u32::try_from(column).ok()?;
        app.sheet().unit_sum(column).filter(|_| is_summable(app, place))
    };
    facts(&Narrated { sheet: app.sheet(), rows: &rows, name: &name, text: &text, sum: &sum, former })
}
