//! `rakor impor`: the budget of a file, shown as it was understood and taken over into a meeting.

mod forms;

use std::io::Read;
use std::path::Path;

use super::arguments::{Import, ImportFormat, Options};
use super::output::{Ending, Output};
use super::place::{self, Sought, Stop};
use crate::domain::intake::{Finding, Plan, Understood, may_take};
use crate::domain::{Refusal, Session};
use crate::import::Hint;
use crate::import::limits::MAX_FILE;
use crate::lang::Words;
use crate::runtime::intake::{Destination, TakeError, take_over, understand_bytes, understand_file};
use crate::runtime::sentence;
use crate::store::{RealDisk, write_new_file};

/// Shows what a file says, and takes it over unless only a preview is asked for.
///
/// The findings are written before anything is changed: a list that cannot be written stops the rest.
pub(super) fn import(
    import: &Import,
    options: &Options,
    words: Words,
    output: &mut Output<'_>,
) -> Result<Ending, Stop> {
    let sought = place::sought(&import.ke, options.folder.as_deref(), words)?;
    let session = place::open(&sought, words)?;
    if !import.pratinjau {
        may_take(&session).map_err(|refusal| refused(&refusal, words))?;
    }
    let found = understood(&import.file, &session, words)?;
    let mut plan = Plan::of(&session, &found);
    if let Some(path) = &import.temuan {
        write_findings(path, &plan.findings, words)?;
    }
    let takes = !import.pratinjau && !plan.is_doubtful();
    if takes && plan.has_effect() {
        plan = take(&sought, &found, &session, options.sebagai.as_deref(), words)?;
    }
    let name = shown_name(&import.file, words);
    match import.format {
        ImportFormat::Json => output.text(&forms::json(&plan, words)),
        ImportFormat::Tabel => {
            let head = words.intake_head(&name, &words.quarter(session.quarter()));
            output.text(&forms::table(&head, &plan, words, super::width()));
            output.line(&ending(import.pratinjau, takes, &plan, &session, words));
        }
    }
    if !import.pratinjau && plan.is_doubtful() {
        return Err(Stop { ending: Ending::Findings, sentence: words.intake_doubtful().to_owned() });
    }
    Ok(if plan.findings.is_empty() { Ending::Done } else { Ending::Findings })
}

/// The sentence that says what was done.
fn ending(preview: bool, takes: bool, plan: &Plan, session: &Session, words: Words) -> String {
    if preview || !takes {
        words.intake_preview_only().to_owned()
    } else if plan.has_effect() {
        words.intake_taken(&words.quarter(session.quarter()))
    } else {
        words.intake_nothing().to_owned()
    }
}

fn understood(file: &Path, session: &Session, words: Words) -> Result<Understood, Stop> {
    let read = if file == Path::new("-") {
        // one byte more than allowed, so that too much is known as such
        let most = u64::try_from(MAX_FILE).unwrap_or(u64::MAX).saturating_add(1);
        let mut bytes = Vec::new();
        std::io::stdin()
            .lock()
            .take(most)
            .read_to_end(&mut bytes)
            .map_err(|why| Stop::unreadable(words.intake_stdin_failed(&why.to_string())))?;
        let hint = if bytes.starts_with(b"PK") { Hint::file() } else { Hint::pasted() };
        understand_bytes(&bytes, hint, session.id(), words)
    } else {
        understand_file(file, session.id(), words)
    };
    read.map_err(|sentence| Stop::unreadable(format!("{}: {sentence}", shown_name(file, words))))
}

fn take(
    sought: &Sought,
    found: &Understood,
    session: &Session,
    author: Option<&str>,
    words: Words,
) -> Result<Plan, Stop> {
    let (folder, stem) = match sought {
        Sought::Meeting { folder, stem } => (folder, stem),
        Sought::File(path) => {
            return Err(Stop::usage(words.intake_own_name(&path.display().to_string())));
        }
    };
    let into = Destination { folder, stem, id: session.id(), author };
    take_over(into, found, words).map_err(|error| match error {
        TakeError::Refused(refusal) => refused(&refusal, words),
        TakeError::Failed(sentence) => Stop::unreadable(sentence),
    })
}

/// A meeting that is closed or sealed cannot be written.
fn refused(refusal: &Refusal, words: Words) -> Stop {
    Stop::unreadable(words.refusal(refusal))
}

fn write_findings(path: &Path, findings: &[Finding], words: Words) -> Result<(), Stop> {
    write_new_file(&*RealDisk::shared(), path, forms::csv(findings, words).as_bytes())
        .map_err(|error| Stop::unreadable(sentence::trouble(words, &error, false)))
}

/// The name of a file without its folder.
fn shown_name(file: &Path, words: Words) -> String {
    if file == Path::new("-") {
        return words.intake_stdin().to_owned();
    }
    let name = file.file_name().unwrap_or(file.as_os_str());
    name.to_string_lossy().into_owned()
}
