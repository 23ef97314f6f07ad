import log

X = 1
log.note("stays")
log.note("old text")
log.note("removed")
