// Package easyjsonevent has the structs of package native for easyjson, which
// generates its decoders as methods of them: event_easyjson.go is its output.
//
// The package never decodes anything but its own types.
package easyjsonevent

//go:generate go tool easyjson -all -output_filename event_easyjson.go event.go
