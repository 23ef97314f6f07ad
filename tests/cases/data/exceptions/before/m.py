class GameError(Exception):
    def __init__(self, code, text):
        super().__init__(code, text)
        self.code = code
        self.seen = 0


class SaveError(OSError):
    pass


NOT_FOUND = GameError(404, "not found")
FULL = GameError(507, "the room is full")
DISK = SaveError(28, "no room left", "save.dat")
MISSING = ImportError("no plugin", name="plugin")
ERRORS = {error.code: error for error in (NOT_FOUND, FULL)}
OTHERS = [ValueError("odd"), KeyError("key")]
try:
    import no_such_module
except ImportError as error:
    no_such_module = error
