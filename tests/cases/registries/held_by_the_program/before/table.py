import base

NAMES = [cls.__name__ for cls in base.Base.registry]
KEYS = sorted(base.NAMED)
