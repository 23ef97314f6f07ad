x: float = 1.5
y: "list[str]"
w: str
