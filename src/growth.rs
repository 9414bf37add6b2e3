//! The only arithmetic: from what is given to what is shown, and what is refused.
//!
//! Everything is computed from unrounded values; rounding is the writer's last step
//! ([`crate::language::number`]). Missing is never zero.

mod power;

use crate::profile::{Amount, Figure, Given, Show, Side};
use power::power;

/// Why a number can't be computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A value that it needs isn't known.
    Missing,
    /// A rate on a base of zero.
    ZeroBase,
    /// A rate on a negative base.
    NegativeBase,
    /// An annual rate to a value below zero.
    NegativeEnd,
    /// An annual rate over no time.
    NoTime,
    /// A result beyond what can be shown.
    TooLarge,
    /// A multiple below a twentieth, which its one decimal would show as zero.
    TooSmall,
    /// A multiple of a reference that didn't change.
    ZeroReference,
    /// A multiple of a reference that fell.
    NegativeReference,
    /// A multiple of numbers of which one rose and the other fell.
    OtherSign,
}

/// A number, or why there is none.
pub type Computed = Result<f64, Refusal>;

/// The change from one value to another, in percent.
///
/// ```
/// use cluster_facts::growth::percent_change;
/// let change = percent_change(282_902.0, 282_726.0).unwrap();
/// assert!((change - -0.062_212_3).abs() < 1e-7);
/// ```
///
/// # Errors
/// A base of zero or below.
pub fn percent_change(from: f64, to: f64) -> Computed {
    base(from)?;
    let (from, to, _) = in_last_decimals(from, to);
    bounded((to - from) * 100.0 / from)
}

/// The difference of two numbers, exact to the last decimal that either has: 5.4 − 5.1 is 0.3.
pub fn difference(from: f64, to: f64) -> f64 {
    let (from, to, scale) = in_last_decimals(from, to);
    (to - from) / scale
}

/// Returns both numbers as whole numbers of the last decimal that either has, and how many of them are one. Doubles hold
/// those exactly, but few decimals. Numbers too large for that are returned as they are.
fn in_last_decimals(from: f64, to: f64) -> (f64, f64, f64) {
    let scale = 10_u32.pow(decimals_of(from).max(decimals_of(to)).into()) as f64;
    let whole = |value: f64| {
        let units = (value.abs() * scale + 0.5) as u64 as f64;
        if value < 0.0 { -units } else { units }
    };
    if from.abs().max(to.abs()) * scale < 9e15 { (whole(from), whole(to), scale) } else { (from, to, 1.0) }
}

/// The compound annual rate in percent, over this many years.
///
/// # Errors
/// A base of zero or below, an end below zero, no time between.
pub fn annual_rate(from: f64, to: f64, years: f64) -> Computed {
    base(from)?;
    if to < 0.0 {
        return Err(Refusal::NegativeEnd);
    }
    if years <= 0.0 {
        return Err(Refusal::NoTime);
    }
    bounded((power(to / from, 1.0 / years) - 1.0) * 100.0)
}

/// The index of a value, its base being 100.
///
/// # Errors
/// A base of zero or below.
pub fn index(from: f64, to: f64) -> Computed {
    base(from)?;
    let (from, to, _) = in_last_decimals(from, to);
    bounded(to * 100.0 / from)
}

/// How many times as high one change is as the other.
///
/// # Errors
/// A reference of zero or below, two changes of which one is up and the other down, or a result below 0.05.
pub fn multiple(change: f64, reference: f64) -> Computed {
    if reference == 0.0 {
        Err(Refusal::ZeroReference)
    } else if reference < 0.0 {
        Err(Refusal::NegativeReference)
    } else if change < 0.0 {
        Err(Refusal::OtherSign)
    } else if change / reference < 0.05 {
        Err(Refusal::TooSmall)
    } else {
        bounded(change / reference)
    }
}

/// What a profile may state is also the most that is computed.
fn bounded(value: f64) -> Computed {
    if value.abs() <= 1e15 { Ok(value) } else { Err(Refusal::TooLarge) }
}

fn base(from: f64) -> Result<(), Refusal> {
    if from == 0.0 {
        Err(Refusal::ZeroBase)
    } else if from < 0.0 {
        Err(Refusal::NegativeBase)
    } else {
        Ok(())
    }
}

/// The unit of what a comparison shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// A change in percent.
    Percent,
    /// A change in percentage points.
    Points,
    /// An index, base = 100.
    Index,
}

/// What a figure shows: both sides on one scale, their gap, and how many decimals tell them apart.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// The unit of both sides.
    pub scale: Scale,
    /// The cluster.
    pub cluster: Computed,
    /// The reference region.
    pub reference: Computed,
    /// The distance of the two, where both are known: percentage points, or index points.
    pub gap: Option<f64>,
    /// Decimals for all of them.
    pub decimals: u8,
    /// Whether the sides were computed; else they stand as stated.
    pub is_computed: bool,
    /// For a multiple that was asked for: the multiple, or why there is none.
    pub multiple: Option<Computed>,
}

/// Computes what a figure shows.
pub fn compare(figure: &Figure<'_>) -> Comparison {
    let scale = match figure.show {
        Show::Index => Scale::Index,
        Show::Points => Scale::Points,
        Show::Change | Show::Annual | Show::Multiple => Scale::Percent,
    };
    let side = |side: &Side<'_>| side_of(figure, side.given);
    let [cluster, reference] = [side(&figure.sides[0]), side(&figure.sides[1])];
    let is_computed = figure.sides.iter().any(|side| matches!(side.given, Given::Values(..)));
    // Rates and their differences have few decimals; quotients have many, and none may be cut off before the end.
    let is_quotient = is_computed && scale != Scale::Points;
    let gap = cluster.ok().zip(reference.ok()).map(|(c, r)| if is_quotient { c - r } else { difference(r, c) }.abs());
    let decimals = if is_quotient {
        let changes = |v: f64| if scale == Scale::Index { v - 100.0 } else { v };
        telling([cluster.ok().map(changes), reference.ok().map(changes), gap])
    } else {
        // Stated numbers stand as published, differences with the most decimals of their numbers.
        let mut most = figure.decimals;
        for side in &figure.sides {
            let given = match side.given {
                Given::Missing => [None, None],
                Given::Rate(rate) => [Some(rate), None],
                Given::Values(from, to) => [from, to],
            };
            most = given.into_iter().flatten().map(decimals_of).fold(most, u8::max);
        }
        most
    };
    let asked = figure.show == Show::Multiple && figure.multiple.is_none();
    let multiple = asked.then(|| match (cluster, reference) {
        (Ok(c), Ok(r)) => multiple(c, r),
        (Err(why), _) | (_, Err(why)) => Err(why),
    });
    Comparison { scale, cluster, reference, gap, decimals, is_computed, multiple }
}

/// What a figure shows of one side.
#[inline(never)]
fn side_of(figure: &Figure<'_>, given: Given) -> Computed {
    let (from, to) = match given {
        Given::Missing => return Err(Refusal::Missing),
        Given::Rate(rate) => return Ok(if figure.show == Show::Index { 100.0 + rate } else { rate }),
        Given::Values(from, to) => (from.ok_or(Refusal::Missing)?, to.ok_or(Refusal::Missing)?),
    };
    match figure.show {
        Show::Index => index(from, to),
        Show::Points => Ok(difference(from, to)),
        Show::Annual => annual_rate(from, to, figure.period.years()),
        Show::Change | Show::Multiple => percent_change(from, to),
    }
}

/// The decimals that a stated number has, at most six: it is never shown with fewer.
pub fn decimals_of(value: f64) -> u8 {
    let mut scaled = value.abs();
    for decimals in 0..6 {
        let whole = (scaled + 0.5) as u64 as f64;
        // Each step to the next decimal may lose an ulp.
        if (scaled - whole).abs() <= scaled * f64::EPSILON * 4.0 {
            return decimals;
        }
        scaled *= 10.0;
    }
    6
}

/// One decimal; more, up to three, where one would show a number that isn't zero as zero.
pub fn telling(values: [Option<f64>; 3]) -> u8 {
    let vanishes = |decimals: u8| {
        let least = 0.5 / [1.0, 10.0, 100.0, 1000.0][usize::from(decimals)];
        values.iter().flatten().any(|v| *v != 0.0 && v.abs() < least)
    };
    (1..3).find(|d| !vanishes(*d)).unwrap_or(3)
}

/// The number of a fact: a value as given, or the change between two.
pub fn amount(given: Amount) -> Computed {
    match given {
        Amount::Value(value) => value.ok_or(Refusal::Missing),
        Amount::Change(from, to) => from.zip(to).map(|(from, to)| difference(from, to)).ok_or(Refusal::Missing),
    }
}

#[cfg(test)]
mod tests {
    use super::annual_rate;

    /// Here, and not only in tests/, since it must hold without any feature too.
    #[test]
    fn an_annual_rate_compounds() {
        for (to, years, rate) in [(121.0, 2.0, 10.0), (50.0, 1.0, -50.0), (110.0, 0.5, 21.0), (0.0, 100.0, -100.0)] {
            let found = annual_rate(100.0, to, years).expect("it can be computed");
            assert!((found - rate).abs() < 1e-9, "{found}");
        }
    }
}
