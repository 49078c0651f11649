package report

import (
	"cmp"
	"slices"
	"strings"
)

// Printer writes a report in one format.
type Printer interface {
	// Finding writes one finding, or keeps it for the summary.
	Finding(Finding) error
	// Summary ends the report. It is called once.
	Summary(*Summary) error
}

// DefaultMax is how many findings a report keeps unless it is told otherwise.
const DefaultMax = 1000

// Collector counts judgements and hands findings to a Printer. It is not safe
// for concurrent use.
type Collector struct {
	printer Printer
	max     int64
	summary Summary
	types   map[string]*TypeCount
	groups  map[groupKey]*Group
}

// NewCollector returns a Collector that keeps at most max findings, or all of
// them where max is 0.
func NewCollector(p Printer, max int) *Collector {
	return &Collector{printer: p, max: int64(max), types: map[string]*TypeCount{}, groups: map[groupKey]*Group{}}
}

// Summary is what a report says at its end.
type Summary struct {
	Events  int64
	Invalid int64 // events with at least one violation
	// Types are the events by the type that they were held against. An event
	// whose type could not be decided is in none.
	Types map[string]TypeCount
	// Violations counts all that were found, Kept those that were printed.
	Violations, Kept int64
	// More says that an event had more violations than its judge lists.
	More bool
	// Groups are the violations that have type, place and keyword in common,
	// the largest first.
	Groups []Group
	// Ungrouped counts the violations beyond the first maxGroups groups.
	Ungrouped int64
}

// Valid is the number of events without a violation.
func (s *Summary) Valid() int64 { return s.Events - s.Invalid }

// TypeCount is what was found of one type.
type TypeCount struct {
	Events  int64 `json:"events"`
	Invalid int64 `json:"invalid"`
}

// Group is a set of violations that are probably one mistake.
type Group struct {
	Type string
	// Pointer has a * for each index of an array.
	Pointer string
	Keyword string
	Count   int64
	First   Finding // the first of them
}

type groupKey struct{ typ, pointer, keyword string }

// maxGroups bounds the memory of a Collector.
const maxGroups = 1000

// Add counts a judgement and passes its findings on. The error is the
// printer's.
func (c *Collector) Add(j Judgement) error {
	invalid := int64(0)
	if len(j.Violations) > 0 {
		invalid = 1
	}
	c.summary.Events++
	c.summary.Invalid += invalid
	if j.Type != "" {
		count := c.types[j.Type]
		if count == nil {
			count = &TypeCount{}
			c.types[j.Type] = count
		}
		count.Events++
		count.Invalid += invalid
	}
	c.summary.More = c.summary.More || j.More
	for _, v := range j.Violations {
		c.summary.Violations++
		group := c.group(groupKey{j.Type, anyIndex(v.Pointer), v.Keyword})
		keep := c.max == 0 || c.summary.Kept < c.max
		if !keep && (group == nil || group.Count > 1) {
			continue
		}
		finding := newFinding(&j, v)
		if group != nil && group.Count == 1 {
			group.First = finding
		}
		if !keep {
			continue
		}
		c.summary.Kept++
		if err := c.printer.Finding(finding); err != nil {
			return err
		}
	}
	return nil
}

// group counts a violation in its group, which is nil where there are too many.
func (c *Collector) group(key groupKey) *Group {
	g := c.groups[key]
	if g == nil {
		if len(c.groups) == maxGroups {
			c.summary.Ungrouped++
			return nil
		}
		g = &Group{Type: key.typ, Pointer: key.pointer, Keyword: key.keyword}
		c.groups[key] = g
	}
	g.Count++
	return g
}

// Close ends the report and returns what it counted.
func (c *Collector) Close() (*Summary, error) {
	s := &c.summary
	s.Types = make(map[string]TypeCount, len(c.types))
	for name, count := range c.types {
		s.Types[name] = *count
	}
	for _, g := range c.groups {
		s.Groups = append(s.Groups, *g)
	}
	slices.SortFunc(s.Groups, func(a, b Group) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Type, b.Type),
			cmp.Compare(a.Pointer, b.Pointer), cmp.Compare(a.Keyword, b.Keyword))
	})
	return s, c.printer.Summary(s)
}

// anyIndex puts a * in place of each step of a pointer that may be an index.
func anyIndex(pointer string) string {
	if !strings.ContainsAny(pointer, "0123456789") {
		return pointer
	}
	steps := strings.Split(pointer, "/")
	for i, step := range steps {
		if step != "" && strings.Trim(step, "0123456789") == "" {
			steps[i] = "*"
		}
	}
	return strings.Join(steps, "/")
}
