public import DigitalMaturity

/// What one payer pays of one scheme in one year, and the pot from which it comes.
///
/// Funds, payers, `check` and the best plan all add up these, so that they agree to the penny.
public struct Charge: Sendable {
    /// The scheme that is paid for.
    public let scheme: Scheme
    /// The stated share that pays it; `nil` where none does and the lead pays all.
    public let share: Scheme.Share?
    /// The sort of money.
    public let purpose: Plan.Purpose
    /// The financial year of the payment.
    public let year: FinancialYear
    /// The pot that it draws on.
    public let fund: Plan.Fund
    /// What is paid.
    public let amount: Money

    /// What it pays towards capital.
    public var capital: Money { purpose == .capital ? amount : .zero }
    /// What it pays towards revenue.
    public var revenue: Money { purpose == .revenue ? amount : .zero }
}

extension Plan {
    /// All that the schemes spend in the plan's years, split by payer and fund to the penny.
    ///
    /// A central share draws on its programme's envelope where the plan states one, and everything else
    /// on the pool. Where the envelopes of a programme give one sort of money alone, the other shares
    /// bear all of the other sort; where there are none, the lead does.
    public var charges: [Charge] {
        let claims = claims
        return schemes.flatMap { scheme in charges(by: scheme, claims) }
    }

    /// The charges of one scheme.
    func charges(by scheme: Scheme) -> [Charge] { charges(by: scheme, claims) }

    private func charges(by scheme: Scheme, _ claims: Claims) -> [Charge] {
        Purpose.allCases.flatMap { purpose in
            years.flatMap { year in
                charges(
                    of: scheme.spent(on: purpose, in: year),
                    purpose,
                    in: year,
                    by: scheme,
                    claims
                )
            }
        }
    }

    private func charges(
        of amount: Money,
        _ purpose: Purpose,
        in year: FinancialYear,
        by scheme: Scheme,
        _ claims: Claims
    ) -> [Charge] {
        let shares = claims.shares(of: scheme, purpose)
        let parts = amount.split(by: shares.map { $0.share?.share.value ?? .percent(100) })
        return zip(shares, parts).map { payer, part in
            Charge(
                scheme: scheme,
                share: payer.share,
                purpose: purpose,
                year: year,
                fund: payer.fund,
                amount: part
            )
        }
    }

    /// What each pot pays of `amount`, a cost of `scheme`, in the order of `funds`; to the penny.
    public func draws(
        of amount: Money,
        _ purpose: Purpose,
        by scheme: Scheme
    ) -> [(fund: Fund, amount: Money)] {
        let charges = charges(of: amount, purpose, in: years[0], by: scheme, claims)
        var draws: [(fund: Fund, amount: Money)] = []
        for charge in charges {
            if draws.last?.fund == charge.fund {
                draws[draws.count - 1].amount += charge.amount
            } else {
                draws.append((charge.fund, charge.amount))
            }
        }
        return draws
    }

    /// The programmes that some scheme names and some envelope gives money for.
    var claims: Claims {
        let named = Set(schemes.flatMap(\.funding).compactMap(\.claim))
        func giving(_ purpose: Purpose) -> Set<String> {
            named.intersection(envelopes.filter { $0.amount(purpose) != nil }.map(\.fund))
        }
        return Claims(capital: giving(.capital), revenue: giving(.revenue))
    }
}

/// The programmes that have envelopes of their own in a plan, by the sort of money.
struct Claims {
    let capital: Set<String>
    let revenue: Set<String>

    /// All of them, in order.
    var all: [String] { capital.union(revenue).sorted() }

    /// Those that give one sort of money.
    func giving(_ purpose: Plan.Purpose) -> Set<String> {
        purpose == .capital ? capital : revenue
    }

    /// Who pays one sort of a scheme's money, by the order of the funds that they draw on.
    fileprivate func shares(
        of scheme: Scheme,
        _ purpose: Plan.Purpose
    ) -> [(share: Scheme.Share?, fund: Plan.Fund)] {
        let paying = scheme.funding.filter { $0.share.value > .zero }
            .compactMap { share in fund(of: share, purpose).map { (share, $0) } }
        guard !paying.isEmpty else { return [(nil, .pooled)] }
        let funds = [.pooled] + all.map(Plan.Fund.programme)
        return funds.flatMap { fund in paying.filter { $0.1 == fund }.map { ($0.0, fund) } }
    }

    /// The fund that a share draws on; `nil` where its programme gives the other sort of money alone.
    private func fund(of share: Scheme.Share, _ purpose: Plan.Purpose) -> Plan.Fund? {
        guard let name = share.claim, capital.contains(name) || revenue.contains(name) else {
            return .pooled
        }
        return giving(purpose).contains(name) ? .programme(name) : nil
    }
}

extension Scheme.Share {
    /// The programme whose envelope it would draw on.
    var claim: String? { source == .central ? programme : nil }
}
