try:
    import part
except ValueError:
    part = None

LIMIT = 1
