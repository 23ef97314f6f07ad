def look(name):
    return {}[name]
