//! The desktop app: what a trainee sees and clicks.

pub mod figure;
