// Package known_std is the rule of what types of the standard library are on the
// wire: by a table where they write their own JSON, else by their methods, and
// else by their fields.
package known_std

import (
	"database/sql"
	"encoding/json"
	"log/slog"
	"math/big"
	"net"
	"net/http"
	"net/mail"
	"net/netip"
	"net/url"
	"time"
)

// Times are numbers, but for the time itself.
type Times struct {
	Time     time.Time     `json:"time"`
	Duration time.Duration `json:"duration"`
	Month    time.Month    `json:"month"`
	Weekday  time.Weekday  `json:"weekday"`
}

// Numbers are of any size.
type Numbers struct {
	Int    *big.Int    `json:"int"`
	Ints   []big.Int   `json:"ints"`
	Float  *big.Float  `json:"float"`
	Rat    *big.Rat    `json:"rat"`
	Number json.Number `json:"number"`
	Absent *big.Int    `json:"absent,omitempty"`
}

// Addresses are strings where they have a MarshalText, else objects.
type Addresses struct {
	URL      url.URL        `json:"url"`
	URLRef   *url.URL       `json:"url_ref"`
	Query    url.Values     `json:"query"`
	IP       net.IP         `json:"ip"`
	IPs      []net.IP       `json:"ips"`
	Mask     net.IPMask     `json:"mask"`
	Net      net.IPNet      `json:"net"`
	Addr     netip.Addr     `json:"addr"`
	AddrPort netip.AddrPort `json:"addr_port"`
	Prefix   netip.Prefix   `json:"prefix"`
	Mail     *mail.Address  `json:"mail"`
	Header   http.Header    `json:"header"`
	Cookie   *http.Cookie   `json:"cookie"`
}

// Columns are objects with a flag.
type Columns struct {
	String  sql.NullString      `json:"string"`
	Int64   sql.NullInt64       `json:"int64"`
	Int32   sql.NullInt32       `json:"int32"`
	Int16   sql.NullInt16       `json:"int16"`
	Byte    sql.NullByte        `json:"byte"`
	Float   sql.NullFloat64     `json:"float"`
	Bool    sql.NullBool        `json:"bool"`
	Time    sql.NullTime        `json:"time"`
	Generic sql.Null[time.Time] `json:"generic"`
}

// Raw is what it is.
type Raw struct {
	Message json.RawMessage  `json:"message"`
	Ref     *json.RawMessage `json:"ref"`
	Level   slog.Level       `json:"level"`
}
