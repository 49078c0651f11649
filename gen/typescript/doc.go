// Package typescript turns a contract into TypeScript: types that vanish at run
// time, and validators that need no library.
//
// # Terms
//
//   - A guard is straight code that answers whether a value is of a type, in
//     the profiles open and exact. What is exported, isEventMeta, takes the value
//     alone and answers for open, so that it can be handed to array methods.
//   - A shape is the same type as a function that says what is wrong with a
//     value, put together of the runtime's when it is asked for. It judges
//     what a guard refuses, and the profile reader. With the option for compact
//     validators there are no guards.
//   - A refusal is one condition of a guard under which it says no.
//   - A node is the plan of one shape, with every constraint met on the way to
//     it merged; guards and shapes are both printed from it, so that they
//     agree.
//   - A definition is the plan of one named type: its node, and every name
//     that it has in the output.
//   - A generic is the plan of a generic type, of which definitions may be
//     instances. It is a type only: guards and shapes are those of definitions.
//
// # Where to start reading
//
// emitter.go lists the files and the options. plan.go decides names, node.go
// and resolve.go what is judged; print_types.go, print_enums.go, print_guard.go,
// print_members.go and print_shape.go write it down. layout.go breaks lines as prettier does.
// runtime/ is the runtime, the same for every contract, in parts that import
// each other: begin with site.ts and explain.ts. runtime.go joins them.
//
// Output is compiled by the thousand types, so it is written to be cheap for the
// TypeScript compiler: every declaration has its type, and nothing nested is
// inferred or compared with a union of object types.
//
// # What it never does
//
// It writes no files, runs no JavaScript tool, and changes no contract. The
// code that it prints imports nothing but its own files, and never compiles
// code from strings.
package typescript
