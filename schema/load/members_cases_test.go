package load

// The structs of this file are read twice: by go/types from this very source,
// and by encoding/json as values. See members_test.go.

type (
	caseA struct {
		Name  string
		Other string `json:"name"`
	}
	caseB struct {
		Name string `json:"Name"`
		Deep int
	}
	caseC struct {
		*caseA
		caseB
		Deep string
	}
	caseD struct {
		caseA
		caseB
	}
	caseE struct {
		caseD
		*caseC
		Name string
	}
	caseF struct {
		caseA `json:"a"`
		caseB `json:"-"`
		Iface
		Slice
		text
		Number `json:",omitempty"`
	}
	caseG struct {
		caseH
		caseI
	}
	caseH struct{ caseJ }
	caseI struct{ caseJ }
	caseJ struct{ X int }
	caseK struct {
		A int `json:"x"`
		C int `json:"y"`
		Y int `json:"Y"`
		G int `json:"-"`
		h int
	}
	caseL struct {
		*caseL2
		Self *caseL `json:",omitempty"`
	}
	caseL2 struct {
		*caseL3
		A int
	}
	caseL3 struct {
		A string
		B int
	}
	caseM struct {
		Generic[int]
		Alias
	}
	Iface          any
	Slice          []int
	text           string
	Number         int
	Alias          = caseL3
	Generic[T any] struct{ Value T }
)
