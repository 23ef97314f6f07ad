import hub
import log

hub.note(log.connect())
