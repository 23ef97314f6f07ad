try:
    import part
except (TypeError, ValueError):
    part = None

LIMIT = 2
