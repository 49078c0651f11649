package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// tree are the files below a folder: path, mode and text of each.
func tree(t *testing.T, dir string) []string {
	t.Helper()
	var files []string
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || path == dir {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		relative, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		text := []byte("folder")
		if !entry.IsDir() {
			if text, err = os.ReadFile(path); err != nil {
				return err
			}
		}
		files = append(files, filepath.ToSlash(relative)+" "+info.Mode().String()+" "+string(text))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// plant writes files below a folder.
func plant(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o640); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(path, 0o640); err != nil {
			t.Fatal(err)
		}
	}
}

func wantTree(t *testing.T, dir string, want []string) {
	t.Helper()
	if got := tree(t, dir); !slices.Equal(got, want) {
		t.Errorf("the folder holds\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestWrite(t *testing.T) {
	dir := t.TempDir()
	plant(t, dir, map[string]string{"a/same": "same", "a/other": "before", "a/stale": "stale", "target": "before"})
	if err := os.Symlink(filepath.Join(dir, "target"), filepath.Join(dir, "a/link")); err != nil {
		t.Fatal(err)
	}
	same, err := os.Stat(filepath.Join(dir, "a/same"))
	if err != nil {
		t.Fatal(err)
	}
	at := func(name string) string { return filepath.Join(dir, name) }
	p := &products{
		files: []product{
			{at("a/same"), []byte("same")}, {at("a/other"), []byte("after")},
			{at("a/link"), []byte("through")}, {at("new/deep/file"), []byte("new")},
		},
		stale: []string{at("a/stale")},
	}
	written, removed, err := p.write()
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{at("a/other"), at("a/link"), at("new/deep/file")}; !slices.Equal(written, want) {
		t.Errorf("written %q, want %q", written, want)
	}
	if want := []string{at("a/stale")}; !slices.Equal(removed, want) {
		t.Errorf("removed %q, want %q", removed, want)
	}
	created, err := os.Stat(at("new/deep/file"))
	if err != nil {
		t.Fatal(err)
	}
	folder, err := os.Stat(at("new"))
	if err != nil {
		t.Fatal(err)
	}
	wantTree(t, dir, []string{
		"a drwxr-xr-x folder",
		"a/link Lrwxrwxrwx through",
		"a/other -rw-r----- after",
		"a/same -rw-r----- same",
		"new " + folder.Mode().String() + " folder",
		"new/deep " + folder.Mode().String() + " folder",
		"new/deep/file " + created.Mode().String() + " new",
		"target -rw-r----- through",
	})
	again, err := os.Stat(at("a/same"))
	if err != nil {
		t.Fatal(err)
	}
	if !os.SameFile(same, again) || !again.ModTime().Equal(same.ModTime()) {
		t.Error("a file that was right was touched")
	}
}

func TestWriteIsUndone(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	plant(t, dir, map[string]string{"a": "before", "stale": "stale", "z": "a file"})
	before := tree(t, dir)

	// While files are staged: a folder cannot be made.
	p := &products{files: []product{{at("a"), []byte("after")}, {at("b/c"), []byte("new")}, {at("z/x"), []byte("new")}}, stale: []string{at("stale")}}
	written, removed, err := p.write()
	if err == nil || written != nil || removed != nil {
		t.Errorf("written %q, removed %q, error %v", written, removed, err)
	}
	wantTree(t, dir, before)

	// While they are put in their places: the last one is gone.
	w := &writer{}
	for _, f := range []product{{at("a"), []byte("after")}, {at("b/c"), []byte("new")}, {at("d"), []byte("lost")}} {
		if changed, err := w.stage(f); err != nil || !changed {
			t.Fatal(changed, err)
		}
		if f.path == at("b/c") {
			if err := w.stageRemoval(at("stale")); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := os.Remove(w.changes[len(w.changes)-1].staged); err != nil {
		t.Fatal(err)
	}
	if err := w.apply(); err == nil {
		t.Error("apply did not fail")
	}
	if err := w.undo(); err != nil {
		t.Error(err)
	}
	wantTree(t, dir, before)
}

func TestStagedFilesAreHidden(t *testing.T) {
	dir := t.TempDir()
	staged := stagedName(filepath.Join(dir, "types.ts"))
	if base := filepath.Base(staged); filepath.Dir(staged) != dir || base[0] != '.' || strings.HasSuffix(base, ".go") || strings.HasSuffix(base, ".ts") {
		t.Errorf("staged as %s", staged)
	}
}
