package validate

import (
	"cmp"
	"crypto/sha256"
	"slices"
)

// canonicalizer gives the values of a text a form that two of them share
// exactly when they are equal: numbers by their mathematical value, strings by
// their text, objects whatever the order of their members, of which the last of
// a name counts.
//
// An array or object has a digest for its form, and it is kept: however deep
// they nest, and however often they are asked for, the work is in proportion to
// the bytes, apart from sorting.
type canonicalizer struct {
	b     []byte
	known map[int]canonical // by the offset of an array or object
}

type canonical struct {
	form string
	end  int // of the value
}

// value returns the form of the value at b[i], which is one that skipValue
// takes.
func (c *canonicalizer) value(i int) canonical {
	b := c.b
	switch b[i] {
	case '"':
		end := scanString(b, i)
		return canonical{string(unescape([]byte{'"'}, b[i+1:end-1])), end}
	case '[', '{':
		if known, ok := c.known[i]; ok {
			return known
		}
		if c.known == nil {
			c.known = map[int]canonical{}
		}
		v := c.nested(i)
		c.known[i] = v
		return v
	case 't', 'n':
		return canonical{string(b[i : i+4]), i + 4}
	case 'f':
		return canonical{"false", i + 5}
	}
	end := scanNumber(b, i)
	d := parseDecimal(b[i:end])
	return canonical{d.canonical(), end}
}

func (c *canonicalizer) nested(i int) canonical {
	if c.b[i] == '[' {
		return c.array(i)
	}
	return c.object(i)
}

func (c *canonicalizer) array(i int) canonical {
	b, forms := c.b, sha256.New()
	for i = skipSpace(b, i+1); b[i] != ']'; {
		v := c.value(i)
		sum := sha256.Sum256([]byte(v.form))
		forms.Write(sum[:])
		if i = skipSpace(b, v.end); b[i] == ',' {
			i = skipSpace(b, i+1)
		}
	}
	return canonical{"[" + string(forms.Sum(nil)), i + 1}
}

func (c *canonicalizer) object(i int) canonical {
	type member struct{ name, value string }
	var members []member
	b := c.b
	for i = skipSpace(b, i+1); b[i] != '}'; {
		name := c.value(i)
		value := c.value(skipSpace(b, skipSpace(b, name.end)+1))
		members = append(members, member{name.form, value.form})
		if i = skipSpace(b, value.end); b[i] == ',' {
			i = skipSpace(b, i+1)
		}
	}
	slices.SortStableFunc(members, func(x, y member) int { return cmp.Compare(x.name, y.name) })
	forms := sha256.New()
	for k, m := range members {
		if k+1 < len(members) && members[k+1].name == m.name {
			continue
		}
		for _, form := range []string{m.name, m.value} {
			sum := sha256.Sum256([]byte(form))
			forms.Write(sum[:])
		}
	}
	return canonical{"{" + string(forms.Sum(nil)), i + 1}
}
