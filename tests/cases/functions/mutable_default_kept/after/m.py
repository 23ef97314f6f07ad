def remember(x, seen=[]):
    seen.append(x)
    return ["all", *seen]
