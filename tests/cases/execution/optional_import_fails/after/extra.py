import missing_library

FAST = True
