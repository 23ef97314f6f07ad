import core

core.names.append("b")
core.names.extend(["c", "d"])
core.settings["y"] = 3
core.settings["z"] = 4
core.tags.add("t2")
core.tags.update(("u",))
core.table.update({"l": 3, "n": 4})
core.table.setdefault("s", []).append("two")
core.paths.insert(0, "/m2")
