import DigitalMaturity
import TestSupport

private let place = Place(file: "data/organisations/successions.csv", line: 5, column: 1)

/// The whole text of what is told of names and of the register.
let registerTexts: [(Diagnostic, String)] = [
    (
        .organisationNotOpen("D7T5G", in: Register.sample.on("2025-06-01"), at: nil),
        """
        error: 'D7T5G' (Essex ICB) does not exist on 1 June 2025: not until 1 April 2026 \
        [organisation-not-open]
            help: it takes over from NHS Suffolk and North East Essex ICB (QJG)
        """
    ),
    (
        .ambiguousName(
            "Lancashire",
            of: [.trust("RXN", "Lancashire Teaching"), .trust("RXR", "East Lancashire")],
            in: .sample
        ),
        """
        error: 'Lancashire' may be any of 2 organisations [ambiguous-name]
            help: give the code, or more of the name: Lancashire Teaching (RXN) or East Lancashire \
        (RXR)
        """
    ),
    (
        .successionCircle("RA1", at: place),
        """
        data/organisations/successions.csv:5:1: error: the successions from 'RA1' lead back to it \
        [succession-circle]
            help: a code is never used again: take out the link that leads back
        """
    ),
    (
        .eventOutOfOrder("'RA1' closed before it opened", at: place),
        """
        data/organisations/successions.csv:5:1: error: 'RA1' closed before it opened \
        [event-out-of-order]
            help: give the days on which the bodies opened and closed, and the succession between
        """
    ),
]
