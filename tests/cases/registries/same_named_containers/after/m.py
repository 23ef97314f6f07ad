import core
from core import pages as book
from core import rows as table

core.names.append(4)
core.names.append(5)
book.append("one")
table["a"].append("y")
for target in (core.pages, core.names):
    target.append("each")
core.fill(core.names, "passed")
