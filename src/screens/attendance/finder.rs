//! Finding people by name, office or roster number, forgivingly.

use super::State;
use crate::domain::text::folded;
use crate::domain::views::Person;
use crate::domain::{Body, Presence, RecordId, Session};
use crate::screens::Scene;

/// One line of the list: the heading of a body, or a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    /// The heading of a body.
    Heading(Body),
    /// A person.
    Person(RecordId),
}

/// How well a person fits what was typed; the smaller the better, none when not at all.
///
/// A number is the roster's number first; then come names and offices that are what was typed, then those that begin
/// with it, then those in which every word begins one, then those that hold every word somewhere.
fn rank(person: Person<'_>, query: &str, words: &[&str]) -> Option<u8> {
    if let (Some(number), Ok(wanted)) = (person.number(), query.parse::<u32>())
        && number == wanted
    {
        return Some(0);
    }
    let (name, title) = (folded(person.name()), folded(person.title()));
    if name == query || title == query {
        return Some(1);
    }
    if name.starts_with(query) || title.starts_with(query) {
        return Some(2);
    }
    let begins = |word: &&str| name.split(' ').chain(title.split(' ')).any(|part| part.starts_with(*word));
    if words.iter().all(begins) {
        return Some(3);
    }
    let holds = |word: &&str| name.contains(*word) || title.contains(*word);
    if words.iter().all(holds) {
        return Some(4);
    }
    let number = person.number().map(|number| number.to_string());
    number.is_some_and(|number| number.starts_with(query)).then_some(5)
}

/// Somebody who fits what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Match {
    /// How well; the smaller the better.
    rank: u8,
    /// Who.
    pub(super) person: RecordId,
}

/// The people that fit what was typed, the best first and else in the order of the list; none for an empty text.
pub(super) fn find(session: &Session, typed: &str) -> Option<Vec<Match>> {
    let query = folded(typed);
    if query.is_empty() {
        return None;
    }
    let words: Vec<&str> = query.split(' ').collect();
    let mut found: Vec<Match> = Body::ALL
        .into_iter()
        .flat_map(|body| of_body(session, body))
        .filter_map(|person| Some(Match { rank: rank(person, &query, &words)?, person: person.id() }))
        .collect();
    found.sort_by_key(|found| found.rank);
    Some(found)
}

/// The people listed under a body: by number, those without one at the end in the order of their coming.
pub(super) fn of_body(session: &Session, body: Body) -> Vec<Person<'_>> {
    let mut people: Vec<Person<'_>> = session.people().filter(|person| person.main_body() == body).collect();
    people.sort_by_key(|person| person.number().unwrap_or(u32::MAX));
    people
}

/// Whether nothing is known of a person yet.
pub(super) fn is_unmarked(person: Person<'_>) -> bool {
    matches!(person.presence(), Presence::Unrecorded)
}

impl State {
    /// The lines of the list: the matches while something is typed, else everybody under headings.
    pub(super) fn lines(&self, scene: &Scene<'_>) -> Vec<Line> {
        let session = scene.session;
        let shown = |person: &Person<'_>| !self.only_unmarked || is_unmarked(*person);
        if let Some(found) = &self.found {
            let people = found.iter().filter_map(|found| session.record(found.person)).map(Person);
            return people.filter(shown).map(|person| Line::Person(person.id())).collect();
        }
        let mut lines = Vec::new();
        for body in Body::ALL {
            let before = lines.len();
            lines.push(Line::Heading(body));
            lines.extend(of_body(session, body).into_iter().filter(shown).map(|p| Line::Person(p.id())));
            if lines.len() == before + 1 {
                lines.pop();
            }
        }
        lines
    }

    /// How many fit what was typed equally well, when nothing tells which of them is meant: 0 once one is chosen.
    pub(super) fn undecided(&self, scene: &Scene<'_>) -> usize {
        let Some(found) = self.found.as_ref().filter(|_| !self.chosen) else { return 0 };
        let listed = self.listed(scene);
        let mut shown = found.iter().filter(|found| listed.contains(&found.person));
        let Some(best) = shown.next() else { return 0 };
        match shown.filter(|other| other.rank == best.rank).count() {
            0 => 0,
            others => others + 1,
        }
    }

    /// The people of the list in its order.
    pub(super) fn listed(&self, scene: &Scene<'_>) -> Vec<RecordId> {
        let person = |line| if let Line::Person(id) = line { Some(id) } else { None };
        self.lines(scene).into_iter().filter_map(person).collect()
    }

    /// The person under the cursor: the selected one while listed, else whoever stands first.
    pub(super) fn current(&self, scene: &Scene<'_>) -> Option<RecordId> {
        let listed = self.listed(scene);
        self.selected.filter(|id| listed.contains(id)).or_else(|| listed.first().copied())
    }
}
