def f():
    return "new ÿş"
