package report

import (
	"fmt"
	"html"
	"io"
	"math"
	"strings"
)

// Plot is horizontal bars on a logarithmic scale.
type Plot struct {
	Title string
	Unit  string // of the scale: "MB/s"
	Bars  []Bar
	Foot  string // below the plot: the machine and the date
}

// Bar is one bar. Its value must be positive.
type Bar struct {
	Name  string
	Value float64
	// Label stands at the bar's end.
	Label string
	// Group decides on its colour: 0 for those of this project, 1, 2 and 3 for the
	// kinds of rivals.
	Group int
}

// The measures of a plot, in pixels.
const (
	plotWidth  = 860
	nameWidth  = 250
	labelWidth = 110
	headHeight = 64
	rowHeight  = 26
	barHeight  = 16
	footHeight = 58
)

const plotStyle = `
text { font: 13px system-ui, -apple-system, "Segoe UI", sans-serif; fill: #1f2328; }
.title { font-size: 16px; font-weight: 600; }
.ours { font-weight: 600; }
.faint { font-size: 12px; fill: #656d76; }
.paper { fill: #ffffff; }
.line { stroke: #d8dee4; }
.bar0 { fill: #0969da; } .bar1 { fill: #bc8c00; } .bar2 { fill: #8250df; } .bar3 { fill: #8c959f; }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3; }
  .faint { fill: #8d96a0; }
  .paper { fill: #0d1117; }
  .line { stroke: #30363d; }
  .bar0 { fill: #4493f8; } .bar1 { fill: #d29922; } .bar2 { fill: #ab7df8; } .bar3 { fill: #6e7681; }
}
`

// WriteSVG draws the plot.
func (p Plot) WriteSVG(w io.Writer) error {
	var svg strings.Builder
	height := headHeight + len(p.Bars)*rowHeight + footHeight
	fmt.Fprintf(&svg, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" aria-label="%s">`+"\n",
		plotWidth, height, plotWidth, height, html.EscapeString(p.Title))
	fmt.Fprintf(&svg, "<style>%s</style>\n", plotStyle)
	fmt.Fprintf(&svg, `<rect class="paper" width="%d" height="%d" rx="6"/>`+"\n", plotWidth, height)
	fmt.Fprintf(&svg, `<text class="title" x="20" y="32">%s</text>`+"\n", html.EscapeString(p.Title))
	p.scale(&svg)
	for i, bar := range p.Bars {
		p.bar(&svg, i, bar)
	}
	p.foot(&svg, height)
	svg.WriteString("</svg>\n")
	_, err := io.WriteString(w, svg.String())
	return err
}

// decades are the powers of ten that the scale begins and ends with.
func (p Plot) decades() (first, last int) {
	first, last = math.MaxInt, math.MinInt
	for _, bar := range p.Bars {
		first = min(first, int(math.Floor(math.Log10(bar.Value))))
		last = max(last, int(math.Ceil(math.Log10(bar.Value))))
	}
	return first, max(last, first+1)
}

// place is where a value lies on the scale, in pixels from the left.
func (p Plot) place(value float64) float64 {
	first, last := p.decades()
	share := (math.Log10(value) - float64(first)) / float64(last-first)
	return nameWidth + share*(plotWidth-nameWidth-labelWidth)
}

// scale draws a line for each power of ten, with its value above.
func (p Plot) scale(svg *strings.Builder) {
	if len(p.Bars) == 0 {
		return
	}
	first, last := p.decades()
	bottom := headHeight + len(p.Bars)*rowHeight
	for decade := first; decade <= last; decade++ {
		value := math.Pow10(decade)
		x := p.place(value)
		fmt.Fprintf(svg, `<line class="line" x1="%.1f" y1="%d" x2="%.1f" y2="%d"/>`+"\n", x, headHeight-6, x, bottom)
		fmt.Fprintf(svg, `<text class="faint" x="%.1f" y="%d" text-anchor="middle">%s %s</text>`+"\n", x, headHeight-12, number(value), html.EscapeString(p.Unit))
	}
}

func (p Plot) bar(svg *strings.Builder, i int, bar Bar) {
	y := headHeight + i*rowHeight
	class := ""
	if bar.Group == 0 {
		class = ` class="ours"`
	}
	end := p.place(bar.Value)
	fmt.Fprintf(svg, `<text%s x="%d" y="%d" text-anchor="end">%s</text>`+"\n", class, nameWidth-10, y+barHeight-2, html.EscapeString(bar.Name))
	fmt.Fprintf(svg, `<rect class="bar%d" x="%d" y="%d" width="%.1f" height="%d" rx="2"/>`+"\n", bar.Group, nameWidth, y, max(end-nameWidth, 2), barHeight)
	fmt.Fprintf(svg, `<text%s x="%.1f" y="%d">%s</text>`+"\n", class, max(end, nameWidth)+8, y+barHeight-2, html.EscapeString(bar.Label))
}

// foot draws the legend and the line below it.
func (p Plot) foot(svg *strings.Builder, height int) {
	x := 20
	for group, name := range []string{"eventgen", "by a schema", "decodes, then checks", "syntax only"} {
		fmt.Fprintf(svg, `<rect class="bar%d" x="%d" y="%d" width="12" height="12" rx="2"/>`+"\n", group, x, height-48)
		fmt.Fprintf(svg, `<text class="faint" x="%d" y="%d">%s</text>`+"\n", x+18, height-38, name)
		x += 60 + 7*len(name)
	}
	fmt.Fprintf(svg, `<text class="faint" x="20" y="%d">%s</text>`+"\n", height-14, html.EscapeString(p.Foot))
}
