class ParseError(Exception):
    __slots__ = ("place", "text")

    def __init__(self, place, text):
        super().__init__(text)
        self.place = place
        self.text = text

    def explain(self):
        return f"{self.place}: {self.text}"


class SyntaxProblem(ParseError):
    severity = 1


NOTHING = SyntaxProblem(0, "nothing")
NOTHING.hint = "hint"
KNOWN = {"nothing": NOTHING, "end": SyntaxProblem(1, "end")}
