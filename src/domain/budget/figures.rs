//! Amounts and what is worked out from them, in whole numbers.

use std::ops::{Add, Sub};

use crate::domain::Sen;

/// One of the amounts of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Amount {
    /// Anggaran.
    Planned,
    /// The cash plan to the end of the quarter.
    PlanToDate,
    /// Realisasi to the end of the quarter.
    Realised,
    /// Panjar belum SPJ.
    Advance,
}

impl Amount {
    /// The four amounts.
    pub const ALL: [Self; 4] = [Self::Planned, Self::PlanToDate, Self::Realised, Self::Advance];
}

/// The amounts of a line, of a part of the budget, or of the whole.
///
/// Sums of realisation and advances count what is there. A cash plan is all or nothing: the sum of lines of which one
/// with a budget has none is unknown, so that nobody is measured against half a plan.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Figures {
    /// Anggaran, after PAK.
    pub planned: Sen,
    /// The cash plan to the end of the quarter.
    pub plan_to_date: Option<Sen>,
    /// Realisasi to the end of the quarter.
    pub realised: Option<Sen>,
    /// Panjar belum SPJ.
    pub advance: Option<Sen>,
}

impl Figures {
    /// The amount of one kind; the budget is always there.
    #[must_use]
    pub const fn get(&self, amount: Amount) -> Option<Sen> {
        match amount {
            Amount::Planned => Some(self.planned),
            Amount::PlanToDate => self.plan_to_date,
            Amount::Realised => self.realised,
            Amount::Advance => self.advance,
        }
    }

    /// *Lebih/(kurang)*: anggaran less realisasi in every section; positive is unspent or not yet received.
    #[must_use]
    pub fn remaining(&self) -> Sen {
        self.planned - self.realised.unwrap_or_default()
    }

    /// Realisasi in hundredths of a percent of anggaran; none for a budget of zero or without a report.
    #[must_use]
    pub fn percent(&self) -> Option<i64> {
        percent(self.realised?, self.planned)
    }

    /// Realisasi less the cash plan to date: negative is behind. None without either.
    #[must_use]
    pub fn deviation(&self) -> Option<Sen> {
        Some(self.realised? - self.plan_to_date?)
    }

    /// Realisasi at the end of the year if it goes on as so far; see [`projection`].
    #[must_use]
    pub fn projected(&self, quarter: u8) -> Option<Sen> {
        projection(self.realised?, quarter)
    }

    fn has_plan(&self) -> bool {
        self.plan_to_date.is_some() || self.planned == Sen(0)
    }
}

fn either(one: Option<Sen>, other: Option<Sen>, join: fn(Sen, Sen) -> Sen) -> Option<Sen> {
    match (one, other) {
        (None, None) => None,
        (one, other) => Some(join(one.unwrap_or_default(), other.unwrap_or_default())),
    }
}

/// Joins the figures of two parts by an operation on amounts.
fn joined(one: Figures, other: Figures, join: fn(Sen, Sen) -> Sen) -> Figures {
    let plan = either(one.plan_to_date, other.plan_to_date, join);
    Figures {
        planned: join(one.planned, other.planned),
        plan_to_date: plan.filter(|_| one.has_plan() && other.has_plan()),
        realised: either(one.realised, other.realised, join),
        advance: either(one.advance, other.advance, join),
    }
}

impl Add for Figures {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        joined(self, other, Sen::add)
    }
}

impl Sub for Figures {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        joined(self, other, Sen::sub)
    }
}

/// A sum that grows: whether it has a whole plan is known only when every part is there.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sum {
    total: Figures,
    half_a_plan: bool,
}

impl Sum {
    pub(super) fn add(&mut self, figures: Figures) {
        self.half_a_plan |= !figures.has_plan();
        let plan = either(self.total.plan_to_date, figures.plan_to_date, Sen::add);
        self.total = Figures { plan_to_date: plan, ..self.total + figures };
    }

    pub(super) fn figures(self) -> Figures {
        Figures { plan_to_date: self.total.plan_to_date.filter(|_| !self.half_a_plan), ..self.total }
    }
}

/// The sum of several figures, zero of none.
pub(super) fn sum(all: impl Iterator<Item = Figures>) -> Figures {
    let mut sum = Sum::default();
    all.for_each(|figures| sum.add(figures));
    sum.figures()
}

/// `amount × times ÷ by`, rounded half away from zero, held within the range of amounts.
fn scaled(amount: i64, times: i128, by: i128) -> Option<i64> {
    if by == 0 {
        return None;
    }
    let product = i128::from(amount) * times * by.signum();
    let by = by.abs();
    let half = if product < 0 { -(by / 2) } else { by / 2 };
    let rounded = (product + half) / by;
    Some(i64::try_from(rounded).unwrap_or(if rounded < 0 { i64::MIN } else { i64::MAX }))
}

/// A part in hundredths of a percent of a whole, rounded half away from zero: 52,59% is 5259. None of a whole of zero.
///
/// ```
/// use rakor::domain::{Sen, budget::percent};
/// assert_eq!(percent(Sen::rupiah(2), Sen::rupiah(3)), Some(6667));
/// assert_eq!(percent(Sen::rupiah(2), Sen::rupiah(0)), None);
/// ```
#[must_use]
pub fn percent(part: Sen, whole: Sen) -> Option<i64> {
    scaled(part.0, 10_000, i128::from(whole.0))
}

/// The amount at the end of the year if the quarters to come are as those so far: `amount × 4 ÷ quarter`, rounded half
/// away from zero to the sen. None unless the quarter is 1..=4.
#[must_use]
pub fn projection(to_date: Sen, quarter: u8) -> Option<Sen> {
    let quarter = (1..=4).contains(&quarter).then_some(i128::from(quarter))?;
    scaled(to_date.0, 4, quarter).map(Sen)
}

/// What fell in a quarter alone: to date less the previous quarter's to date; the first quarter is all of it. None when
/// the previous quarter's amount is missing.
#[must_use]
pub fn quarter_alone(to_date: Sen, previous: Option<Sen>, quarter: u8) -> Option<Sen> {
    if quarter == 1 { Some(to_date) } else { previous.map(|previous| to_date - previous) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_round_half_away_from_zero() {
        for (part, whole, wanted) in [
            (1, 2, Some(5_000)),
            (1, 3, Some(3_333)),
            (1, 80_000, Some(0)),
            (1, 20_000, Some(1)),
            (-1, 20_000, Some(-1)),
            (1084, 1000, Some(10_840)),
            (5, -10, Some(-5_000)),
            (5, 0, None),
        ] {
            assert_eq!(percent(Sen(part), Sen(whole)), wanted, "{part}/{whole}");
        }
        assert_eq!(percent(Sen(i64::MAX), Sen(1)), Some(i64::MAX));
    }

    #[test]
    fn the_year_is_projected_from_its_quarters() {
        assert_eq!(projection(Sen(100), 1), Some(Sen(400)));
        assert_eq!(projection(Sen(100), 3), Some(Sen(133)));
        assert_eq!(projection(Sen(101), 3), Some(Sen(135)));
        assert_eq!(projection(Sen(-101), 3), Some(Sen(-135)));
        assert_eq!(projection(Sen(100), 4), Some(Sen(100)));
        assert_eq!(projection(Sen(100), 0), None);
    }

    #[test]
    fn a_quarter_alone_needs_the_one_before() {
        assert_eq!(quarter_alone(Sen(70), None, 1), Some(Sen(70)));
        assert_eq!(quarter_alone(Sen(70), Some(Sen(50)), 2), Some(Sen(20)));
        assert_eq!(quarter_alone(Sen(70), None, 2), None);
    }

    #[test]
    fn half_a_plan_is_none() {
        let line = |planned, plan: Option<i64>| Figures {
            planned: Sen(planned),
            plan_to_date: plan.map(Sen),
            ..Figures::default()
        };
        assert_eq!(sum([line(10, Some(5)), line(0, None)].into_iter()).plan_to_date, Some(Sen(5)));
        assert_eq!(sum([line(10, Some(5)), line(1, None), line(1, Some(1))].into_iter()).plan_to_date, None);
        assert_eq!((line(10, Some(5)) - line(4, Some(3))).plan_to_date, Some(Sen(2)));
        assert_eq!((line(10, Some(5)) - line(4, None)).plan_to_date, None);
    }

    #[test]
    fn what_is_worked_out_names_its_sign() {
        let figures = Figures {
            planned: Sen(100),
            plan_to_date: Some(Sen(60)),
            realised: Some(Sen(40)),
            advance: None,
        };
        assert_eq!(
            (figures.remaining(), figures.deviation(), figures.percent()),
            (Sen(60), Some(Sen(-20)), Some(4_000))
        );
        assert_eq!(figures.projected(2), Some(Sen(80)));
        assert_eq!(Figures { realised: None, ..figures }.deviation(), None);
    }
}
