kept = 2
forced = 1
VERSION = 2
