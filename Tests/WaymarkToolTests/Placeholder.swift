@testable import WaymarkTool
