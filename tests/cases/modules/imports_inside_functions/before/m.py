def go():
    import other

    return other.name(), other


def late_star():
    return None
