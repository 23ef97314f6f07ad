import names
from names import Symbol

ANY = Symbol("any")
names.table["user"] = 1
names.note("user")
