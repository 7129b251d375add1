/// The standard normal distribution, computed alike on every machine, which a system's mathematical
/// library does not promise.
public enum Normal {
    /// The value below which a share `share` of all values lie, for a share between 0 and 1.
    ///
    /// Wichura's algorithm AS 241, accurate to about one part in 10¹⁶.
    public static func quantile(_ share: Double) -> Double {
        precondition(share > 0 && share < 1, "a share is between 0 and 1")
        let centred = share - 0.5
        if abs(centred) <= 0.425 {
            let x = 0.180625 - centred * centred
            return centred * polynomial(centralTop, x) / polynomial(centralBottom, x)
        }
        let root = (-logarithm(centred < 0 ? share : 1 - share)).squareRoot()
        let isNear = root <= 5
        let x = root - (isNear ? 1.6 : 5)
        let size =
            polynomial(isNear ? nearTop : farTop, x)
            / polynomial(isNear ? nearBottom : farBottom, x)
        return centred < 0 ? -size : size
    }

    /// The share of all values that lie below `value`.
    ///
    /// The algorithm of Hart as West gives it (2005), accurate to about one part in 10¹⁵.
    public static func share(below value: Double) -> Double {
        let size = abs(value)
        guard size <= 37 else { return value > 0 ? 1 : 0 }
        let bell = exponential(-size * size / 2)
        let tail: Double
        if size < 7.071067811865475 {
            tail = bell * polynomial(hartTop, size) / polynomial(hartBottom, size)
        } else {
            let fraction = size + 1 / (size + 2 / (size + 3 / (size + 4 / (size + 0.65))))
            tail = bell / fraction / 2.506628274631
        }
        return value > 0 ? 1 - tail : tail
    }
}

/// The natural logarithm of a positive number, by its exponent and a series for what is left.
func logarithm(_ number: Double) -> Double {
    var exponent = Double(number.exponent)
    var significand = number.significand
    if significand > 1.4142135623730951 {
        significand /= 2
        exponent += 1
    }
    let x = (significand - 1) / (significand + 1)
    let square = x * x
    var series = 0.0
    var order = 25.0
    while order >= 1 {
        series = series * square + 1 / order
        order -= 2
    }
    return exponent * 0.6931471805599453 + 2 * x * series
}

/// The exponential function, by halving the number until a series is short.
func exponential(_ number: Double) -> Double {
    guard number > -745, number < 709 else { return number < 0 ? 0 : .infinity }
    let twos = (number / 0.6931471805599453).rounded()
    let x = (number - twos * 0.6931471803691238) - twos * 1.9082149292705877e-10
    var series = 1.0
    var order = 17.0
    while order >= 1 {
        series = 1 + x / order * series
        order -= 1
    }
    return Double(sign: .plus, exponent: Int(twos), significand: series)
}

/// The polynomial whose coefficients are given from the constant upwards.
private func polynomial(_ coefficients: [Double], _ x: Double) -> Double {
    coefficients.reversed().reduce(0) { $0 * x + $1 }
}

private let centralTop = [
    3.3871328727963666080, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
    45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
]
private let centralBottom = [
    1.0, 42.313330701600911252, 687.18700749205790830, 5394.1960214247511077,
    21213.794301586595867, 39307.895800092710610, 28729.085735721942674, 5226.4952788528545610,
]
private let nearTop = [
    1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550,
    3.64784832476320460504, 1.27045825245236838258, 0.241780725177450611770,
    0.0227238449892691845833, 7.74545014278341407640e-4,
]
private let nearBottom = [
    1.0, 2.05319162663775882187, 1.67638483018380384940, 0.689767334985100004550,
    0.148103976427480074590, 0.0151986665636164571966, 5.47593808499534494600e-4,
    1.05075007164441684324e-9,
]
private let farTop = [
    6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580,
    0.296560571828504891230, 0.0265321895265761230930, 1.24266094738807843860e-3,
    2.71155556874348757815e-5, 2.01033439929228813265e-7,
]
private let farBottom = [
    1.0, 0.599832206555887937690, 0.136929880922735805310, 0.0148753612908506148525,
    7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
    2.04426310338993978564e-15,
]
private let hartTop = [
    220.206867912376, 221.213596169931, 112.079291497871, 33.912866078383, 6.37396220353165,
    0.700383064443688, 0.0352624965998911,
]
private let hartBottom = [
    440.413735824752, 793.826512519948, 637.333633378831, 296.564248779674, 86.7807322029461,
    16.064177579207, 1.75566716318264, 0.0883883476483184,
]
