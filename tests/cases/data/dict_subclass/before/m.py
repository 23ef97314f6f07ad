class Inv(dict):
    def __init__(self, *a):
        super().__init__(*a)
        self.owner = "me"


I = Inv({"a": 1})
