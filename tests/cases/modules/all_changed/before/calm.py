def s():
    return "calm"
