// Command maketags writes the tags and payloads of package union, three hundred
// and twenty of them. It runs in the folder of package shapes.
//
// It never writes anything but union/tags.go.
package main
