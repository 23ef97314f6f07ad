class Manager:
    def __init__(self):
        self.jobs = []
        self.limit = 5


manager = Manager()
