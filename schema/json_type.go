package schema

// JSONType is the JSON Schema type of the values of a shape (Validation §6.1.1):
// boolean, integer, number, string, array or object. It is "" for shapes of
// which that depends on the value, JSON and Ref.
func JSONType(s Shape) string {
	switch s := s.(type) {
	case Bool:
		return unlessQuoted(s.Quoted, "boolean")
	case Integer:
		return unlessQuoted(s.Quoted, "integer")
	case Number:
		return unlessQuoted(s.Quoted, "number")
	case String, Bytes, Time:
		return "string"
	case Array:
		return "array"
	case Map, Object, Union:
		return "object"
	case Enum:
		return JSONType(s.Base)
	}
	return ""
}

// unlessQuoted is the type of a value that the option string of a tag may have
// put in quotes.
func unlessQuoted(quoted bool, name string) string {
	if quoted {
		return "string"
	}
	return name
}
