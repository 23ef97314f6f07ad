def go():
    return "alone"
