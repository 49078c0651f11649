# The two commands that a newcomer needs: `make demo` and `make test`.

GO  ?= go
NPM ?= npm
STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2

.DEFAULT_GOAL := help
.PHONY: help demo generate check test test-go test-ts lint fuzz bench bench-quick bench-generate clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## generate everything from package event, then judge two captured sessions
	$(GO) run ./cmd/eventgen generate
	$(GO) run ./cmd/eventgen validate golden/captures/session.ndjson
	@echo
	@echo "The same session as a drifted backend would send it:"
	@$(GO) build -o bin/eventgen ./cmd/eventgen
	@bin/eventgen validate --max 24 golden/captures/session-drift.ndjson; \
	status=$$?; [ $$status -eq 1 ] || { echo "expected findings (exit status 1), got $$status"; exit 1; }

generate: ## write the outputs of eventgen.yaml
	$(GO) run ./cmd/eventgen generate

check: ## fail where an output differs from what would be generated
	$(GO) run ./cmd/eventgen check

test: test-go test-ts ## run every test (installs the TypeScript tools on first use)

test-go: ts/node_modules
	$(GO) test ./...

test-ts: ts/node_modules
	cd ts && $(NPM) test

ts/node_modules: ts/package.json ts/package-lock.json
	cd ts && $(NPM) ci
	@touch ts/node_modules

lint: ## go vet, staticcheck, gofmt, prettier
	$(GO) vet ./...
	$(GO) run $(STATICCHECK) ./...
	cd validate/bench && $(GO) vet ./... && $(GO) run $(STATICCHECK) ./...
	@unformatted=$$(gofmt -l $$(git ls-files '*.go')); [ -z "$$unformatted" ] || { echo "not gofmt-clean:"; echo "$$unformatted"; exit 1; }
	cd ts && $(NPM) run format:check

# A number of runs, and no duration: on a busy machine the fuzzer of Go takes the
# end of a duration for a failure ("context deadline exceeded").
FUZZTIME ?= 20000x
fuzz: ## run each fuzz target FUZZTIME times
	@for package in $$($(GO) list ./...); do \
	  for target in $$($(GO) test -list '^Fuzz' $$package | grep '^Fuzz'); do \
	    echo "$$package $$target"; \
	    $(GO) test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 10x $$package || exit 1; \
	  done; \
	done

# Both benchmarks are modules of their own, so that nobody else downloads the
# rivals. They write their reports: validate/bench/REPORT.md, ts/bench/REPORT.md.
bench: ts/bench/node_modules ## measure every judge beside its rivals, and write the reports
	cd validate/bench && $(GO) run . -report
	cd ts/bench && $(NPM) run bench -- --report

bench-quick: ts/bench/node_modules ## hold every rival to its verdicts, and the bundles to their sizes
	cd validate/bench && $(GO) test ./... && $(GO) run . -quick
	cd ts/bench && $(NPM) run quick

ts/bench/node_modules: ts/node_modules ts/bench/package.json ts/bench/package-lock.json
	cd ts/bench && $(NPM) ci
	@touch ts/bench/node_modules

# EVENTGEN_BENCH_GO_GITHUB=1 adds the types of google/go-github, which it downloads.
bench-generate: ## measure generating from 150, 1,500 and 15,000 structs
	$(GO) test ./golden -run '^$$' -bench '^BenchmarkGenerate$$' -benchtime 1x -timeout 20m

clean: ## remove what the targets above built
	rm -rf bin ts/dist ts/node_modules
