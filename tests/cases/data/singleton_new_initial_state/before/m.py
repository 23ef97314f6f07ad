class Manager:
    def __init__(self):
        self.jobs = []


manager = Manager()
