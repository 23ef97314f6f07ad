x: int = 1
y: "list[int]"
z: bytes = b""
