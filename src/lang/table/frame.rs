//! The frame around every screen and the drawing vocabulary.

words! {
    #[page] too_small(width: u16, height: u16): "Terminal terlalu kecil: {width}×{height}, perlu 60×15. Perbesar jendela atau perkecil huruf." / "The terminal is too small: {width}×{height}, 60×15 is needed. Enlarge the window or shrink the font.";
    #[label] not_saved: "TAK TERSIMPAN" / "NOT SAVED";
    #[label] never_saved: "tak dicatat" / "not recorded";
    #[label] more_below(n: usize): "{n} lagi" / "{n} more";
    menu_nothing: "Tidak ada yang cocok" / "Nothing matches";
    of_total(part: usize, total: usize, share: &str): "{part} dari {total} ({share})" / "{part} of {total} ({share})";
}
