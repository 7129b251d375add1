/// What the classes of drawings look like on white paper, for a drawing that has no page around it.
///
/// `Reports/site/style.css` says the same for pages, and what is different in the dark.
let paperStyle =
    """
    svg{font-family:Arial,Liberation Sans,Helvetica,sans-serif;fill:none;stroke-width:1.5}\
    text{fill:#212b32;stroke:#ffffff;stroke-width:3px;stroke-linejoin:round;paint-order:stroke}\
    .label{font-size:14px}.muted{font-size:13px;fill:#4c6272}\
    .value{font-size:12.5px;font-weight:bold}\
    .paper{fill:#ffffff}\
    .grid{stroke:#d8dde0;stroke-width:1}.baseline,.rupture{stroke:#4c6272}\
    .median{stroke:#212b32;stroke-width:2.5}.quiet{stroke:#768692}\
    .today{stroke:#212b32;stroke-width:2;stroke-dasharray:2 3}\
    .seam{stroke:#ffffff;stroke-width:2}.limit{stroke:#212b32;stroke-width:3}\
    .band{fill:#d3dfec;stroke:#768692;stroke-width:1}.mark{stroke:#ffffff}\
    pattern path{stroke-width:3}\
    \(series)
    """ as HTML

private let series = colours.enumerated().map { index, colour in
    ".fill-\(index + 1){fill:\(colour)}.stroke-\(index + 1){stroke:\(colour)}" as HTML
}.joined()
