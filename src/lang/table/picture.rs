//! Pictures of the tables of data.

words! {
    #[label] face_matrix: "Matriks" / "Matrix";
    matrix_shown(from: usize, to: usize, all: usize): "jabatan {from}–{to} dari {all}" / "offices {from}–{to} of {all}";
    matrix_no_offices: "Desa ini belum mempunyai daftar jabatan." / "This village has no list of offices yet.";
    matrix_in_charge: "Penanggung jawab" / "In charge";
    matrix_all: "Semua peran" / "All parts";
    #[label] matrix_lead: "PJ" / "lead";
    matrix_no_part: "tidak berperan" / "no part";
    matrix_cell(office: &str, role: &str, task: &str): "{office}, {role}: {task}" / "{office}, {role}: {task}";
    #[label] face_quarters: "Garis" / "Line";
    #[label] quarters_axis: "TW" / "TW";
    quarters_realised(mark: &str): "{mark} realisasi s.d. triwulan" / "{mark} realised up to the quarter";
    quarters_plan(mark: &str): "{mark} rencana kas" / "{mark} cash plan";
    quarters_budget(mark: &str): "{mark} anggaran setahun" / "{mark} budget of the year";
    #[label] face_causes: "Pohon masalah" / "Problem trees";
    causes_nobody: "belum ada tindak lanjut" / "nobody does anything about it";
    causes_unsaid: "belum ditulis" / "not written yet";
    #[label] trend_better: "membaik" / "better";
    #[label] trend_same: "tetap" / "same";
    #[label] trend_worse: "memburuk" / "worse";
    reached_none: "Belum ada indikator." / "No indicators yet.";
    reached_unknown: "belum diisi" / "not filled in";
    reached_mark(mark: &str): "{mark} target s.d. triwulan; batang penuh adalah target setahun" / "{mark} target up to the quarter; a full bar is the target of the year";
    reached_physical(percent: &str): "fisik {percent}%" / "physical {percent}%";
    reached_financial(percent: &str): "keuangan {percent}" / "money {percent}";
    #[label] face_months: "Jadwal" / "Months";
    months_none: "Belum ada kegiatan yang direncanakan." / "No activity is planned yet.";
    months_no_days: "belum ada tanggal" / "no days yet";
    #[label] months_days: "Waktu" / "Days";
    months_not_begun: "belum mulai, sudah lewat waktunya" / "should have begun";
    months_not_ended: "belum selesai, sudah lewat waktunya" / "should have ended";
    months_late: "lewat waktu" / "late";
    months_clash: "! bentrok" / "! clash";
    months_before(mark: &str): "{mark} jadwal semula" / "{mark} days before";
    months_moved(mark: &str, before: &str, date: &str, why: &str): "{mark} Semula {before}, diubah {date}: {why}" / "{mark} Before: {before}, moved on {date}: {why}";
    months_clash_owner(who: &str, other: &str, days: &str): "! Bentrok {days}: {who} juga memegang {other}" / "! Clash {days}: {who} also owns {other}";
    months_clash_place(place: &str, other: &str, days: &str): "! Bentrok {days}: {place} juga dipakai {other}" / "! Clash {days}: {place} is also used by {other}";
    moving_title: "Jadwal ulang" / "Reschedule";
    moving_first: "Jadwalkan" / "Set the days";
    #[label] moving_why: "Alasan" / "Reason";
    moving_why_hint: "contoh: menunggu pencairan tahap II" / "such as: waiting for the second instalment";
    moving_backwards: "Hari selesai lebih awal daripada hari mulai." / "It would end before it begins.";
    moving_same: "Tanggalnya masih sama seperti semula." / "The days are the same as before.";
    moving_done: "dijadwalkan" / "scheduled";
}
