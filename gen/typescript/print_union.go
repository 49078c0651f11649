package typescript

import "github.com/eventgen/eventgen/schema"

// union prints a union's type and what surrounds it. For an envelope:
//
//	export interface EventPayloads {
//	  session_stats: SessionStatsData;
//	}
//
//	export type EventTag = keyof EventPayloads;
//
//	export interface EventEnvelope<Tag extends EventTag> {
//	  event: Tag;
//	  data: EventPayloads[Tag];
//	}
//
//	export type EventOf<Tag extends EventTag = EventTag> = {
//	  [T in Tag]: EventEnvelope<T>;
//	}[Tag];
//
//	export type Event = EventOf;
func (t *typePrinter) union(d *definition, u schema.Union) []doc {
	n := d.union
	out := []doc{t.payloads(d, u), assign("export type "+n.tag+" =", text("keyof "+n.payloads+";"))}
	each := concat(text(n.payloads+"[T] & { "+key(u.Tag)+": T }"), text(";"))
	if u.Payload != "" {
		out = append(out, t.envelope(d, u))
		each = text(n.envelope + "<T>;")
	}
	out = append(out, concat(
		comment("The "+d.typeName+" of a tag, or of several tags."),
		text("export type "+n.of), list("<", softline, []doc{assign("Tag extends "+n.tag+" =", text(n.tag))}, ">"), text(" = "),
		block([]doc{concat(text("[T in Tag]: "), each)}), text("[Tag];"),
	))
	if u.Open {
		out = append(out, t.unknown(d, u)...)
		both := group(indent(softline, group(ifBreak(text("| ")), text(n.of), line, text("| "+n.unknown))))
		return append(out, concat(jsdoc(d.def.Doc), text("export type "+d.typeName+" = "), both, text(";")))
	}
	return append(out, concat(jsdoc(d.def.Doc), assign("export type "+d.typeName+" =", text(n.of+";"))))
}

// payloads prints the interface of what each tag announces.
func (t *typePrinter) payloads(d *definition, u schema.Union) doc {
	var items []doc
	seen := map[string]bool{}
	for _, v := range u.Variants {
		if !seen[v.Tag] {
			items = append(items, concat(jsdoc(v.Doc), t.member(v.Tag, schema.Required, v.Type)))
		}
		seen[v.Tag] = true
	}
	body := text("{}")
	if len(items) > 0 {
		body = block(items)
	}
	return concat(
		comment("What each tag of "+d.typeName+" announces."),
		text("export interface "+d.union.payloads+" "), body,
	)
}

// envelope prints the interface of the object around a payload.
func (t *typePrinter) envelope(d *definition, u schema.Union) doc {
	n := d.union
	var items []doc
	for _, f := range u.Envelope {
		head := text(memberHead(f.Name, f.Presence))
		switch f.Name {
		case u.Tag:
			items = append(items, concat(jsdoc(f.Doc), text(key(u.Tag)+": Tag;")))
		case u.Payload:
			items = append(items, concat(jsdoc(f.Doc), head, text(n.payloads+"[Tag];")))
		default:
			items = append(items, concat(jsdoc(f.Doc), t.member(f.Name, f.Presence, f.Type)))
		}
	}
	return concat(
		comment("The "+d.typeName+" of one tag."),
		text("export interface "+n.envelope), list("<", softline, []doc{text("Tag extends " + n.tag)}, ">"), text(" "), block(items),
	)
}

// unknown prints the variant of tags that the contract does not list. Its tag is
// no string to the compiler, which takes any string, branded or not, for
// comparable with every tag, and then would narrow nothing.
func (t *typePrinter) unknown(d *definition, u schema.Union) []doc {
	n := d.union
	items := []doc{text(key(u.Tag) + ": " + n.other + ";")}
	if u.Payload == "" {
		items = append(items, text("[name: string]: unknown;"))
	}
	for _, f := range u.Envelope {
		switch f.Name {
		case u.Tag:
		case u.Payload:
			items = append(items, concat(jsdoc(f.Doc), text(memberHead(f.Name, f.Presence)+"unknown;")))
		default:
			items = append(items, concat(jsdoc(f.Doc), t.member(f.Name, f.Presence, f.Type)))
		}
	}
	return []doc{
		concat(
			comment("A tag that the contract does not list: a string, which String(tag) gives."),
			text("export interface "+n.other+" "),
			block([]doc{text("toString(): string;"), text(`readonly "~unknown": true;`)}),
		),
		concat(
			comment("A "+d.typeName+" of a tag that the contract does not list."),
			text("export interface "+n.unknown+" "), block(items),
		),
	}
}

// comment prints a one-line documentation comment.
func comment(s string) doc { return concat(text("/** "+s+" */"), hardline) }
