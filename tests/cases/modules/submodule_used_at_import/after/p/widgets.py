class Old:
    kind = "old"


class New(Old):
    kind = "new"
