import DigitalMaturity
import Investment
import TestSupport

/// The whole text of what is wrong with policies.
let allocationTexts: [(Diagnostic, String)] = [
    (
        .sharesNotWhole("the parts", come: "110%", at: .line(4)),
        """
        test.yaml:4: error: the shares of the parts come to 110%, and that gives more than there is \
        [shares-not-whole]
            help: change the shares so that they come to 100%
        """
    ),
    (
        .floorAboveCap(Located("£2m", line: 5), Located("£1m", line: 6)),
        """
        test.yaml:5: error: the floor, £2m, is above the cap, £1m [floor-above-cap]
            help: the cap is at test.yaml:6; raise it or lower the floor
        """
    ),
    (
        .floorsAboveFund(Located("£2m", line: 5), for: 3, of: "£5m"),
        """
        test.yaml:5: error: £2m for each of 3 bodies gives more than there is: £5,000,000 \
        [cannot-be-placed]
            help: lower the floor, or give a larger amount
        """
    ),
    (
        .cannotBePlaced("£1.01", among: 3, at: .line(6)),
        """
        test.yaml:6: error: £1.01 cannot be placed: 3 bodies have all that this part lets them have \
        [cannot-be-placed]
            help: raise or leave out the cap, let more bodies in, or give a smaller amount
        """
    ),
    (
        .factNotShared(.sample("group", [:]), among: .trusts, at: .line(7)),
        """
        test.yaml:7: error: 'group' cannot share money among trusts: its numbers name groups \
        [fact-not-shared]
            help: use a fact about trusts that can be added up; 'waymark facts' lists them
        """
    ),
]
