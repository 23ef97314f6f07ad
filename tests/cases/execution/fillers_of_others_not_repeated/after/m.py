import hub

hub.note("new")
