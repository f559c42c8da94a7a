//! Tables of data with a long budget: a picture, a cell that is edited, and a file that is understood.

use std::time::{Duration, Instant};

use calamine::{Reader, Xlsx};
use rakor::app::{Model, draw};
use rakor::domain::budget::{Bidang, FundSource, Section};
use rakor::domain::intake::Plan;
use rakor::domain::{Field, Fields, Item, Kind, Panel, Sen, Trail, Value};
use rakor::import::{Hint, understand};
use ratatui::buffer::Buffer;
use rust_xlsxwriter::Workbook;

use crate::clock::{least_per_call, per_call, show};
use crate::frames::{AREA, Maker, beranda, meeting_maker, open, press};
use crate::pty::Result;
use crate::table::Table;

/// How many lines a long budget has, and an ordinary one, which stands beside it as the floor.
const LONG: u32 = 2_000;
const ORDINARY: u32 = 47;

/// How often a cell is edited, and a file understood.
const EDITS: u32 = 60;
const READS: u32 = 15;

/// Adds the figures of a long budget.
///
/// # Errors
/// If the made-up budget cannot be opened, edited or read back.
pub(crate) fn measure(table: &mut Table) -> Result<()> {
    let (mut long, mut ordinary) = (opened(LONG)?, opened(ORDINARY)?);
    for (name, keys) in
        [("lembar 1.1", ""), ("gambar 1.1", "<Tab>"), ("garis 1.1", "<Tab>"), ("peringatan 1.1", "<Tab>")]
    {
        press(&mut long, keys)?;
        press(&mut ordinary, keys)?;
        let (figure, floor) = (frame(&long), frame(&ordinary));
        limited(table, &format!("gambar {name}"), figure, floor, Duration::from_millis(1));
    }
    press(&mut long, "<Tab><Tab>")?;
    press(&mut ordinary, "<Tab><Tab>")?;
    let (figure, floor) = (step(&mut long)?, step(&mut ordinary)?);
    limited(table, "panah sampai tergambar, lembar 1.1", figure, floor, Duration::from_millis(1));
    let (figure, floor) = (edit(&mut long)?, edit(&mut ordinary)?);
    limited(table, "sel diubah sampai jumlah tergambar", figure, floor, Duration::from_millis(1));
    files(table)
}

fn limited(table: &mut Table, name: &str, figure: Duration, floor: Duration, limit: Duration) {
    let name = format!("{name}, {LONG} baris (pembanding: {ORDINARY} baris)");
    table.add(&name, show(figure), show(floor), show(limit), figure <= limit);
}

/// A line of a long budget: sections as in a report, with codes that hang below each other.
fn line(n: u32) -> Fields {
    let (section, code) = match n % 10 {
        0 => (Section::Revenue, format!("4.2.{}", n / 10 + 1)),
        9 => (Section::FinancingIn, format!("6.1.{}", n / 10 + 1)),
        rest => {
            let bidang = Bidang::ALL[rest as usize % 5];
            (Section::Expenditure(Some(bidang)), format!("{}.{}.{:02}", bidang.number(), n / 50 + 1, n % 50))
        }
    };
    let amount = |part: i64| Value::Money(Sen::rupiah(i64::from(n + 1) * part));
    Fields::default()
        .with(Field::Item, Value::Item(Item::Budget))
        .with(Field::Code, code)
        .with(Field::Text, format!("Kegiatan pembangunan dan pemberdayaan nomor {n}"))
        .with(Field::Section, Value::Section(section))
        .with(Field::Fund, Value::Fund(FundSource::ALL[n as usize % FundSource::ALL.len()]))
        .with(Field::Budgeted, amount(4_000))
        .with(Field::PlanToDate, amount(1_000))
        .with(Field::Realised, amount(900))
}

/// A meeting with a budget, open on its table.
fn opened(lines: u32) -> Result<Model> {
    let trail = budgeted(lines)?;
    let mut model = beranda(&trail)?;
    open(&mut model, &trail)?;
    press(&mut model, "2[[[[l")?;
    let mut buf = Buffer::empty(AREA);
    draw(&model, AREA, &mut buf);
    let seen: String = buf.content.iter().map(ratatui::buffer::Cell::symbol).collect();
    if seen.contains("Kegiatan pem") { Ok(model) } else { Err("the table is not open".into()) }
}

fn budgeted(lines: u32) -> Result<Trail> {
    let mut maker: Maker = meeting_maker(1)?;
    for n in 0..lines {
        maker.add(Kind::Row(Panel::Budget), line(n));
    }
    Ok(maker.trail)
}

fn frame(model: &Model) -> Duration {
    let mut buf = Buffer::empty(AREA);
    least_per_call(400, || {
        buf.reset();
        draw(model, AREA, &mut buf);
    })
}

/// From an arrow key to the picture: nothing is altered, so nothing is summed.
fn step(model: &mut Model) -> Result<Duration> {
    let mut buf = Buffer::empty(AREA);
    let mut kept = Ok(());
    let figure = least_per_call(400, || {
        kept = press(model, "<Down>");
        buf.reset();
        draw(model, AREA, &mut buf);
    });
    kept.map(|()| figure)
}

/// From the key that finishes a cell to the picture with its sums: the least disturbed of all edits.
fn edit(model: &mut Model) -> Result<Duration> {
    let mut buf = Buffer::empty(AREA);
    press(model, "<Right><Right><Right>")?;
    let revision = |model: &Model| model.session().map(rakor::domain::Session::revision);
    let mut all: Vec<Duration> = Vec::new();
    for figure in 1..=EDITS {
        press(model, &figure.to_string())?;
        let before = revision(model);
        // The processor's own clock is too coarse for one call.
        let start = Instant::now();
        press(model, "<Enter>")?;
        buf.reset();
        draw(model, AREA, &mut buf);
        all.push(start.elapsed());
        if revision(model) == before {
            return Err("the cell was not altered".into());
        }
    }
    Ok(all.into_iter().min().unwrap_or_default())
}

/// Files of so many lines understood; beside each the same file through its reader alone.
fn files(table: &mut Table) -> Result<()> {
    let rows: Vec<[String; 4]> = (0..LONG)
        .map(|n| {
            let (n, bidang) = (i64::from(n), n % 5 + 1);
            let code = format!("{bidang}.{}.{:02}", n / 250 + 1, n / 5 % 50 + 1);
            let amount = |part: i64| format!("{}", (n + 1) * part);
            [code, format!("Kegiatan pembangunan nomor {n}"), amount(4_000), amount(900)]
        })
        .collect();
    let csv = format!(
        "Kode;Uraian;Anggaran;Realisasi\n{}",
        rows.iter().map(|row| row.join(";") + "\n").collect::<String>()
    );
    let floor = per_call(READS, 1, || {
        csv::ReaderBuilder::new().delimiter(b';').from_reader(csv.as_bytes()).records().count()
    });
    read(table, "CSV", csv.as_bytes(), floor, Duration::from_millis(150))?;
    let xlsx = workbook(&rows)?;
    let floor = per_call(READS, 1, || {
        let book = Xlsx::new(std::io::Cursor::new(&xlsx[..]));
        book.ok().and_then(|mut book| book.worksheet_range_at(0)?.ok()).map(|range| range.height())
    });
    read(table, "XLSX", &xlsx, floor, Duration::from_millis(400))
}

fn workbook(rows: &[[String; 4]]) -> Result<Vec<u8>> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, head) in (0..).zip(["Kode", "Uraian", "Anggaran", "Realisasi"]) {
        sheet.write(0, column, head)?;
    }
    for (at, [code, name, planned, realised]) in (1..).zip(rows) {
        sheet.write(at, 0, code)?;
        sheet.write(at, 1, name)?;
        sheet.write(at, 2, planned.parse::<f64>()?)?;
        sheet.write(at, 3, realised.parse::<f64>()?)?;
    }
    Ok(book.save_to_buffer()?)
}

/// What the preview shows: the lines, their sums, and what was noticed.
fn read(table: &mut Table, name: &str, bytes: &[u8], floor: Duration, limit: Duration) -> Result<()> {
    let held = budgeted(ORDINARY)?;
    let preview = || {
        let found = understand(bytes, Hint::file()).ok()?;
        let plan = Plan::of(held.session(), &found);
        Some((found.rows.len(), plan.sums(), plan.findings.len()))
    };
    let lines = preview().ok_or("the file is not understood")?.0;
    if lines != LONG as usize {
        return Err(format!("{lines} of {LONG} lines were understood").into());
    }
    let figure = per_call(READS, 1, preview);
    let name = format!("impor {LONG} baris {name} sampai pratinjau (pembanding: pembaca berkas saja)");
    table.add(&name, show(figure), show(floor), show(limit), figure <= limit);
    Ok(())
}
