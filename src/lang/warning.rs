//! Warnings in words.

use super::Words;
use crate::domain::warnings::{Rule, Warning};
use crate::domain::{Session, Value};

impl Words {
    /// A rule in a few words, for a column.
    #[must_use]
    pub const fn rule(self, rule: &Rule) -> &'static str {
        match rule {
            Rule::BehindPlan { .. } => self.rule_behind_plan(),
            Rule::OverBudget { .. } => self.rule_over_budget(),
            Rule::PhysicalBehind { .. } => self.rule_physical(),
            Rule::UnspentWhenDone { .. } => self.rule_unspent(),
            Rule::AdvanceOpen { .. } => self.rule_advance(),
            Rule::EarmarkShare { .. } => self.rule_share(),
            Rule::ProjectedUnder { .. } => self.rule_projection(),
            Rule::ParentMismatch { .. } => self.rule_parent(),
        }
    }

    /// The figures of a rule as a sentence part.
    #[must_use]
    pub fn rule_figures(self, rule: &Rule) -> String {
        let money = |amount| self.money_short(amount);
        match *rule {
            Rule::BehindPlan { plan, realised, .. } => {
                self.warning_behind_plan(&money(realised), &money(plan))
            }
            Rule::OverBudget { budget, realised } => {
                self.warning_over_budget(&money(realised), &money(budget))
            }
            Rule::PhysicalBehind { physical, financial } => {
                self.warning_physical(&self.percent(physical), &self.percent(financial))
            }
            Rule::UnspentWhenDone { financial } => self.warning_unspent(&self.percent(financial)),
            Rule::AdvanceOpen { advance } => self.warning_advance(&money(advance)),
            Rule::EarmarkShare { earmark, share, limits } => {
                let what = super::panel::row_choice(&Value::Earmark(earmark), self).unwrap_or_default();
                match limits {
                    (Some(least), _) if share < i64::from(least) * 100 => {
                        self.warning_share_low(what, &self.percent(share), least)
                    }
                    (_, most) => {
                        self.warning_share_high(what, &self.percent(share), most.unwrap_or_default())
                    }
                }
            }
            Rule::ProjectedUnder { projected, budget } => {
                self.warning_projection(&money(projected), &money(budget))
            }
            Rule::ParentMismatch { stated, children, .. } => {
                self.warning_parent(&self.money(stated), &self.money(children))
            }
        }
    }
}

/// The row of a warning by its name; of the whole budget without one.
#[must_use]
pub fn warned_of<'a>(session: &'a Session, warning: &Warning, words: Words) -> &'a str {
    let row = warning.row.and_then(|id| session.record(id));
    row.map_or_else(|| words.warning_whole_budget(), |row| row.shown_text())
}

/// A warning as the sentence that a problem begins with: what, and its figures.
#[must_use]
pub fn warning_in_words(session: &Session, warning: &Warning, words: Words) -> String {
    format!("{}: {}", warned_of(session, warning, words), words.rule_figures(&warning.rule))
}
