//! Medians, and durations as people read them.

use std::time::{Duration, Instant};

/// Gives the middle of some durations; zero if there are none.
pub(crate) fn median(mut durations: Vec<Duration>) -> Duration {
    durations.sort_unstable();
    durations.get(durations.len() / 2).copied().unwrap_or_default()
}

/// Measures some work and gives the median of `rounds` batches of `batch` calls, per call.
///
/// A batch makes work of a few nanoseconds longer than the clock's own step. The results are kept from the optimiser.
pub(crate) fn per_call<T>(rounds: u32, batch: u32, mut work: impl FnMut() -> T) -> Duration {
    let measured = (0..rounds).map(|_| {
        let start = Instant::now();
        for _ in 0..batch {
            std::hint::black_box(work());
        }
        start.elapsed() / batch.max(1)
    });
    median(measured.collect())
}

/// Writes a duration with three significant digits: `840 ns`, `12.3 µs`, `4.56 ms`, `1.20 s`.
pub(crate) fn show(duration: Duration) -> String {
    let nanoseconds = duration.as_secs_f64() * 1e9;
    let units = [(1e9, "s"), (1e6, "ms"), (1e3, "µs"), (1.0, "ns")];
    let (size, unit) = units.into_iter().find(|(size, _)| nanoseconds >= *size).unwrap_or((1.0, "ns"));
    let value = nanoseconds / size;
    let decimals = match value {
        _ if unit == "ns" => 0,
        100.0.. => 0,
        10.0.. => 1,
        _ => 2,
    };
    format!("{value:.decimals$} {unit}")
}

/// Measures some work and gives the time per call of the least disturbed of twenty batches.
///
/// Whatever else a machine does only adds to a batch: the least is nearest to what the work itself needs.
pub(crate) fn least_per_call<T>(calls: u32, mut work: impl FnMut() -> T) -> Duration {
    let batch = (calls / 20).max(1);
    let measured = (0..20).map(|_| {
        let start = Instant::now();
        for _ in 0..batch {
            std::hint::black_box(work());
        }
        start.elapsed() / batch
    });
    measured.min().unwrap_or_default()
}
