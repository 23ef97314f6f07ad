import hub

hub.note("new")
hub.link.timeout = 6
