//! The village's file and the worked example.

use std::fs;
use std::thread;

use rakor::domain::{Village, WriterId};
use rakor::store::{Job, RealDisk, Report, VILLAGE_FILE, copy_files, update_village};

use crate::support::Bench;

#[test]
fn alterations_by_many_at_once_all_stay() {
    let folder = tempfile::tempdir().unwrap();
    let village = serde_json::to_vec(&Village::blank()).unwrap();
    fs::write(folder.path().join(VILLAGE_FILE), &village).unwrap();
    thread::scope(|scope| {
        for writer in 0..8 {
            let path = folder.path();
            scope.spawn(move || {
                for _ in 0..10 {
                    update_village(&RealDisk, path, WriterId(writer), |old| {
                        Some([old.unwrap_or_default(), b" "].concat())
                    })
                    .unwrap();
                }
            });
        }
    });
    assert_eq!(fs::read(folder.path().join(VILLAGE_FILE)).unwrap().len(), village.len() + 80);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "neither lock nor temporary file stays");
}

#[test]
fn a_change_made_from_an_old_village_is_given_back() {
    let folder = tempfile::tempdir().unwrap();
    let bench = Bench::start(folder.path(), 1);
    let save = |base: Option<&str>, json: &str| {
        let base = base.map(|text| text.as_bytes().to_vec());
        bench.send(Job::SaveVillage {
            folder: folder.path().to_owned(),
            base,
            json: json.as_bytes().to_vec(),
        });
        bench.wait(|report| match report {
            Report::VillageSaved => Some(None),
            Report::VillageChanged { json } => Some(json),
            _ => None,
        })
    };
    assert_eq!(save(None, "one"), None);
    assert_eq!(save(None, "two"), Some(b"one".to_vec()));
    assert_eq!(save(Some("one"), "two"), None);
    assert_eq!(fs::read(folder.path().join(VILLAGE_FILE)).unwrap(), b"two");
}

/// Broken or of a newer version: whatever takes its place, its bytes stay.
#[test]
fn a_village_that_cannot_be_read_is_kept_when_another_takes_its_place() {
    let village = serde_json::to_string(&Village::blank()).unwrap();
    for unread in ["{\"format\":\"rakor-desa/1\",\"roster\":[", &village.replace("desa/1", "desa/2")] {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(VILLAGE_FILE), unread).unwrap();
        for new in [&village, &format!("{village} "), &village] {
            update_village(&RealDisk, folder.path(), WriterId(1), |_| Some(new.clone().into_bytes()))
                .unwrap();
        }
        assert_eq!(fs::read_to_string(folder.path().join(VILLAGE_FILE)).unwrap(), village);
        let files = fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().path());
        let kept: Vec<_> = files.filter(|path| !path.ends_with(VILLAGE_FILE)).collect();
        assert_eq!(kept.len(), 1, "{kept:?}");
        assert!(kept[0].file_name().unwrap().to_str().unwrap().starts_with("rusak-"));
        assert_eq!(fs::read_to_string(&kept[0]).unwrap(), unread);
    }
}

#[test]
fn the_example_is_copied_over_nothing() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("2023-tw1.json"), "mine").unwrap();
    let files: [(&str, &[u8]); 2] = [("2023-tw1.json", b"example"), ("2023-tw2.json", b"example")];
    assert_eq!(copy_files(&RealDisk, folder.path(), &files).unwrap(), 1);
    assert_eq!(fs::read(folder.path().join("2023-tw1.json")).unwrap(), b"mine");
    assert_eq!(fs::read(folder.path().join("2023-tw2.json")).unwrap(), b"example");
}
