import io

with io.StringIO("HELLO there") as stream:
    text = stream.read()

match (2, 3):
    case (value,):
        kind = "one"
    case (_, _) as value:
        kind = "pair"
