class Inv(dict):
    def __init__(self, *a):
        super().__init__(*a)
        self.owner = "me"
        self.cap = 5


I = Inv({"a": 1, "b": 2})
