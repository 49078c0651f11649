package main

import (
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/eventgen/eventgen/validate/bench/trials"
)

// The files that -report writes, in the folder that the command runs in.
const (
	page    = "REPORT.md"
	picture = "report.svg"
)

func main() {
	quick := flag.Bool("quick", false, "judge everything, measure briefly: for CI")
	write := flag.Bool("report", false, "write "+page+" and "+picture+" into this folder")
	flag.Parse()
	if err := run(*quick, *write); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(quick, write bool) error {
	found, plot, err := trials.Run(trials.Options{Quick: quick, Progress: os.Stderr})
	if err != nil {
		return err
	}
	if err := found.WriteText(os.Stdout); err != nil {
		return err
	}
	if !write {
		return nil
	}
	if err := writeFile(page, func(w io.Writer) error { return found.WriteMarkdown(w, picture) }); err != nil {
		return err
	}
	return writeFile(picture, plot.WriteSVG)
}

func writeFile(name string, print func(w io.Writer) error) error {
	file, err := os.Create(name)
	if err != nil {
		return err
	}
	if err := print(file); err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	return file.Close()
}
