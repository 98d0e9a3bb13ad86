//! The room `chart`: charts as laid out and drawn.

mod annotation;
mod composition;
mod contribution;
mod generated;
mod geometry;
mod growth;
mod highlight;
mod look;
mod multiples;
mod office;
mod outlines;
mod periods;
mod plan_actual;
mod plan_path;
mod ranking;
mod replaced;
mod strain;
mod table_picture;
mod target_gap;
mod trend;
mod two_rates;
