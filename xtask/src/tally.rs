//! `N passed, N failed, N skipped`, over all runners.

use std::fmt;

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Tally {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
    pub(crate) skipped: u64,
}

impl Tally {
    pub(crate) const PASS: Self = Self { passed: 1, failed: 0, skipped: 0 };
    pub(crate) const FAIL: Self = Self { passed: 0, failed: 1, skipped: 0 };
    pub(crate) const SKIP: Self = Self { passed: 0, failed: 0, skipped: 1 };

    /// What `cargo test` printed, over all its test programs; `None` where it counted nothing.
    pub(crate) fn of_cargo(output: &str) -> Option<Self> {
        let mut found = false;
        let mut sum = Self::default();
        // test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s
        for line in output.lines().filter_map(|line| line.trim().strip_prefix("test result: ")) {
            let (_, counts) = line.split_once(". ")?;
            sum += Self {
                passed: count(counts, ';', "passed")?,
                failed: count(counts, ';', "failed")?,
                skipped: count(counts, ';', "ignored")?,
            };
            found = true;
        }
        found.then_some(sum)
    }

    /// The closing line of a runner of ours.
    pub(crate) fn of_closing_line(output: &str) -> Option<Self> {
        let line = output.trim_end().lines().next_back()?;
        Some(Self {
            passed: count(line, ',', "passed")?,
            failed: count(line, ',', "failed")?,
            skipped: count(line, ',', "skipped")?,
        })
    }

    /// What a runner counted, held against how it ended. No count is a failure, and so is an end in failure of which
    /// the count knows nothing.
    pub(crate) fn or_failed(counted: Option<Self>, success: bool) -> Self {
        match counted {
            Some(tally) if success || tally.failed > 0 => tally,
            Some(tally) => tally + Self::FAIL,
            None => Self::FAIL,
        }
    }
}

fn count(text: &str, between: char, word: &str) -> Option<u64> {
    text.split(between).find_map(|part| part.trim().strip_suffix(word)?.trim_end().parse().ok())
}

impl std::ops::Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            skipped: self.skipped + other.skipped,
        }
    }
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} passed, {} failed, {} skipped", self.passed, self.failed, self.skipped)
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;

    fn tally(passed: u64, failed: u64, skipped: u64) -> Tally {
        Tally { passed, failed, skipped }
    }

    #[test]
    fn cargo_test_is_added_up_over_its_programs() {
        let output = "running 2 tests\ntest result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
                      test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.20s\n";
        assert_eq!(Tally::of_cargo(output), Some(tally(5, 2, 1)));
        assert_eq!(Tally::of_cargo("error: could not compile"), None);
    }

    #[test]
    fn only_the_last_line_counts() {
        let output = "1 passed, 1 failed, 1 skipped\nmore\n12 passed, 0 failed, 3 skipped\n\n";
        assert_eq!(Tally::of_closing_line(output), Some(tally(12, 0, 3)));
        assert_eq!(Tally::of_closing_line("12 passed, 0 failed, 3 skipped\nbye"), None);
        assert_eq!(Tally::of_closing_line(""), None);
    }

    #[test]
    fn a_runner_that_ends_badly_has_failed_whatever_it_counted() {
        assert_eq!(Tally::or_failed(Some(tally(3, 0, 0)), false), tally(3, 1, 0));
        assert_eq!(Tally::or_failed(Some(tally(3, 2, 0)), false), tally(3, 2, 0));
        assert_eq!(Tally::or_failed(None, true), tally(0, 1, 0));
    }

    #[test]
    fn the_closing_line_is_as_promised() {
        assert_eq!(tally(1, 2, 3).to_string(), "1 passed, 2 failed, 3 skipped");
    }
}
