class Settings:
    def __init__(self):
        self.level = 0
        self.tags = []


settings = Settings()
counts = {"all": 0}
flags = {"own"}
slots = [0, 0]
notes = []
total = 0


def note(text):
    notes.append(text)
