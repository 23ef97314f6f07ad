class One:
    made = None

    def __new__(cls):
        cls.made = "old"
        return super().__new__(cls)

    def __call__(self):
        return "old call"

    def __getattr__(self, name):
        return f"old {name}"
