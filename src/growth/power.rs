//! Powers by multiplication and square roots alone, so that every build on every platform computes the same number.
//!
//! The standard library's `powf` differs between platforms in the last digit, and adds 1.2 kB to the widget's wasm.

/// Returns `x` to the power of `y`, for numbers of zero or more; infinite where the result is beyond `f64`.
pub(super) fn power(x: f64, y: f64) -> f64 {
    let mut result = 1.0;
    let mut whole = y as u64;
    let mut square = x;
    while whole > 0 {
        if whole & 1 == 1 {
            result *= square;
        }
        square *= square;
        whole >>= 1;
    }
    // Each binary digit of the fraction stands for one more square root: x^0.75 = x^½ · x^¼.
    let mut fraction = y - (y as u64) as f64;
    let mut root = x;
    while fraction > 0.0 {
        fraction *= 2.0;
        root = root.sqrt();
        if fraction >= 1.0 {
            fraction -= 1.0;
            result *= root;
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::power;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn powers_are_those_of_the_standard_library(x in 1e-21..1e21_f64, y in 0.001..13.0_f64) {
            let (own, standard) = (power(x, y), x.powf(y));
            prop_assert!((own / standard - 1.0).abs() < 1e-12, "{x} ^ {y}: {own}, {standard}");
        }
    }

    #[test]
    fn the_ends_of_the_range_are_kept() {
        assert_eq!(power(0.0, 0.01), 0.0);
        assert_eq!(power(1.0, 0.01), 1.0);
        assert_eq!(power(1.21, 0.5), 1.1);
        assert_eq!(power(f64::INFINITY, 0.01), f64::INFINITY);
        assert_eq!(power(1e15, 400.0), f64::INFINITY);
        assert_eq!(power(1e-15, 400.0), 0.0);
        // Even where the ratio of two values is subnormal.
        assert!((power(1e-310, 0.01) / 1e-310_f64.powf(0.01) - 1.0).abs() < 1e-12);
    }
}
