//! What the program works out of the rows of panels: recomputed whenever it is shown, never stored.

use super::budget::{Code, Earmark, Line, Section, percent};
use super::rows::{Direction, Entry, PastMoney, Role};
use super::{Field, Item, Kind, Panel, Party, Quantity, Quarter, Record, RecordId, Sen, Session, Value};

/// An amount of a row; none when nothing is typed.
#[must_use]
pub fn money(row: &Record, field: &Field) -> Option<Sen> {
    if let Value::Money(amount) = row.get(field) { Some(*amount) } else { None }
}

/// A quantity of a row; none when nothing is typed.
#[must_use]
pub fn quantity(row: &Record, field: &Field) -> Option<Quantity> {
    if let Value::Quantity(amount) = row.get(field) { Some(*amount) } else { None }
}

/// A budget line as the sums read it. The name stays behind, but for lines that can be headings by their code: a table
/// without codes is told by names alone what is above what.
#[must_use]
pub fn budget_line(row: &Record) -> Line {
    let section = if let Value::Section(section) = row.get(&Field::Section) {
        *section
    } else {
        Section::Expenditure(None)
    };
    let code: Option<Code> = row.text(&Field::Code).parse().ok();
    let may_open = code.as_ref().is_none_or(|code| code.account().is_empty() && code.depth() <= 2);
    let name = if may_open { row.text(&Field::Text) } else { "" };
    let mut line = Line::new(section, code, name);
    line.fund = if let Value::Fund(fund) = row.get(&Field::Fund) { Some(*fund) } else { None };
    line.earmark =
        if let Value::Earmark(earmark) = row.get(&Field::Earmark) { *earmark } else { Earmark::None };
    line.planned = money(row, &Field::Budgeted).unwrap_or_default();
    line.plan_to_date = money(row, &Field::PlanToDate);
    line.realised = money(row, &Field::Realised);
    line.advance = money(row, &Field::Advance);
    line
}

/// The budget of a meeting with its lines in the order of the report: by section, then as they were added.
#[must_use]
pub fn budget(session: &Session) -> (Vec<&Record>, Vec<Line>) {
    let mut rows: Vec<&Record> = session.of_kind(Kind::Row(Panel::Budget)).collect();
    rows.sort_by_cached_key(|row| {
        if let Value::Section(section) = row.get(&Field::Section) { Some(*section) } else { None }
    });
    let lines = rows.iter().map(|row| budget_line(row)).collect();
    (rows, lines)
}

/// What was realised in a quarter alone; none when it or what came before in its year is not known.
#[must_use]
pub fn quarter_alone(row: &Record, quarter: Quarter) -> Option<Sen> {
    let last = last_before(row, quarter);
    super::budget::quarter_alone(money(row, &Field::Realised)?, last, quarter.number())
}

/// What a row had realised at the end of the quarter before `quarter`; none when it is not known.
#[must_use]
pub fn last_before(row: &Record, quarter: Quarter) -> Option<Sen> {
    let past: &[PastMoney] =
        if let Value::PastMoney(past) = row.get(&Field::PastRealised) { past } else { &[] };
    past.iter().find(|known| known.quarter == quarter.previous()).map(|known| known.amount)
}

/// What had been realised on a budget line before the quarter of the meeting: what is typed for the quarter alone comes
/// on top of it.
///
/// A year begins at zero, and so does a line that is new in a budget whose quarters before are known. None where
/// nothing is known of the quarters before.
#[must_use]
pub fn realised_before(session: &Session, row: &Record) -> Option<Sen> {
    let quarter = session.quarter();
    if quarter.number() == 1 {
        return Some(Sen::default());
    }
    last_before(row, quarter).or_else(|| {
        let known = |row: &Record| last_before(row, quarter).is_some();
        let is_new = row.carried().is_none() && session.of_kind(Kind::Row(Panel::Budget)).any(known);
        is_new.then(Sen::default)
    })
}

/// What people type as realised in the budget; none before they were asked.
#[must_use]
pub fn entry(session: &Session) -> Option<Entry> {
    if let Value::Entry(entry) = session.item(Item::Budget).get(&Field::Entry) { Some(*entry) } else { None }
}

/// The share of the money spent on the budget lines that an indicator draws on, in hundredths of a percent; none when
/// it draws on none, or nothing is budgeted there.
#[must_use]
pub fn financial_percent(session: &Session, indicator: &Record) -> Option<i64> {
    let Value::Records(lines) = indicator.get(&Field::BudgetLines) else { return None };
    let lines = || lines.iter().filter_map(|id| session.record(*id));
    let sum = |field: &Field| lines().filter_map(|line| money(line, field)).sum::<Sen>();
    percent(sum(&Field::Realised), sum(&Field::Budgeted))
}

/// How an indicator stands against its target up to the quarter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rating {
    /// The target is reached.
    Reached,
    /// At least four fifths of it are, or at most a fifth too much of what should be little.
    Near,
    /// Less.
    Behind,
}

/// The rating of an indicator; none without target or figure.
///
/// Where less is better, what should be little may be a fifth above its target to count as near.
#[must_use]
pub fn rating(indicator: &Record) -> Option<Rating> {
    let (target, reached) =
        (quantity(indicator, &Field::TargetToDate)?, quantity(indicator, &Field::Achieved)?);
    let lower = indicator.get(&Field::Direction) == &Value::Direction(Direction::Lower);
    let (target, reached) = (i128::from(target.0), i128::from(reached.0));
    let (is_reached, is_near) = if lower {
        (reached <= target, reached * 5 <= target * 6)
    } else {
        (reached >= target, reached * 5 >= target * 4)
    };
    Some(match (is_reached, is_near) {
        (true, _) => Rating::Reached,
        (false, true) => Rating::Near,
        (false, false) => Rating::Behind,
    })
}

/// What an indicator had reached at the end of each quarter, the current one last; missing quarters are left out.
#[must_use]
pub fn over_quarters(indicator: &Record) -> Vec<Quantity> {
    let past = indicator.get(&Field::PastAchieved);
    let mut past = if let Value::PastQuantities(past) = past { past.clone() } else { Vec::new() };
    past.sort_by_key(|known| known.quarter);
    past.iter().map(|known| known.amount).chain(quantity(indicator, &Field::Achieved)).collect()
}

/// Where an indicator went since the quarter before that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trend {
    /// The better way.
    Better,
    /// Nowhere.
    Same,
    /// The worse way.
    Worse,
}

/// Where an indicator went since the quarter before that is known; none when fewer than two are.
#[must_use]
pub fn trend(indicator: &Record) -> Option<Trend> {
    let values = over_quarters(indicator);
    let [.., before, now] = values.as_slice() else { return None };
    let lower = indicator.get(&Field::Direction) == &Value::Direction(Direction::Lower);
    let (from, to) = if lower { (now, before) } else { (before, now) };
    Some(match to.cmp(from) {
        std::cmp::Ordering::Greater => Trend::Better,
        std::cmp::Ordering::Equal => Trend::Same,
        std::cmp::Ordering::Less => Trend::Worse,
    })
}

/// Who has a part in a task, in the order of assignment.
#[must_use]
pub fn assigned(session: &Session, task: RecordId, role: Role) -> Vec<Party> {
    assignments(session, task)
        .filter(|row| row.get(&Field::Role) == &Value::Role(role))
        .filter_map(|row| {
            if let Value::Party(party) = row.get(&Field::Assignee) { Some(party.clone()) } else { None }
        })
        .collect()
}

/// The assignments of a task.
pub fn assignments(session: &Session, task: RecordId) -> impl Iterator<Item = &Record> {
    session
        .of_kind(Kind::Row(Panel::Assignment))
        .filter(move |row| row.get(&Field::Task) == &Value::Record(task))
}

/// What is wrong with the division of a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clash {
    /// Tumpang tindih: more than one is in charge.
    Overlap,
    /// Kekosongan: nobody is in charge.
    Nobody,
}

/// Whether a task has one in charge.
#[must_use]
pub fn clash(session: &Session, task: RecordId) -> Option<Clash> {
    match assigned(session, task, Role::InCharge).len() {
        0 => Some(Clash::Nobody),
        1 => None,
        _ => Some(Clash::Overlap),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Fields;
    use crate::domain::rows::PastQuantity;

    fn row(fields: Fields) -> Record {
        Record::new(RecordId::from_bits(1), Kind::Row(Panel::Budget), fields)
    }

    fn tw(number: u8) -> Quarter {
        Quarter::new(2023, number).unwrap()
    }

    #[test]
    fn a_quarter_alone_is_what_came_since_the_one_before() {
        let past = |quarter, amount| PastMoney { quarter, amount: Sen::rupiah(amount) };
        let line = row(Fields::default().with(Field::Realised, Value::Money(Sen::rupiah(900))).with(
            Field::PastRealised,
            Value::PastMoney(vec![
                past(tw(2), 650),
                past(tw(1), 200),
                past(Quarter::new(2022, 4).unwrap(), 4_000),
            ]),
        ));
        assert_eq!(quarter_alone(&line, tw(3)), Some(Sen::rupiah(250)));
        assert_eq!(quarter_alone(&line, tw(2)), Some(Sen::rupiah(700)));
        // The year before has its own budget: a first quarter begins at zero.
        assert_eq!(quarter_alone(&line, tw(1)), Some(Sen::rupiah(900)));
        // The quarter between is missing: what came since the first one is no quarter alone.
        assert_eq!(quarter_alone(&line, tw(4)), None);
        let unknown = row(Fields::default().with(Field::Realised, Value::Money(Sen::rupiah(900))));
        assert_eq!(quarter_alone(&unknown, tw(3)), None);
        assert_eq!(quarter_alone(&row(Fields::default()), tw(1)), None);
    }

    #[test]
    fn what_is_typed_for_the_quarter_alone_comes_on_top_of_the_quarter_before() {
        use crate::domain::{Change, LineId, SessionId, Trail, WriterId};
        let before = |trail: &Trail, id| {
            realised_before(trail.session(), trail.session().record(RecordId::from_bits(id)).unwrap())
        };
        let written = |quarter, pasts: &[(u128, &[(Quarter, i64)])]| {
            let mut trail = Trail::empty(SessionId::new("35.28.04.2018", quarter));
            for (number, (id, past)) in (1..).zip(pasts) {
                let past = past
                    .iter()
                    .map(|(quarter, rupiah)| PastMoney { quarter: *quarter, amount: Sen::rupiah(*rupiah) });
                let mut fields = Fields::default().with(Field::Text, "baris");
                fields.set(Field::PastRealised, Value::PastMoney(past.collect()));
                let record = RecordId::from_bits(*id);
                let change = Change::Add { kind: Kind::Row(Panel::Budget), record, fields };
                let at = chrono::DateTime::parse_from_rfc3339("2023-07-06T09:00:00+07:00").unwrap();
                let line = trail.stamp(change, LineId { writer: WriterId(1), number }, "Notulis", at, None);
                trail.take(&line);
            }
            trail
        };
        let known: &[(u128, &[(Quarter, i64)])] = &[(1, &[(tw(1), 120), (tw(2), 300)]), (2, &[])];
        let third = written(tw(3), known);
        assert_eq!(before(&third, 1), Some(Sen::rupiah(300)));
        // A line that is new in a budget whose quarters before are known began at zero.
        assert_eq!(before(&third, 2), Some(Sen::rupiah(0)));
        // Where nothing is known of the quarters before, nothing can be added to them.
        assert_eq!(before(&written(tw(3), &[(1, &[])]), 1), None);
        assert_eq!(before(&written(tw(1), &[(1, &[])]), 1), Some(Sen::rupiah(0)));
        assert_eq!(entry(third.session()), None);
    }

    #[test]
    fn a_rating_knows_which_way_is_better() {
        let rated = |target, reached, direction| {
            rating(&row(Fields::default()
                .with(Field::TargetToDate, Value::Quantity(Quantity::whole(target)))
                .with(Field::Achieved, Value::Quantity(Quantity::whole(reached)))
                .with(Field::Direction, Value::Direction(direction))))
        };
        assert_eq!(rated(100, 100, Direction::Higher), Some(Rating::Reached));
        assert_eq!(rated(100, 80, Direction::Higher), Some(Rating::Near));
        assert_eq!(rated(100, 79, Direction::Higher), Some(Rating::Behind));
        assert_eq!(rated(10, 10, Direction::Lower), Some(Rating::Reached));
        assert_eq!(rated(10, 12, Direction::Lower), Some(Rating::Near));
        assert_eq!(rated(10, 13, Direction::Lower), Some(Rating::Behind));
        assert_eq!(rating(&row(Fields::default())), None);
    }

    #[test]
    fn the_quarters_stand_in_their_order() {
        let past = |quarter, amount| PastQuantity { quarter, amount: Quantity::whole(amount) };
        let indicator = row(Fields::default()
            .with(Field::Achieved, Value::Quantity(Quantity::whole(7)))
            .with(Field::PastAchieved, Value::PastQuantities(vec![past(tw(2), 5), past(tw(1), 3)])));
        assert_eq!(over_quarters(&indicator), [3, 5, 7].map(Quantity::whole));
        assert_eq!(trend(&indicator), Some(Trend::Better));
        let lower = Value::Direction(Direction::Lower);
        assert_eq!(trend(&row(indicator.fields.clone().with(Field::Direction, lower))), Some(Trend::Worse));
        let alone = Fields::default().with(Field::Achieved, Value::Quantity(Quantity::whole(7)));
        assert_eq!(trend(&row(alone)), None);
    }
}
