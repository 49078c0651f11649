package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"github.com/eventgen/eventgen/validate"
	"github.com/eventgen/eventgen/validate/capture"
	"github.com/eventgen/eventgen/validate/report"
)

// validateFlags are the flags of validate as they were typed.
type validateFlags struct {
	contract, engine       string
	typ, typeAt, payloadAt string
	profile                string
	input, maxEventSize    string
	max                    int
	format                 string
	profileGiven, typGiven bool
	typeAtGiven            bool
}

func newValidate(s streams) *cobra.Command {
	var f validateFlags
	cmd := &cobra.Command{
		Use:   "validate CAPTURE...",
		Short: "Hold captured traffic against a contract",
		Long: `Judges every event of the captures, which are files, or - for standard input:
NDJSON, a JSON array, or concatenated JSON, recognised by content.

The contract is a schema that eventgen wrote, for which no Go toolchain is needed,
or a Go package; by default it is the schema that eventgen.yaml names. An event is
held against --type; or against the type that it names itself at --type-at; with
neither, an event union in the contract dispatches by its tag.

Exits with 1 where an event is invalid, and with 3 where a capture could not be
read whole; the other captures are judged all the same.`,
		Example: `  eventgen validate run.ndjson
  eventgen validate --contract event.schema.json --type Event --profile reader run.json
  curl -s https://example.com/events | eventgen validate --contract ./event -
  eventgen validate --type-at /type --payload-at /payload --format json *.ndjson`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("no captures: name a file, or - for standard input")
			}
			return nil
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&f.contract, "contract", "", "the contract: `FILE.schema.json` or a Go package")
	flags.StringVar(&f.typ, "type", "", "`type` of every event")
	flags.StringVar(&f.typeAt, "type-at", "", "JSON `pointer` to the name of the event's type")
	flags.StringVar(&f.payloadAt, "payload-at", "", "JSON `pointer` to the payload (default: the whole event)")
	flags.StringVar(&f.profile, "profile", "exact", "how strict to be: `exact|open|reader`")
	flags.IntVar(&f.max, "max", report.DefaultMax, "`number` of violations to keep, 0 for all; the counts are always exact")
	flags.StringVar(&f.format, "format", "text", "how to report: `text|json|ndjson`")
	flags.StringVar(&f.input, "input", "auto", "format of the captures: `auto|ndjson|array|concatenated`")
	flags.StringVar(&f.maxEventSize, "max-event-size", "64MiB", "largest event, in `bytes` or with KiB, MiB or GiB; a larger one is a violation")
	flags.StringVar(&f.engine, "engine", "eventgen", "what judges: `eventgen|jsonschema` (slow, for schemas with keywords that eventgen does not emit)")
	cmd.MarkFlagsMutuallyExclusive("type", "type-at")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		f.profileGiven = flags.Changed("profile")
		f.typGiven, f.typeAtGiven = flags.Changed("type"), flags.Changed("type-at")
		return failed(validateCaptures(cmd.Context(), s, &f, args))
	}
	return cmd
}

// session is one run of validate, made from the flags.
type session struct {
	streams  streams
	options  capture.Options
	dispatch *dispatch
	report   *report.Collector
	// unread says that a capture could not be read whole.
	unread bool
}

// validateCaptures reads the flags, finds the contract, judges the captures and
// ends the report.
func validateCaptures(ctx context.Context, s streams, f *validateFlags, captures []string) error {
	options, format, err := f.check(captures)
	if err != nil {
		return err
	}
	d, err := f.dispatch(ctx, s)
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(s.out, 64<<10)
	run := &session{
		streams: s, options: options, dispatch: d,
		report: report.NewCollector(format.Printer(out, wantsColour(s.out)), f.max),
	}
	for _, name := range captures {
		if err := run.file(ctx, name); err != nil {
			return err
		}
		if ctx.Err() != nil {
			break // what was found so far is reported
		}
	}
	summary, err := run.report.Close()
	if err := errors.Join(err, out.Flush()); err != nil {
		return fmt.Errorf("the report could not be written: %w", err)
	}
	switch {
	case run.unread:
		return errReported
	case summary.Invalid > 0:
		return errFindings
	}
	return nil
}

// check reads the flags that need no contract.
func (f *validateFlags) check(captures []string) (options capture.Options, format report.Format, err error) {
	if format, err = report.ParseFormat(f.format); err != nil {
		return options, format, usage("--format: %w", err)
	}
	if options.Format, err = capture.ParseFormat(f.input); err != nil {
		return options, format, usage("--input: %w", err)
	}
	if options.MaxEventSize, err = parseSize(f.maxEventSize); err != nil {
		return options, format, usage("--max-event-size: %w", err)
	}
	if f.max < 0 {
		return options, format, usage("--max: expected 0 (all) or more, found %d", f.max)
	}
	if f.engine != "eventgen" && f.engine != "jsonschema" {
		return options, format, usage("--engine: expected eventgen or jsonschema, found %q", f.engine)
	}
	seen := false
	for _, name := range captures {
		if name == "-" && seen {
			return options, format, usage("standard input (-) can be read only once")
		}
		seen = seen || name == "-"
	}
	return options, format, nil
}

// dispatch finds the contract and decides what each event is held against.
func (f *validateFlags) dispatch(ctx context.Context, s streams) (*dispatch, error) {
	profile, err := validate.ParseProfile(f.profile)
	if err != nil {
		return nil, usage("--profile: %w", err)
	}
	typeAt, err := capture.ParsePointer(f.typeAt)
	if err != nil {
		return nil, usage("--type-at: %w", err)
	}
	payloadAt, err := capture.ParsePointer(f.payloadAt)
	if err != nil {
		return nil, usage("--payload-at: %w", err)
	}
	p, err := findPromise(ctx, f.contract, f.engine, profile, s)
	if err != nil {
		return nil, err
	}
	if profile, err = f.agree(p, profile); err != nil {
		return nil, err
	}
	d := newDispatch(p.judge, profile)
	d.named, d.typeAt, d.payloadAt = f.typeAtGiven, typeAt, payloadAt
	switch {
	case len(d.types) == 0:
		err = usage("the contract %s has no types: it has nothing in $defs", p.name)
	case f.typGiven:
		d.typ, err = p.typeNamed(f.typ)
	case !d.named:
		d.typ, err = p.soleType()
	}
	return d, err
}

// agree returns the profile to judge by: the one that was asked for, if the
// contract can tell, and by default the strictest that it can.
func (f *validateFlags) agree(p *promise, asked validate.Profile) (validate.Profile, error) {
	written := p.judge.Profile()
	switch {
	case !f.profileGiven:
		return written, nil
	case asked < written:
		return 0, usage("the contract %s was written for the profile %v and cannot judge the stricter %v: write it with --profile %v, or ask for %v",
			p.name, written, asked, asked, written)
	case f.engine == "jsonschema" && asked != written:
		return 0, usage("the engine jsonschema judges what the schema %s says, which is the profile %v: write it with --profile %v, or use --engine eventgen",
			p.name, written, asked)
	}
	return asked, nil
}

// file judges one capture. What is wrong with it is said at once, and does not
// keep the others from being judged; the error is about the report.
func (s *session) file(ctx context.Context, name string) error {
	source, shownName, err := s.open(ctx, name)
	if err != nil {
		s.complain(err)
		return nil
	}
	defer source.Close()
	reader, err := capture.NewReader(source, s.options)
	for err == nil {
		if ctx.Err() != nil {
			err = errInterrupted
			break
		}
		var event capture.Event
		if event, err = reader.Next(); err != nil {
			break
		}
		if err := s.event(shownName, event); err != nil {
			return err
		}
	}
	if !errors.Is(err, io.EOF) {
		s.complain(fmt.Errorf("%s: %w", shownName, err))
	}
	return nil
}

func (s *session) open(ctx context.Context, name string) (source io.ReadCloser, shownName string, err error) {
	if name == "-" {
		return interruptible(ctx, s.streams.in), "stdin", nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, "", err
	}
	return f, name, nil
}

// errInterrupted ends the reading of a capture when the user has stopped it.
var errInterrupted = errors.New("interrupted: the rest was not read")

// interruptible reads from a source whose Read may wait for ever, such as a
// terminal or a pipe, until the context ends.
func interruptible(ctx context.Context, source io.Reader) io.ReadCloser {
	out, in := io.Pipe()
	go func() {
		_, err := io.Copy(in, source)
		in.CloseWithError(err)
	}()
	context.AfterFunc(ctx, func() { in.CloseWithError(errInterrupted) })
	return out
}

// complain says why a capture could not be read whole.
func (s *session) complain(err error) {
	s.unread = true
	fmt.Fprintf(s.streams.err, "eventgen: %v\n", err)
}

// event judges one event and reports the verdict.
func (s *session) event(source string, event capture.Event) error {
	j := report.Judgement{Source: source, Line: event.Line, Offset: event.Offset, Data: event.Data}
	if event.Fault != nil {
		j.Violations = []validate.Violation{*event.Fault}
	} else {
		v, err := s.dispatch.event(event.Data)
		if err != nil {
			return err
		}
		j.Type, j.Violations, j.More = v.typ, v.violations, v.more
	}
	if err := s.report.Add(j); err != nil {
		return fmt.Errorf("the report could not be written: %w", err)
	}
	return nil
}
