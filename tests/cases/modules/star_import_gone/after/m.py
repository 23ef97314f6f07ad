own = "a"
