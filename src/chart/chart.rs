//! [`Chart`]: a chart of any kind, as plain data.

use super::mark::Layout;
use super::ranking::{RankingSpec, layout_ranking};
use super::spec::PageSpec;

/// A chart of any kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Chart {
    /// Units in order of one rate, with a threshold.
    Ranking(RankingSpec),
}

impl Chart {
    /// The texts around its plot, its size and its look.
    pub fn page(&self) -> &PageSpec {
        match self {
            Chart::Ranking(spec) => &spec.page,
        }
    }

    /// The same, to be changed.
    pub fn page_mut(&mut self) -> &mut PageSpec {
        match self {
            Chart::Ranking(spec) => &mut spec.page,
        }
    }

    /// Where everything of it is on the page.
    pub fn layout(&self) -> Layout {
        match self {
            Chart::Ranking(spec) => layout_ranking(spec),
        }
    }
}
