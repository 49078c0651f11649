// Package event is HotPlex's event protocol: what an agent's engine streams to
// its clients while a session runs, and the observer through which it does so.
package event
