package event

import "context"

type traceIDKey struct{}

// WithTraceID returns a context under which events are dispatched with that
// trace ID. A program that uses OpenTelemetry passes its span's:
// span.SpanContext().TraceID().String().
func WithTraceID(ctx context.Context, traceID string) context.Context {
	return context.WithValue(ctx, traceIDKey{}, traceID)
}

// TraceID returns the trace ID of the context, or "" where it has none.
func TraceID(ctx context.Context) string {
	traceID, _ := ctx.Value(traceIDKey{}).(string)
	return traceID
}
