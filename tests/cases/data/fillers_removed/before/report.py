import hub

SEEN = list(hub.notes)
TWICE = hub.total * 2
