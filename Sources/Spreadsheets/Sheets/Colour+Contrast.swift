import Foundation

extension Colour {
    /// The contrast to another colour by WCAG 2.2, from 1 to 21.
    func contrast(to other: Colour) -> Double {
        let lights = [luminance, other.luminance].sorted()
        return (lights[1] + 0.05) / (lights[0] + 0.05)
    }

    private var luminance: Double {
        zip([16, 8, 0] as [UInt32], [0.2126, 0.7152, 0.0722]).reduce(0) { sum, part in
            let level = Double((rgb >> part.0) & 0xFF) / 255
            let light = level <= 0.04045 ? level / 12.92 : pow((level + 0.055) / 1.055, 2.4)
            return sum + light * part.1
        }
    }
}
