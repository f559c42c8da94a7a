//! The states of a meeting, of presence, of follow-ups and of problems.

words! {
    #[label] preparing: "persiapan" / "in preparation";
    #[label] running: "berlangsung" / "in session";
    #[label] closed: "ditutup" / "closed";
    #[label] sealed: "disahkan" / "sealed";
    #[label] not_recorded: "belum dicatat" / "not recorded";
    #[label] present: "hadir" / "present";
    #[label] excused: "izin" / "excused";
    #[label] ill: "sakit" / "ill";
    #[rail] absent: "tanpa keterangan" / "absent";
    #[label] represented: "diwakili" / "represented";
    #[label] not_started: "belum" / "not started";
    #[label] ongoing: "berjalan" / "ongoing";
    #[label] done: "selesai" / "done";
    #[label] postponed: "tertunda" / "postponed";
    #[label] cancelled: "batal" / "cancelled";
    #[label] overdue: "terlambat" / "overdue";
    #[label] low: "rendah" / "low";
    #[label] medium: "sedang" / "medium";
    #[label] high: "tinggi" / "high";
}
