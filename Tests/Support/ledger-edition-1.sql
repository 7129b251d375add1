-- A ledger as the first edition of the schema made it, with one run: sqlite3 ledger.sqlite .dump
PRAGMA application_id = 0x57796D6B; PRAGMA user_version = 1;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1: runs, scores, plans and routes');
CREATE TABLE run ( -- one line a run; a run without a line here does not exist
    run INTEGER NOT NULL CHECK (run > 0), -- the number of the run, from 1 in the order of recording
    on_date TEXT NOT NULL, -- the day on which the run speaks: figures and rules are as on it
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??*Z'), -- when the run was recorded, in ISO 8601 and UTC
    tool_version TEXT NOT NULL, -- the version of the tool
    reference_edition TEXT NOT NULL, -- the day on which the reference data was put together
    rulebook_edition TEXT NOT NULL, -- the edition of the approval rules
    workspace_title TEXT, -- the workspace; NULL for the reference data alone
    PRIMARY KEY (run)
) STRICT, WITHOUT ROWID;
INSERT INTO run VALUES(1,'2026-05-01','2026-05-01T09:30:00Z','1.0.0','2026-04-30','2026-04','Lancashire');
CREATE TABLE input ( -- the files that went into a run
    run INTEGER NOT NULL, -- the number of the run
    path TEXT NOT NULL, -- the path as diagnostics show it
    size INTEGER NOT NULL, -- how many bytes the file had
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64), -- their SHA-256 digest in hexadecimal, as sha256sum prints it
    PRIMARY KEY (run, path),
    FOREIGN KEY (run) REFERENCES run (run) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
INSERT INTO input VALUES(1,'plans/a.yaml',8,'3b5911d9a06ed83830cd520e6b94f9d5fb2a7286ab1288776176c08471a7c2e4');
INSERT INTO input VALUES(1,'waymark.yaml',0,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
CREATE TABLE organisation ( -- the organisations named by scores, plans and schemes, as they were in the run
    run INTEGER NOT NULL, -- the number of the run
    organisation TEXT NOT NULL, -- the code of the Organisation Data Service
    name TEXT NOT NULL, -- the name
    icb TEXT, -- the integrated care board in which it stands; NULL for none
    region TEXT, -- the region of NHS England; NULL when not known
    PRIMARY KEY (run, organisation),
    FOREIGN KEY (run) REFERENCES run (run) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
INSERT INTO organisation VALUES(1,'QE1','Lancashire ICB','QE1','Y62');
INSERT INTO organisation VALUES(1,'RXN','Hôpital n° 2; ''--',NULL,NULL);
INSERT INTO organisation VALUES(1,'RXR','East Lancashire','QE1','Y62');
CREATE TABLE score ( -- how each return did overall
    run INTEGER NOT NULL, -- the number of the run
    framework TEXT NOT NULL, -- the framework, with its edition
    source TEXT NOT NULL, -- who made the return, by the code of the day
    care_setting TEXT NOT NULL, -- the setting: acute, community, mental-health, ambulance, icb
    organisation TEXT NOT NULL, -- who answers for the return today: the source or its successor
    overall REAL, -- the mean of the answered dimensions; NULL for none
    answered REAL NOT NULL CHECK (answered BETWEEN 0 AND 1), -- the share of the dimensions that was answered, 0 to 1
    lower REAL NOT NULL, -- the least the overall mark can be
    upper REAL NOT NULL CHECK (lower <= upper), -- the most it can be, whatever the unanswered dimensions turn out to be
    PRIMARY KEY (run, framework, source, care_setting),
    FOREIGN KEY (run) REFERENCES run (run) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (run, organisation) REFERENCES organisation (run, organisation)
) STRICT, WITHOUT ROWID;
INSERT INTO score VALUES(1,'sample-2025','RXN','mental-health','RXN',NULL,0.0,1.0,5.0);
INSERT INTO score VALUES(1,'sample-2025','RXR','acute','RXR',2.5499999999999998223,0.66666666666666662965,2.0,3.3999999999999999111);
CREATE TABLE dimension_score ( -- the mark of each dimension of each return
    run INTEGER NOT NULL, -- the number of the run
    framework TEXT NOT NULL, -- the framework, with its edition
    source TEXT NOT NULL, -- who made the return, by the code of the day
    care_setting TEXT NOT NULL, -- the setting
    dimension TEXT NOT NULL, -- the dimension
    mark REAL, -- the mark; NULL when not answered, which is not the lowest
    PRIMARY KEY (run, framework, source, care_setting, dimension),
    FOREIGN KEY (run, framework, source, care_setting) REFERENCES score (run, framework, source, care_setting)
) STRICT, WITHOUT ROWID;
INSERT INTO dimension_score VALUES(1,'sample-2025','RXR','acute','improve-care',2.2999999999999998223);
INSERT INTO dimension_score VALUES(1,'sample-2025','RXR','acute','safe-practice',NULL);
INSERT INTO dimension_score VALUES(1,'sample-2025','RXR','acute','well-led',2.7999999999999998223);
CREATE TABLE plan ( -- the plans of a run
    run INTEGER NOT NULL, -- the number of the run
    plan TEXT NOT NULL, -- the identifier
    title TEXT NOT NULL, -- the title
    status TEXT NOT NULL, -- illustrative (made up to show the tool), draft or submitted
    icb TEXT NOT NULL, -- the integrated care board whose plan it is
    price_base TEXT NOT NULL, -- the financial year whose prices the amounts are in
    PRIMARY KEY (run, plan),
    FOREIGN KEY (run) REFERENCES run (run) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (run, icb) REFERENCES organisation (run, organisation)
) STRICT, WITHOUT ROWID;
INSERT INTO "plan" VALUES(1,'lancashire-2026','Three-year plan','illustrative','QE1','2026/27');
CREATE TABLE plan_year ( -- what a plan spends in each financial year against what is available
    run INTEGER NOT NULL, -- the number of the run
    plan TEXT NOT NULL, -- the plan
    year TEXT NOT NULL, -- the financial year, such as 2026/27
    capital_pence INTEGER NOT NULL, -- capital of all schemes, in pence
    implementation_pence INTEGER NOT NULL, -- revenue of all schemes until they are live, in pence
    running_pence INTEGER NOT NULL, -- the cost of running what is live, so far as it is known, in pence
    unknown_running INTEGER NOT NULL, -- how many schemes have a running cost that begins on a date nobody has stated
    capital_envelope_pence INTEGER, -- the capital available; NULL when none is stated, in pence
    revenue_envelope_pence INTEGER, -- the revenue available; NULL when none is stated, in pence
    PRIMARY KEY (run, plan, year),
    FOREIGN KEY (run, plan) REFERENCES plan (run, plan)
) STRICT, WITHOUT ROWID;
INSERT INTO plan_year VALUES(1,'lancashire-2026','2026/27',600000000,50000000,123,1,500000000,NULL);
INSERT INTO plan_year VALUES(1,'lancashire-2026','2027/28',0,0,90000000,0,NULL,100000000);
CREATE TABLE scheme ( -- the schemes of a plan
    run INTEGER NOT NULL, -- the number of the run
    plan TEXT NOT NULL, -- the plan
    scheme TEXT NOT NULL, -- the identifier, unique in the plan
    title TEXT NOT NULL, -- the title
    lead TEXT NOT NULL, -- the organisation that answers for it
    lead_body TEXT, -- what the lead is; NULL when not known: no rule was tried
    part_of TEXT, -- the linked whole that is tested as one; NULL for none
    capital_pence INTEGER NOT NULL, -- all its capital, in pence
    revenue_pence INTEGER NOT NULL, -- all its revenue until it is live, in pence
    whole_life_pence INTEGER, -- everything over its whole life; NULL when not known, in pence
    PRIMARY KEY (run, plan, scheme),
    FOREIGN KEY (run, plan) REFERENCES plan (run, plan),
    FOREIGN KEY (run, lead) REFERENCES organisation (run, organisation)
) STRICT, WITHOUT ROWID;
INSERT INTO scheme VALUES(1,'lancashire-2026','epr','Electronic patient record','RXR','nhs-trust','joint-epr',1700000000,130000000,2730000000);
INSERT INTO scheme VALUES(1,'lancashire-2026','shared','Shared record','RXN',NULL,NULL,1,0,NULL);
CREATE TABLE route ( -- how each approval rule in force answered for each scheme
    run INTEGER NOT NULL, -- the number of the run
    plan TEXT NOT NULL, -- the plan
    scheme TEXT NOT NULL, -- the scheme
    rule TEXT NOT NULL, -- the rule
    approver TEXT NOT NULL, -- who must approve what the rule catches
    outcome TEXT NOT NULL CHECK (outcome IN ('within', 'exceeds', 'undetermined')), -- within: not caught; exceeds: caught; undetermined: it cannot be said, see note
    basis TEXT NOT NULL, -- the cost that was compared: capital, revenue or whole-life
    comparison TEXT NOT NULL, -- caught when the amount is > or >= the limit
    amount_pence INTEGER, -- the amount compared, of the scheme and what it is part of; NULL when not known, in pence
    limit_pence INTEGER, -- the limit; NULL when it is not a known amount, in pence
    headroom_pence INTEGER GENERATED ALWAYS AS (limit_pence - amount_pence) VIRTUAL, -- the limit less the amount, negative when the amount is above, in pence
    in_force_from TEXT, -- from when the limit holds, perhaps only a year or month
    in_force_until TEXT, -- until when it holds; NULL when no end is known
    citation TEXT NOT NULL, -- the publication that states the limit
    note TEXT NOT NULL, -- why the answer is what it is
    PRIMARY KEY (run, plan, scheme, rule),
    FOREIGN KEY (run, plan, scheme) REFERENCES scheme (run, plan, scheme)
) STRICT, WITHOUT ROWID;
INSERT INTO route VALUES(1,'lancashire-2026','epr','CAP-2026-01','treasury','within','whole-life','>=',1700000000,30000000000,'2023-02',NULL,'Publisher, Guidance (2023)','It is said. It is so.');
INSERT INTO route VALUES(1,'lancashire-2026','epr','DIG-2023-03','nhs-england','exceeds','whole-life','>=',2730000000,1500000000,'2023-02','2025-07-03..2025-12-11','Publisher, Guidance (2023)','It is said. It is so.');
INSERT INTO route VALUES(1,'lancashire-2026','epr','DIG-2023-04','nhs-england','exceeds','whole-life','>=',2730000000,2730000000,'2023-02','2025-07-03..2025-12-11','Publisher, Guidance (2023)','It is said. It is so.');
INSERT INTO route VALUES(1,'lancashire-2026','epr','NOV-2020-01','treasury','undetermined','whole-life','>=',1700000000,NULL,NULL,'2025-07-03..2025-12-11','Publisher, Guidance (2023)','It is said. It is so.');
INSERT INTO route VALUES(1,'lancashire-2026','epr','REV-2025-01','cabinet','undetermined','whole-life','>=',NULL,500000000,NULL,'2025-07-03..2025-12-11','Publisher, Guidance (2023)','It is said. It is so.');
CREATE TABLE approval ( -- the approvals of a scheme that are certain, in order
    run INTEGER NOT NULL, -- the number of the run
    plan TEXT NOT NULL, -- the plan
    scheme TEXT NOT NULL, -- the scheme
    step INTEGER NOT NULL CHECK (step > 0), -- the position, from 1
    approver TEXT NOT NULL, -- who approves, by identifier
    title TEXT NOT NULL, -- who approves, by name
    PRIMARY KEY (run, plan, scheme, step),
    FOREIGN KEY (run, plan, scheme) REFERENCES scheme (run, plan, scheme)
) STRICT, WITHOUT ROWID;
INSERT INTO approval VALUES(1,'lancashire-2026','epr',1,'own-board','Own board');
INSERT INTO approval VALUES(1,'lancashire-2026','epr',2,'nhs-england','NHS England');
CREATE TABLE schema_note ( -- what every table, view and column is: SELECT * FROM schema_note
    object TEXT NOT NULL, -- a table or view, or one of its columns as table.column
    note TEXT NOT NULL, -- what it is
    PRIMARY KEY (object)
) STRICT, WITHOUT ROWID;
INSERT INTO schema_note VALUES('approval','the approvals of a scheme that are certain, in order');
INSERT INTO schema_note VALUES('approval.approver','who approves, by identifier');
INSERT INTO schema_note VALUES('approval.plan','the plan');
INSERT INTO schema_note VALUES('approval.run','the number of the run');
INSERT INTO schema_note VALUES('approval.scheme','the scheme');
INSERT INTO schema_note VALUES('approval.step','the position, from 1');
INSERT INTO schema_note VALUES('approval.title','who approves, by name');
INSERT INTO schema_note VALUES('dimension_score','the mark of each dimension of each return');
INSERT INTO schema_note VALUES('dimension_score.care_setting','the setting');
INSERT INTO schema_note VALUES('dimension_score.dimension','the dimension');
INSERT INTO schema_note VALUES('dimension_score.framework','the framework, with its edition');
INSERT INTO schema_note VALUES('dimension_score.mark','the mark; NULL when not answered, which is not the lowest');
INSERT INTO schema_note VALUES('dimension_score.run','the number of the run');
INSERT INTO schema_note VALUES('dimension_score.source','who made the return, by the code of the day');
INSERT INTO schema_note VALUES('grdb_migrations','the editions of this schema that the file has');
INSERT INTO schema_note VALUES('grdb_migrations.identifier','the edition');
INSERT INTO schema_note VALUES('input','the files that went into a run');
INSERT INTO schema_note VALUES('input.path','the path as diagnostics show it');
INSERT INTO schema_note VALUES('input.run','the number of the run');
INSERT INTO schema_note VALUES('input.sha256','their SHA-256 digest in hexadecimal, as sha256sum prints it');
INSERT INTO schema_note VALUES('input.size','how many bytes the file had');
INSERT INTO schema_note VALUES('latest_run','the same of the latest run: SELECT ... WHERE run = (SELECT run FROM latest_run)');
INSERT INTO schema_note VALUES('latest_run.inputs','how many files went in');
INSERT INTO schema_note VALUES('latest_run.on_date','the day on which it speaks');
INSERT INTO schema_note VALUES('latest_run.plans','how many plans there are');
INSERT INTO schema_note VALUES('latest_run.recorded_at','when it was recorded');
INSERT INTO schema_note VALUES('latest_run.reference_edition','the edition of the reference data');
INSERT INTO schema_note VALUES('latest_run.returns','how many returns were scored');
INSERT INTO schema_note VALUES('latest_run.rulebook_edition','the edition of the approval rules');
INSERT INTO schema_note VALUES('latest_run.run','the number of the run');
INSERT INTO schema_note VALUES('latest_run.schemes','how many schemes they hold');
INSERT INTO schema_note VALUES('latest_run.tool_version','the version of the tool');
INSERT INTO schema_note VALUES('latest_run.undetermined','how many answers of approval rules could not be determined');
INSERT INTO schema_note VALUES('latest_run.workspace_title','the workspace; NULL for the reference data alone');
INSERT INTO schema_note VALUES('organisation','the organisations named by scores, plans and schemes, as they were in the run');
INSERT INTO schema_note VALUES('organisation.icb','the integrated care board in which it stands; NULL for none');
INSERT INTO schema_note VALUES('organisation.name','the name');
INSERT INTO schema_note VALUES('organisation.organisation','the code of the Organisation Data Service');
INSERT INTO schema_note VALUES('organisation.region','the region of NHS England; NULL when not known');
INSERT INTO schema_note VALUES('organisation.run','the number of the run');
INSERT INTO schema_note VALUES('plan','the plans of a run');
INSERT INTO schema_note VALUES('plan.icb','the integrated care board whose plan it is');
INSERT INTO schema_note VALUES('plan.plan','the identifier');
INSERT INTO schema_note VALUES('plan.price_base','the financial year whose prices the amounts are in');
INSERT INTO schema_note VALUES('plan.run','the number of the run');
INSERT INTO schema_note VALUES('plan.status','illustrative (made up to show the tool), draft or submitted');
INSERT INTO schema_note VALUES('plan.title','the title');
INSERT INTO schema_note VALUES('plan_year','what a plan spends in each financial year against what is available');
INSERT INTO schema_note VALUES('plan_year.capital_envelope_pence','the capital available; NULL when none is stated, in pence');
INSERT INTO schema_note VALUES('plan_year.capital_pence','capital of all schemes, in pence');
INSERT INTO schema_note VALUES('plan_year.implementation_pence','revenue of all schemes until they are live, in pence');
INSERT INTO schema_note VALUES('plan_year.plan','the plan');
INSERT INTO schema_note VALUES('plan_year.revenue_envelope_pence','the revenue available; NULL when none is stated, in pence');
INSERT INTO schema_note VALUES('plan_year.run','the number of the run');
INSERT INTO schema_note VALUES('plan_year.running_pence','the cost of running what is live, so far as it is known, in pence');
INSERT INTO schema_note VALUES('plan_year.unknown_running','how many schemes have a running cost that begins on a date nobody has stated');
INSERT INTO schema_note VALUES('plan_year.year','the financial year, such as 2026/27');
INSERT INTO schema_note VALUES('plan_year_totals','what each plan spends in each year and what is left');
INSERT INTO schema_note VALUES('plan_year_totals.capital_envelope_pence','the capital available; NULL when none is stated, in whole pence');
INSERT INTO schema_note VALUES('plan_year_totals.capital_envelope_pounds','the capital available; NULL when none is stated, in pounds');
INSERT INTO schema_note VALUES('plan_year_totals.capital_left_pence','the capital available less capital, negative when the plan spends more, in whole pence');
INSERT INTO schema_note VALUES('plan_year_totals.capital_left_pounds','the capital available less capital, negative when the plan spends more, in pounds');
INSERT INTO schema_note VALUES('plan_year_totals.capital_pence','capital of all schemes, in whole pence');
INSERT INTO schema_note VALUES('plan_year_totals.capital_pounds','capital of all schemes, in pounds');
INSERT INTO schema_note VALUES('plan_year_totals.implementation_pence','revenue of all schemes until they are live, in whole pence');
INSERT INTO schema_note VALUES('plan_year_totals.implementation_pounds','revenue of all schemes until they are live, in pounds');
INSERT INTO schema_note VALUES('plan_year_totals.plan','the plan');
INSERT INTO schema_note VALUES('plan_year_totals.revenue_envelope_pence','the revenue available; NULL when none is stated, in whole pence');
INSERT INTO schema_note VALUES('plan_year_totals.revenue_envelope_pounds','the revenue available; NULL when none is stated, in pounds');
INSERT INTO schema_note VALUES('plan_year_totals.revenue_left_pence','the revenue available less all revenue, negative when the plan spends more, in whole pence');
INSERT INTO schema_note VALUES('plan_year_totals.revenue_left_pounds','the revenue available less all revenue, negative when the plan spends more, in pounds');
INSERT INTO schema_note VALUES('plan_year_totals.revenue_pence','all revenue, in whole pence');
INSERT INTO schema_note VALUES('plan_year_totals.revenue_pounds','all revenue, in pounds');
INSERT INTO schema_note VALUES('plan_year_totals.run','the number of the run');
INSERT INTO schema_note VALUES('plan_year_totals.running_pence','the cost of running what is live, so far as it is known, in whole pence');
INSERT INTO schema_note VALUES('plan_year_totals.running_pounds','the cost of running what is live, so far as it is known, in pounds');
INSERT INTO schema_note VALUES('plan_year_totals.status','illustrative, draft or submitted');
INSERT INTO schema_note VALUES('plan_year_totals.title','its title');
INSERT INTO schema_note VALUES('plan_year_totals.unknown_running','how many schemes run from a date nobody has stated');
INSERT INTO schema_note VALUES('plan_year_totals.year','the financial year');
INSERT INTO schema_note VALUES('route','how each approval rule in force answered for each scheme');
INSERT INTO schema_note VALUES('route.amount_pence','the amount compared, of the scheme and what it is part of; NULL when not known, in pence');
INSERT INTO schema_note VALUES('route.approver','who must approve what the rule catches');
INSERT INTO schema_note VALUES('route.basis','the cost that was compared: capital, revenue or whole-life');
INSERT INTO schema_note VALUES('route.citation','the publication that states the limit');
INSERT INTO schema_note VALUES('route.comparison','caught when the amount is > or >= the limit');
INSERT INTO schema_note VALUES('route.headroom_pence','the limit less the amount, negative when the amount is above, in pence');
INSERT INTO schema_note VALUES('route.in_force_from','from when the limit holds, perhaps only a year or month');
INSERT INTO schema_note VALUES('route.in_force_until','until when it holds; NULL when no end is known');
INSERT INTO schema_note VALUES('route.limit_pence','the limit; NULL when it is not a known amount, in pence');
INSERT INTO schema_note VALUES('route.note','why the answer is what it is');
INSERT INTO schema_note VALUES('route.outcome','within: not caught; exceeds: caught; undetermined: it cannot be said, see note');
INSERT INTO schema_note VALUES('route.plan','the plan');
INSERT INTO schema_note VALUES('route.rule','the rule');
INSERT INTO schema_note VALUES('route.run','the number of the run');
INSERT INTO schema_note VALUES('route.scheme','the scheme');
INSERT INTO schema_note VALUES('route_answers','how each approval rule in force answered for each scheme');
INSERT INTO schema_note VALUES('route_answers.amount_pence','the amount compared; NULL when not known, in whole pence');
INSERT INTO schema_note VALUES('route_answers.amount_pounds','the amount compared; NULL when not known, in pounds');
INSERT INTO schema_note VALUES('route_answers.approver','who must approve what the rule catches');
INSERT INTO schema_note VALUES('route_answers.basis','the cost that was compared');
INSERT INTO schema_note VALUES('route_answers.citation','the publication that states the limit');
INSERT INTO schema_note VALUES('route_answers.comparison','caught when the amount is > or >= the limit');
INSERT INTO schema_note VALUES('route_answers.headroom_pence','the limit less the amount, negative when the amount is above, in whole pence');
INSERT INTO schema_note VALUES('route_answers.headroom_pounds','the limit less the amount, negative when the amount is above, in pounds');
INSERT INTO schema_note VALUES('route_answers.in_force_from','from when the limit holds');
INSERT INTO schema_note VALUES('route_answers.in_force_until','until when it holds; NULL when no end is known');
INSERT INTO schema_note VALUES('route_answers.lead','the organisation that answers for it');
INSERT INTO schema_note VALUES('route_answers.limit_pence','the limit; NULL when it is not a known amount, in whole pence');
INSERT INTO schema_note VALUES('route_answers.limit_pounds','the limit; NULL when it is not a known amount, in pounds');
INSERT INTO schema_note VALUES('route_answers.note','why the answer is what it is');
INSERT INTO schema_note VALUES('route_answers.outcome','within, exceeds or undetermined');
INSERT INTO schema_note VALUES('route_answers.plan','the plan');
INSERT INTO schema_note VALUES('route_answers.rule','the rule');
INSERT INTO schema_note VALUES('route_answers.run','the number of the run');
INSERT INTO schema_note VALUES('route_answers.scheme','the scheme');
INSERT INTO schema_note VALUES('route_answers.title','the title of the scheme');
INSERT INTO schema_note VALUES('run','one line a run; a run without a line here does not exist');
INSERT INTO schema_note VALUES('run.on_date','the day on which the run speaks: figures and rules are as on it');
INSERT INTO schema_note VALUES('run.recorded_at','when the run was recorded, in ISO 8601 and UTC');
INSERT INTO schema_note VALUES('run.reference_edition','the day on which the reference data was put together');
INSERT INTO schema_note VALUES('run.rulebook_edition','the edition of the approval rules');
INSERT INTO schema_note VALUES('run.run','the number of the run, from 1 in the order of recording');
INSERT INTO schema_note VALUES('run.tool_version','the version of the tool');
INSERT INTO schema_note VALUES('run.workspace_title','the workspace; NULL for the reference data alone');
INSERT INTO schema_note VALUES('run_overview','every run with how much it holds');
INSERT INTO schema_note VALUES('run_overview.inputs','how many files went in');
INSERT INTO schema_note VALUES('run_overview.on_date','the day on which it speaks');
INSERT INTO schema_note VALUES('run_overview.plans','how many plans there are');
INSERT INTO schema_note VALUES('run_overview.recorded_at','when it was recorded');
INSERT INTO schema_note VALUES('run_overview.reference_edition','the edition of the reference data');
INSERT INTO schema_note VALUES('run_overview.returns','how many returns were scored');
INSERT INTO schema_note VALUES('run_overview.rulebook_edition','the edition of the approval rules');
INSERT INTO schema_note VALUES('run_overview.run','the number of the run');
INSERT INTO schema_note VALUES('run_overview.schemes','how many schemes they hold');
INSERT INTO schema_note VALUES('run_overview.tool_version','the version of the tool');
INSERT INTO schema_note VALUES('run_overview.undetermined','how many answers of approval rules could not be determined');
INSERT INTO schema_note VALUES('run_overview.workspace_title','the workspace; NULL for the reference data alone');
INSERT INTO schema_note VALUES('schema_note','what every table, view and column is: SELECT * FROM schema_note');
INSERT INTO schema_note VALUES('schema_note.note','what it is');
INSERT INTO schema_note VALUES('schema_note.object','a table or view, or one of its columns as table.column');
INSERT INTO schema_note VALUES('scheme','the schemes of a plan');
INSERT INTO schema_note VALUES('scheme.capital_pence','all its capital, in pence');
INSERT INTO schema_note VALUES('scheme.lead','the organisation that answers for it');
INSERT INTO schema_note VALUES('scheme.lead_body','what the lead is; NULL when not known: no rule was tried');
INSERT INTO schema_note VALUES('scheme.part_of','the linked whole that is tested as one; NULL for none');
INSERT INTO schema_note VALUES('scheme.plan','the plan');
INSERT INTO schema_note VALUES('scheme.revenue_pence','all its revenue until it is live, in pence');
INSERT INTO schema_note VALUES('scheme.run','the number of the run');
INSERT INTO schema_note VALUES('scheme.scheme','the identifier, unique in the plan');
INSERT INTO schema_note VALUES('scheme.title','the title');
INSERT INTO schema_note VALUES('scheme.whole_life_pence','everything over its whole life; NULL when not known, in pence');
INSERT INTO schema_note VALUES('scheme_approvals','who must approve each scheme, in order, and which rules ask for it');
INSERT INTO schema_note VALUES('scheme_approvals.approver','who approves, by identifier');
INSERT INTO schema_note VALUES('scheme_approvals.approver_name','who approves, by name');
INSERT INTO schema_note VALUES('scheme_approvals.because','the rules that ask for it; NULL for the body''s own board');
INSERT INTO schema_note VALUES('scheme_approvals.lead','the organisation that answers for it');
INSERT INTO schema_note VALUES('scheme_approvals.plan','the plan');
INSERT INTO schema_note VALUES('scheme_approvals.run','the number of the run');
INSERT INTO schema_note VALUES('scheme_approvals.scheme','the scheme');
INSERT INTO schema_note VALUES('scheme_approvals.step','the position, from 1');
INSERT INTO schema_note VALUES('scheme_approvals.title','the title of the scheme');
INSERT INTO schema_note VALUES('scheme_approvals.undetermined','how many rules may add an approver to the scheme');
INSERT INTO schema_note VALUES('scheme_costs','what each scheme costs');
INSERT INTO schema_note VALUES('scheme_costs.capital_pence','all its capital, in whole pence');
INSERT INTO schema_note VALUES('scheme_costs.capital_pounds','all its capital, in pounds');
INSERT INTO schema_note VALUES('scheme_costs.lead','the organisation that answers for it');
INSERT INTO schema_note VALUES('scheme_costs.lead_name','the name of that organisation');
INSERT INTO schema_note VALUES('scheme_costs.plan','the plan');
INSERT INTO schema_note VALUES('scheme_costs.revenue_pence','all its revenue until it is live, in whole pence');
INSERT INTO schema_note VALUES('scheme_costs.revenue_pounds','all its revenue until it is live, in pounds');
INSERT INTO schema_note VALUES('scheme_costs.run','the number of the run');
INSERT INTO schema_note VALUES('scheme_costs.scheme','the scheme');
INSERT INTO schema_note VALUES('scheme_costs.title','the title of the scheme');
INSERT INTO schema_note VALUES('scheme_costs.whole_life_pence','everything over its whole life; NULL when not known, in whole pence');
INSERT INTO schema_note VALUES('scheme_costs.whole_life_pounds','everything over its whole life; NULL when not known, in pounds');
INSERT INTO schema_note VALUES('score','how each return did overall');
INSERT INTO schema_note VALUES('score.answered','the share of the dimensions that was answered, 0 to 1');
INSERT INTO schema_note VALUES('score.care_setting','the setting: acute, community, mental-health, ambulance, icb');
INSERT INTO schema_note VALUES('score.framework','the framework, with its edition');
INSERT INTO schema_note VALUES('score.lower','the least the overall mark can be');
INSERT INTO schema_note VALUES('score.organisation','who answers for the return today: the source or its successor');
INSERT INTO schema_note VALUES('score.overall','the mean of the answered dimensions; NULL for none');
INSERT INTO schema_note VALUES('score.run','the number of the run');
INSERT INTO schema_note VALUES('score.source','who made the return, by the code of the day');
INSERT INTO schema_note VALUES('score.upper','the most it can be, whatever the unanswered dimensions turn out to be');
INSERT INTO schema_note VALUES('score_by_dimension','the mark of every dimension of every return, with names');
INSERT INTO schema_note VALUES('score_by_dimension.care_setting','the setting of the return');
INSERT INTO schema_note VALUES('score_by_dimension.dimension','the dimension');
INSERT INTO schema_note VALUES('score_by_dimension.framework','the framework');
INSERT INTO schema_note VALUES('score_by_dimension.icb','the integrated care board in which it stands');
INSERT INTO schema_note VALUES('score_by_dimension.mark','the mark; NULL when not answered');
INSERT INTO schema_note VALUES('score_by_dimension.name','its name');
INSERT INTO schema_note VALUES('score_by_dimension.organisation','who answers for the return today');
INSERT INTO schema_note VALUES('score_by_dimension.region','the region in which it stands');
INSERT INTO schema_note VALUES('score_by_dimension.run','the number of the run');
INSERT INTO schema_note VALUES('score_by_dimension.source','who made the return');
INSERT INTO schema_note VALUES('score_overall','the overall mark of every return, with names');
INSERT INTO schema_note VALUES('score_overall.answered','the share of the dimensions that was answered, 0 to 1');
INSERT INTO schema_note VALUES('score_overall.care_setting','the setting of the return');
INSERT INTO schema_note VALUES('score_overall.framework','the framework');
INSERT INTO schema_note VALUES('score_overall.icb','the integrated care board in which it stands');
INSERT INTO schema_note VALUES('score_overall.lower','the least the overall mark can be');
INSERT INTO schema_note VALUES('score_overall.name','its name');
INSERT INTO schema_note VALUES('score_overall.organisation','who answers for the return today');
INSERT INTO schema_note VALUES('score_overall.overall','the overall mark; NULL when nothing was answered');
INSERT INTO schema_note VALUES('score_overall.region','the region in which it stands');
INSERT INTO schema_note VALUES('score_overall.run','the number of the run');
INSERT INTO schema_note VALUES('score_overall.source','who made the return');
INSERT INTO schema_note VALUES('score_overall.upper','the most it can be');
CREATE VIEW run_overview AS -- every run with how much it holds
SELECT
    run, -- the number of the run
    on_date, -- the day on which it speaks
    recorded_at, -- when it was recorded
    tool_version, -- the version of the tool
    reference_edition, -- the edition of the reference data
    rulebook_edition, -- the edition of the approval rules
    workspace_title, -- the workspace; NULL for the reference data alone
    (SELECT count(*) FROM input AS i WHERE i.run = r.run) AS inputs, -- how many files went in
    (SELECT count(*) FROM score AS s WHERE s.run = r.run) AS returns, -- how many returns were scored
    (SELECT count(*) FROM plan AS p WHERE p.run = r.run) AS plans, -- how many plans there are
    (SELECT count(*) FROM scheme AS s WHERE s.run = r.run) AS schemes, -- how many schemes they hold
    (SELECT count(*) FROM route AS t WHERE t.run = r.run AND t.outcome = 'undetermined') AS undetermined -- how many answers of approval rules could not be determined
FROM run AS r
;
CREATE VIEW latest_run AS -- the same of the latest run: SELECT ... WHERE run = (SELECT run FROM latest_run)
SELECT
    run, -- the number of the run
    on_date, -- the day on which it speaks
    recorded_at, -- when it was recorded
    tool_version, -- the version of the tool
    reference_edition, -- the edition of the reference data
    rulebook_edition, -- the edition of the approval rules
    workspace_title, -- the workspace; NULL for the reference data alone
    inputs, -- how many files went in
    returns, -- how many returns were scored
    plans, -- how many plans there are
    schemes, -- how many schemes they hold
    undetermined -- how many answers of approval rules could not be determined
FROM run_overview WHERE run = (SELECT max(run) FROM run)
;
CREATE VIEW score_overall AS -- the overall mark of every return, with names
SELECT
    run, -- the number of the run
    framework, -- the framework
    organisation, -- who answers for the return today
    name, -- its name
    icb, -- the integrated care board in which it stands
    region, -- the region in which it stands
    care_setting, -- the setting of the return
    source, -- who made the return
    overall, -- the overall mark; NULL when nothing was answered
    answered, -- the share of the dimensions that was answered, 0 to 1
    lower, -- the least the overall mark can be
    upper -- the most it can be
FROM score JOIN organisation USING (run, organisation)
;
CREATE VIEW score_by_dimension AS -- the mark of every dimension of every return, with names
SELECT
    run, -- the number of the run
    framework, -- the framework
    organisation, -- who answers for the return today
    name, -- its name
    icb, -- the integrated care board in which it stands
    region, -- the region in which it stands
    care_setting, -- the setting of the return
    source, -- who made the return
    dimension, -- the dimension
    mark -- the mark; NULL when not answered
FROM dimension_score JOIN score USING (run, framework, source, care_setting) JOIN organisation USING (run, organisation)
;
CREATE VIEW scheme_costs AS -- what each scheme costs
SELECT
    s.run AS run, -- the number of the run
    s.plan AS plan, -- the plan
    s.scheme AS scheme, -- the scheme
    s.title AS title, -- the title of the scheme
    s.lead AS lead, -- the organisation that answers for it
    o.name AS lead_name, -- the name of that organisation
    capital_pence, -- all its capital, in whole pence
    (capital_pence) / 100.0 AS capital_pounds, -- all its capital, in pounds
    revenue_pence, -- all its revenue until it is live, in whole pence
    (revenue_pence) / 100.0 AS revenue_pounds, -- all its revenue until it is live, in pounds
    whole_life_pence, -- everything over its whole life; NULL when not known, in whole pence
    (whole_life_pence) / 100.0 AS whole_life_pounds -- everything over its whole life; NULL when not known, in pounds
FROM scheme AS s JOIN organisation AS o ON o.run = s.run AND o.organisation = s.lead
;
CREATE VIEW route_answers AS -- how each approval rule in force answered for each scheme
SELECT
    run, -- the number of the run
    plan, -- the plan
    scheme, -- the scheme
    s.title AS title, -- the title of the scheme
    lead, -- the organisation that answers for it
    rule, -- the rule
    approver, -- who must approve what the rule catches
    outcome, -- within, exceeds or undetermined
    basis, -- the cost that was compared
    comparison, -- caught when the amount is > or >= the limit
    amount_pence, -- the amount compared; NULL when not known, in whole pence
    (amount_pence) / 100.0 AS amount_pounds, -- the amount compared; NULL when not known, in pounds
    limit_pence, -- the limit; NULL when it is not a known amount, in whole pence
    (limit_pence) / 100.0 AS limit_pounds, -- the limit; NULL when it is not a known amount, in pounds
    headroom_pence, -- the limit less the amount, negative when the amount is above, in whole pence
    (headroom_pence) / 100.0 AS headroom_pounds, -- the limit less the amount, negative when the amount is above, in pounds
    in_force_from, -- from when the limit holds
    in_force_until, -- until when it holds; NULL when no end is known
    citation, -- the publication that states the limit
    note -- why the answer is what it is
FROM route JOIN scheme AS s USING (run, plan, scheme)
;
CREATE VIEW scheme_approvals AS -- who must approve each scheme, in order, and which rules ask for it
SELECT
    run, -- the number of the run
    plan, -- the plan
    scheme, -- the scheme
    s.title AS title, -- the title of the scheme
    lead, -- the organisation that answers for it
    step, -- the position, from 1
    approver, -- who approves, by identifier
    a.title AS approver_name, -- who approves, by name
    (SELECT group_concat(t.rule, ', ') FROM route AS t WHERE t.run = a.run AND t.plan = a.plan AND t.scheme = a.scheme AND t.approver = a.approver AND t.outcome = 'exceeds') AS because, -- the rules that ask for it; NULL for the body's own board
    (SELECT count(*) FROM route AS t WHERE t.run = a.run AND t.plan = a.plan AND t.scheme = a.scheme AND t.outcome = 'undetermined') AS undetermined -- how many rules may add an approver to the scheme
FROM approval AS a JOIN scheme AS s USING (run, plan, scheme)
;
CREATE VIEW plan_year_totals AS -- what each plan spends in each year and what is left
SELECT
    run, -- the number of the run
    plan, -- the plan
    title, -- its title
    status, -- illustrative, draft or submitted
    year, -- the financial year
    capital_pence, -- capital of all schemes, in whole pence
    (capital_pence) / 100.0 AS capital_pounds, -- capital of all schemes, in pounds
    implementation_pence, -- revenue of all schemes until they are live, in whole pence
    (implementation_pence) / 100.0 AS implementation_pounds, -- revenue of all schemes until they are live, in pounds
    running_pence, -- the cost of running what is live, so far as it is known, in whole pence
    (running_pence) / 100.0 AS running_pounds, -- the cost of running what is live, so far as it is known, in pounds
    implementation_pence + running_pence AS revenue_pence, -- all revenue, in whole pence
    (implementation_pence + running_pence) / 100.0 AS revenue_pounds, -- all revenue, in pounds
    unknown_running, -- how many schemes run from a date nobody has stated
    capital_envelope_pence, -- the capital available; NULL when none is stated, in whole pence
    (capital_envelope_pence) / 100.0 AS capital_envelope_pounds, -- the capital available; NULL when none is stated, in pounds
    capital_envelope_pence - capital_pence AS capital_left_pence, -- the capital available less capital, negative when the plan spends more, in whole pence
    (capital_envelope_pence - capital_pence) / 100.0 AS capital_left_pounds, -- the capital available less capital, negative when the plan spends more, in pounds
    revenue_envelope_pence, -- the revenue available; NULL when none is stated, in whole pence
    (revenue_envelope_pence) / 100.0 AS revenue_envelope_pounds, -- the revenue available; NULL when none is stated, in pounds
    revenue_envelope_pence - implementation_pence - running_pence AS revenue_left_pence, -- the revenue available less all revenue, negative when the plan spends more, in whole pence
    (revenue_envelope_pence - implementation_pence - running_pence) / 100.0 AS revenue_left_pounds -- the revenue available less all revenue, negative when the plan spends more, in pounds
FROM plan_year JOIN plan USING (run, plan)
;
CREATE TRIGGER run_is_never_changed BEFORE UPDATE ON run
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: a row is never changed'); END;
CREATE TRIGGER run_is_never_deleted BEFORE DELETE ON run
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: a row is never deleted'); END;
CREATE TRIGGER run_is_never_added_late BEFORE INSERT ON run WHEN EXISTS (SELECT 1 FROM run WHERE run = NEW.run)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: nothing is added to a recorded run'); END;
CREATE TRIGGER input_is_never_changed BEFORE UPDATE ON input
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: a row is never changed'); END;
CREATE TRIGGER input_is_never_deleted BEFORE DELETE ON input
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: a row is never deleted'); END;
CREATE TRIGGER input_is_never_added_late BEFORE INSERT ON input WHEN EXISTS (SELECT 1 FROM run WHERE run = NEW.run)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: nothing is added to a recorded run'); END;
CREATE TRIGGER organisation_is_never_changed BEFORE UPDATE ON organisation
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: a row is never changed'); END;
CREATE TRIGGER organisation_is_never_deleted BEFORE DELETE ON organisation
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: a row is never deleted'); END;
CREATE TRIGGER organisation_is_never_added_late BEFORE INSERT ON organisation WHEN EXISTS (SELECT 1 FROM run WHERE run = NEW.run)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: nothing is added to a recorded run'); END;
CREATE TRIGGER score_is_never_changed BEFORE UPDATE ON score
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: a row is never changed'); END;
CREATE TRIGGER score_is_never_deleted BEFORE DELETE ON score
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: a row is never deleted'); END;
CREATE TRIGGER score_is_never_added_late BEFORE INSERT ON score WHEN EXISTS (SELECT 1 FROM run WHERE run = NEW.run)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: nothing is added to a recorded run'); END;
CREATE TRIGGER dimension_score_is_never_changed BEFORE UPDATE ON dimension_score
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: a row is never changed'); END;
CREATE TRIGGER dimension_score_is_never_deleted BEFORE DELETE ON dimension_score
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: a row is never deleted'); END;
CREATE TRIGGER dimension_score_is_never_added_late BEFORE INSERT ON dimension_score WHEN EXISTS (SELECT 1 FROM run WHERE run = NEW.run)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: nothing is added to a recorded run'); END;
CREATE TRIGGER plan_is_never_changed BEFORE UPDATE ON plan
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: a row is never changed'); END;
CREATE TRIGGER plan_is_never_deleted BEFORE DELETE ON plan
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: a row is never deleted'); END;
CREATE TRIGGER plan_is_never_added_late BEFORE INSERT ON plan WHEN EXISTS (SELECT 1 FROM run WHERE run = NEW.run)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: nothing is added to a recorded run'); END;
CREATE TRIGGER plan_year_is_never_changed BEFORE UPDATE ON plan_year
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: a row is never changed'); END;
CREATE TRIGGER plan_year_is_never_deleted BEFORE DELETE ON plan_year
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: a row is never deleted'); END;
CREATE TRIGGER plan_year_is_never_added_late BEFORE INSERT ON plan_year WHEN EXISTS (SELECT 1 FROM run WHERE run = NEW.run)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: nothing is added to a recorded run'); END;
CREATE TRIGGER scheme_is_never_changed BEFORE UPDATE ON scheme
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: a row is never changed'); END;
CREATE TRIGGER scheme_is_never_deleted BEFORE DELETE ON scheme
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: a row is never deleted'); END;
CREATE TRIGGER scheme_is_never_added_late BEFORE INSERT ON scheme WHEN EXISTS (SELECT 1 FROM run WHERE run = NEW.run)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: nothing is added to a recorded run'); END;
CREATE TRIGGER route_is_never_changed BEFORE UPDATE ON route
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: a row is never changed'); END;
CREATE TRIGGER route_is_never_deleted BEFORE DELETE ON route
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: a row is never deleted'); END;
CREATE TRIGGER route_is_never_added_late BEFORE INSERT ON route WHEN EXISTS (SELECT 1 FROM run WHERE run = NEW.run)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: nothing is added to a recorded run'); END;
CREATE TRIGGER approval_is_never_changed BEFORE UPDATE ON approval
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: a row is never changed'); END;
CREATE TRIGGER approval_is_never_deleted BEFORE DELETE ON approval
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: a row is never deleted'); END;
CREATE TRIGGER approval_is_never_added_late BEFORE INSERT ON approval WHEN EXISTS (SELECT 1 FROM run WHERE run = NEW.run)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: nothing is added to a recorded run'); END;
CREATE TRIGGER schema_note_is_never_changed BEFORE UPDATE ON schema_note
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: a row is never changed'); END;
CREATE TRIGGER schema_note_is_never_deleted BEFORE DELETE ON schema_note
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: a row is never deleted'); END;
CREATE TRIGGER schema_note_is_never_replaced BEFORE INSERT ON schema_note WHEN EXISTS (SELECT 1 FROM schema_note WHERE object = NEW.object)
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: a row is never replaced'); END;
CREATE TRIGGER grdb_migrations_is_never_changed BEFORE UPDATE ON grdb_migrations
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: a row is never changed'); END;
CREATE TRIGGER grdb_migrations_is_never_deleted BEFORE DELETE ON grdb_migrations
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: a row is never deleted'); END;
COMMIT;
