//! The report leaves the page.

use super::notify::notify;
use crate::app::actions::ReportAction;
use crate::app::effect::Effect;
use crate::app::state::{App, Printout};
use crate::words::Notice;

pub(crate) fn act_on_report(app: &mut App, action: ReportAction) -> Vec<Effect> {
    match action {
        ReportAction::SetLength(length) => {
            app.frame.report_length = length;
            Vec::new()
        }
        ReportAction::Take(format) => {
            app.frame.notice = Some(Notice::ReportBegun);
            vec![Effect::TakeReport(format)]
        }
        ReportAction::TakeAll => {
            app.frame.notice = Some(Notice::ReportBegun);
            vec![Effect::TakeReports]
        }
        ReportAction::WriteAll => vec![Effect::WriteReports],
        ReportAction::TakeWorkbook => {
            app.frame.notice = Some(Notice::ReportBegun);
            vec![Effect::TakeWorkbook]
        }
        ReportAction::WriteWorkbook => vec![Effect::WriteWorkbook],
        ReportAction::Print if app.sheet().grid().is_empty() => vec![Effect::FocusGrid],
        ReportAction::Print => {
            app.frame.printing = Some(Printout::Report);
            vec![Effect::Print]
        }
        ReportAction::Write(format) => vec![Effect::WriteReport(format)],
        ReportAction::Copy => vec![Effect::CopyReport],
        ReportAction::CopySentences => vec![Effect::CopySentences],
        ReportAction::ChooseTemplate => vec![Effect::ChooseTemplate],
    }
}

/// Fills the marks of a Word file with the report of the shown sheet.
pub(crate) fn fill_template(app: &mut App, name: String, bytes: Vec<u8>) -> Vec<Effect> {
    if app.sheet().grid().is_empty() {
        return notify(app, Notice::NoTableForTemplate);
    }
    vec![Effect::FillTemplate { name, bytes }]
}
