package validate

// maxValueDepth is how many arrays and objects Value follows into each other
// before it is unsure: few enough that the event around it can nest as deep as
// generated code lets it and still be within MaxDepth.
const maxValueDepth = 500

// Value matches any JSON value.
func Value(b []byte, i int) int {
	if i < 0 {
		return -1
	}
	end, _ := skipValue(b, i, MaxDepth-maxValueDepth, true)
	return end
}
