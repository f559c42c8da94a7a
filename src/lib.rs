//! Rakor (*rapat koordinasi*): the quarterly coordination meeting of a village, run in a terminal.
//!
//! The facilitator walks the room through the four blocks of the agenda on the projected screen; the note-taker fills
//! attendance, notes, problems, decisions and follow-ups at the same keyboard or at a second one. Everything typed goes
//! line by line into an append-only journal, and every two seconds into one readable JSON file a meeting.
//!
//! # Map
//!
//! Imports go downwards only; `tests/architecture.rs` enforces it.
//!
//! | module | what it is | imports |
//! |---|---|---|
//! | [`domain`] | the meeting as values: pure, without files, clock or screen | nothing |
//! | [`domain::trail`] | changes as lines, versions of each field, the total fold, merge, conflicts, undo | |
//! | [`lang`] | every text in Indonesian and English, dates, money, numbers in words | domain |
//! | [`import`] | bytes of other programs to domain values: pure | domain |
//! | [`export`] | a session to documents: pure | domain, lang |
//! | [`store`] | the only module that opens files: journals, session files, locks, and the thread that owns them | domain |
//! | [`input`] | keys to meaning: the only key table, the syntax of quick capture, dates as people write them | domain |
//! | [`ui`] | the drawing vocabulary: theme by role, frame, table, form, dialog, meter, editors | input, lang |
//! | [`screens`] | one folder a screen: state, update, view | domain, input, lang, ui |
//! | [`app`] | The Elm Architecture's root: [`app::Model`], [`app::Msg`], [`app::Effect`], [`app::update`] | screens and all below |
//! | [`runtime`] | the imperative shell: terminal, threads, one channel | app, store, and what these are built on |
//! | [`cli`] | arguments, and the commands that need no room | all but ui, screens, app |
//!
//! # Invariants
//!
//! * **One way in.** A session changes only by a [`domain::Change`]: a screen returns it as an intent, the application
//!   checks it ([`domain::check`]), stamps it into a [`domain::Line`] and folds it ([`domain::Trail::take`]). Undo, a
//!   second terminal and a hand-edited file use the same way.
//! * **The fold is total.** Everybody who holds the same lines sees the same session, in whatever order and however
//!   often they came. A disagreement is a value that a person settles; amounts, dates, owners and states are never
//!   blended.
//! * **`update` is pure.** Time and randomness arrive inside messages, effects leave as data; tests need no terminal.
//! * **Drawing borrows.** A frame alters nothing; a second view of the same model would show the same.
//! * **Figures are worked out, never stored.** What takes long is kept beside the meeting's sign of change
//!   ([`domain::Session::revision`]), and only while that stands.
//! * **Saved means on the disk.** `●` shows only after the journal was flushed. A file of another program is never
//!   altered, and looking writes no byte.
//! * **One key table.** [`input::BINDINGS`] gives dispatch, footer, help, palette and the README's table.
//! * **One text table.** A text without both languages does not compile.
//!
//! # The life of a keystroke
//!
//! ```text
//! terminal ─► runtime::keys ─► Msg::Key ─► app::update
//!     focus chain of the topmost layer ─► input::resolve ─► Action, or the key itself for a text
//!     screen.update ─► Intent::Commit(change)
//!     domain::check ─► Trail::stamp ─► Line ─► Trail::take ─► Session (what is drawn)
//!                                       └► Effect::Append ─► store: journal, flush ─► Msg::Saved ─► ●
//! every 2 s: Effect::Project ─► store: temporary file, flush, rename
//! another program's line: store polls its journal ─► Msg::Lines ─► Trail::take ─► Session
//! ```
//!
//! # The life of a foreign file
//!
//! ```text
//! a path or a paste ─► Intent::Job(Understand) ─► Effect::Understand ─► runtime::intake, in a thread of its own
//!     store::read_foreign ─► import::understand ─► domain::intake::Understood, with findings
//!     Msg::Understood ─► domain::intake::Plan: what is new, altered, the same; the sums before and after
//! taken over: Plan::changes ─► Intent::Commit, one gesture; `rakor impor` writes the same changes as one more program
//! ```
//!
//! # Files of a folder
//!
//! `desa.json` holds the village; `2023-tw2.json` a meeting, complete by itself; `2023-tw2.jejak/` its trail: one
//! journal per running program, which no other program ever writes. The session file says up to which line of each
//! writer it is folded: a file that differs from its own fold at those lines was edited by hand.
pub mod app;
pub mod cli;
pub mod domain;
pub mod export;
pub mod import;
pub mod input;
pub mod lang;
pub mod runtime;
pub mod screens;
pub mod store;
pub mod ui;
