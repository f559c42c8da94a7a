//! What stands around a screen: banners, hints, facts and the status.

use super::model::Model;
use super::offers::offer_to_look;
use crate::domain::QuorumRule;
use crate::domain::states::Phase;
use crate::input::{Action, Context, footer};
use crate::screens::keys::key_of;
use crate::ui::Tone;
use crate::ui::frame::{Hint, hints};

impl Model {
    /// The lines above the foot, each with how bad it is.
    pub(super) fn banners(&self) -> Vec<(Tone, String)> {
        let words = self.world.look.words;
        let mut banners = Vec::new();
        if let Some(trouble) = &self.world.trouble {
            banners.push((Tone::Bad, trouble.text.clone()));
        }
        if self.world.library.read_only && self.world.trouble.as_ref().is_none_or(|t| !t.read_only) {
            banners.push((Tone::Warn, words.read_only_banner().to_owned()));
        }
        let conflicts = self.world.scene().session.conflicts().count();
        if conflicts > 0 {
            banners.push((
                Tone::Warn,
                words.conflicts_banner(conflicts, &key_of(&[Context::Meeting], Action::OpenConflicts, words)),
            ));
        }
        banners
    }

    /// The keys that make sense now, best first.
    pub(super) fn hints(&self) -> Vec<Hint<'static>> {
        let focus = self.focus();
        let foot = self.top().foot(&self.world.scene());
        let mut keys = foot.arrange(footer(&focus.chain, focus.typing));
        // Which record is under the cursor is the same for all keys, and on a board of hundreds not cheap to tell.
        let selected = if self.above.is_empty() { self.selected() } else { None };
        keys.retain(|(_, action)| self.is_offered(*action, selected));
        if self.is_read_only() {
            offer_to_look(&mut keys);
        }
        hints(keys, self.world.look.words)
    }

    /// Facts at the right of the header: the example's mark, the phase, the running item's minutes.
    pub(super) fn facts(&self) -> Vec<(String, Tone)> {
        let words = self.world.look.words;
        let scene = self.world.scene();
        let mut facts = Vec::new();
        if !scene.is_open {
            return facts;
        }
        if scene.session.is_sample() {
            facts.push((words.example_data().to_owned(), Tone::Warn));
        }
        let phase = scene.session.phase();
        let tone = if phase == Phase::Running { Tone::Good } else { Tone::Plain };
        facts.push((words.phase(phase).to_owned(), tone));
        if let Some(show) = scene.session.on_show() {
            let spent = scene.session.used_minutes(show.item, scene.now);
            let planned = scene.session.planned_minutes(show.item);
            let tone = if spent > planned { Tone::Bad } else { Tone::Plain };
            let name = if show.item.is_numbered() { show.item.code() } else { words.item_short(show.item) };
            facts.push((format!("{name} {spent}/{planned}"), tone));
        }
        facts
    }

    /// The quorum in short, with whether it is met.
    pub(super) fn quorum(&self) -> Option<(String, Tone)> {
        let scene = self.world.scene();
        if !scene.is_open {
            return None;
        }
        let quorum = scene.session.quorum();
        let words = self.world.look.words;
        if quorum.rule == QuorumRule::None {
            return Some((words.header_present(quorum.invited.present), Tone::Plain));
        }
        let sign = if quorum.met() { self.world.look.glyphs.good } else { self.world.look.glyphs.warn };
        let text = words.header_quorum(sign, quorum.whole.present, quorum.whole.entitled);
        Some((text, if quorum.met() { Tone::Good } else { Tone::Warn }))
    }

    /// The hour of the village; without one the computer's, which no zone's name explains, and none while it is unknown.
    pub(super) fn clock(&self) -> String {
        let (words, library) = (self.world.look.words, &self.world.library);
        match (&library.village, library.loading) {
            (Some(_), _) => words.time_zoned(self.world.now),
            (None, false) => words.time(self.world.now.time()),
            (None, true) => String::new(),
        }
    }

    /// The title of the header.
    pub(super) fn title(&self) -> String {
        let words = self.world.look.words;
        match &self.world.open {
            Some(open) => words.meeting_title(&words.quarter(open.trail.session().quarter())),
            None => "Rakor".to_owned(),
        }
    }
}
