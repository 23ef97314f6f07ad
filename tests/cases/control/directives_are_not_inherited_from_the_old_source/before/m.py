_keep_data = {"kept"}
_reload_data = {"forced"}
kept = 1
forced = 1
VERSION = 1
