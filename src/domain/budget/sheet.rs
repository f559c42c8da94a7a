//! A budget as a whole: sums of its leaves, and parents that do not equal them.

use super::figures::{Sum, sum};
use super::tree::Tree;
use super::{Amount, Bidang, Figures, FundSource, Line, Section, Total};
use crate::domain::Sen;

/// The lines of a budget with their trees; the amounts stay those of the lines.
///
/// Every sum is one of leaves: lines with nothing below them. Where a report gives expenditure both by bidang and by
/// account class, the classes are a second view of the same money and are not summed.
#[derive(Debug, Clone)]
pub struct Sheet<'a> {
    lines: &'a [Line],
    tree: Tree,
}

/// A parent whose amount differs from the sum of the lines directly below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mismatch {
    /// The parent's place in the list.
    pub line: usize,
    /// Which amount differs.
    pub amount: Amount,
    /// What the parent states.
    pub stated: Sen,
    /// The sum of its children.
    pub children: Sen,
}

/// The sums at the foot of a budget.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Totals {
    /// Pendapatan.
    pub revenue: Figures,
    /// Belanja.
    pub expenditure: Figures,
    /// Belanja per bidang, in official order.
    pub bidang: [Figures; 5],
    /// Penerimaan pembiayaan.
    pub financing_in: Figures,
    /// Pengeluaran pembiayaan.
    pub financing_out: Figures,
}

impl Totals {
    /// *Surplus/(defisit)*: revenue less expenditure.
    #[must_use]
    pub fn surplus(&self) -> Figures {
        self.revenue - self.expenditure
    }

    /// *Pembiayaan netto*: financing in less out.
    #[must_use]
    pub fn financing_net(&self) -> Figures {
        self.financing_in - self.financing_out
    }

    /// *Sisa lebih pembiayaan anggaran*: surplus and net financing.
    #[must_use]
    pub fn silpa(&self) -> Figures {
        self.surplus() + self.financing_net()
    }

    /// The figures of one of the sums.
    #[must_use]
    pub fn get(&self, total: Total) -> Figures {
        match total {
            Total::Revenue => self.revenue,
            Total::Expenditure => self.expenditure,
            Total::Bidang(bidang) => {
                self.bidang.get(usize::from(bidang.number()) - 1).copied().unwrap_or_default()
            }
            Total::Surplus => self.surplus(),
            Total::FinancingIn => self.financing_in,
            Total::FinancingOut => self.financing_out,
            Total::FinancingNet => self.financing_net(),
            Total::Silpa => self.silpa(),
        }
    }
}

impl<'a> Sheet<'a> {
    /// Reads lines, in the order of their report, as a budget.
    #[must_use]
    pub fn new(lines: &'a [Line]) -> Self {
        Self { lines, tree: Tree::new(lines) }
    }

    /// The lines in order.
    #[must_use]
    pub const fn lines(&self) -> &'a [Line] {
        self.lines
    }

    /// The line above a line.
    #[must_use]
    pub fn parent(&self, line: usize) -> Option<usize> {
        self.tree.parent.get(line).copied().flatten()
    }

    /// The lines directly below a line, in order.
    #[must_use]
    pub fn children(&self, line: usize) -> &[usize] {
        self.tree.children.get(line).map_or(&[], Vec::as_slice)
    }

    /// How many lines are above a line: its indentation.
    #[must_use]
    pub fn depth(&self, line: usize) -> usize {
        std::iter::successors(self.parent(line), |above| self.parent(*above)).count()
    }

    /// Whether a line is summed: nothing is below it, and it is neither a total nor a second view of the same money.
    #[must_use]
    pub fn is_leaf(&self, line: usize) -> bool {
        self.children(line).is_empty() && self.tree.aside.get(line) == Some(&false)
    }

    /// The lines that are summed.
    pub fn leaves(&self) -> impl Iterator<Item = (usize, &'a Line)> + '_ {
        self.lines.iter().enumerate().filter(|(at, _)| self.is_leaf(*at))
    }

    /// The sum of the leaves that a test picks.
    #[must_use]
    pub fn sum_of(&self, picks: impl Fn(&Line) -> bool) -> Figures {
        sum(self.leaves().filter(|(_, line)| picks(line)).map(|(_, line)| line.figures()))
    }

    /// The sum of everything below a line, or its own amounts when nothing is.
    #[must_use]
    pub fn computed(&self, line: usize) -> Figures {
        let children = self.children(line);
        if children.is_empty() {
            return self.lines.get(line).map(Line::figures).unwrap_or_default();
        }
        sum(children.iter().map(|child| self.computed(*child)))
    }

    /// The sum of a section; of expenditure without a bidang all of it.
    #[must_use]
    pub fn section(&self, section: Section) -> Figures {
        let all = section == Section::Expenditure(None);
        self.sum_of(|line| if all { line.section.is_expenditure() } else { line.section == section })
    }

    /// The expenditure of a bidang.
    #[must_use]
    pub fn bidang(&self, bidang: Bidang) -> Figures {
        self.section(Section::Expenditure(Some(bidang)))
    }

    /// The expenditure from a source; from none: of lines that do not say.
    #[must_use]
    pub fn fund(&self, fund: Option<FundSource>) -> Figures {
        self.sum_of(|line| line.section.is_expenditure() && line.fund == fund)
    }

    /// The expenditure from each source, in the order of [`FundSource::ALL`]; sources that pay for nothing are left out.
    #[must_use]
    pub fn funds(&self) -> Vec<(FundSource, Figures)> {
        let mut sums = FundSource::ALL.map(|fund| (fund, Sum::default()));
        for (_, line) in self.leaves().filter(|(_, line)| line.section.is_expenditure()) {
            if let Some((_, sum)) = sums.iter_mut().find(|(fund, _)| line.fund == Some(*fund)) {
                sum.add(line.figures());
            }
        }
        let sums = sums.map(|(fund, sum)| (fund, sum.figures()));
        sums.into_iter().filter(|(_, figures)| *figures != Figures::default()).collect()
    }

    /// The sums at the foot.
    #[must_use]
    pub fn totals(&self) -> Totals {
        let (mut revenue, mut expenditure, mut bidang) =
            (Sum::default(), Sum::default(), [Sum::default(); 5]);
        let (mut financing_in, mut financing_out) = (Sum::default(), Sum::default());
        for (_, line) in self.leaves() {
            let figures = line.figures();
            match line.section {
                Section::Revenue => revenue.add(figures),
                Section::FinancingIn => financing_in.add(figures),
                Section::FinancingOut => financing_out.add(figures),
                Section::Expenditure(of) => {
                    expenditure.add(figures);
                    let place = of.map(|of| usize::from(of.number()) - 1);
                    if let Some(sum) = place.and_then(|place| bidang.get_mut(place)) {
                        sum.add(figures);
                    }
                }
            }
        }
        Totals {
            revenue: revenue.figures(),
            expenditure: expenditure.figures(),
            bidang: bidang.map(Sum::figures),
            financing_in: financing_in.figures(),
            financing_out: financing_out.figures(),
        }
    }

    /// Parents that do not equal the sum of their children, one level at a time, in the order of the lines.
    ///
    /// An amount that the parent does not state is no mismatch.
    #[must_use]
    pub fn mismatches(&self) -> Vec<Mismatch> {
        let parents = self.lines.iter().enumerate().filter(|(at, _)| !self.children(*at).is_empty());
        parents.flat_map(|(at, line)| self.mismatches_of(at, line)).collect()
    }

    fn mismatches_of(&self, at: usize, line: &Line) -> Vec<Mismatch> {
        let below = self.children(at).iter().filter_map(|child| self.lines.get(*child)).map(Line::figures);
        let below = sum(below);
        let differs = |amount: Amount| {
            let (stated, children) = (line.figures().get(amount)?, below.get(amount)?);
            (stated != children).then_some(Mismatch { line: at, amount, stated, children })
        };
        Amount::ALL.into_iter().filter_map(differs).collect()
    }
}

/// Gives every parent the sum of its children, from the leaves up; returns how many lines were altered.
pub fn fill_parents(lines: &mut [Line]) -> usize {
    let tree = Tree::new(lines);
    let mut altered = 0;
    for at in tree.upwards() {
        let children = tree.children.get(at).map_or(&[][..], Vec::as_slice);
        if children.is_empty() {
            continue;
        }
        let below = sum(children.iter().filter_map(|child| lines.get(*child)).map(Line::figures));
        if let Some(line) = lines.get_mut(at)
            && line.figures() != below
        {
            line.set_figures(below);
            altered += 1;
        }
    }
    altered
}
