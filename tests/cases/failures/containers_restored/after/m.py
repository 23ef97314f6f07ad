import hub

hub.names.append("m")
hub.table["m"] = 1
hub.kinds.add("m")
X = 2
hub.names.append("broken")
hub.table["deep"].append(2)
hub.table.pop("m")
hub.kinds.add("broken")
hub.box.x = 2
hub.box.y = 3
hub.level = 2
raise RuntimeError
