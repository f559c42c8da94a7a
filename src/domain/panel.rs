//! Panels: the rows of data that belong to an agenda item beside what is spoken there.

use super::{Field, Item};

/// Declares the panels: their lists in files, their items, and their fields in the order of form and grid.
macro_rules! panels {
    ($($(#[$doc:meta])* $name:ident $list:literal $item:ident [$($field:ident),* $(,)?];)*) => {
        /// The sort of row that an item's panel consists of.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Panel { $($(#[$doc])* $name,)* }

        impl Panel {
            /// Every panel in the order of the agenda.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The key of the list in files.
            #[must_use]
            pub const fn list(self) -> &'static str {
                match self { $(Self::$name => $list,)* }
            }

            /// The agenda item that the rows belong to.
            #[must_use]
            pub const fn item(self) -> Item {
                match self { $(Self::$name => Item::$item,)* }
            }

            /// The fields that people fill, in the order of form and grid.
            #[must_use]
            pub const fn fields(self) -> &'static [Field] {
                match self { $(Self::$name => &[$(Field::$field),*],)* }
            }
        }
    };
}

panels! {
    /// A line of the `APBDesa`.
    Budget "budget_lines" Budget [
        Code, Text, Section, Fund, Earmark, Budgeted, PlanToDate, Realised, Advance,
    ];
    /// An activity: projected in 2.2, evaluated in 1.1 of the next meeting.
    Activity "activities" Projection [
        Text, Bidang, Budgeted, Starts, Ends, Volume, Place, Owners, ActivityState, Outcome, Moves,
    ];
    /// An indicator of `RKPDesa` or `RPJMDesa`.
    Indicator "indicators" Indicators [
        Text, Unit, SourceDocument, Bidang, BudgetLines, Direction, TargetYear, TargetToDate, Achieved, Physical,
        Obstacle, Owners,
    ];
    /// What an official or a bidang answers for.
    Report "reports" Reports [Text, Presenter, Achievements, Obstacle, Plan, Evidence, ReportState];
    /// A public service and how it gets better.
    Service "services" Services [Text, Today, Improvement, ServiceKind, Owners, Due];
    /// A task that offices share.
    Task "tasks" Officials [Text];
    /// The part of one office in a task.
    Assignment "assignments" Officials [Task, Assignee, Role];
    /// A topic between the village government and the BPD.
    Topic "bpd_topics" Bpd [Text, TopicFunction, CouncilView, Answer, WaitsFor, Since];
    /// A village regulation on its way (*Raperdes*).
    Bill "raperdes" Bpd [Text, Proposed, Drafted, Discussed, Agreed, Evaluated, Enacted, Promulgated];
    /// A programme of a higher level that the village goes along with.
    Programme "programmes" Programmes [Text, ProgrammeLevel, Sector, VillageActivity, Alignment, Gap];
    /// A new regulation that is made known.
    Regulation "regulations" Regulations [
        Text, RegulationKind, RegulationNumber, Year, Issuer, InForce, Effect, Offices, FollowUp,
    ];
    /// Other information.
    Information "information" Information [Text, Detail, Source, Audience];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panel_has_a_list_of_its_own_and_no_field_twice() {
        for (at, panel) in Panel::ALL.iter().enumerate() {
            assert_eq!(*panel as usize, at);
            assert_eq!(
                Panel::ALL.iter().filter(|other| other.list() == panel.list()).count(),
                1,
                "{panel:?}"
            );
            for field in panel.fields() {
                assert_eq!(
                    panel.fields().iter().filter(|other| *other == field).count(),
                    1,
                    "{panel:?} {field:?}"
                );
            }
        }
    }
}
