import io

with io.StringIO("hello") as stream:
    text = stream.read()

match (1,):
    case (value,):
        kind = "one"
    case (_, _) as value:
        kind = "pair"
