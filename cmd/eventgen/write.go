package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// change is one file that is to be different.
type change struct {
	path    string // behind every symbolic link
	content []byte // nil: the file is to go
	staged  string // where the content lies until it is in its place
	before  []byte // what was there, to put it back
	existed bool
	mode    fs.FileMode
	applied bool
}

// writer changes files all at once or not at all. Only here does the program
// change the disk.
type writer struct {
	changes []*change
	created []string // folders, outermost first
}

// write brings the disk to the state that the products describe, and returns
// the paths that it changed. Files that are as they should be are not touched.
// On an error, the disk is as it was before, as far as the error does not say
// otherwise.
func (p *products) write() (written, removed []string, err error) {
	w := &writer{}
	defer func() {
		if err != nil {
			err = errors.Join(err, w.undo())
			written, removed = nil, nil
		}
	}()
	for _, f := range p.files {
		changed, err := w.stage(f)
		if err != nil {
			return nil, nil, err
		}
		if changed {
			written = append(written, f.path)
		}
	}
	for _, path := range p.stale {
		if err := w.stageRemoval(path); err != nil {
			return nil, nil, err
		}
	}
	return written, p.stale, w.apply()
}

// stage writes the file beside its place, and reports whether it differs from
// what is there.
func (w *writer) stage(f product) (bool, error) {
	path := f.path
	if behind, err := filepath.EvalSymlinks(path); err == nil {
		path = behind
	}
	c := &change{path: path, content: f.content, mode: 0o666}
	before, err := os.ReadFile(path)
	switch {
	case err == nil && bytes.Equal(before, f.content):
		return false, nil
	case err == nil:
		info, err := os.Stat(path)
		if err != nil {
			return false, err
		}
		c.before, c.existed, c.mode = before, true, info.Mode().Perm()
	case !errors.Is(err, fs.ErrNotExist):
		return false, err
	}
	if err := w.makeFolder(filepath.Dir(path)); err != nil {
		return false, err
	}
	w.changes = append(w.changes, c)
	c.staged = stagedName(path)
	return true, writeNew(c.staged, c.content, c.mode, c.existed)
}

func (w *writer) stageRemoval(path string) error {
	before, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	w.changes = append(w.changes, &change{path: path, before: before, existed: true, mode: info.Mode().Perm()})
	return nil
}

// apply puts every file in its place.
func (w *writer) apply() error {
	for _, c := range w.changes {
		var err error
		if c.content == nil {
			err = os.Remove(c.path)
		} else {
			err = os.Rename(c.staged, c.path)
		}
		if err != nil {
			return err
		}
		c.applied = true
	}
	return nil
}

// undo brings back what was there before, in reverse order.
func (w *writer) undo() error {
	var errs []error
	for _, c := range slices.Backward(w.changes) {
		if c.staged != "" && !c.applied {
			os.Remove(c.staged) // it may not be there yet
		}
		if !c.applied {
			continue
		}
		if err := c.restore(); err != nil {
			errs = append(errs, fmt.Errorf("%s could not be put back as it was: %w", c.path, err))
		}
	}
	for _, dir := range slices.Backward(w.created) {
		os.Remove(dir) // it stays where something else is in it by now
	}
	return errors.Join(errs...)
}

func (c *change) restore() error {
	if !c.existed {
		return os.Remove(c.path)
	}
	staged := stagedName(c.path)
	if err := writeNew(staged, c.before, c.mode, true); err != nil {
		return err
	}
	return os.Rename(staged, c.path)
}

// makeFolder makes the folder and those above it, and remembers which it made.
func (w *writer) makeFolder(dir string) error {
	var missing []string
	for at := dir; ; at = filepath.Dir(at) {
		if _, err := os.Stat(at); !errors.Is(err, fs.ErrNotExist) || at == filepath.Dir(at) {
			break
		}
		missing = append(missing, at)
	}
	for _, at := range slices.Backward(missing) {
		if err := os.Mkdir(at, 0o777); err != nil && !errors.Is(err, fs.ErrExist) {
			return err
		}
		w.created = append(w.created, at)
	}
	return nil
}

// stagedName is where a file lies until it is in its place: in the same folder,
// so that it can be renamed, and hidden from the go command.
func stagedName(path string) string {
	return filepath.Join(filepath.Dir(path), fmt.Sprintf(".%s.%d.tmp", filepath.Base(path), os.Getpid()))
}

// writeNew writes a file that does not exist yet. The mode is exact for a file
// that takes the place of another, and else left to the umask.
func writeNew(path string, content []byte, mode fs.FileMode, exact bool) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	if exact && err == nil {
		err = f.Chmod(mode)
	}
	return errors.Join(err, f.Close())
}
