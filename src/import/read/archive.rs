//! Zips that are safe to unpack: measured before anything is kept.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::super::ImportError;
use super::super::limits::{MAX_PARTS, MAX_RATIO, MAX_UNPACKED, RATIO_FREE};

/// How much is unpacked at once while measuring.
const CHUNK: usize = 64 * 1024;

/// A zip whose parts were unpacked once and found to be within the limits.
pub(super) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    names: Vec<String>,
}

impl<'a> Archive<'a> {
    /// Opens a zip and measures its parts; what the zip says of their sizes is not believed.
    ///
    /// # Errors
    /// [`ImportError::Damaged`], [`ImportError::TooManyParts`], and [`ImportError::UnpacksTooLarge`] as soon as a part
    /// or the sum passes its limit.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, ImportError> {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
        if zip.len() > MAX_PARTS {
            return Err(ImportError::TooManyParts);
        }
        let mut sum = 0;
        let mut names = Vec::new();
        for at in 0..zip.len() {
            let mut part = match zip.by_index(at) {
                Ok(part) => part,
                Err(error) => return Err(damaged(&error)),
            };
            names.push(String::from_utf8_lossy(part.name_raw()).into_owned());
            let packed = part.compressed_size();
            sum = measured(&mut part, packed, sum)?;
        }
        Ok(Self { zip, names })
    }

    /// Whether there is a part of exactly this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.names.iter().any(|known| known == name)
    }

    /// The names of the parts.
    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    /// Unpacks a part, by its name.
    ///
    /// # Errors
    /// [`ImportError::Damaged`] when it is not there or cannot be unpacked.
    pub(super) fn unpack(&mut self, name: &str) -> Result<Vec<u8>, ImportError> {
        let at = self.names.iter().position(|known| known == name);
        let at = at.ok_or_else(|| ImportError::Damaged { why: name.to_owned() })?;
        let part = self.zip.by_index(at).map_err(|error| damaged(&error))?;
        let mut bytes = Vec::new();
        let read = part.take(MAX_UNPACKED).read_to_end(&mut bytes);
        read.map_err(|error| ImportError::Damaged { why: error.to_string() })?;
        Ok(bytes)
    }
}

/// Unpacks a part into nothing and adds its size to a sum.
fn measured(part: &mut impl Read, packed: u64, sum: u64) -> Result<u64, ImportError> {
    let mut chunk = vec![0; CHUNK];
    let (mut own, mut sum) = (0_u64, sum);
    loop {
        let read = part.read(&mut chunk).map_err(|error| ImportError::Damaged { why: error.to_string() })?;
        if read == 0 {
            return Ok(sum);
        }
        let read = u64::try_from(read).unwrap_or(u64::MAX);
        own += read;
        sum += read;
        let bursts = own > RATIO_FREE && own / packed.max(1) > MAX_RATIO;
        if sum > MAX_UNPACKED || bursts {
            return Err(ImportError::UnpacksTooLarge);
        }
    }
}

/// A zip error as an import error; a password is told apart from damage.
fn damaged(error: &ZipError) -> ImportError {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => ImportError::OldOrLocked,
        other => ImportError::Damaged { why: other.to_string() },
    }
}
