class One:
    made = None
    _one = None

    def __new__(cls):
        cls.made = "new"
        if cls._one is None:
            cls._one = super().__new__(cls)
        return cls._one

    def __call__(self):
        return "new call"

    def __getattr__(self, name):
        return f"new {name}"
