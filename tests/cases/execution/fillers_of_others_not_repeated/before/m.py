import hub

hub.note("m")
hub.link.timeout = 5
