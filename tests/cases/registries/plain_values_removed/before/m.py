import core

core.names.append("a")
core.settings["x"] = 1
core.settings["y"] = 1
core.tags.add("t")
