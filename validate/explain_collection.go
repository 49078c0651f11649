package validate

import "strconv"

func (e *explainer) array(n *node, i int) (end int) {
	if e.b[i] != '[' {
		return e.wrongType(n, i)
	}
	r, count := n.array, 0
	var first map[string]int // index of the first element of each form
	if r.unique {
		first = map[string]int{}
	}
	repeated := ""
	end = e.elements(i, func(index, i int) int {
		count++
		end := e.value(r.elem, i)
		if r.unique && !e.more && repeated == "" {
			form := e.forms.value(i).form
			if earlier, twice := first[form]; twice {
				repeated = "element " + strconv.Itoa(index) + " equals element " + strconv.Itoa(earlier) + ": " + excerpt(e.b[i:end])
			}
			first[form] = index
		}
		return end
	})
	if e.more {
		return end
	}
	if e.profile != Reader || !r.fixed {
		if count < r.minItems {
			e.report("minItems", i, "expected at least "+counted(r.minItems, "element")+", found "+strconv.Itoa(count))
		}
		if !r.maxItems.Allows(count) {
			e.report("maxItems", i, "expected at most "+counted(int(r.maxItems)-1, "element")+", found "+strconv.Itoa(count))
		}
	}
	if repeated != "" {
		e.report("uniqueItems", i, "expected no two equal elements, but "+repeated)
	}
	e.enum(n, i, end)
	return end
}

// entries judges a map.
func (e *explainer) entries(n *node, i int) (end int) {
	if e.b[i] != '{' {
		return e.wrongType(n, i)
	}
	r, names := n.entries, map[string]struct{}{}
	end = e.members(i, func(name, nameEnd, i int) int {
		e.checkText(name, nameEnd)
		text := string(e.nameText(name, nameEnd))
		if _, twice := names[text]; twice && e.profile != Reader {
			e.report(WireDuplicate, name, "member "+excerpt(e.b[name:nameEnd])+" occurs twice")
		}
		names[text] = struct{}{}
		if fault := e.keyFault(r, name); fault != "" {
			e.report("propertyNames", name, fault)
		}
		return e.value(r.elem, i)
	})
	if e.more {
		return end
	}
	if len(names) < r.minProperties {
		e.report("minProperties", i, "expected at least "+counted(r.minProperties, "member")+", found "+strconv.Itoa(len(names)))
	}
	if !r.maxProperties.Allows(len(names)) {
		e.report("maxProperties", i, "expected at most "+counted(int(r.maxProperties)-1, "member")+", found "+strconv.Itoa(len(names)))
	}
	e.enum(n, i, end)
	return end
}

// keyFault says what is wrong with a name as the key of a map, or is empty.
func (e *explainer) keyFault(r *mapRule, name int) string {
	if r.anyKey {
		return ""
	}
	// The name is judged as a value, apart from whether it is text: that has
	// been reported already, and passes in the reader profile.
	key := explainer{b: e.b, profile: Reader, limit: 1, forms: canonicalizer{b: e.b}}
	key.value(r.key, name)
	if len(key.found) == 0 {
		return ""
	}
	return "the name is not allowed: " + key.found[0].Message
}
