package validate

// base64Letter says of every byte whether it is a letter of RFC 4648 §4.
var base64Letter = func() (letters [256]bool) {
	for _, c := range []byte("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/") {
		letters[c] = true
	}
	return letters
}()

// scanBase64 reads the padded base64 of BytesPattern, which may be empty: as
// many letters as there are, and the padding that they need.
func scanBase64(b []byte, i int) int {
	start := i
	for i < len(b) && base64Letter[b[i]] {
		i++
	}
	padding := 0
	switch (i - start) % 4 {
	case 1:
		return ^i
	case 2:
		padding = 2
	case 3:
		padding = 1
	}
	for range padding {
		if i >= len(b) || b[i] != '=' {
			return ^i
		}
		i++
	}
	return i
}
