//! Who was there, body by body, and whether they were enough.

use super::page::Part;
use crate::domain::views::Person;
use crate::domain::{Body, Session};
use crate::lang::Words;
use crate::lang::describe::{presence_in_words, quorum_in_words};

/// The attendance list with the quorum under it.
pub(super) fn attendance(session: &Session, words: Words) -> Vec<Part> {
    let mut parts = vec![Part::Heading(words.attendance().to_owned())];
    for body in Body::ALL {
        let people: Vec<Person<'_>> = session.people().filter(|p| p.main_body() == body).collect();
        if people.is_empty() {
            continue;
        }
        parts.push(Part::Subheading(title(session, body, words)));
        let header = vec![
            words.attendance_number(),
            words.field_name(),
            words.attendance_title(),
            words.field_presence(),
        ];
        parts.push(Part::Columns(header, people.iter().map(|person| row(*person, words)).collect()));
    }
    parts.push(Part::Subheading(format!(
        "{}; {}",
        quorum_in_words(&session.quorum(), words),
        words.text_rule(words.quorum_rule(session.quorum_rule()))
    )));
    parts
}

fn title(session: &Session, body: Body, words: Words) -> String {
    let name = words.body(body);
    match session.quorum().body(body) {
        Some(count) => words.text_body_count(name, count.present, count.entitled),
        None => name.to_owned(),
    }
}

fn row(person: Person<'_>, words: Words) -> Vec<String> {
    vec![
        person.number().map(|number| number.to_string()).unwrap_or_default(),
        person.name().to_owned(),
        person.title().to_owned(),
        presence_in_words(person.presence(), words),
    ]
}
