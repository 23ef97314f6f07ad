import hub

hub.conf["m"] = 1
hub.total += 1
