import core

core.names.append("z")
core.settings["other"] = 1
core.tags.add("o")
