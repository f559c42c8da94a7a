//! The zip of tables that is taken out of Siskeudes: budget, cash plan, payments.
//!
//! What is realised is not what was paid: advances (*panjar*, payment requests of the kind UM) count only when their
//! accounts (SPJ) are in, and stand beside the line until then.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::super::hint::keyed;
use super::super::{Finding, FindingKind, Hint, ImportError, Source, Understood};
use super::archive::Archive;
use super::tables::{Entry, Table, is_named};
use crate::domain::Sen;
use crate::domain::budget::{Bidang, Code, Earmark, FundSource, Line, Section, fill_parents};
use crate::domain::text::clean_name;

/// How many characters of a `Kd_Keg` are the village's code: `04.2018.`.
const VILLAGE: usize = 8;

/// What belongs to one account of one activity.
#[derive(Debug, Clone, Default)]
struct Leaf {
    line: u32,
    planned: Sen,
    plan: Option<Sen>,
    realised: Sen,
    paid_ahead: Sen,
    accounted: Sen,
    in_budget: bool,
    funds: HashSet<FundSource>,
}

/// The order of a report: revenue, expenditure, financing, each by code.
type Place = (u16, Code);

/// Everything that is read, by place.
struct Reading<'a> {
    archive: Archive<'a>,
    hint: Hint<'a>,
    village: String,
    leaves: BTreeMap<Place, Leaf>,
    findings: Vec<Finding>,
}

/// Reads the tables as a budget.
///
/// # Errors
/// [`ImportError::UnknownZip`] without `Ref_Version` and `Ta_RAB`; [`ImportError::NoLines`] without a line of the
/// village.
pub(super) fn understand(mut archive: Archive<'_>, hint: Hint<'_>) -> Result<Understood, ImportError> {
    let has = |name: &str| archive.names().iter().any(|part| is_named(part, name));
    if !has("Ref_Version") || !has("Ta_RAB") {
        return Err(ImportError::UnknownZip);
    }
    let mut findings = Vec::new();
    let version = Table::read(&mut archive, "Ref_Version", &mut findings)?.unwrap_or_default();
    let version = version.rows().next().map_or("", |row| row.text("Versi")).to_owned();
    let rab = Table::read(&mut archive, "Ta_RAB", &mut findings)?.unwrap_or_default();
    let village = village(&rab, hint, &mut findings);
    let mut reading = Reading { archive, hint, village, leaves: BTreeMap::new(), findings };
    let year = reading.budget(&rab);
    reading.funds()?;
    reading.cash_plan()?;
    reading.receipts()?;
    reading.payments()?;
    reading.finish(version, year)
}

/// The village that is read: the one asked for, by its whole code or the end of it, else the only one, else the one with
/// the most lines.
fn village(rab: &Table, hint: Hint<'_>, findings: &mut Vec<Finding>) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for row in rab.rows() {
        *counts.entry(row.text("Kd_Desa")).or_default() += 1;
    }
    let most = counts.iter().max_by_key(|(_, count)| **count).map_or("", |(village, _)| *village);
    let is_asked = |code: &str, asked: &str| {
        let (code, asked) = (code.trim_matches('.'), asked.trim_matches('.'));
        let before = asked.strip_suffix(code).filter(|_| !code.is_empty());
        before.is_some_and(|before| before.is_empty() || before.ends_with('.'))
    };
    let read = match hint.village {
        Some(asked) if counts.len() > 1 => counts.keys().find(|code| is_asked(code, asked)).unwrap_or(&asked),
        _ => most,
    };
    let read = read.to_owned();
    let others = counts.keys().filter(|village| **village != read).count();
    if others > 0 {
        findings.push(Finding::whole(FindingKind::OtherVillages { read: read.clone(), others }));
    }
    read
}

/// The place of an account: below its activity when it is spent.
fn place(activity: &str, account: &str) -> Option<Place> {
    let account: Code = account.parse().ok()?;
    match account.first() {
        root @ (4 | 6) => Some((root, account)),
        5 => {
            let activity: Code = activity.get(VILLAGE..)?.parse().ok()?;
            Bidang::new(activity.first())?;
            Some((5, account.below(&activity)))
        }
        _ => None,
    }
}

impl Reading<'_> {
    fn table(&mut self, name: &'static str) -> Result<Option<Table>, ImportError> {
        let table = Table::read(&mut self.archive, name, &mut self.findings)?;
        if table.is_none() {
            self.findings.push(Finding::whole(FindingKind::TableMissing { table: name }));
        }
        Ok(table)
    }

    /// Whether a row is of this village; tables without the column are of one village anyway.
    fn is_ours(&self, row: &Entry<'_>) -> bool {
        let own = row.text("Kd_Desa");
        let activity = row.text("Kd_Keg");
        if own.is_empty() {
            activity.is_empty() || activity.starts_with(&self.village)
        } else {
            own == self.village
        }
    }

    fn leaf(&mut self, row: &Entry<'_>) -> Option<&mut Leaf> {
        if !self.is_ours(row) {
            return None;
        }
        let place = place(row.text("Kd_Keg"), row.text("Kd_Rincian"))?;
        Some(self.leaves.entry(place).or_insert_with(|| Leaf { line: row.line, ..Leaf::default() }))
    }

    /// `Ta_RAB`: the budget after PAK; returns its year.
    fn budget(&mut self, rab: &Table) -> Option<u16> {
        let mut year = None;
        for row in rab.rows() {
            let Some(leaf) = self.leaf(&row) else { continue };
            let (before, change) =
                (row.amount("Anggaran").unwrap_or_default(), row.amount("AnggaranPAK").unwrap_or_default());
            let after = row.amount("AnggaranStlhPAK").unwrap_or_default();
            // Zero after a change is a line that was struck; zero without a change was never filled.
            leaf.planned = leaf.planned + if after == Sen(0) && change == Sen(0) { before } else { after };
            leaf.in_budget = true;
            year = year.or_else(|| row.text("Tahun").parse().ok());
        }
        year
    }

    /// `Ta_Anggaran`: the sources of each line.
    fn funds(&mut self) -> Result<(), ImportError> {
        let Some(table) = self.table("Ta_Anggaran")? else { return Ok(()) };
        for row in table.rows() {
            let fund = FundSource::recognise(row.text("SumberDana"));
            if let (Some(leaf), Some(fund)) = (self.leaf(&row), fund) {
                leaf.funds.insert(fund);
            }
        }
        Ok(())
    }

    /// `Ta_Triwulan`: what was planned for the quarters up to this one.
    fn cash_plan(&mut self) -> Result<(), ImportError> {
        let Some(quarter) = self.hint.quarter else { return Ok(()) };
        let Some(table) = self.table("Ta_Triwulan")? else { return Ok(()) };
        for row in table.rows() {
            let quarters = ["Tw1Rinci", "Tw2Rinci", "Tw3Rinci", "Tw4Rinci"];
            let sum: Sen =
                quarters.iter().take(usize::from(quarter)).filter_map(|column| row.amount(column)).sum();
            if let Some(leaf) = self.leaf(&row) {
                leaf.plan = Some(leaf.plan.unwrap_or_default() + sum);
            }
        }
        Ok(())
    }

    /// `Ta_TBPRinci`: what was received.
    fn receipts(&mut self) -> Result<(), ImportError> {
        let Some(table) = self.table("Ta_TBPRinci")? else { return Ok(()) };
        let late = self.late("Ta_TBP", "No_Bukti", "Tgl_Bukti")?;
        for row in table.rows().filter(|row| !late.contains(row.text("No_Bukti"))) {
            let amount = row.amount("Nilai").unwrap_or_default();
            if let Some(leaf) = self.leaf(&row) {
                leaf.realised = leaf.realised + amount;
            }
        }
        Ok(())
    }

    /// The numbers of documents that are dated after the quarter.
    fn late(&mut self, table: &str, number: &str, date: &str) -> Result<HashSet<String>, ImportError> {
        let Some(quarter) = self.hint.quarter else { return Ok(HashSet::new()) };
        let table = Table::read(&mut self.archive, table, &mut self.findings)?.unwrap_or_default();
        let late = table.rows().filter(|row| row.quarter(date).is_some_and(|of| of > quarter));
        Ok(late.map(|row| row.text(number).to_owned()).collect())
    }

    /// `Ta_SPP`, `Ta_SPPRinci` and SPJ: what was spent, and what was paid ahead.
    fn payments(&mut self) -> Result<(), ImportError> {
        let Some(requests) = self.table("Ta_SPP")? else { return Ok(()) };
        let Some(parts) = self.table("Ta_SPPRinci")? else { return Ok(()) };
        let late = self.late("Ta_SPP", "No_SPP", "Tgl_SPP")?;
        let ahead: HashSet<&str> = requests
            .rows()
            .filter(|row| row.text("Jn_SPP").eq_ignore_ascii_case("UM"))
            .map(|row| row.text("No_SPP"))
            .collect();
        for row in parts.rows().filter(|row| !late.contains(row.text("No_SPP"))) {
            let amount = row.amount("Nilai").unwrap_or_default();
            let is_ahead = ahead.contains(row.text("No_SPP"));
            match self.leaf(&row) {
                Some(leaf) if is_ahead => leaf.paid_ahead = leaf.paid_ahead + amount,
                Some(leaf) => leaf.realised = leaf.realised + amount,
                None => {}
            }
        }
        self.accounts()
    }

    /// The accounts of advances: from whichever table names activity and account.
    fn accounts(&mut self) -> Result<(), ImportError> {
        let late = self.late("Ta_SPJ", "No_SPJ", "Tgl_SPJ")?;
        for name in ["Ta_SPJRinci", "Ta_SPJBukti"] {
            let Some(table) = Table::read(&mut self.archive, name, &mut self.findings)? else { continue };
            if !table.has("Kd_Keg") || !table.has("Kd_Rincian") {
                continue;
            }
            for row in table.rows().filter(|row| !late.contains(row.text("No_SPJ"))) {
                let amount = row.amount("Nilai").unwrap_or_default();
                let returned = row.amount("Sisa").unwrap_or_default();
                if let Some(leaf) = self.leaf(&row) {
                    leaf.realised = leaf.realised + amount;
                    leaf.accounted = leaf.accounted + amount + returned;
                }
            }
            return Ok(());
        }
        self.findings.push(Finding::whole(FindingKind::TableMissing { table: "Ta_SPJRinci" }));
        Ok(())
    }

    /// Makes lines of the leaves, with the parents that a report prints.
    fn finish(mut self, version: String, year: Option<u16>) -> Result<Understood, ImportError> {
        if self.leaves.is_empty() {
            return Err(ImportError::NoLines);
        }
        let names = Names::read(&mut self)?;
        let leaves = std::mem::take(&mut self.leaves);
        let mut lines: Vec<(u32, Line)> = Vec::new();
        let mut opened = HashSet::new();
        for ((root, code), leaf) in leaves {
            for (section, code, name) in names.parents(root, &code) {
                if opened.insert((section, code.clone())) {
                    lines.push((leaf.line, Line::new(section, Some(code), name)));
                }
            }
            if !leaf.in_budget && leaf.realised != Sen(0) {
                let kind = FindingKind::WithoutBudget { realised: leaf.realised };
                self.findings.push(Finding::at(leaf.line, kind));
            }
            lines.push((leaf.line, names.line(root, code, &leaf)));
        }
        let (places, mut lines): (Vec<u32>, Vec<Line>) = lines.into_iter().unzip();
        fill_parents(&mut lines);
        let rows = keyed(places.into_iter().zip(lines).collect(), &mut self.findings);
        self.findings.dedup();
        self.findings.sort_by_key(|finding| finding.row);
        let village =
            names.villages.get(&self.village).map(|name| clean_name(name)).filter(|name| !name.is_empty());
        let source = Source::Siskeudes(version);
        Ok(Understood {
            source,
            year,
            village,
            budgeted: true,
            rows,
            stated: Vec::new(),
            unknown: Vec::new(),
            findings: self.findings,
        })
    }
}

/// Names by code, from the tables that have them.
struct Names {
    accounts: HashMap<Code, String>,
    activities: HashMap<Code, String>,
    bidang: HashMap<Code, String>,
    villages: HashMap<String, String>,
}

/// Names under codes that can be read.
fn by_code(names: HashMap<String, String>, skip: usize) -> impl Iterator<Item = (Code, String)> {
    names.into_iter().filter_map(move |(code, name)| {
        let code = code.get(skip..)?.parse().ok()?;
        (!name.is_empty()).then_some((code, name))
    })
}

impl Names {
    fn read(reading: &mut Reading<'_>) -> Result<Self, ImportError> {
        let mut found = Vec::new();
        for (table, code, name) in [
            ("Ref_Rek1", "Akun", "Nama_Akun"),
            ("Ref_Rek2", "Kelompok", "Nama_Kelompok"),
            ("Ref_Rek3", "Jenis", "Nama_Jenis"),
            ("Ref_Rek4", "Obyek", "Nama_Obyek"),
            ("Ta_Kegiatan", "Kd_Keg", "Nama_Kegiatan"),
            ("Ta_Bidang", "Kd_Bid", "Nama_Bidang"),
            ("Ref_Desa", "Kd_Desa", "Nama_Desa"),
        ] {
            let table = Table::read(&mut reading.archive, table, &mut reading.findings)?;
            found.push(table.map(|table| table.names(code, name)).unwrap_or_default());
        }
        let villages = found.pop().unwrap_or_default();
        let bidang = by_code(found.pop().unwrap_or_default(), VILLAGE).collect();
        let activities = by_code(found.pop().unwrap_or_default(), VILLAGE).collect();
        let accounts = found.into_iter().flat_map(|names| by_code(names, 0)).collect();
        Ok(Self { accounts, activities, bidang, villages })
    }

    fn account(&self, parts: &[u16]) -> String {
        let code = Code::new(parts.to_vec(), Vec::new()).ok();
        let name = code.as_ref().and_then(|code| self.accounts.get(code)).cloned();
        name.or(code.map(|code| code.to_string())).unwrap_or_default()
    }

    /// The lines above an account, from the heading of its section down.
    fn parents(&self, root: u16, code: &Code) -> Vec<(Section, Code, String)> {
        let part = |parts: &[u16]| Code::new(parts.to_vec(), Vec::new()).ok();
        if root != 5 {
            let section = section(root, code);
            let from = if root == 6 { 2 } else { 1 };
            let heads = (from..code.parts().len()).filter_map(|end| code.parts().get(..end));
            return heads.filter_map(|head| Some((section, part(head)?, self.heading(head)))).collect();
        }
        let mut parents = vec![];
        if let (Some(root), Some(bidang)) = (part(&[5]), Bidang::new(code.first())) {
            parents.push((Section::Expenditure(None), root, self.heading(&[5])));
            let section = Section::Expenditure(Some(bidang));
            if let Some(head) = part(&[code.first()]) {
                let own = self.bidang.get(&head).filter(|name| Bidang::recognise(name) == Some(bidang));
                let name = own.cloned().unwrap_or_else(|| format!("Bidang {}", bidang.official_name()));
                parents.push((section, head, name));
            }
            if let Some(activity) = part(code.parts()) {
                let name = self.activities.get(&activity).cloned().unwrap_or_else(|| activity.as_activity());
                parents.push((section, activity, name));
            }
        }
        parents
    }

    /// The name of a heading; that of a section is the one by which it is known again.
    fn heading(&self, parts: &[u16]) -> String {
        match parts {
            [4] => "PENDAPATAN".to_owned(),
            [5] => "BELANJA".to_owned(),
            [6, 1] => "Penerimaan Pembiayaan".to_owned(),
            [6, 2] => "Pengeluaran Pembiayaan".to_owned(),
            _ => self.account(parts),
        }
    }

    fn line(&self, root: u16, code: Code, leaf: &Leaf) -> Line {
        let account = if code.account().is_empty() { code.parts() } else { code.account() };
        let name = self.account(account);
        let activity = Code::new(code.parts().to_vec(), Vec::new()).ok();
        let activity = activity.and_then(|code| self.activities.get(&code)).map_or("", String::as_str);
        let fund = match leaf.funds.len() {
            1 => leaf.funds.iter().next().copied(),
            _ => None,
        };
        let open = leaf.paid_ahead - leaf.accounted;
        let mut line = Line::new(section(root, &code), Some(code), name);
        line.fund = fund;
        line.earmark = if root == 5 { Earmark::recognise(activity, fund) } else { Earmark::None };
        line.planned = leaf.planned;
        line.plan_to_date = leaf.plan;
        line.realised = Some(leaf.realised);
        line.advance = (open > Sen(0)).then_some(open);
        line
    }
}

fn section(root: u16, code: &Code) -> Section {
    match root {
        4 => Section::Revenue,
        5 => Section::Expenditure(Bidang::new(code.first())),
        _ if code.parts().get(1) == Some(&2) => Section::FinancingOut,
        _ => Section::FinancingIn,
    }
}
