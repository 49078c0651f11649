package report

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"time"
)

// Machine is where and with what was measured.
type Machine struct {
	CPU      string // the model's name, or "" where the system does not tell
	Cores    int
	Platform string // GOOS/GOARCH
	Go       string // the toolchain, with its experiments
	Date     string // 2026-03-01
	Modules  []Module
}

// Module is a rival's module.
type Module struct{ Path, Version string }

// ThisMachine describes the machine that the program runs on, with the versions
// of those modules. They are read from the program itself; a module that has
// only generated code, and is not linked in, is looked up in go.mod.
func ThisMachine(modules []string) (Machine, error) {
	m := Machine{
		CPU:      processor(),
		Cores:    runtime.NumCPU(),
		Platform: runtime.GOOS + "/" + runtime.GOARCH,
		Go:       runtime.Version(),
		Date:     time.Now().UTC().Format(time.DateOnly),
	}
	linked := map[string]string{}
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, dependency := range info.Deps {
			linked[dependency.Path] = dependency.Version
		}
	}
	for _, path := range slices.Compact(slices.Sorted(slices.Values(modules))) {
		version := linked[path]
		if version == "" {
			found, err := exec.Command("go", "list", "-m", "-f", "{{.Version}}", path).Output()
			if err != nil {
				return Machine{}, fmt.Errorf("look up the version of %s: %w; run from within validate/bench", path, err)
			}
			version = strings.TrimSpace(string(found))
		}
		m.Modules = append(m.Modules, Module{Path: path, Version: version})
	}
	return m, nil
}

// processor is the model's name, which Linux tells.
func processor() string {
	text, err := os.ReadFile("/proc/cpuinfo")
	if err != nil {
		return ""
	}
	for line := range strings.Lines(string(text)) {
		if name, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(name) == "model name" {
			return strings.TrimSpace(value)
		}
	}
	return ""
}

// String is the machine in one line, without the modules.
func (m Machine) String() string {
	cpu := m.CPU
	if cpu == "" {
		cpu = "unknown processor"
	}
	return fmt.Sprintf("%s, %d cores, %s, %s, %s", cpu, m.Cores, m.Platform, m.Go, m.Date)
}

func (m Machine) markdown(to *strings.Builder) {
	fmt.Fprintf(to, "Machine: %s. One thread, GOMAXPROCS=1.\n", m)
	if len(m.Modules) == 0 {
		return
	}
	to.WriteString("\nVersions: ")
	for i, module := range m.Modules {
		if i > 0 {
			to.WriteString(", ")
		}
		fmt.Fprintf(to, "%s %s", module.Path, module.Version)
	}
	to.WriteString(".\n")
}
