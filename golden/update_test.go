package golden_test

import "flag"

var update = flag.Bool("update", false, "rewrite the goldens; the run stays red")
