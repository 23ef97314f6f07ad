import warnings


def quiet():
    # One more line.
    if True:
        warnings.warn("new", stacklevel=1)
    return "new"
