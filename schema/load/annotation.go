package load

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"github.com/eventgen/eventgen/schema"
)

// annotation is what the comments at the declaration of a type, field or
// constant say.
type annotation struct {
	doc        schema.Doc
	directives []directive
}

// directive returns the directive of that name, or nil.
func (a *annotation) directive(name string) *directive {
	if a == nil {
		return nil
	}
	for i := range a.directives {
		if d := a.directives[i]; d.name == name && !d.spaced {
			return &a.directives[i]
		}
	}
	return nil
}

// documentation returns the doc of the declaration, none where it has no
// annotation.
func (a *annotation) documentation() schema.Doc {
	if a == nil {
		return schema.Doc{}
	}
	return a.doc
}

// target is the kind of declaration that a directive stands at.
type target string

const (
	onType  target = "type"
	onField target = "field"
	onConst target = "constant"
	onElse  target = "" // anything else, where no directive has a meaning
)

// annotator reads the comments of one file.
type annotator struct {
	prog     *program
	pkg      *types.Package
	attached map[*ast.Comment]bool
}

// annotate reads the comments and the constants of a package.
func (p *program) annotate(src *source) {
	for _, file := range src.pkg.Syntax {
		a := annotator{prog: p, pkg: src.pkg.Types, attached: map[*ast.Comment]bool{}}
		for _, decl := range file.Decls {
			if f, ok := decl.(*ast.FuncDecl); ok && isJSONMethod(f) {
				if method, ok := src.pkg.TypesInfo.Defs[f.Name].(*types.Func); ok {
					src.methods[method] = f
				}
				continue
			}
			gen, ok := decl.(*ast.GenDecl)
			switch {
			case ok && gen.Tok == token.TYPE:
				a.types(gen)
			case ok && gen.Tok == token.CONST:
				a.constants(gen, src)
			}
		}
		for _, group := range file.Comments {
			for _, c := range group.List {
				if !a.attached[c] {
					a.prog.directives = append(a.prog.directives, a.read(c, onElse)...)
				}
			}
		}
	}
}

// add makes an annotation from the comments of a declaration.
func (a *annotator) add(names []*ast.Ident, on target, doc, trailing *ast.CommentGroup) {
	if len(names) == 0 {
		return
	}
	note := &annotation{doc: documentation(doc, trailing)}
	for _, group := range []*ast.CommentGroup{doc, trailing} {
		if group == nil {
			continue
		}
		for _, c := range group.List {
			a.attached[c] = true
			note.directives = append(note.directives, a.read(c, on)...)
		}
	}
	a.prog.directives = append(a.prog.directives, note.directives...)
	for _, name := range names {
		a.prog.annotations[name.Pos()] = note
	}
}

func (a *annotator) types(gen *ast.GenDecl) {
	for _, spec := range gen.Specs {
		spec := spec.(*ast.TypeSpec)
		doc := spec.Doc
		if doc == nil && !gen.Lparen.IsValid() {
			doc = gen.Doc
		}
		a.add([]*ast.Ident{spec.Name}, onType, doc, spec.Comment)
		ast.Inspect(spec.Type, func(n ast.Node) bool {
			if s, ok := n.(*ast.StructType); ok {
				for _, field := range s.Fields.List {
					a.field(field)
				}
			}
			return true
		})
	}
}

func (a *annotator) field(field *ast.Field) {
	names := field.Names
	if len(names) == 0 {
		if name := embeddedName(field.Type); name != nil {
			names = []*ast.Ident{name}
		}
	}
	a.add(names, onField, field.Doc, field.Comment)
}

// embeddedName is the identifier that names an embedded field: the place that
// go/types gives to it.
func embeddedName(expr ast.Expr) *ast.Ident {
	switch e := expr.(type) {
	case *ast.Ident:
		return e
	case *ast.StarExpr:
		return embeddedName(e.X)
	case *ast.SelectorExpr:
		return e.Sel
	case *ast.IndexExpr:
		return embeddedName(e.X)
	case *ast.IndexListExpr:
		return embeddedName(e.X)
	case *ast.ParenExpr:
		return embeddedName(e.X)
	}
	return nil
}

// documentation is the doc comment, or else the trailing one.
func documentation(doc, trailing *ast.CommentGroup) schema.Doc {
	text := strings.TrimSpace(doc.Text())
	if text == "" {
		text = strings.TrimSpace(trailing.Text())
	}
	var kept []string
	var out schema.Doc
	for paragraph := range strings.SplitSeq(text, "\n\n") {
		if rest, ok := strings.CutPrefix(paragraph, "Deprecated:"); ok && out.Deprecated == "" {
			out.Deprecated = strings.TrimSpace(rest)
			continue
		}
		kept = append(kept, paragraph)
	}
	out.Text = strings.TrimSpace(strings.Join(kept, "\n\n"))
	return out
}
