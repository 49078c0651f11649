// Package native has the structs that a backend without eventgen would write for
// the events of HotPlex: those of package event, with the rules of
// go-playground/validator in tags, and the payload left raw until the tag is
// known.
//
// The rivals that decode by reflection share them. The package never decodes
// anything itself.
package native
