//! The room `view`: what components show, as plain data.

mod annotations;
mod appendix;
mod chart_agrees;
mod chart_choices;
mod chart_funds;
mod chart_kinds;
mod chart_levels;
mod chart_paths;
mod chart_title;
mod chart_units;
mod check;
mod computed_columns;
mod copied_html;
mod key;
mod libreoffice;
mod no_chart;
mod pictures;
mod pictures_in_libreoffice;
mod plan;
mod report;
mod report_edit;
mod report_edit_chance;
mod report_months;
mod report_partial;
mod small_bases;
mod thresholds;
