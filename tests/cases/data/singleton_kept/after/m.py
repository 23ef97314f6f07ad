class Manager:
    def __init__(self):
        self.jobs = []

    def add(self, job):
        self.jobs.append(job.upper())

    def count(self):
        return len(self.jobs)


manager = Manager()
