//! *Deteksi dini*: what the numbers give to think about, each with its rule, its figures and the row it comes from.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

use super::budget::{Amount, Earmark, FundSource, Line, Section, Sheet, percent};
use super::figures::{financial_percent, quantity};
use super::{Field, Kind, Panel, Quantity, Record, RecordId, Sen, Session};

/// From where on a rule speaks; kept in `desa.json` and copied into each meeting.
///
/// Percentages are whole; the limits of the Dana Desa are those of the year's regulation and are altered with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Thresholds {
    /// Percentage points by which realisation may fall behind the cash plan.
    pub behind_plan: u16,
    /// Percentage points by which money spent may run ahead of physical progress.
    pub ahead_of_physical: u16,
    /// The least share of the money that is spent where work is reported done, in percent.
    pub spent_when_done: u16,
    /// The least share of the budget that the year-end projection reaches, in percent.
    pub projected: u16,
    /// The least and the largest share of the Dana Desa for BLT, in percent.
    pub blt: (u16, u16),
    /// The least share of the Dana Desa for food security, in percent.
    pub food_security: u16,
    /// The largest share of the Dana Desa for operations, in percent.
    pub operations: u16,
    /// Keys that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Json>,
}

impl Default for Thresholds {
    /// Those of 2023: PMK 201/PMK.07/2022 and Permendes PDTT 8/2022 for the Dana Desa, custom for the rest.
    fn default() -> Self {
        Self {
            behind_plan: 20,
            ahead_of_physical: 20,
            spent_when_done: 70,
            projected: 90,
            blt: (10, 25),
            food_security: 20,
            operations: 3,
            extra: Map::new(),
        }
    }
}

/// What is to be looked at; percentages are hundredths of a percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// Realisation is far behind the cash plan.
    BehindPlan {
        /// The cash plan up to the quarter.
        plan: Sen,
        /// Realised up to the quarter.
        realised: Sen,
        /// The budget of the year.
        budget: Sen,
    },
    /// More was spent than is budgeted.
    OverBudget {
        /// The budget of the year.
        budget: Sen,
        /// Realised up to the quarter.
        realised: Sen,
    },
    /// Physical progress is far behind the money spent.
    PhysicalBehind {
        /// Physical progress.
        physical: i64,
        /// Money spent.
        financial: i64,
    },
    /// Work is reported done and its money is not spent.
    UnspentWhenDone {
        /// Money spent.
        financial: i64,
    },
    /// An advance has no SPJ yet.
    AdvanceOpen {
        /// The advance.
        advance: Sen,
    },
    /// An earmark's share of the Dana Desa is outside its limits.
    EarmarkShare {
        /// What for.
        earmark: Earmark,
        /// Its share.
        share: i64,
        /// The limits in whole percent: the least and the largest, if there are any.
        limits: (Option<u16>, Option<u16>),
    },
    /// At this pace the year ends far below the budget.
    ProjectedUnder {
        /// The projection for the end of the year.
        projected: Sen,
        /// The budget of the year.
        budget: Sen,
    },
    /// A parent states another amount than its children sum up to.
    ParentMismatch {
        /// Which amount.
        amount: Amount,
        /// What it states.
        stated: Sen,
        /// The sum of its children.
        children: Sen,
    },
}

/// A warning with the row that it comes from; none where it is about the whole budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Warning {
    /// The row.
    pub row: Option<RecordId>,
    /// What is to be looked at.
    pub rule: Rule,
}

/// The warnings of a meeting's budget, in its order; `sheet` is made of the lines of `rows`.
#[must_use]
pub fn budget_warnings(session: &Session, rows: &[&Record], sheet: &Sheet<'_>) -> Vec<Warning> {
    let limits = &session.village().thresholds;
    let quarter = session.quarter().number();
    let mut all = Vec::new();
    for (at, line) in sheet.leaves() {
        let row = rows.get(at).map(|row| row.id);
        all.extend(of_line(line, quarter, limits).into_iter().map(|rule| Warning { row, rule }));
    }
    all.extend(sheet.mismatches().into_iter().map(|mismatch| Warning {
        row: rows.get(mismatch.line).map(|row| row.id),
        rule: Rule::ParentMismatch {
            amount: mismatch.amount,
            stated: mismatch.stated,
            children: mismatch.children,
        },
    }));
    all.extend(earmarks(sheet, limits).into_iter().map(|rule| Warning { row: None, rule }));
    all.extend(pace(sheet, quarter, limits).map(|rule| Warning { row: None, rule }));
    all
}

/// The warnings of a meeting's indicators, in their order.
#[must_use]
pub fn indicator_warnings(session: &Session) -> Vec<Warning> {
    let limits = &session.village().thresholds;
    let rows = session.of_kind(Kind::Row(Panel::Indicator));
    rows.filter_map(|row| Some(Warning { row: Some(row.id), rule: of_indicator(session, row, limits)? }))
        .collect()
}

/// The rules of one line that is summed.
///
/// Without a cash plan nothing is said of being behind, and little money spent early in the year is no rule by itself.
fn of_line(line: &Line, quarter: u8, limits: &Thresholds) -> Vec<Rule> {
    let mut rules = Vec::new();
    let (budget, spends) =
        (line.planned, line.section.is_expenditure() || line.section == Section::FinancingOut);
    if let (Some(plan), Some(realised)) = (line.plan_to_date, line.realised)
        && spends
        && plan > realised
        && percent(plan - realised, budget).is_some_and(|gap| gap > i64::from(limits.behind_plan) * 100)
    {
        rules.push(Rule::BehindPlan { plan, realised, budget });
    }
    if let Some(realised) = line.realised.filter(|realised| spends && *realised > budget) {
        rules.push(Rule::OverBudget { budget, realised });
    }
    if let Some(advance) = line.advance.filter(|advance| *advance > Sen(0)) {
        rules.push(Rule::AdvanceOpen { advance });
    }
    // The whole year is told by the whole budget; a line of its own only when the year is nearly over.
    if spends
        && quarter == 3
        && let Some(projected) = line.figures().projected(quarter)
        && is_under(projected, budget, limits)
    {
        rules.push(Rule::ProjectedUnder { projected, budget });
    }
    rules
}

/// Whether a projection stays under the share of the budget that it should reach.
fn is_under(projected: Sen, budget: Sen, limits: &Thresholds) -> bool {
    percent(projected, budget).is_some_and(|share| share < i64::from(limits.projected) * 100)
}

/// The pace of all expenditure: near zero in the first quarter is normal, so it is asked from the second on.
fn pace(sheet: &Sheet<'_>, quarter: u8, limits: &Thresholds) -> Option<Rule> {
    let whole = sheet.section(Section::Expenditure(None));
    let projected = whole.projected(quarter).filter(|_| quarter > 1)?;
    is_under(projected, whole.planned, limits)
        .then_some(Rule::ProjectedUnder { projected, budget: whole.planned })
}

/// The shares of the Dana Desa that its regulation limits; silent while no line is set aside for the purpose at all.
fn earmarks(sheet: &Sheet<'_>, limits: &Thresholds) -> Vec<Rule> {
    let fund =
        sheet.sum_of(|line| line.section == Section::Revenue && line.fund == Some(FundSource::Dds)).planned;
    let rules = [
        (Earmark::Blt, Some(limits.blt.0), Some(limits.blt.1)),
        (Earmark::FoodSecurity, Some(limits.food_security), None),
        (Earmark::Operations, None, Some(limits.operations)),
    ];
    let of = |(earmark, least, most): (Earmark, Option<u16>, Option<u16>)| {
        let planned = sheet.sum_of(|line| line.section.is_expenditure() && line.earmark == earmark).planned;
        let share = percent(planned, fund).filter(|_| planned > Sen(0))?;
        let outside = least.is_some_and(|least| share < i64::from(least) * 100)
            || most.is_some_and(|most| share > i64::from(most) * 100);
        outside.then_some(Rule::EarmarkShare { earmark, share, limits: (least, most) })
    };
    rules.into_iter().filter_map(of).collect()
}

/// Physical progress against money spent.
fn of_indicator(session: &Session, row: &Record, limits: &Thresholds) -> Option<Rule> {
    let physical = quantity(row, &Field::Physical)?;
    let financial = financial_percent(session, row)?;
    let hundredths = physical.0 / 10;
    if financial - hundredths > i64::from(limits.ahead_of_physical) * 100 {
        return Some(Rule::PhysicalBehind { physical: hundredths, financial });
    }
    let done = physical >= Quantity::whole(100);
    (done && financial < i64::from(limits.spent_when_done) * 100)
        .then_some(Rule::UnspentWhenDone { financial })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::budget::Bidang;

    fn line(planned: i64, plan: Option<i64>, realised: Option<i64>) -> Line {
        let mut line = Line::new(Section::Expenditure(Some(Bidang::Development)), None, "Jalan");
        line.planned = Sen::rupiah(planned);
        line.plan_to_date = plan.map(Sen::rupiah);
        line.realised = realised.map(Sen::rupiah);
        line
    }

    fn told(line: &Line, quarter: u8) -> Vec<Rule> {
        of_line(line, quarter, &Thresholds::default())
    }

    #[test]
    fn little_money_in_the_first_quarter_is_no_alarm() {
        assert_eq!(told(&line(100, None, Some(0)), 1), []);
        assert_eq!(told(&line(100, Some(10), Some(0)), 1), []);
        assert_eq!(told(&line(100, None, None), 1), []);
        let lines = [line(100, None, Some(1))];
        assert_eq!(pace(&Sheet::new(&lines), 1, &Thresholds::default()), None);
    }

    #[test]
    fn being_behind_is_measured_against_the_cash_plan_alone() {
        let rupiah = Sen::rupiah;
        assert_eq!(told(&line(100, Some(60), Some(40)), 2), []);
        let behind = Rule::BehindPlan { plan: rupiah(61), realised: rupiah(40), budget: rupiah(100) };
        assert_eq!(told(&line(100, Some(61), Some(40)), 2), [behind]);
        assert_eq!(told(&line(100, None, Some(4)), 2), []);
    }

    #[test]
    fn more_than_the_budget_and_open_advances_are_told() {
        let rupiah = Sen::rupiah;
        let mut over = line(100, None, Some(101));
        over.advance = Some(rupiah(7));
        let expected = [
            Rule::OverBudget { budget: rupiah(100), realised: rupiah(101) },
            Rule::AdvanceOpen { advance: rupiah(7) },
        ];
        assert_eq!(told(&over, 2), expected);
        // Revenue above its budget is good news.
        over.section = Section::Revenue;
        over.advance = None;
        assert_eq!(told(&over, 2), []);
    }

    #[test]
    fn the_year_is_projected_from_the_second_quarter_on() {
        let rupiah = Sen::rupiah;
        let lines = [line(100, None, Some(44))];
        let under = Rule::ProjectedUnder { projected: rupiah(88), budget: rupiah(100) };
        assert_eq!(pace(&Sheet::new(&lines), 2, &Thresholds::default()), Some(under));
        let lines = [line(100, None, Some(45))];
        assert_eq!(pace(&Sheet::new(&lines), 2, &Thresholds::default()), None);
    }

    #[test]
    fn shares_of_the_dana_desa_have_their_limits() {
        let mut fund = line(1_000, None, None);
        (fund.section, fund.fund) = (Section::Revenue, Some(FundSource::Dds));
        let set_aside = |planned, earmark| {
            let mut line = line(planned, None, None);
            line.earmark = earmark;
            line
        };
        let shares = |blt, food, operations| {
            let lines = [
                fund.clone(),
                set_aside(blt, Earmark::Blt),
                set_aside(food, Earmark::FoodSecurity),
                set_aside(operations, Earmark::Operations),
            ];
            let rules = earmarks(&Sheet::new(&lines), &Thresholds::default());
            rules.len()
        };
        assert_eq!(shares(100, 200, 30), 0);
        assert_eq!(shares(250, 200, 0), 0);
        assert_eq!(shares(99, 199, 31), 3);
        assert_eq!(shares(251, 200, 30), 1);
        // What is not entered at all is not said to be missing: the budget may not be complete yet.
        assert_eq!(shares(0, 0, 0), 0);
    }
}
