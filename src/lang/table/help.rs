//! Bantuan.

words! {
    #[label] help_signs: "Arti tanda" / "Signs";
    help_sign_current: "sedang dibahas, sedang berjalan" / "under discussion, under way";
    help_sign_filled: "selesai dibahas, ditutup, sudah dijawab, tersimpan" / "done, closed, answered, saved";
    help_sign_begun: "sudah dimulai, belum selesai dibahas" / "begun, not done yet";
    help_sign_hollow: "belum dibahas, belum dimulai, belum dijawab" / "not discussed, not started, not answered";
    help_sign_warn: "perlu diperhatikan: tertunda, belum lengkap" / "needs care: postponed, incomplete";
    help_sign_bad: "salah atau lewat tenggat" / "wrong, or overdue";
    help_sign_good: "tercapai, selesai" / "met, done";
}
