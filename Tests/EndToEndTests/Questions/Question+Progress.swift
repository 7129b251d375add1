extension Question {
    static let progress: [Question] = [
        Question(
            29,
            "people by role, year and organisation against what schemes need",
            "waymark init w --icb QE1 >&2 && waymark plan progress w --format csv -o t/ && cat t/*.csv",
            says: [
                "Role,Year,Needed,Available,Needed by",
                "Clinical safety officer,2027/28,2,3,\"Trust-wide electronic patient record, East "
                    + "Lancashire at East Lancashire Hospitals NHS Trust\"",
                "Integration engineer,2026/27,4,5,", "Integration engineer,2028/29,none,not known,",
            ]
        ),
        Question(
            31,
            "optimisation as a line of its own, and benefits with baseline and follow-up",
            "waymark init w --icb QE1 >&2 && waymark plan progress w --format csv -o t/ && cat t/*.csv",
            says: [
                "Optimisation after go-live,revenue,the bodies' own money,not known,not known,"
                    + "150000.00",
                "92 minutes a shift on 30 September 2026,to be measured on 30 September 2029",
                "11 older systems on 31 March 2026",
            ]
        ),
    ]
}
