# Waymark: `make demo` does the main job on real data, `make test` runs every test.

PREFIX ?= /usr/local
OUT ?= out
SWIFT ?= swift
BUILD_LIBRARIES := libsqlite3-dev libxlsxwriter-dev libcmark-dev libmd-dev libzip-dev \
	coinor-libcbc-dev zlib1g-dev pkg-config
TEST_PACKAGES := chromium chromium-driver coinor-cbc default-jre-headless libreoffice-calc libreoffice-writer librsvg2-bin \
	pandoc parallel poppler-utils postgresql python3-venv sqlite3 unzip
TOOL := .build/release/waymark
PYTHON := .build/python/bin/python
PYTHON_READY := .build/python/ready

.PHONY: demo test bench compare fuzz growth install lint record release release-test library-test docs libraries \
	test-packages clean

demo: libraries ## build, and make the board paper, workbook and website
	@bash Tests/Support/demo.sh "$(SWIFT)" "$(TOOL)" "$(OUT)"

test: libraries test-packages lint ## install what tests need and run all of them
	$(SWIFT) build --build-tests -Xswiftc -O # the tests run three times as fast
	@bash Tests/Support/typecheck.sh "$(SWIFT)c" .build/debug/Modules .build/checkouts
	$(SWIFT) test --skip-build
	$(PYTHON) -m pytest -q -n 2 --dist loadfile Tests/Browser

bench: libraries ## measure, in release, as ratios and against the two-second aim
	$(SWIFT) build -c release --product waymark
	@bash Tests/Support/bench.sh "$(TOOL)"
	WAYMARK_HOME="$(CURDIR)" $(SWIFT) package --package-path Tests/Benchmarks benchmark
	$(SWIFT) build --package-path Tests/Benchmarks -c release --product SimulationSpeed
	$(SWIFT) build --package-path Tests/Benchmarks -c release --product ChoiceSpeed
	@bash Tests/Benchmarks/Peers/environment.sh .build/peers
	WAYMARK_HIGHS=.build/peers/bin/highs Tests/Benchmarks/.build/release/ChoiceSpeed
	@bash Tests/Support/debian.sh sqlite3
	$(SWIFT) build --package-path Tests/Benchmarks -c release --product CareSpeed
	WAYMARK_HOME="$(CURDIR)" Tests/Benchmarks/.build/release/CareSpeed
	@bash Tests/Benchmarks/Peers/compare.sh Tests/Benchmarks/.build/release/SimulationSpeed .build/peers/bin/python
	$(SWIFT) build --package-path Tests/Benchmarks -c release --product WorkbookSpeed
	@bash Tests/Benchmarks/Peers/workbooks.sh Tests/Benchmarks/.build/release/WorkbookSpeed .build/peers/bin/python

SECONDS ?= 60
READERS ?=
QUESTIONS ?=

fuzz: libraries ## feed each reader with inputs that libFuzzer makes, SECONDS for each of READERS
	@bash Tests/Support/fuzz.sh "$(SWIFT)" "$(SECONDS)" $(READERS)

growth: libraries ## count instructions at 10, 100 and 1,000 schemes; fails above n log n; takes an hour
	@bash Tests/Support/debian.sh valgrind python3 binutils
	$(SWIFT) build -c release --product waymark
	python3 Tests/Support/growth.py "$(TOOL)" $(QUESTIONS)

compare: libraries ## measure beside sqlite3, pandas, NumPy, HiGHS and Hugo, and write the table into the guides
	$(SWIFT) build -c release --product waymark
	@bash Tests/Support/debian.sh sqlite3 hugo pandoc
	@bash Tests/Benchmarks/Peers/table.sh "$(SWIFT)" "$(TOOL)"

lint:
	$(SWIFT) format lint -s -r Package.swift Sources Tests/*Tests Tests/TestSupport Tests/Benchmarks/Benchmarks Tests/Fuzz/Fuzz

record: libraries ## record the goldens anew; the run fails so that nobody records by accident
	RECORD_GOLDENS=1 $(SWIFT) test

install: libraries ## install the tool, its data, manual page and completions below PREFIX
	$(SWIFT) build -c release --product waymark
	$(SWIFT) package --disable-sandbox generate-manual
	install -D $(TOOL) "$(DESTDIR)$(PREFIX)/bin/waymark"
	mkdir -p "$(DESTDIR)$(PREFIX)/share/waymark" "$(DESTDIR)$(PREFIX)/share/man/man1"
	cp -R Frameworks data Reports "$(DESTDIR)$(PREFIX)/share/waymark/"
	find .build/plugins/GenerateManual -name 'waymark.1' -exec install -m 644 {} "$(DESTDIR)$(PREFIX)/share/man/man1/" \;
	mkdir -p "$(DESTDIR)$(PREFIX)/share/bash-completion/completions" \
		"$(DESTDIR)$(PREFIX)/share/zsh/site-functions" "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d"
	$(TOOL) --generate-completion-script bash > "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/waymark"
	$(TOOL) --generate-completion-script zsh > "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_waymark"
	$(TOOL) --generate-completion-script fish > "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/waymark.fish"

release: libraries ## an archive and a Debian package in release/, with Swift's runtime inside
	@bash Tests/Support/debian.sh python3 binutils dpkg-dev libcurl4-openssl-dev
	@bash Packaging/release.sh "$(SWIFT)" release

release-test: ## try what `make release` made in a bare Debian; needs root
	@bash Packaging/release-test.sh release

library-test: libraries ## build and run the program of the guide "Use the library"
	@bash Tests/Support/library.sh "$(SWIFT)"

docs: libraries ## the guides and the library's reference in docs/, by DocC
	$(SWIFT) build --target DigitalMaturity -Xswiftc -O
	@bash Tests/Support/docs.sh docs

libraries:
	@bash Tests/Support/debian.sh $(BUILD_LIBRARIES)

test-packages: $(PYTHON_READY)

$(PYTHON_READY): Tests/Browser/requirements.txt
	@bash Tests/Support/debian.sh $(TEST_PACKAGES)
	python3 -m venv .build/python
	.build/python/bin/pip install -q -r Tests/Browser/requirements.txt
	@bash Tests/Support/highs.sh $(PYTHON)
	touch $(PYTHON_READY)

clean:
	rm -rf .build $(OUT)
