package typescript

import (
	"maps"
	"slices"
)

// validatorsFile collects what validators.ts imports from runtime.ts while its
// declarations are printed.
type validatorsFile struct {
	plan          *plan
	types, values map[string]bool
}

func (f *validatorsFile) useType(name string)  { f.types[name] = true }
func (f *validatorsFile) useValue(name string) { f.values[name] = true }

// validators prints validators.ts.
func (p *plan) validators() []doc {
	if len(p.definitions) == 0 {
		return nil
	}
	f := &validatorsFile{p, map[string]bool{}, map[string]bool{}}
	var parts []doc
	for _, pattern := range p.patterns {
		parts = append(parts, patternDeclaration(pattern))
	}
	for _, set := range p.sets {
		parts = append(parts, set.declaration())
	}
	for _, s := range p.scalars {
		if s.name != "" {
			parts = append(parts, f.shapeConstant(s.name, f.scalarShape(s.node)))
		}
	}
	for _, table := range p.tables {
		f.useValue("tagged")
		parts = append(parts, table.declaration())
	}
	for _, d := range p.definitions {
		parts = append(parts, f.definition(d)...)
	}
	return append(f.imports(), parts...)
}

// imports prints the import statements, as one part of the file.
func (f *validatorsFile) imports() []doc {
	names := func(set map[string]bool) []doc {
		var out []doc
		for _, name := range slices.Sorted(maps.Keys(set)) {
			out = append(out, text(name))
		}
		return out
	}
	statement := func(keyword string, set map[string]bool) doc {
		return moduleStatement(keyword, names(set), "./runtime.js")
	}
	return []doc{lines([]doc{
		statement("import type", f.types),
		statement("import", f.values),
		text(`import type * as types from "./types.js";`),
	})}
}

// moduleStatement prints import { a, b } from "./module.js"; and the like, of
// which prettier breaks none with a single name.
func moduleStatement(keyword string, names []doc, module string) doc {
	braces := list("{", line, names, "}")
	if len(names) == 1 {
		braces = concat(text("{ "), names[0], text(" }"))
	}
	return concat(text(keyword+" "), braces, text(` from "`+module+`";`))
}

// patternDeclaration prints
//
//	const pattern1 = /^[a-z]+$/u;
func patternDeclaration(p *pattern) doc {
	return concat(assign("const "+p.name+" =", text(regex(p.source))), text(";"))
}

// declaration prints
//
//	const typeValues = /* @__PURE__ */ new Set<unknown>(["a", "b"]);
func (s *valueSet) declaration() doc {
	set := concat(text("/* @__PURE__ */ new Set<unknown>("), list("[", softline, texts(literals(s.values)), "]"), text(")"))
	return concat(assign("const "+s.name+" =", set), text(";"))
}

// declaration prints
//
//	const eventTags = /* @__PURE__ */ tagged(["a", "b"], ["c"]);
func (t *tagTable) declaration() doc {
	variants := make([]doc, len(t.variants))
	for i, v := range t.variants {
		var tags []doc
		for _, tag := range v.tags {
			tags = append(tags, text(quote(tag)))
		}
		variants[i] = list("[", softline, tags, "]")
	}
	made := concat(text("/* @__PURE__ */ tagged"), list("(", softline, variants, ")"))
	return concat(assign("const "+t.name+" =", made), text(";"))
}

// definition prints all that validators.ts says about one type.
func (f *validatorsFile) definition(d *definition) []doc {
	f.useType("Result")
	f.useType("ValidateOptions")
	f.useType("StandardSchemaV1")
	f.useValue("read")
	parts := append(f.guard(d), f.shapeDeclaration(d))
	if d.rootName != d.shapeName {
		parts = append(parts, f.rootShapeDeclaration(d))
	}
	return append(parts, f.validateFunction(d), f.parseFunction(d), f.schemaDeclaration(d))
}

// asType is the type that a guard asserts.
func asType(d *definition) string {
	if d.use.null {
		return "types." + d.typeName + " | null"
	}
	return "types." + d.typeName
}

// validateFunction prints
//
//	export function validateT(
//	  value: unknown,
//	  options?: ValidateOptions,
//	): Result<types.T> {
//	  return judge(tShape, value, options, tGuard);
//	}
func (f *validatorsFile) validateFunction(d *definition) doc {
	if f.plan.compact {
		return f.validateConstant(d)
	}
	f.useValue("judge")
	return concat(
		function(d.validateName, []string{"value: unknown", "options?: ValidateOptions"}, "Result<"+asType(d)+">"),
		block([]doc{returnCall("judge", d.rootName, "value", "options", d.innerName)}),
	)
}

// validateConstant prints the same in fewer bytes:
//
//	export const validateT: Validate<types.T> =
//	  /* @__PURE__ */ validator(tShape);
func (f *validatorsFile) validateConstant(d *definition) doc {
	f.useType("Validate")
	f.useValue("validator")
	return concat(
		text("export const "+d.validateName+": Validate<"+asType(d)+"> ="),
		group(indent(line, text("/* @__PURE__ */ "), call("validator", d.rootName))), text(";"),
	)
}

// parseFunction prints
//
//	export function parseT(text: string, options?: ValidateOptions): Result<types.T> {
//	  return read(validateT, text, options);
//	}
func (f *validatorsFile) parseFunction(d *definition) doc {
	return concat(
		function(d.parseName, []string{"text: string", "options?: ValidateOptions"}, "Result<"+asType(d)+">"),
		block([]doc{returnCall("read", d.validateName, "text", "options")}),
	)
}

// schemaDeclaration prints
//
//	export const TSchema: StandardSchemaV1<types.T> =
//	  /* @__PURE__ */ standard(validateT);
func (f *validatorsFile) schemaDeclaration(d *definition) doc {
	f.useValue("standard")
	return concat(
		text("export const "+d.schemaName+": StandardSchemaV1<"+asType(d)+"> ="),
		group(indent(line, text("/* @__PURE__ */ "), call("standard", d.validateName))),
		text(";"),
	)
}

// function prints the head of an exported function, up to its body.
func function(name string, parameters []string, result string) doc {
	return concat(text("export "), functionHead(name, parameters, result))
}

func functionHead(name string, parameters []string, result string) doc {
	items := make([]doc, len(parameters))
	for i, parameter := range parameters {
		items[i] = text(parameter)
	}
	return concat(group(text("function "+name), list("(", softline, items, ")"), text(": "+result)), text(" "))
}

// returnCall prints return callee(arguments);
func returnCall(callee string, arguments ...string) doc {
	return concat(text("return "), call(callee, arguments...), text(";"))
}
