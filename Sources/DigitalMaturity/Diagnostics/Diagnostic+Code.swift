extension Diagnostic {
    /// The stable names of problems; people script against them, so none is ever renamed.
    public enum Code: String, CaseIterable, Sendable {
        // Files
        /// A file or folder that must be there is not.
        case missingFile = "missing-file"
        /// A file holds nothing.
        case emptyFile = "empty-file"
        /// A file or folder is there and cannot be read.
        case unreadableFile = "unreadable-file"
        /// A file is larger than is read.
        case fileTooBig = "file-too-big"
        /// A file was written to while it was read.
        case fileChanged = "file-changed"
        /// A file is not UTF-8 text.
        case notUTF8 = "not-utf8"
        /// A warning: a file that nothing reads.
        case fileNotRead = "file-not-read"
        /// A dataset has no row in the list of sources.
        case noProvenance = "no-provenance"
        // Tables
        /// A table has more columns than are read.
        case tooManyColumns = "too-many-columns"
        /// The quotes of a CSV file do not pair up.
        case csvQuoting = "csv-quoting"
        /// The columns of a CSV file are cut by other marks than commas.
        case otherSeparator = "other-separator"
        /// A row has too few or too many fields.
        case raggedRow = "ragged-row"
        /// Two columns have one name.
        case duplicateColumn = "duplicate-column"
        /// A column that is needed is not there.
        case missingColumn = "missing-column"
        /// A column that nobody reads.
        case unknownColumn = "unknown-column"
        // Records
        /// The YAML cannot be parsed.
        case yamlSyntax = "yaml-syntax"
        /// A value is of another shape than what is read.
        case wrongShape = "wrong-shape"
        /// A key that is needed is not there.
        case missingKey = "missing-key"
        /// A key is there twice.
        case duplicateKey = "duplicate-key"
        /// A key that nobody reads.
        case unknownKey = "unknown-key"
        /// A value cannot be read.
        case malformedValue = "malformed-value"
        // Parts
        /// A part of a question cannot be joined with the others.
        case partUnfit = "part-unfit"
        // Imports
        /// A file is not of the kind that it is said to be.
        case notThisKind = "not-this-kind"
        /// A value is lower or higher than any that there can be.
        case outOfBounds = "out-of-bounds"
        /// A numerator has no denominator.
        case numeratorAlone = "numerator-alone"
        /// A warning: a total that its parts do not make.
        case totalDiffers = "total-differs"
        /// A warning: a file that does not say which edition it is.
        case unknownEdition = "unknown-edition"
        /// A warning: a row that an import leaves out.
        case rowLeftOut = "row-left-out"
        /// A column is about people who are cared for.
        case personalData = "personal-data"
        // References
        /// Two things have one identifier.
        case duplicateID = "duplicate-id"
        /// A name refers to nothing.
        case unknownName = "unknown-name"
        /// A code belongs to no organisation of the kind.
        case unknownOrganisation = "unknown-organisation"
        /// A code belongs to an organisation that has closed; a warning where one body answers for it.
        case closedOrganisation = "closed-organisation"
        /// A code belongs to an organisation that opens after the day.
        case organisationNotOpen = "organisation-not-open"
        /// A name that several organisations have.
        case ambiguousName = "ambiguous-name"
        /// Bodies that took over from each other in a ring.
        case successionCircle = "succession-circle"
        /// A body that closed before it opened, or was followed before.
        case eventOutOfOrder = "event-out-of-order"
        /// A warning: a code that is not in the list of registered care.
        case notRegistered = "not-registered"
        // Maturity
        /// A level or mark is off its framework's scale.
        case scoreOutsideScale = "score-outside-scale"
        /// A table of returns does not say which framework was answered.
        case unnamedFramework = "unnamed-framework"
        /// No crosswalk joins two frameworks.
        case noCrosswalk = "no-crosswalk"
        // Rules
        /// Dated entries cannot be put in order.
        case overlappingDates = "overlapping-dates"
        /// A workspace does not say clearly whom it is for.
        case unclearScope = "unclear-scope"
        /// Bodies that cannot join in the way asked for.
        case cannotMerge = "cannot-merge"
        /// A workspace supplies a limit that was published.
        case limitAlreadyKnown = "limit-already-known"
        // Examples
        /// A rule or framework does not answer as one of its examples says.
        case wrongExample = "wrong-example"
        /// A limit, a change or a framework has no example.
        case missingExample = "missing-example"
        // Plans
        /// Amounts that come to more than can be added.
        case amountsTooLarge = "amounts-too-large"
        /// Money or people in a year that the plan does not cover.
        case yearOutsidePlan = "year-outside-plan"
        /// A warning: a scheme that is not approved should have started already.
        case startInPast = "start-in-past"
        /// A warning: a scheme starts in a year in which it may not.
        case startNotAllowed = "start-not-allowed"
        /// A warning: a scheme was approved after it starts.
        case approvedAfterStart = "approved-after-start"
        /// A warning: a scheme starts when all its money is spent.
        case startAfterMoney = "start-after-money"
        /// A warning: money in a year before its scheme starts.
        case moneyBeforeStart = "money-before-start"
        /// A warning: money in a year after its scheme has ended.
        case moneyAfterEnd = "money-after-end"
        /// A warning: revenue in a year that the cost of running covers.
        case revenueCountedTwice = "revenue-counted-twice"
        /// A warning: a benefit begins before its scheme is live.
        case benefitBeforeLive = "benefit-before-live"
        /// A warning: a scheme is live before one that it needs.
        case needsLater = "needs-later"
        /// A warning: a milestone before its scheme starts or after it is live.
        case milestoneOutside = "milestone-outside"
        /// A warning: a milestone that was done on a day to come.
        case doneInFuture = "done-in-future"
        /// A warning: money spent in a year that has not begun.
        case actualInFuture = "actual-in-future"
        /// A warning: a year for which less is expected than was spent.
        case forecastBelowActual = "forecast-below-actual"
        /// A warning: lines that come to more than their scheme spends.
        case linesBeyondMoney = "lines-beyond-money"
        /// A warning: a contract that ends before its scheme is live.
        case contractEndsBeforeLive = "contract-ends-before-live"
        /// A warning: a benefit that is measured again no later than at first.
        case followUpTooEarly = "follow-up-too-early"
        /// A warning: a risk without an owner in a plan that names owners.
        case riskWithoutOwner = "risk-without-owner"
        /// Schemes need each other in a ring.
        case needsCycle = "needs-cycle"
        /// Shares do not make up the whole.
        case fundingNotWhole = "funding-not-whole"
        /// Schemes draw more from a fund than it offers.
        case fundOverdrawn = "fund-overdrawn"
        /// A warning: schemes draw on a programme of which no envelope says what it gives.
        case fundNotStated = "fund-not-stated"
        /// A warning: nothing is stated that a scheme gains.
        case schemeNotValued = "scheme-not-valued"
        /// The plan spends more than is available.
        case overEnvelope = "over-envelope"
        /// Plans that cannot be merged: their amounts are in the prices of different years.
        case otherPrices = "other-prices"
        /// A warning: a term of a merged plan that gives way to another.
        case keptFromFirst = "kept-from-first"
        // Plans: what is odd
        /// A warning: a plan or body of another system.
        case otherSystem = "other-system"
        /// A warning: schemes that exclude each other are needed together.
        case cannotBeChosen = "cannot-be-chosen"
        /// A warning: schemes take more people than the team has.
        case peopleBeyondTeam = "people-beyond-team"
        /// A warning: a meeting in the past or on a closed day.
        case meetingDay = "meeting-day"
        /// A warning: central money without a programme.
        case noProgramme = "no-programme"
        /// A warning: an amount without a unit that looks like thousands.
        case amountWithoutUnit = "amount-without-unit"
        /// A warning: an amount that a plan says is not known yet.
        case amountNotKnown = "amount-not-known"
        /// A warning: a `#` has cut a title.
        case cutTitle = "cut-title"
        /// A warning: a title without a word.
        case emptyTitle = "empty-title"
        // Approvals
        /// A warning: schemes that pass a limit one by one and not together.
        case possibleSplit = "possible-split"
        /// A warning: a scheme has grown past what its approval allows.
        case reapprovalNeeded = "reapproval-needed"
        /// A warning: a plan assumes a time that is published.
        case approvalTimePublished = "approval-time-published"
        // Plans: money
        /// VAT is said to come back against the rule that is named.
        case vatAgainstRule = "vat-against-rule"
        /// VAT is said to come back and no rule is named.
        case vatWithoutRule = "vat-without-rule"
        /// Capital is claimed for what is no asset.
        case failsCapitalisation = "fails-capitalisation"
        /// A cloud service is paid for with capital.
        case cloudCapital = "cloud-capital"
        /// Headings that planning guidance requires are missing.
        case missingSections = "missing-sections"
        /// The health rate is to discount what is no effect on health.
        case healthRateMisused = "health-rate-misused"
        /// An option other than doing nothing has no schemes.
        case optionWithoutSchemes = "option-without-schemes"
        /// Schemes replace more than carrying on as today costs.
        case replacesTooMuch = "replaces-too-much"
        /// A programme is to pay what its money cannot buy.
        case wrongMoney = "wrong-money"
        /// A warning: a scheme does not meet what a programme asks of those who take its money.
        case programmeCondition = "programme-condition"
        /// More of a programme's money is said to be taken back than was paid.
        case takenBackMore = "taken-back-more"
        // Plans: effects and uncertainty
        /// A scheme raises something to below its level.
        case raiseBelowCurrent = "raise-below-current"
        /// A scheme raises something to the level that it has.
        case raiseAtCurrent = "raise-at-current"
        /// Causes explain more of a scheme than there is.
        case loadingsTooLarge = "loadings-too-large"
        // Assessments
        /// A warning: an assessment from after the day for which the workspace answers.
        case futureDate = "future-date"
        /// An answer above the worst names no evidence.
        case claimedWithoutEvidence = "claimed-without-evidence"
        /// Evidence has outlived itself, or is from after the assessment.
        case staleEvidence = "stale-evidence"
        /// Something is met above what is not, or without what it needs.
        case levelAboveGap = "level-above-gap"
        /// Every answer of a return is the same.
        case answersAllAlike = "answers-all-alike"
        /// A target is below the mark already reached.
        case targetBelowCurrent = "target-below-current"
        /// Something is marked not applicable without a reason, or against what is said elsewhere.
        case applicableMarkedNotApplicable = "applicable-marked-not-applicable"
        /// A framework in use has entries that nobody saw written.
        case unverifiedFramework = "unverified-framework"
        // Estates
        /// Equipment that was bought after the day for which the workspace answers.
        case boughtInFuture = "bought-in-future"
        /// A warranty that ends before the equipment was bought.
        case warrantyBeforePurchase = "warranty-before-purchase"
        /// An operating system that is not in the list.
        case unknownSystem = "unknown-system"
        /// An inventory of which nobody has said how its columns are read.
        case noInventoryMapping = "no-inventory-mapping"
        /// A warning: devices of an inventory that cannot be counted.
        case inventoryRefused = "inventory-refused"
        /// A warning: devices of an inventory of which something cannot be read.
        case inventoryUnread = "inventory-unread"
        // Suppliers
        /// Dates of a contract or of what happened to a record that cannot follow each other.
        case datesOutOfOrder = "dates-out-of-order"
        /// One organisation has two records of which neither has ended.
        case twoLiveRecords = "two-live-records"
        // Forecasts
        /// A forecast for a day before what is known, or by a day on which nothing was.
        case noForecast = "no-forecast"
        /// A past forecast is scored against a count that is not held.
        case noOutcome = "no-outcome"
        // Targets
        /// National targets that replace each other in a circle.
        case replacementCircle = "replacement-circle"
        /// A share of more than the whole.
        case shareAboveWhole = "share-above-whole"
        // Allocation
        /// Shares that should come to 100% do not.
        case sharesNotWhole = "shares-not-whole"
        /// A policy gives each at least more than it gives each at most.
        case floorAboveCap = "floor-above-cap"
        /// A policy gives more than there is, or cannot give all of it.
        case cannotBePlaced = "cannot-be-placed"
        /// A fact by which money cannot be shared among these bodies.
        case factNotShared = "fact-not-shared"
        // Reports
        /// A placeholder that no value fills.
        case unknownPlaceholder = "unknown-placeholder"
        /// A template cannot be read.
        case templateSyntax = "template-syntax"
        // Workbooks
        /// A file is not an .xlsx workbook, or is locked by a password.
        case notAWorkbook = "not-a-workbook"
        /// A workbook lacks parts, or they contradict each other.
        case damagedWorkbook = "damaged-workbook"
        /// A workbook is larger than any that is collected.
        case workbookTooBig = "workbook-too-big"
        /// A report has more of something than Excel reads.
        case beyondWorkbook = "beyond-workbook"
        // Forms
        /// A form of an organisation whose forms are not collected here.
        case formWrongOrganisation = "form-wrong-organisation"
        /// A form for a framework, an edition or a layout that is not held.
        case formWrongEdition = "form-wrong-edition"
        /// A form for a care setting in which the framework asks nothing.
        case formWrongSetting = "form-wrong-setting"
        /// A form does not say what it is.
        case formMissingField = "form-missing-field"
        /// Two forms for one assessment in one import.
        case formRepeated = "form-repeated"
        /// The assessment is held in a table of marks, which cannot hold answers.
        case formHeldElsewhere = "form-held-elsewhere"
        /// A sheet of a form is not there.
        case formMissingSheet = "form-missing-sheet"
        /// A warning: a sheet that is no part of the form.
        case formExtraSheet = "form-extra-sheet"
        /// A column of a form is not there.
        case formMissingColumn = "form-missing-column"
        /// A warning: a column that is no part of the form.
        case formExtraColumn = "form-extra-column"
        /// A column of a form is there twice.
        case formRepeatedColumn = "form-repeated-column"
        /// A row of a form for nothing that is asked there.
        case formUnknownRow = "form-unknown-row"
        /// One thing is answered twice in a form.
        case formRepeatedRow = "form-repeated-row"
        /// A form has lost questions.
        case formMissingRow = "form-missing-row"
        /// Words that are none of the answers.
        case formUnknownAnswer = "form-unknown-answer"
        /// A value of another kind than what is read in the cell.
        case formWrongType = "form-wrong-type"
        /// A formula in a form gives an error, or was not worked out.
        case formFormulaError = "form-formula-error"
        /// Merged cells in a form, of which nobody can say what they answer.
        case formMergedCell = "form-merged-cell"
        /// A warning: evidence without an answer, which is not kept.
        case formNoAnswer = "form-no-answer"
        // Plans as workbooks
        /// A value was changed in a workbook and, since it was exported, in the plan's file too.
        case planConflict = "plan-conflict"
        /// A warning: rows of a workbook that its mapping leaves out.
        case planRowsLeftOut = "plan-rows-left-out"
        /// A warning: a row that is read, and begins as totals and notes do.
        case planMayBeTotal = "plan-may-be-total"
        /// A warning: what a workbook does not show, and is read all the same.
        case planHidden = "plan-hidden"
    }
}
