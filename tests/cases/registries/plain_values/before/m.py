import core

core.names.append("a")
core.names.extend(["b", "c"])
core.settings["x"] = 1
core.settings["y"] = 2
core.tags.add("t")
core.tags.update(("u", "v"))
core.table.update({"k": 1, "l": 2})
core.table.setdefault("s", []).append("one")
core.paths.insert(0, "/m")
