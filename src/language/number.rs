//! Numbers as CLDR has them for `sv` and `en-GB`, but for the minus: U+2212 in both, since screen
//! readers say it.
//!
//! What is written goes onto the end of a text: in the widget each text that is made on the way costs
//! bytes of code.

use super::Language;
use super::words::Word;
use crate::growth::decimals_of;
use crate::profile::Unit;
use alloc::string::String;

/// Joins a number and what belongs to it; no line breaks there.
pub const NBSP: &str = "\u{a0}";
const MINUS: &str = "\u{2212}";

/// Whether a number carries a plus where it is above zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Only a minus.
    Minus,
    /// A plus or a minus; zero has none.
    Both,
    /// None at all, where a verb says the direction.
    Neither,
}

/// A number in figures, rounded half away from zero to this many decimals (at most six).
///
/// ```
/// use cluster_facts::language::{Language, number::{Sign, number}};
/// assert_eq!(number(-1234.55, 1, Sign::Both, Language::Swedish), "−1\u{a0}234,6");
/// assert_eq!(number(1234.5, 1, Sign::Both, Language::English), "+1,234.5");
/// assert_eq!(number(0.0, 1, Sign::Both, Language::English), "0");
/// ```
pub fn number(value: f64, decimals: u8, sign: Sign, language: Language) -> String {
    let mut out = String::new();
    put(&mut out, value, decimals, sign, language);
    out
}

/// Writes a number.
pub fn put(out: &mut String, value: f64, decimals: u8, sign: Sign, language: Language) {
    let (whole, fraction) = rounded(value, decimals);
    put_sign(out, value, whole + fraction == 0, sign);
    grouped(out, whole, language);
    put_fraction(out, whole, fraction, decimals, language);
}

/// Writes the decimals of a number that isn't zero.
fn put_fraction(out: &mut String, whole: u64, fraction: u64, decimals: u8, language: Language) {
    if decimals > 0 && whole + fraction > 0 {
        out.push_str(language.pick(",", "."));
        digits(out, fraction, usize::from(decimals));
    }
}

/// Writes a number's sign. A zero has neither sign nor decimals: `+0,0` and `−0,0` say what isn't so.
fn put_sign(out: &mut String, value: f64, is_zero: bool, sign: Sign) {
    if is_zero || sign == Sign::Neither {
        return;
    }
    if value < 0.0 {
        out.push_str(MINUS);
    } else if sign == Sign::Both {
        out.push('+');
    }
}

/// Digits in groups of three.
fn grouped(out: &mut String, n: u64, language: Language) {
    if n < 1000 {
        return digits(out, n, 1);
    }
    grouped(out, n / 1000, language);
    out.push_str(language.pick(NBSP, ","));
    digits(out, n % 1000, 3);
}

/// A whole number in at least so many digits.
fn digits(out: &mut String, n: u64, least: usize) {
    if n > 9 || least > 1 {
        digits(out, n / 10, least.saturating_sub(1));
    }
    out.push(char::from(b'0' + (n % 10) as u8));
}

/// A whole number without anything between its digits: years, and what is copied as data.
pub fn plain(out: &mut String, n: u64) {
    digits(out, n, 1);
}

fn scale(decimals: u8) -> u64 {
    10_u64.pow(u32::from(decimals))
}

/// The whole part of a number and the units of its last decimal, rounded half away from zero.
///
/// `Intl` rounds the shortest decimal that stands for the double: 1.005 to 1.01, though the double
/// is a little less. Scaled by a power of ten it misses the half by an ulp or two, so that much is
/// taken for the half.
fn rounded(value: f64, decimals: u8) -> (u64, u64) {
    let (value, scale) = (value.abs(), scale(decimals));
    let scaled = value * scale as f64;
    if scaled < PRECISE {
        let units = (scaled + 0.5 + scaled * f64::EPSILON * 2.0) as u64;
        return (units / scale, units % scale);
    }
    // In parts, since all units together may be more than any integer.
    let whole = value as u64;
    let fraction = ((value - whole as f64) * scale as f64 + 0.5) as u64;
    (whole + fraction / scale, fraction % scale)
}

/// Beyond this an ulp is no longer little beside a half.
const PRECISE: f64 = 1e13;

/// Returns a number and its sign as these decimals can show them. If they would show it as zero and it isn't, writes 'less
/// than' and returns the least that they can show.
pub fn at_least(out: &mut String, value: f64, decimals: u8, sign: Sign, language: Language) -> (f64, Sign) {
    if value == 0.0 || rounded(value, decimals) != (0, 0) {
        return (value, sign);
    }
    Word::LessThan.put(out, language);
    (1.0 / scale(decimals) as f64, Sign::Neither)
}

/// Whether a number rounded to these decimals is 1, which decides between 'enhet' and 'enheter'.
pub fn is_one(value: f64, decimals: u8) -> bool {
    // CLDR, both languages: one where the number is 1 and shows no decimals.
    decimals == 0 && rounded(value, 0).0 == 1
}

/// The per cent sign as it follows a number: `5 %`, `5%`.
pub fn percent_sign(language: Language) -> &'static str {
    Word::PercentSign.get(language)
}

/// A key number in its unit; what is counted stands in its label.
pub fn in_unit(out: &mut String, value: f64, decimals: u8, sign: Sign, unit: Unit<'_>, language: Language) {
    let decimals = decimals.max(decimals_of(value));
    let (value, sign) = at_least(out, value, decimals, sign, language);
    let swedish = language == Language::Swedish;
    let after = match unit {
        Unit::Year => {
            let (whole, fraction) = rounded(value, decimals);
            put_sign(out, value, whole + fraction == 0, sign);
            plain(out, whole);
            return put_fraction(out, whole, fraction, decimals, language);
        }
        Unit::Percent => percent_sign(language),
        Unit::Points => points(value, decimals, language),
        Unit::Multiple => times(value, decimals, language),
        Unit::Sek if swedish => "\u{a0}kr",
        Unit::Eur if swedish => "\u{a0}€",
        Unit::Sek | Unit::Eur => {
            // English puts the currency between sign and number: `−€5`.
            let (whole, fraction) = rounded(value, decimals);
            put_sign(out, value, whole + fraction == 0, sign);
            out.push_str(if matches!(unit, Unit::Sek) { "SEK\u{a0}" } else { "€" });
            return put(out, value, decimals, Sign::Neither, language);
        }
        Unit::Number | Unit::Index | Unit::Words(_) => "",
    };
    put(out, value, decimals, sign, language);
    out.push_str(after);
}

/// `gång` or `gånger`, joined to its number.
pub fn times(value: f64, decimals: u8, language: Language) -> &'static str {
    let word = if is_one(value, decimals.max(decimals_of(value))) { Word::Time } else { Word::Times };
    word.get(language)
}

/// `procentenhet` or `procentenheter`, joined to its number.
pub fn points(value: f64, decimals: u8, language: Language) -> &'static str {
    let word = if is_one(value, decimals) { Word::PercentagePoint } else { Word::PercentagePoints };
    word.get(language)
}
