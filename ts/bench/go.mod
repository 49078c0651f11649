module eventgen.dev/bench

go 1.26
