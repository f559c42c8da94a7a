//! Every format that was ever written stays readable, and is written again as it was.

use rakor::domain::{Kind, read, write};

#[test]
fn the_first_format_reads_and_writes_byte_for_byte() {
    let bytes = include_bytes!("../golden/rakor-sesi-1.json");
    let (session, findings) = read(bytes).unwrap();
    assert_eq!(findings, []);
    for kind in Kind::SPOKEN {
        assert!(session.of_kind(kind).count() > 0, "no {} in the golden file", kind.list());
    }
    assert_eq!(session.conflicts().count(), 1);
    assert_eq!(session.label("00000000000000m3".parse().unwrap()).as_deref(), Some("M3"));
    assert_eq!(String::from_utf8(write(&session)).unwrap(), String::from_utf8(bytes.to_vec()).unwrap());
}
