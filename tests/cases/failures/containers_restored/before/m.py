import hub

hub.names.append("m")
hub.table["m"] = 1
hub.kinds.add("m")
X = 1
