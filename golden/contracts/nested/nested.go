// Package nested is the rule that types inside types are told apart by name,
// and that anonymous structs stand where they are used.
package nested

// Company is the outermost.
type Company struct {
	Name  string `json:"name"`
	Teams []Team `json:"teams"`
	Seat  struct {
		City   string `json:"city"`
		Floors []struct {
			Number int32  `json:"number"`
			Rooms  []Room `json:"rooms"`
		} `json:"floors"`
	} `json:"seat"`
}

// Team is one level down.
type Team struct {
	Lead    Member            `json:"lead"`
	Members map[string]Member `json:"members"`
}

// Member is two levels down.
type Member struct {
	Room *Room `json:"room"`
}

// Room is reached by several ways.
type Room struct {
	Door string `json:"door"`
}
