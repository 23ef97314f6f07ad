import warnings


def quiet():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.warn("old", stacklevel=1)
    return "old"
