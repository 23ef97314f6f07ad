import m

TABLE = {"hit": m.hit}
