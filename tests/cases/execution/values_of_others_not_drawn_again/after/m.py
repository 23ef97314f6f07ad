import hub

hub.conf["m"] = 2
hub.total += 1
