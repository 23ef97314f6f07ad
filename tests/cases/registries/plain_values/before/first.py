import core

core.names.append("first")
core.settings["first"] = 1
core.paths.insert(0, "/first")
