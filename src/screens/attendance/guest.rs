//! Reading a guest as people write one: a name with its titles, and where from.

/// Degrees that are written without dots as often as with them.
const PLAIN_DEGREES: [&str; 17] = [
    "SE", "SH", "ST", "SP", "SS", "SKM", "SIP", "MM", "MH", "MT", "MSi", "MPd", "SPd", "SSos", "SAg", "Ners",
    "Apt",
];

/// Splits a guest's name from where the guest comes from, which is empty when nothing is said.
///
/// Between them stands a semicolon, else a dash between spaces, else the last comma, unless a degree follows it.
pub(in crate::screens) fn split(text: &str) -> (&str, &str) {
    let by_sign = text
        .split_once(';')
        .or_else(|| text.split_once(" - "))
        .or_else(|| text.split_once(" \u{2013} "))
        .or_else(|| text.rsplit_once(',').filter(|(_, from)| !is_degree(from.trim())));
    let (name, from) = by_sign.unwrap_or((text, ""));
    (name.trim(), from.trim())
}

/// Whether a piece is a degree: `S.Pd.`, `M.M.`, `A.Md.Kep`, `SH`.
fn is_degree(piece: &str) -> bool {
    let dotted = piece.contains('.')
        && piece.split('.').all(|part| part.len() <= 4 && part.chars().all(char::is_alphabetic));
    dotted || PLAIN_DEGREES.iter().any(|degree| degree.eq_ignore_ascii_case(piece))
}

#[test]
fn titles_stay_with_the_name_and_the_rest_is_where_from() {
    for (text, wanted) in [
        ("Babinsa", ("Babinsa", "")),
        ("Babinsa, Koramil Pamekasan", ("Babinsa", "Koramil Pamekasan")),
        ("H. Camat, S.Pd., M.M., Kecamatan Pademawu", ("H. Camat, S.Pd., M.M.", "Kecamatan Pademawu")),
        ("Camat, S.Pd., M.M.", ("Camat, S.Pd., M.M.", "")),
        ("Camat, SH", ("Camat, SH", "")),
        (
            "Penyuluh, A.Md.Kep; Puskesmas Pademawu, Pamekasan",
            ("Penyuluh, A.Md.Kep", "Puskesmas Pademawu, Pamekasan"),
        ),
        ("Pendamping desa - Kecamatan, Pademawu", ("Pendamping desa", "Kecamatan, Pademawu")),
        ("Petugas, BPS", ("Petugas", "BPS")),
        ("Petugas, Kab. Pamekasan", ("Petugas", "Kab. Pamekasan")),
        (", Koramil", ("", "Koramil")),
    ] {
        assert_eq!(split(text), wanted, "{text}");
    }
}
