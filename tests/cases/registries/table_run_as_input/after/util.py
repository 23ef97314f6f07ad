class Arg:
    @classmethod
    def of(cls, f):
        if hasattr(f, "flag"):
            return f.flag
        return 5

def mark(f):
    f.flag = Arg.of(f)
    return f
