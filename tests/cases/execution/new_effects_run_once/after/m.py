import log

X = 2
log.note("stays")
log.note("new text")
log.note("added")
