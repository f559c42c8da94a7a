//! Tindak lanjut triwulan lalu: one promise at a time.

words! {
    review_title: "Tindak lanjut triwulan lalu" / "Follow-ups of last quarter";
    #[rail] review_short: "Tindak lanjut lalu" / "Last follow-ups";
    #[rail] review_history: "Rapat lalu" / "Last meeting";
    #[rail] review_problem: "Menjawab masalah" / "Answers problem";
    #[rail] review_state: "Status sekarang" / "State now";
    review_not_answered: "belum dijawab di rapat ini" / "not yet answered in this meeting";
    #[rail] review_silent: "belum dijawab" / "not answered";
    review_all_answered: "Semua tindak lanjut triwulan lalu sudah dijawab" / "Every follow-up of last quarter is answered";
    review_some_left(n: usize): "{n} tindak lanjut belum dijawab" / "{n} follow-ups not yet answered";
    review_none: "Tidak ada tindak lanjut yang terbawa dari triwulan lalu" / "No follow-ups were carried from last quarter";
    review_go_on(key: &str): "{key}  lanjut ke 1.1 Realisasi APBDesa" / "{key}  go on to 1.1 Village budget realisation";
    review_go_back(key: &str): "{key}  kembali ke yang belum dijawab" / "{key}  back to those not answered";
    review_previous(key: &str): "{key} sebelumnya" / "{key} before";
    review_next(key: &str): "berikutnya {key}" / "next {key}";
    review_done_on(day: &str): "selesai, dilaporkan {day}" / "done, reported {day}";
    review_with_reason(state: &str, why: &str): "{state}: {why}" / "{state}: {why}";
    review_alter_later(quarter: &str, key: &str): "Tindak lanjut ini terbawa ke {quarter}; tekan {key} untuk mengubahnya di sana." / "This follow-up was carried to {quarter}; press {key} to alter it there.";
}
