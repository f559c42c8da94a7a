//! Plain text: columns, pages, and a meeting set on them; values in, text out.

mod attendance;
pub(super) mod columns;
mod meeting;
pub(super) mod page;
mod record;
mod tables;

pub(super) use meeting::meeting;
