def go():
    import other as found

    return found.name(), found


def late_star():
    from other import X, name

    return X, name()
