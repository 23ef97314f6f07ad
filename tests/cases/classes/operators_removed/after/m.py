class Vec:
    pass
