//! Days, months, quarters, years, and the time between them.

#![cfg(feature = "json")]

use cluster_facts::profile::{Moment, Part, Period};

#[track_caller]
fn moment(text: &str) -> Moment {
    Moment::parse(text).unwrap_or_else(|| panic!("{text} is a moment"))
}

fn period(from: &str, to: &str) -> Period {
    Period { from: moment(from), to: moment(to) }
}

#[test]
fn reads_years_quarters_months_and_days() {
    for (text, year, part) in [
        ("2007", 2007, Part::Year),
        ("0001", 1, Part::Year),
        ("9999", 9999, Part::Year),
        ("2026-Q1", 2026, Part::Quarter(1)),
        ("2026-Q4", 2026, Part::Quarter(4)),
        ("2026-01", 2026, Part::Month(1)),
        ("2026-12", 2026, Part::Month(12)),
        ("2026-04-30", 2026, Part::Day(4, 30)),
        ("2026-12-31", 2026, Part::Day(12, 31)),
        ("2024-02-29", 2024, Part::Day(2, 29)),
        ("2000-02-29", 2000, Part::Day(2, 29)),
    ] {
        assert_eq!(moment(text), Moment { year, part }, "{text}");
    }
}

#[test]
fn refuses_everything_else() {
    for text in [
        "",
        " ",
        "26",
        "20261",
        "0000",
        "-2026",
        "+2026",
        " 2026",
        "2026 ",
        "2026-",
        "2026-Q",
        "2026-Q0",
        "2026-Q5",
        "2026-Q11",
        "2026-q1",
        "2026-K1",
        "2026M04",
        "2026-00",
        "2026-13",
        "2026-4",
        "2026-004",
        "2026-04-",
        "2026-04-00",
        "2026-04-31",
        "2026-4-3",
        "2026-04-3",
        "2026-04-030",
        "2026-02-29",
        "1900-02-29",
        "2026-Q1-01",
        "2026-04-30-",
        "2026-04-30T00:00",
        "2026/04/30",
        "30-04-2026",
        "٢٠٢٦",
        "２０２６",
        "20２6",
        "2026‐04",
    ] {
        assert_eq!(Moment::parse(text), None, "{text:?}");
    }
}

#[test]
fn only_moments_of_one_kind_come_before_each_other() {
    for (earlier, later) in [
        ("2007", "2011"),
        ("2026-Q1", "2026-Q2"),
        ("2025-Q4", "2026-Q1"),
        ("2026-03", "2026-04"),
        ("2025-12", "2026-01"),
        ("2026-01-31", "2026-02-01"),
        ("2025-12-31", "2026-01-01"),
        ("2026-04-29", "2026-04-30"),
    ] {
        assert!(moment(earlier).is_before(&moment(later)), "{earlier} {later}");
        assert!(!moment(later).is_before(&moment(earlier)), "{later} {earlier}");
        assert!(!moment(earlier).is_before(&moment(earlier)), "{earlier}");
    }
    for (one, other) in [("2007", "2011-01"), ("2007-01", "2011-Q1"), ("2007-01-01", "2011"), ("2007-Q1", "2011-01-01")]
    {
        assert!(!moment(one).is_before(&moment(other)), "{one} {other}");
    }
}

#[test]
fn a_period_has_a_length_in_years() {
    for (from, to, years) in [
        ("2007", "2011", 4.0),
        ("2020-06", "2022-06", 2.0),
        ("2020-06", "2020-12", 0.5),
        ("2020-Q1", "2021-Q1", 1.0),
        ("2020-Q4", "2021-Q1", 0.25),
        ("2019-12-31", "2020-12-31", 1.0),
        ("2020-12-31", "2021-12-31", 1.0),
        ("2015-12-31", "2025-12-31", 10.0),
        ("2026-01-31", "2026-04-30", 89.0 / 365.0),
    ] {
        let found = period(from, to).years();
        assert!((found - years).abs() < 1e-12, "{from} to {to}: {found}");
    }
}

#[test]
fn one_step_is_the_next_of_the_same_kind() {
    for (from, to) in [
        ("2007", "2008"),
        ("2026-Q1", "2026-Q2"),
        ("2025-Q4", "2026-Q1"),
        ("2026-03", "2026-04"),
        ("2025-12", "2026-01"),
        ("2026-04-29", "2026-04-30"),
        ("2026-01-31", "2026-02-01"),
        ("2024-02-28", "2024-02-29"),
        ("2025-02-28", "2025-03-01"),
        ("2025-12-31", "2026-01-01"),
    ] {
        assert!(period(from, to).is_one_step(), "nothing lies between {from} and {to}");
    }
    for (from, to) in [
        ("2007", "2009"),
        ("2026-Q1", "2026-Q3"),
        ("2025-Q4", "2026-Q2"),
        ("2025-12", "2026-02"),
        ("2026-01-31", "2026-02-02"),
        ("2024-02-28", "2024-03-01"),
        ("2026-01-01", "2027-01-01"),
    ] {
        assert!(!period(from, to).is_one_step(), "something lies between {from} and {to}");
    }
}
