//! The envelope of a line: its checksum.

/// What stands before the checksum.
const HEAD: &[u8] = br#"{"crc":""#;
/// What stands between the checksum and the payload.
const MIDDLE: &[u8] = br#"","line":"#;

/// Puts a payload into its envelope, line feed included.
pub(super) fn seal(payload: &[u8]) -> Vec<u8> {
    let crc = format!("{:08x}", crc32c::crc32c(payload));
    [HEAD, crc.as_bytes(), MIDDLE, payload, b"}\n"].concat()
}

/// Takes the payload out of a line without its line feed; `None` when the line is not as it was written.
pub(super) fn open(line: &[u8]) -> Option<&str> {
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    let (crc, rest) = line.strip_prefix(HEAD)?.split_at_checked(8)?;
    let payload = rest.strip_prefix(MIDDLE)?.strip_suffix(b"}")?;
    let written = u32::from_str_radix(std::str::from_utf8(crc).ok()?, 16).ok()?;
    (crc32c::crc32c(payload) == written).then(|| std::str::from_utf8(payload).ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_opens_to_what_was_sealed() {
        let line = seal(br#"{"id":"91bc02aa.1"}"#);
        assert_eq!(line, b"{\"crc\":\"12f648ab\",\"line\":{\"id\":\"91bc02aa.1\"}}\n");
        assert_eq!(open(line.strip_suffix(b"\n").unwrap()), Some(r#"{"id":"91bc02aa.1"}"#));
    }

    #[test]
    fn any_changed_byte_is_noticed() {
        let line = seal(r#"{"t":"rapat é"}"#.as_bytes());
        let line = line.strip_suffix(b"\n").unwrap();
        for place in 0..line.len() {
            let mut bad = line.to_vec();
            bad[place] ^= 0x04;
            assert_eq!(open(&bad), None, "byte {place}");
            assert_eq!(open(&line[..place]), None, "cut at {place}");
        }
    }
}
