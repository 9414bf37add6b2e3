//! Every formula against values computed by hand, and everything that is refused.

#![cfg(feature = "json")]

mod common;

use cluster_facts::growth::{
    Computed, Refusal, Scale, amount, annual_rate, compare, difference, index, multiple, percent_change, telling,
};
use cluster_facts::profile::Amount;
use common::example::{computed, example, with_sides};
use common::{faultless, shipped};

/// Equal to twelve digits, which is more than is ever shown.
#[track_caller]
fn near(found: Computed, expected: f64) {
    let found = found.expect("a number");
    assert!((found - expected).abs() <= expected.abs().max(1.0) * 1e-12, "{found} is not {expected}");
}

fn first(text: &str) -> cluster_facts::growth::Comparison {
    compare(&faultless(text).figures().next().unwrap())
}

#[test]
fn percent_change_is_the_difference_over_the_base() {
    near(percent_change(200.0, 250.0), 25.0);
    near(percent_change(250.0, 200.0), -20.0);
    near(percent_change(50.0, 0.0), -100.0);
    near(percent_change(50.0, -50.0), -200.0);
    near(percent_change(7.0, 7.0), 0.0);
    near(percent_change(3.0, 4.0), 100.0 / 3.0);
}

#[test]
fn percentage_points_are_the_difference_of_two_rates() {
    assert_eq!(difference(2.5, 4.0), 1.5);
    assert_eq!(difference(4.0, 2.5), -1.5);
    assert_eq!(difference(-2.0, 5.0), 7.0);
    assert_eq!(difference(0.0, 0.0), 0.0);
}

#[test]
fn annual_rate_compounds() {
    near(annual_rate(100.0, 121.0, 2.0), 10.0);
    near(annual_rate(1000.0, 1331.0, 3.0), 10.0);
    near(annual_rate(100.0, 50.0, 1.0), -50.0);
    near(annual_rate(100.0, 25.0, 2.0), -50.0);
    near(annual_rate(100.0, 110.0, 0.5), 21.0);
    near(annual_rate(100.0, 0.0, 4.0), -100.0);
    near(annual_rate(5.0, 5.0, 10.0), 0.0);
}

#[test]
fn index_has_its_base_at_100() {
    near(index(250.0, 275.0), 110.0);
    near(index(250.0, 250.0), 100.0);
    near(index(4.0, 0.0), 0.0);
    near(index(8.0, 1.0), 12.5);
}

#[test]
fn multiple_is_one_change_over_the_other() {
    near(multiple(20.0, 2.0), 10.0);
    near(multiple(1.0, 4.0), 0.25);
    near(multiple(3.0, 3.0), 1.0);
    near(multiple(1.0, 20.0), 0.05);
}

#[test]
fn a_rate_on_a_base_of_zero_or_below_is_refused() {
    for from in [0.0, -0.0] {
        assert_eq!(percent_change(from, 5.0), Err(Refusal::ZeroBase));
        assert_eq!(percent_change(from, 0.0), Err(Refusal::ZeroBase));
        assert_eq!(annual_rate(from, 5.0, 1.0), Err(Refusal::ZeroBase));
        assert_eq!(index(from, 5.0), Err(Refusal::ZeroBase));
    }
    assert_eq!(percent_change(-1.0, 5.0), Err(Refusal::NegativeBase));
    assert_eq!(annual_rate(-1.0, 5.0, 1.0), Err(Refusal::NegativeBase));
    assert_eq!(index(-1.0, 5.0), Err(Refusal::NegativeBase));
}

#[test]
fn an_annual_rate_to_below_zero_or_over_no_time_is_refused() {
    assert_eq!(annual_rate(100.0, -1.0, 2.0), Err(Refusal::NegativeEnd));
    assert_eq!(annual_rate(100.0, 110.0, 0.0), Err(Refusal::NoTime));
    assert_eq!(annual_rate(100.0, 110.0, -1.0), Err(Refusal::NoTime));
}

#[test]
fn a_multiple_of_what_stood_still_fell_or_went_the_other_way_is_refused() {
    assert_eq!(multiple(5.0, 0.0), Err(Refusal::ZeroReference));
    assert_eq!(multiple(0.0, 0.0), Err(Refusal::ZeroReference));
    assert_eq!(multiple(-5.0, -0.0), Err(Refusal::ZeroReference));
    assert_eq!(multiple(2.0, -5.0), Err(Refusal::NegativeReference));
    assert_eq!(multiple(-2.0, -5.0), Err(Refusal::NegativeReference));
    assert_eq!(multiple(-2.0, 5.0), Err(Refusal::OtherSign));
}

#[test]
fn no_number_without_end_comes_out() {
    // Smallest and largest values that pass the gate.
    for (from, to) in [(5e-324, 1e15), (1e-300, 1e15), (1e15, 5e-324)] {
        for found in [percent_change(from, to), index(from, to), annual_rate(from, to, 0.003), multiple(to, from)] {
            assert!(found.is_err() || found.is_ok_and(f64::is_finite), "{from:e} to {to:e}: {found:?}");
        }
    }
}

#[test]
fn varmland_against_all_counties() {
    let population = compare(&shipped("varmland").figures().next().unwrap());
    // (282726 − 282902) / 282902 and (10605724 − 10604483) / 10604483.
    near(population.cluster, -0.062_212_356_222_296);
    near(population.reference, 0.011_702_597_854_134);
    near(Ok(population.gap.unwrap()), 0.073_914_954_076_43);
    assert_eq!(population.decimals, 2, "one would show the second as zero");
    assert_eq!(population.scale, Scale::Percent);
    assert!(population.is_computed);
    assert_eq!(population.multiple, None);
}

#[test]
fn stated_rates_stand_as_stated_and_only_their_gap_is_computed() {
    let employees = compare(&shipped("paper-province").figures().next().unwrap());
    assert_eq!((employees.cluster, employees.reference, employees.gap), (Ok(2.0), Ok(-5.0), Some(7.0)));
    assert_eq!((employees.decimals, employees.is_computed), (0, false));
    let tenths =
        first(&with_sides(r#""rate": 5.0"#, r#""rate": 0.3"#).replace(r#""id": "f","#, r#""id": "f", "decimals": 1,"#));
    assert_eq!((tenths.cluster, tenths.reference, tenths.decimals), (Ok(5.0), Ok(0.3), 1));
    near(Ok(tenths.gap.unwrap()), 4.7);
}

#[test]
fn an_index_of_stated_rates_begins_at_100() {
    let shown = compare(&shipped("paper-province").figures().nth(1).unwrap());
    assert_eq!(
        (shown.scale, shown.cluster, shown.reference, shown.gap),
        (Scale::Index, Ok(102.0), Ok(95.0), Some(7.0))
    );
}

#[test]
fn a_stated_multiple_is_never_computed_from_or_to() {
    let profile = shipped("paper-province");
    let growth = profile.figures().nth(2).unwrap();
    let shown = compare(&growth);
    assert_eq!(growth.multiple, Some(10.0));
    assert_eq!((shown.cluster, shown.reference), (Err(Refusal::Missing), Err(Refusal::Missing)));
    assert_eq!((shown.gap, shown.multiple), (None, None));
}

#[test]
fn missing_is_never_zero() {
    let known = |cluster: &str, reference: &str| {
        let shown = first(&with_sides(cluster, reference));
        (shown.cluster, shown.reference, shown.gap)
    };
    let missing = Err(Refusal::Missing);
    assert_eq!(known(r#""rate": 2"#, r#""rate": null"#), (Ok(2.0), missing, None));
    assert_eq!(known(r#""rate": null"#, r#""rate": -5"#), (missing, Ok(-5.0), None));
    assert_eq!(known(r#""rate": 0"#, r#""rate": 0"#), (Ok(0.0), Ok(0.0), Some(0.0)));
    let values = |cluster: &str, reference: &str| {
        let shown = first(&computed(cluster, reference, ""));
        (shown.cluster, shown.reference, shown.gap)
    };
    assert_eq!(
        values(r#""from": null, "to": 5"#, r#""from": 5, "to": null"#),
        (missing, missing, None),
        "half a pair of values is no pair"
    );
    assert_eq!(values(r#""from": 50, "to": 0"#, r#""from": null, "to": null"#), (Ok(-100.0), missing, None));
    assert_eq!(amount(Amount::Value(None)), missing);
    assert_eq!(amount(Amount::Value(Some(0.0))), Ok(0.0));
    assert_eq!(amount(Amount::Change(None, Some(5.0))), missing);
    assert_eq!(amount(Amount::Change(Some(5.0), None)), missing);
    assert_eq!(amount(Amount::Change(Some(282_902.0), Some(282_726.0))), Ok(-176.0));
}

#[test]
fn each_way_of_showing_computes_its_own() {
    let shown = |show: &str| {
        first(&computed(r#""from": 100, "to": 121"#, r#""from": 200, "to": 210"#, &format!(r#""show": "{show}","#)))
    };
    let change = shown("change");
    assert_eq!(change.scale, Scale::Percent);
    near(change.cluster, 21.0);
    near(change.reference, 5.0);
    near(Ok(change.gap.unwrap()), 16.0);

    let annual = shown("annual");
    assert_eq!(annual.scale, Scale::Percent);
    // Over the four years 2007 to 2011: the fourth roots of 1.21 and 1.05.
    near(annual.cluster, 4.880_884_817_015_155);
    near(annual.reference, 1.227_223_442_903_927);

    let index = shown("index");
    assert_eq!(index.scale, Scale::Index);
    near(index.cluster, 121.0);
    near(index.reference, 105.0);
    near(Ok(index.gap.unwrap()), 16.0);

    let points = shown("points");
    assert_eq!(points.scale, Scale::Points);
    near(points.cluster, 21.0);
    near(points.reference, 10.0);

    let multiple = shown("multiple");
    near(multiple.multiple.unwrap(), 4.2);
    assert!(multiple.is_computed);
}

#[test]
fn a_multiple_that_is_asked_for_is_refused_with_its_reason() {
    let asked = |cluster: &str, reference: &str| {
        let more = r#""show": "multiple","#;
        first(&computed(cluster, reference, more)).multiple.unwrap()
    };
    let rose = r#""from": 100, "to": 110"#;
    let fell = r#""from": 100, "to": 90"#;
    let stood = r#""from": 100, "to": 100"#;
    assert_eq!(asked(rose, stood), Err(Refusal::ZeroReference));
    assert_eq!(asked(rose, fell), Err(Refusal::NegativeReference));
    assert_eq!(asked(fell, fell), Err(Refusal::NegativeReference));
    assert_eq!(asked(fell, rose), Err(Refusal::OtherSign));
    assert_eq!(asked(rose, r#""from": 100, "to": null"#), Err(Refusal::Missing));
    assert_eq!(asked(r#""from": 0, "to": 5"#, rose), Err(Refusal::ZeroBase));
    assert_eq!(asked(rose, r#""from": -1, "to": 5"#), Err(Refusal::NegativeBase));
    let of_rates = example(&[(r#""unit": "percent","#, r#""show": "multiple", "unit": "percent","#)]);
    assert_eq!(first(&of_rates).multiple, Some(Err(Refusal::NegativeReference)), "2 against −5");
}

#[test]
fn decimals_grow_until_nothing_that_changed_looks_like_nothing() {
    assert_eq!(telling([Some(4.0), Some(-12.0), Some(16.0)]), 1);
    assert_eq!(telling([Some(0.05), None, None]), 1, "rounded half away from zero it is 0.1");
    assert_eq!(telling([Some(0.049), None, None]), 2);
    assert_eq!(telling([Some(4.0), Some(-0.02), None]), 2, "all of a figure's values get the same");
    assert_eq!(telling([Some(0.004_9), None, None]), 3);
    assert_eq!(telling([Some(0.000_4), None, None]), 3, "then come words");
    assert_eq!(telling([Some(0.0), Some(0.0), Some(0.0)]), 1, "a true zero hides nothing");
    assert_eq!(telling([None, None, None]), 1);
}

#[test]
fn an_index_that_hardly_moved_gets_decimals_too() {
    let shown = first(&computed(r#""from": 10000, "to": 10002"#, r#""from": 100, "to": 101"#, r#""show": "index","#));
    near(shown.cluster, 100.02);
    assert_eq!(shown.decimals, 2);
}
