def g():
    return "new b"
