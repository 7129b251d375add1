package import DigitalMaturity

extension Plan {
    /// The same plan with the code of each body that has closed replaced by that of the one body that
    /// answers for it on the day; where several do, the code stays as written.
    package func answered(in system: RegisterDay) -> Plan {
        var plan = self
        plan.icb = system.today(icb)
        plan.partners = partners.map(system.today)
        plan.roles = roles.map(system.today)
        plan.starts = starts.map { start in
            var today = Start(
                organisation: system.today(start.organisation),
                setting: start.setting
            )
            today.source = start.source
            return today
        }
        plan.schemes = schemes.map { scheme in
            var today = scheme
            today.lead = system.today(scheme.lead)
            today.beneficiaries = scheme.beneficiaries.map(system.today)
            today.management.roles = scheme.management.roles.map(system.today)
            today.effects.raises = scheme.effects.raises.map { raise in
                Scheme.Raise(
                    organisation: system.today(raise.organisation),
                    element: raise.element,
                    level: raise.level
                )
            }
            return today
        }
        return plan
    }
}

extension RegisterDay {
    /// The same people, at the place that answers on the day.
    fileprivate func today(_ post: Post) -> Post {
        var today = post
        today.organisation = post.organisation.map(self.today)
        return today
    }

    /// The code that answers for `code` on the day, at the same place.
    fileprivate func today(_ code: Located<ODSCode>) -> Located<ODSCode> {
        let answer = answering(for: code.value, at: code.place)
        return Located(answer.code ?? code.value, at: code.place)
    }
}
