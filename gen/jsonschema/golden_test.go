package jsonschema

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/eventgen/eventgen/schema"
)

var update = flag.Bool("update", false, "write the golden documents, and fail")

func TestGoldenDocuments(t *testing.T) {
	for name, contract := range map[string]*schema.Contract{"shapes": shapes(), "unions": unions()} {
		for _, profile := range []Profile{Exact, Open, Reader} {
			t.Run(name+" "+string(profile), func(t *testing.T) {
				files, err := Emitter{Profile: profile}.Emit(contract)
				if err != nil {
					t.Fatal(err)
				}
				if len(files) != 1 || files[0].Path != "shop.schema.json" {
					t.Fatalf("emitted %v, want the one file shop.schema.json", files)
				}
				path := filepath.Join("testdata", name+"."+string(profile)+".schema.json")
				if *update {
					if err := os.WriteFile(path, files[0].Content, 0o644); err != nil {
						t.Fatal(err)
					}
				}
				want, err := os.ReadFile(path)
				if err != nil {
					t.Fatal(err)
				}
				if !bytes.Equal(files[0].Content, want) {
					t.Errorf("%s differs from what is emitted now; look at it, then run: go test ./gen/jsonschema -update", path)
				}
				if !json.Valid(files[0].Content) {
					t.Errorf("%s is not JSON", path)
				}
			})
		}
	}
	if *update {
		t.Error("the golden documents were written: look at their diff and run again without -update")
	}
}

func TestEmitIsDeterministic(t *testing.T) {
	first, err := Emitter{}.Emit(shapes())
	if err != nil {
		t.Fatal(err)
	}
	for range 20 {
		again, err := Emitter{}.Emit(shapes())
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(first[0].Content, again[0].Content) {
			t.Fatal("the same contract gave two documents")
		}
	}
}

func TestEmitterOptions(t *testing.T) {
	files, err := Emitter{Profile: Open, ID: "https://example.com/a.json", Path: "out/a.json"}.Emit(
		&schema.Contract{Package: "example.com/shop", Defs: []*schema.Def{def("A", true, plain(schema.Bool{}))}})
	if err != nil {
		t.Fatal(err)
	}
	const want = `{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://example.com/a.json",
  "$ref": "#/$defs/A",
  "title": "example.com/shop",
  "x-eventgen": {
    "version": 1,
    "profile": "open"
  },
  "$defs": {
    "A": {
      "type": "boolean",
      "description": "A is documented.",
      "x-go-type": "example.com/shop.A"
    }
  }
}
`
	if files[0].Path != "out/a.json" || string(files[0].Content) != want {
		t.Errorf("got %s\n%s\nwant out/a.json\n%s", files[0].Path, files[0].Content, want)
	}
}

// A type with a decoder of its own is anything in the reader profile; in the
// others it says so, for those who judge by the reader profile from there.
func TestOwnDecoder(t *testing.T) {
	own := def("A", true, plain(schema.Bool{}))
	own.OwnDecoder = true
	for profile, want := range map[Profile]string{
		Exact:  `"type": "boolean"`,
		Open:   `"type": "boolean"`,
		Reader: ``,
	} {
		files, err := Emitter{Profile: profile}.Emit(&schema.Contract{Package: "example.com/shop", Defs: []*schema.Def{own}})
		if err != nil {
			t.Fatal(err)
		}
		_, text, _ := bytes.Cut(files[0].Content, []byte(`"A": {`))
		text, _, _ = bytes.Cut(text, []byte(`"description"`))
		if got := string(bytes.Trim(text, " \n,")); got != want {
			t.Errorf("in %s it begins with %s, want %s", profile, got, want)
		}
		if !bytes.Contains(files[0].Content, []byte(`"x-own-decoder": true`)) {
			t.Errorf("in %s nothing says that the decoder is its own", profile)
		}
	}
}

func TestUnknownProfile(t *testing.T) {
	const want = `unknown profile "strict": expected exact, open or reader`
	if _, err := (Emitter{Profile: "strict"}).Emit(shapes()); err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestDefaultNames(t *testing.T) {
	for _, c := range []struct{ importPath, path, id string }{
		{"example.com/event", "event.schema.json", "https://eventgen.dev/schemas/example.com/event/v1.json"},
		{"example.com/event/v2", "event.schema.json", "https://eventgen.dev/schemas/example.com/event/v2/v1.json"},
		{"v8", "v8.schema.json", "https://eventgen.dev/schemas/v8/v1.json"},
		{"example.com/vm", "vm.schema.json", "https://eventgen.dev/schemas/example.com/vm/v1.json"},
	} {
		if got := DefaultPath(c.importPath); got != c.path {
			t.Errorf("DefaultPath(%q) = %q, want %q", c.importPath, got, c.path)
		}
		if got := DefaultID(c.importPath); got != c.id {
			t.Errorf("DefaultID(%q) = %q, want %q", c.importPath, got, c.id)
		}
	}
}
