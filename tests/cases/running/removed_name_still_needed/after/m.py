def steps():
    yield "alone"
