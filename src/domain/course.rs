//! The money of a budget over the quarters of its year.

use super::budget::{Figures, Line, Sheet};
use super::{Field, Quarter, Record, Sen, Value};

/// How one side of a budget went over the year, from its start up to the end of each quarter.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Course {
    /// The budget of the year.
    pub budget: Sen,
    /// What was realised up to the end of TW I, II, III and IV; none where no line says.
    pub realised: [Option<Sen>; 4],
    /// The cash plan up to the end of the quarter that is evaluated; none unless every line with a budget has one.
    pub plan: Option<Sen>,
    /// The number of that quarter, 1..=4.
    pub quarter: u8,
}

impl Course {
    /// Sums the leaves of a budget that a test picks. `rows` are the records of the lines, in the same order.
    #[must_use]
    pub fn of(sheet: &Sheet<'_>, rows: &[&Record], quarter: Quarter, picks: impl Fn(&Line) -> bool) -> Self {
        let mut whole = Figures::default();
        let mut realised = [None; 4];
        for (at, line) in sheet.leaves().filter(|(_, line)| picks(line)) {
            whole = whole + line.figures();
            let past = rows.get(at).map(|row| row.get(&Field::PastRealised));
            if let Some(Value::PastMoney(past)) = past {
                let before = |known: Quarter| known.year() == quarter.year() && known < quarter;
                for known in past.iter().filter(|known| before(known.quarter)) {
                    add(&mut realised, known.quarter, known.amount);
                }
            }
            if let Some(amount) = line.realised {
                add(&mut realised, quarter, amount);
            }
        }
        Self { budget: whole.planned, realised, plan: whole.plan_to_date, quarter: quarter.number() }
    }

    /// The most that any of its amounts is, at least 0.
    #[must_use]
    pub fn most(&self) -> Sen {
        let amounts = self.realised.into_iter().flatten().chain(self.plan).chain([self.budget, Sen(0)]);
        amounts.max().unwrap_or_default()
    }
}

fn add(realised: &mut [Option<Sen>; 4], quarter: Quarter, amount: Sen) {
    if let Some(sum) = realised.get_mut(usize::from(quarter.number()) - 1) {
        *sum = Some(sum.unwrap_or_default() + amount);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::budget::{Bidang, Section};
    use crate::domain::figures::budget_line;
    use crate::domain::rows::PastMoney;
    use crate::domain::{Fields, Kind, Panel, RecordId};

    fn tw(year: u16, number: u8) -> Quarter {
        Quarter::new(year, number).unwrap()
    }

    /// A line with its code, budget, cash plan, what was realised up to TW III, and up to earlier quarters.
    fn row(code: &str, amounts: [i64; 3], past: &[(Quarter, i64)]) -> Record {
        let money = |rupiah| Value::Money(Sen::rupiah(rupiah));
        let past = past
            .iter()
            .map(|(quarter, amount)| PastMoney { quarter: *quarter, amount: Sen::rupiah(*amount) });
        let section = Section::Expenditure(Some(Bidang::Development));
        let fields = Fields::default()
            .with(Field::Section, Value::Section(section))
            .with(Field::Code, code)
            .with(Field::Budgeted, money(amounts[0]))
            .with(Field::PlanToDate, money(amounts[1]))
            .with(Field::Realised, money(amounts[2]))
            .with(Field::PastRealised, Value::PastMoney(past.collect()));
        Record::new(RecordId::from_bits(1), Kind::Row(Panel::Budget), fields)
    }

    #[test]
    fn quarters_before_are_summed_of_leaves_and_years_before_are_not() {
        let records = [
            row("2.2", [900, 600, 480], &[(tw(2023, 1), 111)]),
            row("2.2.1", [600, 400, 300], &[(tw(2023, 1), 50), (tw(2023, 2), 150), (tw(2022, 4), 999)]),
            row("2.2.2", [300, 200, 180], &[(tw(2023, 2), 60)]),
        ];
        let rows: Vec<&Record> = records.iter().collect();
        let lines: Vec<Line> = rows.iter().map(|row| budget_line(row)).collect();
        let course = Course::of(&Sheet::new(&lines), &rows, tw(2023, 3), |_| true);
        let rupiah = |amount| Some(Sen::rupiah(amount));
        assert_eq!(course.budget, Sen::rupiah(900));
        assert_eq!(course.realised, [rupiah(50), rupiah(210), rupiah(480), None]);
        assert_eq!((course.plan, course.quarter), (rupiah(600), 3));
        assert_eq!(course.most(), Sen::rupiah(900));
    }

    #[test]
    fn a_budget_without_lines_goes_nowhere() {
        let course = Course::of(&Sheet::new(&[]), &[], tw(2023, 1), |_| true);
        assert_eq!((course.realised, course.plan, course.most()), ([None; 4], None, Sen(0)));
    }
}
