import core

core.names.append("last")
core.settings["last"] = 1
core.tags.add("last")
core.paths.insert(0, "/last")
