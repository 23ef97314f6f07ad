def stay():
    return "stayed"
