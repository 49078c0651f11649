package validate

func (e *explainer) objectValue(n *node, i int) (end int) {
	if e.b[i] != '{' {
		return e.wrongType(n, i)
	}
	end = e.object(n.object, i, func(k, i int) int { return e.value(n.object.members[k].use, i) })
	e.enum(n, i, end)
	return end
}

// object judges an object, calling judge for the index and the offset of every
// member that is declared.
func (e *explainer) object(o *objectRule, i int, judge func(k, i int) (end int)) (end int) {
	seen := make([]bool, len(o.members))
	end = e.members(i, func(name, nameEnd, i int) int {
		e.checkText(name, nameEnd)
		text := e.nameText(name, nameEnd)
		k := o.names.find(text)
		if k < 0 {
			e.unknownMember(o, name, nameEnd, text)
			return e.anything(i)
		}
		if seen[k] && e.profile != Reader {
			e.report(WireDuplicate, name, "member "+excerpt(e.b[name:nameEnd])+" occurs twice")
		}
		seen[k] = true
		return judge(k, i)
	})
	if e.more || e.profile == Reader {
		return end
	}
	for k := range o.members {
		if m := &o.members[k]; !m.optional && !seen[k] {
			e.missing(m.name, i)
		}
	}
	return end
}

func (e *explainer) missing(name string, i int) {
	e.report("required", i, quoted(name)+" is missing")
}

// unknownMember reports a member that is not declared, where that is a fault.
func (e *explainer) unknownMember(o *objectRule, name, nameEnd int, text []byte) {
	if e.profile == Reader {
		return
	}
	same := o.folded.find(foldName(nil, text))
	if e.profile == Exact && !o.open {
		message := "unknown member " + excerpt(e.b[name:nameEnd])
		if same >= 0 {
			message += "; did you mean " + quoted(o.members[same].name) + "?"
		} else {
			message += didYouMean(string(text), o.names.names)
		}
		e.report("additionalProperties", name, message)
	}
	if same >= 0 {
		e.report(WireCase, name, "expected the name "+quoted(o.members[same].name)+", found it in another case: "+excerpt(e.b[name:nameEnd]))
	}
}
