import hub

hub.lists["n"] = 2
