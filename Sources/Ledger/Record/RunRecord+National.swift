import DigitalMaturity
import Investment

extension RunRecord {
    /// Adds what was counted, forecast and given out for the whole country, where its data was read.
    mutating func addNational(_ findings: Findings) {
        let reference = findings.dataset.reference
        coverageCounts = CoverageMeasure.Name.allCases.compactMap { name in
            reference.coverageCount(name, on: findings.system).map { count in
                CoverageCountRow(
                    measure: name.rawValue,
                    asAt: count.asAt.description,
                    counted: count.counted,
                    atMost: count.atMost,
                    outOf: count.all
                )
            }
        }
        forecasts = ForecastMeasure.allCases.compactMap { measure in
            let forecast = try? findings.forecaster?.forecast(
                measure,
                by: findings.forecastDay,
                knownAt: findings.date
            )
            return forecast.map(ForecastRow.init)
        }
        guard let known = findings.dataset.allocation else { return }
        for policy in known.policies {
            guard let amount = policy.amount?.value,
                let allocation = try? findings.allocation(
                    of: amount,
                    by: policy,
                    assuming: known.gain
                )
            else { continue }
            allocations += allocation.paid.map {
                AllocationRow(policy: policy.id, organisation: $0.code, amount: $0.amount)
            }
        }
    }
}

extension ForecastRow {
    fileprivate init(_ forecast: Forecast) {
        self.init(
            measure: forecast.measure.rawValue,
            forDate: forecast.by,
            p10: forecast.quantile(0.1),
            p50: forecast.quantile(0.5),
            p90: forecast.quantile(0.9),
            outOf: forecast.denominator
        )
    }
}
