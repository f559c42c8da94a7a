//! The fields of each kind of record.

use crate::domain::states::Snapshot;
use crate::domain::{Body, Field, Kind, Panel, RecordId, Target, Value};
use crate::input::{Action, Context};
use crate::screens::Scene;
use crate::screens::keys::key_in;
use crate::screens::sheet::{How, Slot, options, row_slots};

/// The slots of a record in the order of its form; none when it is not there.
pub(super) fn of(record: RecordId, scene: &Scene<'_>) -> Vec<Slot> {
    let Some(known) = scene.session.record(record) else { return Vec::new() };
    let maker = Maker { record, scene };
    match known.kind {
        Kind::Note => maker.all(&[
            (Field::Text, How::Text),
            (Field::Speaker, How::Party),
            (Field::Problem, How::Record),
            (Field::Internal, How::Flag),
        ]),
        Kind::Problem => maker.problem(),
        Kind::FollowUp => maker.follow_up(),
        Kind::Decision => maker.decision(),
        Kind::Aspiration => maker.all(&[
            (Field::Text, How::Text),
            (Field::AspirationKind, maker.choice(&Field::AspirationKind)),
            (Field::RaisedBy, How::Party),
            (Field::Received, How::Date),
            (Field::Answer, How::Page),
            (Field::AspirationState, maker.choice(&Field::AspirationState)),
            (Field::Answered, How::Date),
            (Field::Problem, How::Record),
            (Field::Internal, How::Flag),
        ]),
        Kind::Person => maker.person(),
        Kind::Row(panel) => maker.row(panel),
    }
}

/// The slots of one field of a record that is spoken, as its form has them.
pub(in crate::screens) fn spoken_slots(record: RecordId, field: &Field, scene: &Scene<'_>) -> Vec<Slot> {
    of(record, scene).into_iter().filter(|slot| slot.field == *field).collect()
}

/// Makes the slots of a record.
struct Maker<'a> {
    record: RecordId,
    scene: &'a Scene<'a>,
}

impl Maker<'_> {
    fn all(&self, fields: &[(Field, How)]) -> Vec<Slot> {
        fields.iter().map(|(field, how)| self.slot(field, how.clone())).collect()
    }

    fn slot(&self, field: &Field, how: How) -> Slot {
        Slot::of(Target::Record(self.record), field.clone(), how, self.scene.words)
    }

    fn named(&self, label: &str, field: &Field, how: How) -> Slot {
        Slot::new(label, Target::Record(self.record), field.clone(), how)
    }

    fn choice(&self, field: &Field) -> How {
        How::Choice(options(field, self.scene))
    }

    fn state(&self, field: &Field) -> How {
        How::State(options(field, self.scene))
    }

    fn problem(&self) -> Vec<Slot> {
        let mut slots = self.all(&[
            (Field::Text, How::Text),
            (Field::ProblemKind, self.choice(&Field::ProblemKind)),
            (Field::Area, self.choice(&Field::Area)),
            (Field::Cause, How::Page),
            (Field::Impact, How::Page),
        ]);
        let severity = self.scene.words.field_severity();
        slots.push(self.named(severity, &Field::Severity, self.choice(&Field::Severity)));
        slots.extend(self.all(&[
            (Field::Level, self.choice(&Field::Level)),
            (Field::RaisedBy, How::Party),
            (Field::ProblemState, self.state(&Field::ProblemState)),
        ]));
        slots.push(self.named(self.scene.words.form_why(), &Field::ProblemState, How::Detail));
        slots.push(self.slot(&Field::Internal, How::Flag));
        slots
    }

    fn follow_up(&self) -> Vec<Slot> {
        let mut slots = self.all(&[
            (Field::Text, How::Text),
            (Field::Problem, How::Record),
            (Field::Owners, How::Parties),
            (Field::Due, How::Date),
        ]);
        let priority = self.scene.words.field_priority();
        slots.push(self.named(priority, &Field::Severity, self.choice(&Field::Severity)));
        slots.extend(self.all(&[
            (Field::FundSource, How::Line),
            (Field::FollowUpState, self.state(&Field::FollowUpState)),
        ]));
        slots.push(self.named(self.scene.words.form_why(), &Field::FollowUpState, How::Detail));
        slots.push(self.slot(&Field::Evidence, How::Page));
        slots.push(self.slot(&Field::Internal, How::Flag));
        slots
    }

    fn decision(&self) -> Vec<Slot> {
        let mut slots = self.all(&[(Field::Text, How::Text), (Field::Method, self.state(&Field::Method))]);
        slots.push(self.named(self.scene.words.form_votes(), &Field::Method, How::Detail));
        slots.extend(self.all(&[
            (Field::BasedOn, How::Bases),
            (Field::Review, How::Date),
            (Field::ReadBack, How::Instant),
            (Field::Snapshot, How::Press(self.snapshot())),
            (Field::Internal, How::Flag),
        ]));
        slots
    }

    /// The quorum as it was frozen, in words, and that Enter takes it anew.
    fn snapshot(&self) -> String {
        let words = self.scene.words;
        let held = self.scene.session.value(Target::Record(self.record), &Field::Snapshot);
        let key = key_in(Context::Form, Action::Advance, words);
        let locked = self.scene.locks(Target::Record(self.record)).is_some();
        let Value::Snapshot(snapshot) = held else {
            return if locked {
                words.form_snapshot_absent().to_owned()
            } else {
                words.form_snapshot_none(&key)
            };
        };
        let Snapshot { present, entitled, met, at, .. } = &**snapshot;
        let met = if *met { words.form_snapshot_met() } else { words.form_snapshot_missed() };
        if locked {
            return words.form_snapshot_kept(*present, *entitled, met, &words.time(at.time()));
        }
        words.form_snapshot_taken(*present, *entitled, met, &words.time(at.time()), &key)
    }

    fn person(&self) -> Vec<Slot> {
        let words = self.scene.words;
        let mut slots = self.all(&[
            (Field::Name, How::Name),
            (Field::Title, How::Line),
            (Field::Office, self.choice(&Field::Office)),
        ]);
        for (body, label) in Body::ALL.into_iter().zip([
            words.village_officials(),
            words.form_bpd(),
            words.form_lkd(),
            words.guests(),
        ]) {
            slots.push(self.named(label, &Field::Bodies, How::Sits(body)));
        }
        slots.extend(self.all(&[(Field::Invited, How::Flag), (Field::Phone, How::Line)]));
        slots
    }

    /// The fields of a row of a panel, each by the shape of its value.
    fn row(&self, panel: Panel) -> Vec<Slot> {
        panel.fields().iter().flat_map(|field| row_slots(self.record, field, self.scene)).collect()
    }
}
