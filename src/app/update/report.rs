//! The report leaves the page.

use crate::app::actions::ReportAction;
use crate::app::effect::Effect;
use crate::app::state::App;
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
        ReportAction::Write(format) => vec![Effect::WriteReport(format)],
        ReportAction::Copy => vec![Effect::CopyReport],
        ReportAction::CopySentences => vec![Effect::CopySentences],
    }
}
