import core
from core import pages as book
from core import rows as table

core.names.append(3)
core.names.append(5)
book.append("first")
table["a"].append("x")
for target in (core.pages, core.names):
    target.append("both")
core.fill(core.names, "given")
