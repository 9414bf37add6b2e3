//! Numbers as CLDR has them for `sv` and `en-GB`, but for the minus: U+2212 in both, since screen
//! readers say it.

use super::{Language, join};
use crate::profile::Unit;
use alloc::string::String;

/// Joins a number and what belongs to it; no line breaks there.
pub const NBSP: &str = "\u{a0}";
const MINUS: char = '\u{2212}';

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
    let (whole, fraction) = digits(value.abs(), decimals);
    let mut out = String::new();
    // A zero has neither sign nor decimals: `+0,0` and `−0,0` say what isn't so.
    let zero = value == 0.0;
    match sign {
        Sign::Both if value > 0.0 => out.push('+'),
        Sign::Both | Sign::Minus if value < 0.0 => out.push(MINUS),
        _ => {}
    }
    let whole_digits = plain(whole);
    for (at, digit) in whole_digits.bytes().enumerate() {
        if at > 0 && (whole_digits.len() - at) % 3 == 0 {
            out.push_str(language.pick(NBSP, ","));
        }
        out.push(digit as char);
    }
    if decimals > 0 && !zero {
        out.push(language.pick(',', '.'));
        let shown = plain(fraction);
        for _ in shown.len()..usize::from(decimals) {
            out.push('0');
        }
        out.push_str(&shown);
    }
    out
}

/// A whole number without anything between its digits: years, and what is copied as data.
pub fn plain(mut n: u64) -> String {
    let mut digits = [0_u8; 20];
    let mut at = digits.len();
    loop {
        at -= 1;
        digits[at] = b'0' + (n % 10) as u8;
        n /= 10;
        if n == 0 {
            break;
        }
    }
    digits[at..].iter().map(|d| char::from(*d)).collect()
}

/// A number rounded half away from zero, before and after the decimal sign.
///
/// `Intl` rounds the shortest decimal that stands for the double: 1.005 to 1.01, though the double
/// is a little less. Scaled by a power of ten it misses the half by an ulp or two, so that much is
/// taken for the half.
fn digits(value: f64, decimals: u8) -> (u64, u64) {
    let scale = 10_u64.pow(u32::from(decimals));
    let scaled = value * scale as f64;
    let slack = scaled * f64::EPSILON * 2.0;
    let units = (scaled + 0.5 + slack) as u64;
    (units / scale, units % scale)
}

/// Whether a number rounded to these decimals is 1, which decides between 'enhet' and 'enheter'.
pub fn is_one(value: f64, decimals: u8) -> bool {
    // CLDR, both languages: one where the number is 1 and shows no decimals.
    decimals == 0 && digits(value.abs(), 0) == (1, 0)
}

/// A number with its per cent sign: `−5 %`, `−5%`.
pub fn percent(value: f64, decimals: u8, sign: Sign, language: Language) -> String {
    join(&[number(value, decimals, sign, language).as_str(), percent_sign(language)])
}

/// The per cent sign as it follows a number.
pub fn percent_sign(language: Language) -> &'static str {
    language.pick("\u{a0}%", "%")
}

/// A key number in its unit; what is counted stands in its label.
pub fn in_unit(value: f64, decimals: u8, sign: Sign, unit: &Unit, language: Language) -> String {
    match unit {
        Unit::Year => plain(value.max(0.0) as u64),
        Unit::Percent => percent(value, decimals, sign, language),
        Unit::Sek => {
            let n = number(value, decimals, sign, language);
            language.pick(join(&[n.as_str(), NBSP, "kr"]), with_currency("SEK\u{a0}", &n))
        }
        Unit::Eur => {
            let n = number(value, decimals, sign, language);
            language.pick(join(&[n.as_str(), NBSP, "€"]), with_currency("€", &n))
        }
        Unit::Number | Unit::Points | Unit::Index | Unit::Multiple | Unit::Words(_) => {
            number(value, decimals, sign, language)
        }
    }
}

/// English puts the currency between sign and number: `−€5`.
fn with_currency(currency: &str, number: &str) -> String {
    let sign = number.len() - number.trim_start_matches(['+', MINUS]).len();
    join(&[&number[..sign], currency, &number[sign..]])
}

/// A number with 'minus' or 'plus' spelt out, for text that is heard.
pub fn spoken(value: f64, decimals: u8, language: Language) -> String {
    let word = if value < 0.0 {
        "minus "
    } else if value > 0.0 {
        "plus "
    } else {
        ""
    };
    join(&[word, &number(value, decimals, Sign::Neither, language)])
}
