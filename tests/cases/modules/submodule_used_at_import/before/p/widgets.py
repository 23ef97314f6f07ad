class Old:
    kind = "old"
