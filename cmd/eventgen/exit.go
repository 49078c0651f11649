package main

import (
	"errors"
	"fmt"
	"io"
)

// status is how the program ends, the same for every command.
type status int

const (
	statusClean    status = iota
	statusFindings        // drift, diagnostics, violations
	statusUsage           // what was asked for makes no sense
	statusFailed          // input or output failed
)

// failure is an error with the status that it leads to. Without an error, all
// has been said already.
type failure struct {
	status status
	err    error
}

func (f *failure) Error() string {
	if f.err == nil {
		return "findings were reported"
	}
	return f.err.Error()
}

func (f *failure) Unwrap() error { return f.err }

// errFindings ends a command that has reported what it found.
var errFindings = &failure{status: statusFindings}

// errReported ends a command that could not read or write all it should, and
// has said so.
var errReported = &failure{status: statusFailed}

// usage is a fault of the command line or of eventgen.yaml.
func usage(format string, args ...any) error {
	return &failure{status: statusUsage, err: fmt.Errorf(format, args...)}
}

// finish reports the error of a command and returns the status to exit with.
// Commands return failures; any other error comes from the parser of the
// command line.
func finish(err error, stderr io.Writer) status {
	if err == nil {
		return statusClean
	}
	var f *failure
	if !errors.As(err, &f) {
		fmt.Fprintf(stderr, "eventgen: %v\nRun 'eventgen --help' for what there is.\n", err)
		return statusUsage
	}
	if f.err != nil {
		fmt.Fprintf(stderr, "eventgen: %v\n", f.err)
	}
	return f.status
}

// failed makes an error of a command that is not a failure yet one of input or
// output.
func failed(err error) error {
	var f *failure
	if err == nil || errors.As(err, &f) {
		return err
	}
	return &failure{status: statusFailed, err: err}
}
