//! The chosen activity in words, and what the signs of the picture mean.

use chrono::Datelike;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{sign, standing_in_words, tone, year};
use crate::domain::plan::{self, Clash, Shared, Standing};
use crate::domain::{Field, Party, Record, Value};
use crate::lang::describe::{first_line, parties_in_words};
use crate::screens::Scene;
use crate::screens::panel::State;
use crate::ui::text::{below, put_cut, put_wrapped, wrapped_rows};
use crate::ui::{Look, Tone};

/// The rows that the chosen activity takes in a body of a height.
pub(super) const fn height(body: u16) -> u16 {
    if body > 40 {
        8
    } else if body > 26 {
        6
    } else {
        4
    }
}

/// Who owns an activity.
pub(super) fn owners(activity: &Record) -> &[Party] {
    if let Value::Parties(owners) = activity.get(&Field::Owners).known() { owners } else { &[] }
}

/// Draws name, days and state, then every clash and every move; what does not fit is left out from the end.
pub(super) fn draw(
    activity: &Record,
    state: &State,
    scene: &Scene<'_>,
    look: &Look,
    area: Rect,
    buf: &mut Buffer,
) {
    let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let mut lines = vec![
        (first_line(activity).to_owned(), look.theme.strong()),
        (facts(activity, scene, look), look.theme.text()),
    ];
    let clashes = state.sums.clashes.iter().filter_map(|clash| clash_in_words(clash, activity, scene, look));
    lines.extend(clashes.map(|text| (text, look.theme.bad())));
    let moves = plan::moves(activity).iter().rev();
    lines.extend(moves.map(|moved| {
        let before = plan::days_of(moved).map_or_else(String::new, |days| look.words.span(&days));
        let day = look.words.date_short(moved.on);
        let text = look.words.months_moved(look.glyphs.across, &before, &day, &moved.why);
        (text, look.theme.dim())
    }));
    let mut used = 0;
    let room = usize::from(area.width);
    for (at, (text, style)) in lines.iter().enumerate() {
        let left = area.height.saturating_sub(used);
        let rest = u16::try_from(lines.len() - at - 1).unwrap_or(u16::MAX);
        // A long line wraps only where no other line is pushed out.
        let rows = wrapped_rows(text, room).min(left.saturating_sub(rest).max(1));
        let place = Rect { height: rows.min(left), ..below(area, used) };
        if rows == 1 && left > 0 {
            put_cut(buf, place, text, *style, &look.glyphs);
        } else {
            put_wrapped(buf, place, text, *style);
        }
        used += rows.min(left);
    }
}

/// Days, state, owners and place.
fn facts(activity: &Record, scene: &Scene<'_>, look: &Look) -> String {
    let words = look.words;
    let standing = plan::standing(activity, scene.day());
    let days = plan::days(activity);
    let days = days.map_or_else(|| words.months_no_days().to_owned(), |days| words.span(&days));
    let state = format!("{} {}", sign(standing, look), standing_in_words(standing, words));
    let owners = parties_in_words(scene.session, owners(activity));
    let owners = if owners.is_empty() { words.no_owner().to_owned() } else { owners };
    let place = activity.text(&Field::Place);
    let parts = [days.as_str(), &state, &owners, place];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(&format!(" {} ", look.glyphs.dot))
}

/// A clash as seen from one of its activities; none if it has no part in it.
fn clash_in_words(clash: &Clash, activity: &Record, scene: &Scene<'_>, look: &Look) -> Option<String> {
    let words = look.words;
    let other = scene.session.record(clash.other(activity.id)?)?;
    let (other, days) = (first_line(other), words.span(&clash.days));
    Some(match &clash.over {
        Shared::Owner(owner) => words.months_clash_owner(scene.session.party_name(owner), other, &days),
        Shared::Place(place) => words.months_clash_place(place, other, &days),
    })
}

/// Says what the signs mean that are on show, and which day the mark is.
pub(super) fn draw_legend(
    seen: &[&Record],
    state: &State,
    scene: &Scene<'_>,
    look: &Look,
    area: Rect,
    buf: &mut Buffer,
) {
    let words = look.words;
    let day = scene.day();
    let mut parts = Vec::new();
    if day.year() == year(state, scene) {
        parts.push((format!("{} {}", look.glyphs.below, words.date_short(day)), look.theme.accent()));
    }
    let standings: Vec<Standing> = seen.iter().map(|row| plan::standing(row, scene.day())).collect();
    if seen.iter().any(|row| state.sums.clashes.iter().any(|clash| clash.other(row.id).is_some())) {
        parts.push((words.months_clash().to_owned(), look.theme.bad()));
    }
    if seen.iter().any(|row| plan::days_before(row).is_some()) {
        parts.push((words.months_before(look.glyphs.across), look.theme.dim()));
    }
    if standings.iter().any(|standing| standing.is_late()) {
        parts.push((
            format!("{} {}", look.sign(Tone::Warn), words.months_late()),
            look.theme.tone(tone(Standing::NotBegun)),
        ));
    }
    for standing in [Standing::Planned, Standing::Running, Standing::Done, Standing::Cancelled] {
        if standings.contains(&standing) {
            let text = format!("{} {}", sign(standing, look), standing_in_words(standing, words));
            parts.push((text, look.theme.dim()));
        }
    }
    let mut x = area.x;
    for (text, style) in parts {
        if crate::ui::text::columns(&text) > area.right().saturating_sub(x) {
            break;
        }
        x = put_cut(buf, Rect { x, width: area.right() - x, ..area }, &text, style, &look.glyphs) + 3;
    }
}
