//! The names of the agenda, and what the facilitator may ask.

use super::Words;
use crate::domain::{Block, Item};

impl Words {
    /// The title of an item in full: `Pencapaian indikator kinerja`.
    #[must_use]
    pub const fn item_title(self, item: Item) -> &'static str {
        match item {
            Item::Opening => self.opening(),
            Item::Budget => self.budget(),
            Item::Indicators => self.indicators(),
            Item::Reports => self.reports(),
            Item::Problems => self.problems(),
            Item::FollowUps => self.follow_ups(),
            Item::Projection => self.projection(),
            Item::Services => self.services(),
            Item::Officials => self.officials(),
            Item::Bpd => self.bpd(),
            Item::Lkd => self.lkd(),
            Item::Programmes => self.programmes(),
            Item::Regulations => self.regulations(),
            Item::Information => self.information(),
            Item::Closing => self.closing(),
            Item::Break => self.recess(),
        }
    }

    /// The title of an item for the rail, at most 22 columns: `Indikator kinerja`.
    #[must_use]
    pub const fn item_short(self, item: Item) -> &'static str {
        match item {
            Item::Opening => self.opening_short(),
            Item::Budget => self.budget_short(),
            Item::Indicators => self.indicators_short(),
            Item::Reports => self.reports_short(),
            Item::Problems => self.problems_short(),
            Item::FollowUps => self.follow_ups_short(),
            Item::Projection => self.projection_short(),
            Item::Services => self.services_short(),
            Item::Officials => self.officials_short(),
            Item::Bpd => self.bpd_short(),
            Item::Lkd => self.lkd_short(),
            Item::Programmes => self.programmes_short(),
            Item::Regulations => self.regulations_short(),
            Item::Information => self.information_short(),
            Item::Closing => self.closing_short(),
            Item::Break => self.recess_short(),
        }
    }

    /// An item by its code and its full title, or by its title alone where the code is but a word.
    #[must_use]
    pub fn item_named(self, item: Item) -> String {
        coded(item, self.item_title(item))
    }

    /// As [`Words::item_named`], with the short title.
    #[must_use]
    pub fn item_named_short(self, item: Item) -> String {
        coded(item, self.item_short(item))
    }

    /// The question with which a facilitator opens an item.
    #[must_use]
    pub const fn item_question(self, item: Item) -> &'static str {
        match item {
            Item::Opening => self.opening_ask(),
            Item::Budget => self.budget_ask(),
            Item::Indicators => self.indicators_ask(),
            Item::Reports => self.reports_ask(),
            Item::Problems => self.problems_ask(),
            Item::FollowUps => self.follow_ups_ask(),
            Item::Projection => self.projection_ask(),
            Item::Services => self.services_ask(),
            Item::Officials => self.officials_ask(),
            Item::Bpd => self.bpd_ask(),
            Item::Lkd => self.lkd_ask(),
            Item::Programmes => self.programmes_ask(),
            Item::Regulations => self.regulations_ask(),
            Item::Information => self.information_ask(),
            Item::Closing => self.closing_ask(),
            Item::Break => self.recess_ask(),
        }
    }

    /// The title of a block in full: `Evaluasi kinerja dan realisasi program`.
    #[must_use]
    pub const fn block_title(self, block: Block) -> &'static str {
        match block {
            Block::Opening => self.opening(),
            Block::Evaluation => self.evaluation(),
            Block::Planning => self.planning(),
            Block::Coordination => self.coordination(),
            Block::Policy => self.policy(),
            Block::Closing => self.closing(),
        }
    }

    /// The title of a block for tabs and the rail, at most 14 columns: `Evaluasi`.
    #[must_use]
    pub const fn block_short(self, block: Block) -> &'static str {
        match block {
            Block::Opening => self.opening_short(),
            Block::Evaluation => self.evaluation_short(),
            Block::Planning => self.planning_short(),
            Block::Coordination => self.coordination_short(),
            Block::Policy => self.policy_short(),
            Block::Closing => self.closing_short(),
        }
    }
}

/// A title behind the code of its item, if the room says that code: `1.1 Realisasi APBDesa`.
fn coded(item: Item, title: &str) -> String {
    if item.is_numbered() { format!("{item} {title}") } else { title.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    #[test]
    fn every_item_has_names_and_a_question_of_its_own() {
        for words in [Words::new(Lang::Id), Words::new(Lang::En)] {
            let mut texts: Vec<_> = Item::ALL
                .into_iter()
                .flat_map(|item| [words.item_title(item), words.item_question(item)])
                .collect();
            texts.sort_unstable();
            texts.dedup();
            assert_eq!(texts.len(), 2 * Item::ALL.len());
            for item in Item::ALL.into_iter().filter(|item| item.is_numbered()) {
                assert!(words.item_question(item).ends_with('?'), "{item}");
            }
        }
    }
}
