//! What keys do, as the footer, the help and the palette name it.

words! {
    #[label] key_help: "bantuan" / "help";
    #[label] key_back: "kembali" / "back";
    #[label] key_open: "buka" / "open";
    #[label] key_next: "lanjut" / "next";
    #[label] key_choose: "pilih" / "choose";
    #[label] key_close: "tutup" / "close";
    #[label] key_finish: "selesai" / "finish";
    #[label] key_present: "hadir" / "attendance";
    #[label] key_note: "catatan" / "note";
    #[label] key_problem: "masalah" / "problem";
    #[label] key_follow_up: "tindak lanjut" / "follow-up";
    #[label] key_decision: "keputusan" / "decision";
    #[label] key_board: "papan RTL" / "board";
    #[label] key_find: "cari" / "find";
    #[label] key_palette: "perintah" / "commands";
    #[label] key_undo: "batalkan" / "undo";
    #[label] key_redo: "ulangi" / "redo";
    #[label] key_quit: "keluar" / "quit";
}
