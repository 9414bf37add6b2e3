//! Days, months, quarters and years, as statistics name them.

/// A day, a month, a quarter or a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// 1 to 9999.
    pub year: u16,
    /// Which part of it.
    pub part: Part,
}

/// Which part of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// All of it.
    Year,
    /// 1 to 4.
    Quarter(u8),
    /// 1 to 12.
    Month(u8),
    /// The month, and the day within it.
    Day(u8, u8),
}

/// From one moment to a later one of the same kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first.
    pub from: Moment,
    /// The last.
    pub to: Moment,
}

impl Moment {
    /// Reads `2007`, `2026-Q2`, `2026-04` or `2026-04-30`.
    pub fn parse(text: &str) -> Option<Moment> {
        let bytes = text.as_bytes();
        // The number of exactly these digits.
        let number = |from: usize, to: usize| -> Option<u16> {
            let digits = bytes.get(from..to).filter(|d| d.iter().all(u8::is_ascii_digit))?;
            Some(digits.iter().fold(0, |n, b| n * 10 + u16::from(b - b'0')))
        };
        let within = |n: Option<u16>, most: u16| n.filter(|n| *n >= 1 && *n <= most);
        let is_dash = |at: usize| bytes.get(at) == Some(&b'-');
        let year = within(number(0, 4), 9999)?;
        let month = || within(number(5, 7), 12);
        let part = match bytes.len() {
            4 => Part::Year,
            7 if is_dash(4) && bytes[5] == b'Q' => Part::Quarter(within(number(6, 7), 4)? as u8),
            7 if is_dash(4) => Part::Month(month()? as u8),
            10 if is_dash(4) && is_dash(7) => {
                Part::Day(month()? as u8, within(number(8, 10), days(year, month()?))? as u8)
            }
            _ => return None,
        };
        Some(Moment { year, part })
    }

    /// Whether both are of one kind and this one is the earlier.
    pub fn is_before(&self, other: &Moment) -> bool {
        core::mem::discriminant(&self.part) == core::mem::discriminant(&other.part) && self.rank() < other.rank()
    }

    /// The later, the higher, among moments of one kind.
    pub fn rank(&self) -> u32 {
        let within = match self.part {
            Part::Year => 0,
            Part::Quarter(n) | Part::Month(n) => u32::from(n) * 32,
            Part::Day(m, d) => u32::from(m) * 32 + u32::from(d),
        };
        u32::from(self.year) * 512 + within
    }
}

impl Period {
    /// Its length in years. The same day of another year is whole years away, leap years or not; so are the last days of
    /// February.
    pub fn years(&self) -> f64 {
        let at = |m: &Moment| {
            let months = |n: f64| n / 12.0;
            f64::from(m.year)
                + match m.part {
                    Part::Year => 0.0,
                    Part::Quarter(q) => months(f64::from(q) * 3.0),
                    Part::Month(n) => months(f64::from(n)),
                    Part::Day(month, day) => {
                        let last = days(ORDINARY_YEAR, month.into()) as u8;
                        f64::from(day_of_year(ORDINARY_YEAR, month, day.min(last))) / 365.0
                    }
                }
        };
        at(&self.to) - at(&self.from)
    }

    /// Whether nothing of the same kind lies between the two moments.
    pub fn is_one_step(&self) -> bool {
        let place = |m: &Moment| match m.part {
            Part::Year => u32::from(m.year),
            Part::Quarter(q) => u32::from(m.year) * 4 + u32::from(q),
            Part::Month(n) => u32::from(m.year) * 12 + u32::from(n),
            // The last day of a year stands right before the first of the next.
            Part::Day(month, day) => {
                let is_first = (month, day) == (1, 1);
                let year = u32::from(m.year) - u32::from(is_first);
                let last = day_of_year(year as u16, 12, 31);
                year * 400 + u32::from(if is_first { last + 1 } else { day_of_year(m.year, month, day) })
            }
        };
        place(&self.to) == place(&self.from) + 1
    }
}

/// A year without a leap day.
const ORDINARY_YEAR: u16 = 2001;

/// 1 for the first of January.
fn day_of_year(year: u16, month: u8, day: u8) -> u16 {
    (1..u16::from(month)).map(|n| days(year, n)).sum::<u16>() + u16::from(day)
}

fn days(year: u16, month: u16) -> u16 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
